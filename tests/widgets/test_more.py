import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.style.themes import theme_at
from app.widgets.more import Deed, Deeds, More
from tests.parts import a_button, collected, framed, press, settle, theme_it

GROUPS = (
    Deeds("Go", (Deed("back", "Back", "Alt+Left", "back", is_possible=False),)),
    Deeds("Find", (Deed("find", "Find on this page", "Ctrl+F"), Deed("quit", "Leave"))),
)


@pytest.fixture
def more(qtbot: QtBot) -> More:
    window = QWidget()
    button = QPushButton("More", window)
    framed(qtbot, window, 1000, 700)
    button.setFocus()
    more = More(window)
    theme_it(more)
    more.show_deeds(GROUPS)
    more.show_below(QRect(window.mapToGlobal(QPoint(10, 10)), button.size()))
    settle()
    return more


def hand() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_the_keyboard_begins_at_the_first_thing_that_is_possible(more: More) -> None:
    assert hand() is a_button(more, "Find on this page")
    assert hand().accessibleDescription() == "Ctrl+F"
    assert not a_button(more, "Back").isEnabled()


def test_a_finger_chooses_and_the_card_is_closed(more: More) -> None:
    with collected(more.action_requested) as asked:
        press(a_button(more, "Find on this page"))
    assert asked == ["find"]
    assert not more.isVisible()
    assert isinstance(hand(), QPushButton)


def test_arrows_walk_and_enter_chooses(more: More) -> None:
    QTest.keyClick(hand(), Qt.Key.Key_Down)
    with collected(more.action_requested) as asked:
        QTest.keyClick(hand(), Qt.Key.Key_Return)
    assert asked == ["quit"]


def test_what_is_possible_may_change(more: More) -> None:
    more.close_card()
    more.show_deeds((Deeds("Go", (Deed("back", "Back"),)),))
    settle()
    assert a_button(more, "Back").isEnabled()
    with pytest.raises(StopIteration):
        a_button(more, "Find on this page")


@pytest.mark.parametrize(("percent", "columns"), [(100, 2), (200, 1), (400, 1)])
def test_it_stays_inside_the_window(more: More, percent: int, columns: int) -> None:
    theme_it(more, theme_at("day", percent))
    settle()
    assert more.over.rect().contains(more.geometry())
    places = {a_button(more, words).x() for words in ("Find on this page", "Leave")}
    assert len(places) == columns
