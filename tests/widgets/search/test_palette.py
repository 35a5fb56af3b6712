import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.content.hit import Hit, Sought
from app.content.links import Link, Screen
from app.controls.rows import Rows
from app.style.themes import DAY, theme_at
from app.widgets.search.palette import SearchPalette
from tests.builders import a_term
from tests.parts import (
    a_button,
    collected,
    framed,
    press,
    press_key,
    settle,
    shown_words,
    theme_it,
)

HITS = (
    Hit(
        "section",
        Link.topic("weeks", "hair"),
        "Hair",
        "Risks",
        "Your <mark>hair</mark>",
    ),
    Hit("stage", Link.stage("lowest"), "The lowest days", "", "Hair falls out."),
)
ANSWER = Hit("term", Link.term("neutropenia"), "Neutropenia", "", "Too few.")


class Scene(QWidget):
    """A window with a button and the palette over it."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("word", self)
        self.palette_ = SearchPalette(self)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    scene = Scene()
    framed(qtbot, scene, 900, 700)
    theme_it(scene.palette_, DAY)
    scene.button.setFocus()
    return scene


@pytest.fixture
def palette(scene: Scene) -> SearchPalette:
    scene.palette_.open_palette()
    settle()
    return scene.palette_


def the_field(palette: SearchPalette) -> QLineEdit:
    return palette.findChildren(QLineEdit)[0]


def the_rows(palette: SearchPalette) -> Rows:
    return palette.findChildren(Rows)[0]


def typed(palette: SearchPalette, words: str) -> None:
    QTest.keyClicks(the_field(palette), words)


def test_in_a_scant_window_what_was_found_is_seen_rather_than_counted(
    scene: Scene,
) -> None:
    theme_it(scene.palette_, theme_at("day", 400))
    scene.palette_.open_palette()
    typed(scene.palette_, "hair")
    scene.palette_.show_found(HITS)
    settle()
    assert "2 results" not in shown_words(scene.palette_)
    rows = the_rows(scene.palette_).viewport()
    assert rows.visibleRegion().boundingRect().height() >= 200
    scene.palette_.show_found(HITS, "hare")
    assert any("hare" in words for words in shown_words(scene.palette_))


def test_the_palette_waits_for_words(palette: SearchPalette) -> None:
    assert the_field(palette).hasFocus()
    assert "What would you like to know?" in shown_words(palette)
    assert the_rows(palette).isHidden()


def test_only_the_newest_words_are_searched(palette: SearchPalette) -> None:
    with collected(palette.search_requested) as wishes:
        typed(palette, "hair")
        assert wishes == []
        settle()
    assert wishes == ["hair"]


def test_the_letter_is_painted_before_its_query_runs(palette: SearchPalette) -> None:
    field = the_field(palette)
    order: list[str] = []

    def note_query(_words: str) -> None:
        order.append("query")

    def note_letter(_before: int, _now: int) -> None:
        order.append("letter")

    palette.search_requested.connect(note_query)
    field.cursorPositionChanged.connect(note_letter)
    typed(palette, "h")
    QCoreApplication.sendPostedEvents()  # what is to be painted now is painted here
    assert order == ["letter"]
    settle()
    assert order == ["letter", "query"]


def test_what_was_found_is_shown_with_kind_shelf_and_count(
    palette: SearchPalette,
) -> None:
    typed(palette, "hair")
    palette.show_found(HITS)
    rows = the_rows(palette)
    told = [
        rows.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for at in range(2)
    ]
    assert told == [
        "Hair. Part of a topic · Risks. Your hair",
        "The lowest days. Timeline. Hair falls out.",
    ]
    assert "2 results" in shown_words(palette)


def test_repaired_words_are_told(palette: SearchPalette) -> None:
    palette.show_found(HITS, "hair")
    assert "2 results for “hair”" in shown_words(palette)


def test_arrows_move_and_enter_opens_while_one_types(palette: SearchPalette) -> None:
    typed(palette, "hair")
    settle()
    palette.show_found(HITS)
    with collected(palette.hit_requested) as wishes:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            press_key(the_field(palette), key)
    assert wishes == [Sought(Link.stage("lowest"), "hair")]
    assert palette.isHidden()


def test_enter_opens_the_first_when_none_is_marked(palette: SearchPalette) -> None:
    typed(palette, "hair")
    settle()
    palette.show_found(HITS)
    with collected(palette.hit_requested) as wishes:
        press_key(the_field(palette), Qt.Key.Key_Return)
    assert wishes == [Sought(Link.topic("weeks", "hair"), "hair")]


def test_enter_waits_for_the_newest_words(palette: SearchPalette) -> None:
    def find(_words: str) -> None:
        palette.show_found(HITS)

    palette.search_requested.connect(find)
    typed(palette, "hair")
    with collected(palette.hit_requested) as wishes:
        press_key(the_field(palette), Qt.Key.Key_Return)
    assert wishes == [Sought(Link.topic("weeks", "hair"), "hair")]


def test_the_answer_of_the_glossary_stands_on_top_and_only_there(
    palette: SearchPalette,
) -> None:
    typed(palette, "neutropnia")
    settle()
    palette.show_found((ANSWER, *HITS), "neutropenia", a_term())
    settle()
    answer = a_button(palette, "Neutropenia")
    assert answer.isVisible()
    assert "fight germs" in answer.accessibleDescription()
    assert the_rows(palette).total_rows() == 2
    assert "3 results for “neutropenia”" in shown_words(palette)
    with collected(palette.hit_requested) as wishes:
        press(answer)
    assert wishes == [Sought(Link.term("neutropenia"), "neutropenia")]


def test_enter_opens_the_answer_first(palette: SearchPalette) -> None:
    typed(palette, "neutropenia")
    settle()
    palette.show_found((ANSWER, *HITS), term=a_term())
    with collected(palette.hit_requested) as wishes:
        press_key(the_field(palette), Qt.Key.Key_Return)
    assert wishes == [Sought(Link.term("neutropenia"), "neutropenia")]


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("D", Link.term("neutropenia")),
        ("DD", Link.topic("weeks", "hair")),
        ("DDD", Link.stage("lowest")),
        ("DDDD", Link.stage("lowest")),
        ("DDU", Link.term("neutropenia")),
        ("DDUU", Link.term("neutropenia")),
        ("DDUUDD", Link.topic("weeks", "hair")),
    ],
)
def test_arrows_walk_through_the_answer_too(
    palette: SearchPalette, keys: str, place: Link
) -> None:
    typed(palette, "neutropenia")
    settle()
    palette.show_found((ANSWER, *HITS), term=a_term())
    with collected(palette.hit_requested) as wishes:
        for key in keys:
            press_key(
                the_field(palette), Qt.Key.Key_Down if key == "D" else Qt.Key.Key_Up
            )
        press_key(the_field(palette), Qt.Key.Key_Return)
    assert [wish.place for wish in wishes] == [place]


def test_the_chosen_answer_can_be_seen(palette: SearchPalette) -> None:
    palette.show_found((ANSWER,), term=a_term())
    settle()
    before = palette.grab().toImage()
    press_key(the_field(palette), Qt.Key.Key_Down)
    settle()
    assert palette.grab().toImage() != before
    press_key(the_field(palette), Qt.Key.Key_Up)
    settle()
    assert palette.grab().toImage() == before


def test_nothing_found_leads_on(palette: SearchPalette) -> None:
    typed(palette, "xyzzy")
    settle()
    palette.show_found((), near=("xylem", "dizzy"))
    assert "Nothing was found for “xyzzy”." in shown_words(palette)
    assert "Or ask a member of staff." in shown_words(palette)
    with collected(palette.link_requested) as wishes:
        press_key(the_field(palette), Qt.Key.Key_Return)
        press(a_button(palette, "Words from A to Z"))
    assert wishes == [Link.screen(Screen.GLOSSARY)]


def test_near_words_are_searched_by_a_press(palette: SearchPalette) -> None:
    typed(palette, "xyzzy")
    settle()
    palette.show_found((), near=("xylem", "dizzy"))
    settle()
    with collected(palette.search_requested) as wishes:
        press(a_button(palette, "dizzy"))
        settle()
    assert wishes == ["dizzy"]
    assert palette.words() == "dizzy"
    assert the_field(palette).hasFocus()


def test_searches_of_before_are_offered_until_they_are_forgotten(
    scene: Scene,
) -> None:
    palette = scene.palette_
    palette.open_palette(("hair", "fever"))
    settle()
    assert a_button(palette, "fever").isVisible()
    with (
        collected(palette.search_requested) as wishes,
        collected(palette.forget_requested) as forgotten,
    ):
        press(a_button(palette, "Forget these"))
        settle()
    assert wishes == []
    assert len(forgotten) == 1
    assert "You searched for:" not in shown_words(palette)
    assert the_field(palette).hasFocus()


def test_a_search_of_before_is_searched_again_by_a_press(scene: Scene) -> None:
    palette = scene.palette_
    palette.open_palette(("hair", "fever"))
    settle()
    with collected(palette.search_requested) as wishes:
        press(a_button(palette, "fever"))
        settle()
    assert wishes == ["fever"]


def test_escape_closes_and_the_keyboard_returns(scene: Scene) -> None:
    scene.palette_.open_palette()
    press_key(the_field(scene.palette_), Qt.Key.Key_Escape)
    assert scene.palette_.isHidden()
    assert scene.button.hasFocus()


def test_the_words_stay_for_the_next_time_and_can_be_typed_over(scene: Scene) -> None:
    scene.palette_.show_words("hair")
    scene.palette_.open_palette()
    assert scene.palette_.words() == "hair"
    assert the_field(scene.palette_).selectedText() == "hair"
    press(a_button(scene.palette_, "Close"))
    assert scene.palette_.isHidden()


def test_forgetting_leaves_nothing_to_undo(palette: SearchPalette) -> None:
    typed(palette, "hair")
    settle()
    palette.show_found(HITS)
    with collected(palette.search_requested) as wishes:
        palette.forget()
        settle()
    assert wishes == []
    assert palette.words() == ""
    assert not the_field(palette).isUndoAvailable()
    assert the_rows(palette).total_rows() == 0


def test_emptying_the_field_starts_over(palette: SearchPalette) -> None:
    typed(palette, "h")
    settle()
    palette.show_found(HITS)
    press_key(the_field(palette), Qt.Key.Key_Backspace)
    settle()
    assert "What would you like to know?" in shown_words(palette)


@pytest.mark.parametrize(("width", "percent"), [(1280, 400), (320, 100), (900, 200)])
def test_the_palette_stays_inside_its_window(
    scene: Scene, width: int, percent: int
) -> None:
    theme_it(scene.palette_, theme_at("day", percent, narrow=width < 640))
    scene.palette_.open_palette()
    scene.resize(width, 700)
    settle()
    scene.palette_.show_found((ANSWER, *HITS * 8), "hair", a_term())
    settle()
    assert scene.rect().contains(scene.palette_.geometry())


def test_a_press_on_a_result_opens_it(palette: SearchPalette) -> None:
    palette.show_found(HITS)
    settle()
    rows = the_rows(palette)
    with collected(palette.hit_requested) as wishes:
        press(rows.viewport(), rows.visualRect(rows.model().index(1, 0)).center())
    assert [wish.place for wish in wishes] == [Link.stage("lowest")]


def test_the_answer_can_be_heard_where_there_is_a_voice(palette: SearchPalette) -> None:
    palette.show_found((ANSWER, *HITS), "", a_term())
    settle()
    with collected(palette.listen_requested) as wishes:
        press(a_button(palette, "Listen"))
    assert len(wishes) == 1
    assert palette.told_part().isAncestorOf(a_button(palette, "Listen"))
    palette.show_found(HITS)
    assert palette.told_part().isAncestorOf(the_rows(palette))
    palette.offer_listening(offered=False)
    assert a_button(palette, "Listen").isHidden()
