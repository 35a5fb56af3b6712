"""The ruler follows whoever reads: by pointer, by arrow keys, from link to link."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.reading_line import line_under
from app.controls.ruler import Ruler
from app.controls.sheet import Sheet
from app.controls.words import Words
from app.shell.actions import Act
from app.shell.desk import Desk
from tests.parts import press_key, settle


@pytest.fixture
def ruled(desk: Desk, qtbot: QtBot) -> Desk:
    """Open a topic with the ruler on it."""
    desk.window.resize(900, 420)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    qtbot.waitUntil(desk.screens.are_pictures_done)
    desk.actions[Act.RULER].trigger()
    desk.window.pane.reader.setFocus()
    settle()
    return desk


def a_ruler(desk: Desk) -> Ruler | None:
    return desk.window.stack.findChild(Ruler)


def held(desk: Desk) -> QRect:
    ruler = a_ruler(desk)
    assert ruler is not None
    assert ruler.isVisible()
    return ruler.line()


def point(desk: Desk, at: QPoint) -> None:
    """Move the pointer to a place of the stack."""
    top = desk.window.window().windowHandle()
    QTest.mouseMove(top, desk.window.stack.mapTo(desk.window.window(), at))
    settle()


def test_it_comes_and_goes_by_its_key(ruled: Desk) -> None:
    assert held(ruled).height() > 0
    ruled.actions[Act.RULER].trigger()
    settle()
    assert a_ruler(ruled) is None
    ruled.actions[Act.RULER].trigger()
    assert held(ruled).height() > 0


def test_it_follows_the_pointer_from_line_to_line(ruled: Desk) -> None:
    tops: set[int] = set()
    for y in range(110, 250, 5):  # below the head of the page
        point(ruled, QPoint(400, y))
        assert abs(held(ruled).center().y() - y) < 40
        tops.add(held(ruled).top())
    assert 3 <= len(tops) <= 10, "it rests on lines"


def test_beyond_the_screen_it_stays(ruled: Desk) -> None:
    point(ruled, QPoint(400, 150))
    before = held(ruled)
    point(ruled, QPoint(400, -20))
    assert held(ruled) == before


def test_the_arrows_take_it_on_and_back(ruled: Desk) -> None:
    reader = ruled.window.pane.reader
    point(ruled, QPoint(400, 120))
    first = held(ruled)
    press_key(reader, Qt.Key.Key_Down)
    second = held(ruled)
    assert second.top() >= first.bottom()
    press_key(reader, Qt.Key.Key_Up)
    assert held(ruled) == first
    assert reader.scrolled() == 0
    QTest.keyClick(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.KeypadModifier)
    assert held(ruled) == second


def test_near_the_edge_the_page_moves_and_the_ruler_rests(ruled: Desk) -> None:
    reader = ruled.window.pane.reader
    height = ruled.window.stack.height()
    for _ in range(25):
        press_key(reader, Qt.Key.Key_Down)
        assert held(ruled).bottom() < height
    assert reader.verticalScrollBar().value() > 0
    for _ in range(40):
        press_key(reader, Qt.Key.Key_Up)
        assert held(ruled).bottom() > 0
    assert reader.verticalScrollBar().value() == 0


def test_every_line_of_the_page_is_held_once_on_the_way_down(ruled: Desk) -> None:
    reader = ruled.window.pane.reader
    bar, seen = reader.verticalScrollBar(), list[int]()
    point(ruled, QPoint(400, 40))
    for _ in range(60):
        seen.append(held(ruled).top() + bar.value())
        press_key(reader, Qt.Key.Key_Down)
    assert seen == sorted(seen)
    assert len(set(seen)) > 15
    assert bar.value() == bar.maximum()


def test_it_goes_along_from_link_to_link(ruled: Desk) -> None:
    reader = ruled.window.pane.reader
    press_key(reader, Qt.Key.Key_Tab)
    settle()
    link = QRect(
        ruled.window.stack.mapFromGlobal(reader.chosen_rect().topLeft()),
        reader.chosen_rect().size(),
    )
    assert held(ruled).intersects(link)


def test_other_keys_are_left_alone(ruled: Desk) -> None:
    reader = ruled.window.pane.reader
    press_key(reader, Qt.Key.Key_End)
    assert reader.scrolled() == 1
    QTest.keyClick(reader, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert reader.scrolled() == 1


def words_in(screen: QWidget, words: str) -> QRect:
    """Tell where a label is, in px of the stack."""
    label = next(one for one in screen.findChildren(Words) if words in one.text())
    stack = screen.parentWidget()
    assert stack is not None
    return QRect(label.mapTo(stack, QPoint()), label.size())


def test_words_of_other_screens_are_held_too_also_while_they_scroll(
    ruled: Desk,
) -> None:
    ruled.window.resize(900, 800)
    ruled.guide.open(Screen.ABOUT)
    settle()
    about = ruled.window.shown()
    assert isinstance(about, Sheet)
    place = words_in(about, "Nothing leaves")
    point(ruled, place.center())
    assert place.contains(held(ruled).center())
    about.verticalScrollBar().setValue(about.verticalScrollBar().value() + 7)
    settle()
    ruler = a_ruler(ruled)
    assert ruler is not None
    lines = ruler.line()
    assert ruler.isHidden() or line_under(about, lines.center()) == lines


def test_where_no_words_are_it_strikes_nothing_through(ruled: Desk) -> None:
    ruled.guide.open(Screen.HOME)
    settle()
    ruler, home = a_ruler(ruled), ruled.window.shown()
    assert ruler is not None
    for y in range(10, home.height(), 9):
        point(ruled, QPoint(300, y))
        assert ruler.isHidden() or line_under(home, ruler.line().center())


def test_it_grows_with_the_words(ruled: Desk) -> None:
    ruled.preferring.choose("text_percent", 200)
    settle()
    ruled.window.pane.reader.setFocus()
    press_key(ruled.window.pane.reader, Qt.Key.Key_Down)
    assert held(ruled).height() >= 40


def test_without_it_the_arrows_scroll_as_ever(desk: Desk) -> None:
    desk.window.resize(900, 420)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    press_key(desk.window.pane.reader, Qt.Key.Key_Down)
    assert desk.window.pane.reader.scrolled() > 0
