import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.button import Button
from app.controls.outline import Stop, choices_in, headings_in
from app.controls.passage import Passage
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.style.themes import DAY
from tests.parts import collected, framed, settle

PAGE = '<p>See <a href="term:mri">the scan</a>.</p><h3>Later</h3><p>More.</p>'


class Screen(Sheet):
    """A title, a passage, buttons, and a heading far below."""

    def __init__(self) -> None:
        super().__init__(600)
        self.title = Heading("h1", 1, words="What it is")
        self.passage = Passage()
        self.button, self.off = Button("Who to call"), Button("Off")
        self.gone = Button("Gone")
        self.far = Heading("h2", 2, words="Far below")
        self.last = Button("Last")
        parts = (self.title, self.passage, self.button, self.off, self.gone)
        for part in (*parts, Words(words="Words"), self.far, self.last):
            self.column.addWidget(part)
        self.column.insertSpacing(6, 2000)
        self.passage.show_page(PAGE)
        self.off.setEnabled(False)
        self.show_theme(DAY)


@pytest.fixture
def screen(qtbot: QtBot, screen_reader: None) -> Screen:  # noqa: ARG001
    screen = Screen()
    framed(qtbot, screen, 600, 400)
    screen.gone.hide()
    settle()
    return screen


def test_headings_are_listed_from_the_top_on_with_their_levels(screen: Screen) -> None:
    found = [(stop.words, stop.level) for stop in headings_in(screen)]
    assert found == [("What it is", 1), ("Later", 3), ("Far below", 2)]


def test_links_and_buttons_that_can_be_pressed_are_listed(screen: Screen) -> None:
    found = [(stop.words, stop.target) for stop in choices_in(screen)]
    assert found == [("the scan", "term:mri"), ("Who to call", ""), ("Last", "")]


def go(stops: tuple[Stop, ...], words: str) -> None:
    next(stop for stop in stops if stop.words == words).go()
    settle()


def test_going_to_a_heading_brings_it_into_view_and_tab_goes_on(screen: Screen) -> None:
    go(headings_in(screen), "Far below")
    assert screen.far.hasFocus()
    assert screen.far.shows_ring()
    top = screen.far.mapTo(screen.viewport(), screen.far.rect().topLeft()).y()
    assert 0 <= top < screen.viewport().height()
    ringed = screen.far.grab().toImage()
    QTest.keyClick(screen.far, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is screen.last
    assert screen.far.grab().toImage() != ringed


def test_going_to_a_heading_inside_a_passage_takes_the_keyboard_there(
    screen: Screen,
) -> None:
    go(headings_in(screen), "Later")
    assert screen.passage.hasFocus()


def test_a_choice_does_what_a_press_would_do(screen: Screen) -> None:
    with collected(screen.button.clicked) as pressed:
        go(choices_in(screen), "Who to call")
    with collected(screen.passage.link_requested) as links:
        go(choices_in(screen), "the scan")
    assert (len(pressed), links) == (1, [Link.term("mri")])


def test_a_screen_without_any_has_none(qtbot: QtBot) -> None:
    empty = QWidget()
    framed(qtbot, empty, 100, 100)
    assert (headings_in(empty), choices_in(empty)) == ((), ())
