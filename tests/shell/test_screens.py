from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen, parse_link
from app.content.question import Question
from app.errors import PackError
from app.session.history import Place
from app.shell.desk import Desk
from app.widgets.about import About
from app.widgets.callcard import CallCard
from app.widgets.glossary.panel import GlossaryPanel
from app.widgets.help import Help
from app.widgets.home import Home
from app.widgets.questions import Questions
from app.widgets.timeline.screen import TimelineScreen
from tests.builders import a_book, a_pack
from tests.desks import Wanted, opened
from tests.parts import a_button, settle, shown_words


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("home", Home),
        ("timeline", TimelineScreen),
        ("stage:going-home", TimelineScreen),
        ("glossary", GlossaryPanel),
        ("term:neutropenia", GlossaryPanel),
        ("questions", Questions),
        ("call", CallCard),
        ("about", About),
        ("help", Help),
    ],
)
def test_every_place_has_its_screen(
    desk: Desk, place: str, kind: type[QWidget]
) -> None:
    link = parse_link(place)
    assert link is not None
    desk.guide.follow(link)
    settle()
    assert isinstance(desk.window.shown(), kind)
    assert desk.screens.as_left() == Place(link)
    assert desk.screens.are_pictures_done()
    first = desk.window.shown()
    desk.guide.open(Screen.HOME)
    desk.guide.follow(link)
    assert desk.window.shown() is first


def test_topics_and_options_stand_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    pane = desk.window.pane
    desk.guide.follow(Link.topic("first-week"))
    assert desk.window.shown() is pane
    assert "Infections" in pane.reader.toPlainText()
    qtbot.waitUntil(desk.screens.are_pictures_done)
    desk.guide.open(Screen.OPTIONS)
    assert desk.window.shown() is pane
    assert "What harm may it do?" in pane.reader.toPlainText()
    assert not desk.furniture.turning.isVisible()


def test_pages_are_set_anew_for_another_look(desk: Desk) -> None:
    for link in (Link.topic("first-week"), Link.screen(Screen.OPTIONS)):
        desk.guide.follow(link)
        words = desk.window.pane.reader.toPlainText()
        desk.preferring.choose("theme", "night")
        assert desk.window.pane.reader.toPlainText() == words
        assert desk.window.pane.reader.theme.name == "night"
        desk.preferring.choose("theme", "day")


def test_screens_take_the_look_that_is_worn(desk: Desk) -> None:
    desk.guide.open(Screen.HELP)
    before = desk.window.shown().grab().toImage()
    desk.preferring.choose("theme", "contrast-dark")
    assert desk.window.shown().grab().toImage() != before


def test_the_checksum_is_told_in_about(desk: Desk) -> None:
    desk.guide.open(Screen.ABOUT)
    settle()
    told = " ".join(shown_words(desk.window.shown())).replace(" ", "")
    assert desk.books.sha256()[:8] in told


def test_it_knows_what_can_be_shown(desk: Desk) -> None:
    known = [screen for screen in Screen if desk.screens.knows(Link.screen(screen))]
    assert known == list(Screen)
    assert desk.screens.knows(Link.topic("first-week", "hair"))
    assert not desk.screens.knows(Link.topic("first-week", "nothing"))
    assert not desk.screens.knows(Link(Kind.SOURCE, "smith2020"))
    assert not desk.screens.knows(Link(Kind.SEARCH, "fever"))


def test_a_plain_book_has_no_timeline_and_still_its_questions(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    questions = (
        Question("What is it?", (), "topic:first-week"),
        Question("Which day?", (), "stage:day-zero"),
        Question("What does it mean?", (), "term:neutropenia"),
    )
    plain = a_pack(
        tmp_path / "plain.pack",
        book=a_book(is_plain=True),
        timeline=None,
        comparison=None,
        questions=questions,
    )
    with opened(Wanted(plain)) as desk:
        home = desk.window.shown()
        desk.guide.open(Screen.TIMELINE)
        assert desk.reading.place == Place(Link.screen(Screen.HOME))
        assert desk.window.shown() is home
        desk.screens.show(Place(Link.screen(Screen.TIMELINE)))
        assert desk.window.shown() is home
        desk.guide.open(Screen.OPTIONS)
        assert desk.window.shown() is desk.window.pane
        desk.guide.open(Screen.QUESTIONS)
        assert isinstance(desk.window.shown(), Questions)


def test_questions_stand_below_where_they_lead(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    questions = (
        Question("Which day?", (), "stage:day-zero"),
        Question("What does it mean?", (), "term:neutropenia"),
    )
    pack = a_pack(tmp_path / "asked.pack", questions=questions)
    with opened(Wanted(pack)) as desk:
        desk.guide.open(Screen.QUESTIONS)
        told = shown_words(desk.window.shown())
        assert "The treatment, step by step" in told
        assert "Words explained" in told


def test_trouble_is_told_on_a_page_of_its_own(desk: Desk) -> None:
    desk.screens.show_trouble(PackError("It is damaged.", "Please copy it again."))
    told = shown_words(desk.window.shown())
    assert {"This book is closed", "It is damaged.", "Please copy it again."} <= set(
        told
    )


def test_the_timeline_is_shown_as_it_was_chosen(desk: Desk) -> None:
    desk.preferring.choose("timeline_view", "list")
    desk.guide.open(Screen.TIMELINE)
    assert a_button(desk.window.shown(), "List").isChecked()
