"""A patient reads, as far as the book and beyond: sizes, looks, keeping, damage."""

import json
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen, parse_link
from app.errors import PackError
from app.shell.trouble import catch_all
from app.style.themes import THEMES
from tests.desks import Wanted, opened, spoil
from tests.journeys.patients import Patient
from tests.parts import settle


def test_back_returns_to_the_line_where_a_page_was_left(patient: Patient) -> None:
    patient.opens("what-is-ms")
    patient.scrolls_to(0.55)
    line = patient.line()
    patient.opens("fertility")
    patient.scrolls_to(0.2)
    other = patient.line()
    patient.goes_back()
    assert (patient.place, patient.line()) == (Link.topic("what-is-ms"), line)
    patient.goes_forward()
    assert (patient.place, patient.line()) == (Link.topic("fertility"), other)


def test_a_link_on_the_page_leads_on_and_back_leads_home_again(
    patient: Patient,
) -> None:
    patient.opens("in-two-minutes")
    patient.follows("the options side by side")
    assert patient.place == Link.topic("the-options-side-by-side")
    patient.goes_back()
    patient.goes_back()
    assert patient.place == Link.screen(Screen.HOME)


def test_a_citation_scrolls_to_its_source(patient: Patient) -> None:
    patient.opens("in-two-minutes")
    before = patient.page.scrolled()
    patient.follows_to("source:massey2018tolerance")
    assert patient.place == Link.topic("in-two-minutes")
    assert patient.page.scrolled() > before
    bottom = patient.page.viewport().rect().bottomRight()
    seen = patient.page.cursorForPosition(bottom).position()
    names = patient.page.landmarks().names
    source = next(one for one in names if one.name == "source:massey2018tolerance")
    assert source.position <= seen


def test_the_page_is_turned_by_keys_and_by_its_buttons(patient: Patient) -> None:
    patient.opens("in-two-minutes")
    patient.presses("Ctrl+PgDown")
    assert patient.place == Link.topic("who-to-call")
    patient.presses_button("Next:")
    assert patient.place == Link.topic("is-this-book-for-you")
    patient.presses("Ctrl+PgUp")
    assert patient.place == Link.topic("who-to-call")


@pytest.mark.parametrize("down", [0.0, 0.4, 0.8])
def test_larger_and_smaller_text_keep_the_line(patient: Patient, down: float) -> None:
    patient.opens("the-first-weeks")
    patient.scrolls_to(down)
    line = patient.line()
    patient.presses("Ctrl++")
    assert (patient.prefers.text_percent > 100, patient.line()) == (True, line)
    patient.presses("Ctrl+-")
    assert (patient.prefers.text_percent, patient.line()) == (100, line)
    for _ in range(3):
        patient.presses("Ctrl+=")
    patient.presses("Ctrl+0")
    assert (patient.prefers.text_percent, patient.line()) == (100, line)


def test_the_themes_come_round_and_keep_the_line(patient: Patient) -> None:
    patient.opens("the-first-weeks")
    patient.scrolls_to(0.5)
    line = patient.line()
    worn = [patient.page.theme.name]
    for _ in THEMES:
        patient.presses("Ctrl+D")
        worn.append(patient.page.theme.name)
        assert patient.line() == line
    assert set(worn) == set(THEMES)
    assert worn[0] == worn[-1]


def test_the_topics_are_hidden_and_shown_beside_the_page(patient: Patient) -> None:
    sidebar = patient.desk.furniture.sidebar
    assert sidebar.isVisible()
    patient.presses("F9")
    assert not sidebar.isVisible()
    assert patient.desk.window.stack.geometry().left() == 0
    patient.presses("F9")
    assert sidebar.isVisible()


def test_in_a_narrow_window_the_topics_come_as_a_drawer(patient: Patient) -> None:
    patient.opens("fertility")
    sidebar, window = patient.desk.furniture.sidebar, patient.desk.window
    patient.resizes(880, 700)
    assert window.is_drawer
    assert not sidebar.isVisible()
    patient.presses("F9")
    assert sidebar.isVisible()
    assert window.stack.geometry().left() == 0
    assert patient.hand is sidebar
    patient.presses("Esc")
    assert not sidebar.isVisible()
    patient.presses("F9")
    patient.opens("what-is-ms")
    assert not sidebar.isVisible()
    assert patient.prefers.sidebar_shown


def test_f6_goes_round_bar_topics_and_page(patient: Patient) -> None:
    patient.opens("fertility")
    around = patient.desk.furniture
    patient.page.setFocus()
    went: list[str] = []
    for _ in range(3):
        patient.presses("F6")
        regions = {"bar": around.bar, "topics": around.sidebar, "page": patient.page}
        went += [
            name
            for name, region in regions.items()
            if region is patient.hand or region.isAncestorOf(patient.hand)
        ]
    assert went == ["bar", "topics", "page"]


def test_words_are_found_on_the_page(patient: Patient) -> None:
    patient.opens("fertility")
    patient.presses("Ctrl+F")
    patient.types("sperm")
    assert patient.sees("1 of ")
    patient.presses("Esc")
    assert patient.hand is patient.page


@pytest.mark.parametrize(
    ("keys", "screen", "words"),
    [
        ("Ctrl+T", Screen.TIMELINE, "Path"),
        ("Ctrl+G", Screen.GLOSSARY, "glossary"),
        ("Ctrl+U", Screen.QUESTIONS, "What is a relapse?"),
        ("F2", Screen.CALL, "Who to call"),
        ("F1", Screen.HELP, "Find on this page"),
        ("Alt+Home", Screen.HOME, "In two minutes"),
    ],
)
def test_every_screen_is_a_key_away(
    patient: Patient, keys: str, screen: Screen, words: str
) -> None:
    patient.opens("fertility")
    patient.presses(keys)
    assert patient.place == Link.screen(screen)
    assert any(words.lower() in told.lower() for told in patient.reads())
    patient.goes_back()
    assert patient.place == Link.topic("fertility")


def test_a_shelf_on_the_first_page_opens_its_first_topic(patient: Patient) -> None:
    patient.desk.open_shelf("risks")
    assert patient.place == Link.topic("the-risk-of-dying")
    patient.desk.open_shelf("no-such-shelf")
    assert patient.place == Link.topic("the-risk-of-dying")


def test_text_and_theme_are_chosen_on_a_card(patient: Patient) -> None:
    patient.presses("Ctrl+,")
    assert patient.sees("Night")
    patient.presses("Esc")
    assert not patient.sees("Night")


def test_the_last_place_is_kept_and_offered_to_go_on_from(
    patient: Patient, kept: Path, real_pack: Path
) -> None:
    patient.opens("fertility")
    patient.presses("Ctrl++")
    patient.presses("F9")
    patient.scrolls_to(0.5)
    line = patient.line()
    patient.closes()
    told = json.loads(kept.read_text("utf-8"))
    assert told["last_place"] == "topic:fertility"
    assert told["last_scroll"] == pytest.approx(0.5, abs=0.01)
    assert (told["text_percent"] > 100, told["sidebar_shown"]) == (True, False)
    with opened(Wanted(real_pack, kept)) as desk:
        again = Patient(desk)
        assert again.sees("Go on reading: Fertility")
        assert again.prefers.text_percent == told["text_percent"]
        assert not desk.furniture.sidebar.isVisible()
        again.presses_button("Go on reading")
        assert again.place == Link.topic("fertility")
        assert again.line() == line


def test_the_place_is_kept_also_when_the_book_is_left_at_another_screen(
    patient: Patient, kept: Path
) -> None:
    patient.opens("fertility")
    patient.scrolls_to(0.5)
    patient.goes_to(Screen.GLOSSARY)
    patient.closes()
    told = json.loads(kept.read_text("utf-8"))
    assert told["last_place"] == "topic:fertility"
    assert told["last_scroll"] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("text", ["", "{", '{"text_percent": "large"}', "[1]"])
def test_damaged_preferences_are_those_of_a_first_start(
    qtbot: QtBot, real_pack: Path, kept: Path, text: str
) -> None:
    del qtbot
    kept.write_text(text, "utf-8")
    with opened(Wanted(real_pack, kept)) as desk:
        assert desk.preferring.now.text_percent == 100
        assert not Patient(desk).sees("Go on reading")


def test_a_damaged_page_is_told_calmly_and_never_as_a_traceback(
    qtbot: QtBot,
    own_copy: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del qtbot
    spoil(own_copy, "topic", "fertility")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with opened(Wanted(own_copy)) as desk:
        catch_all(own_copy.with_name("trouble.txt"), desk.tell)
        patient = Patient(desk)
        patient.opens("fertility")
        assert patient.sees("This book is closed")
        assert patient.sees("“copy.pack” is damaged.")
    assert "Traceback" not in capsys.readouterr().err


def test_nothing_of_a_closed_book_is_shown_any_more(
    qtbot: QtBot, own_copy: Path
) -> None:
    del qtbot
    with opened(Wanted(own_copy)) as desk:
        patient = Patient(desk)
        patient.opens("what-is-ms")
        patient.searches("fever")
        desk.tell(PackError("The book is damaged.", "Please install it again."))
        for keys in ("Ctrl+T", "Alt+Home", "Alt+Left", "Ctrl+K", "F9", "Ctrl+PgDown"):
            patient.presses(keys)
        assert patient.sees("Please install it again.")
        assert not patient.sees("What is MS?")
        assert not desk.furniture.sidebar.isVisible()
        patient.presses("Ctrl+D")
        patient.presses("Ctrl++")
        assert patient.sees("Please install it again.")
        assert not desk.furniture.sidebar.isVisible()


def test_a_link_to_a_card_opens_it_from_the_page(patient: Patient) -> None:
    patient.opens("fertility")
    patient.desk.follow_on_page(Link(Kind.SEARCH, "relapse"))
    settle()
    assert patient.sees("Word explained")
    patient.presses("Esc")
    patient.desk.follow_on_page(Link.screen(Screen.PREFERENCES))
    assert patient.sees("Night")
    assert patient.place == Link.screen(Screen.PREFERENCES)


@pytest.mark.parametrize("link", ["source:nobody", "number:none"])
def test_a_link_to_what_is_no_place_is_left_alone(patient: Patient, link: str) -> None:
    patient.opens("fertility")
    wanted = parse_link(link)
    assert wanted is not None
    patient.desk.guide.follow(wanted)
    assert patient.place == Link.topic("fertility")
