import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.controls.words import Words
from app.widgets.kiosk.fault import Fault
from tests.parts import settle, shown_words

SIZES = [(1920, 1080), (1080, 1920), (1280, 800), (3840, 2160), (320, 480)]


@pytest.fixture
def fault(qtbot: QtBot) -> Fault:
    fault = Fault()
    qtbot.addWidget(fault, before_close_func=Fault.hide)
    fault.resize(1280, 800)
    fault.show()
    qtbot.waitExposed(fault)
    return fault


def test_it_says_calmly_whom_to_ask(fault: Fault) -> None:
    assert [words for words in shown_words(fault) if words] == [
        "This screen is resting.",
        "Please ask a member of staff.",
        "If you feel ill now, call your team or your emergency number.",
    ]
    assert fault.accessibleName().startswith("This screen is resting. Please ask")


def test_nothing_on_it_can_be_pressed_and_it_cannot_be_closed(fault: Fault) -> None:
    assert fault.findChildren(QPushButton) == []
    assert not fault.close()
    assert fault.isVisible()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Tab):
        QTest.keyClick(fault, key, Qt.KeyboardModifier.AltModifier)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9))
    QApplication.sendEvent(fault, menu)
    assert QApplication.activePopupWidget() is None
    assert fault.isVisible()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_of_it_is_on_every_screen(fault: Fault, size: tuple[int, int]) -> None:
    fault.resize(*size)
    settle()
    for words in fault.findChildren(Words):
        assert fault.rect().contains(words.geometry()), words.text()
        assert words.height() >= words.heightForWidth(words.width())


def test_letters_grow_with_the_screen(fault: Fault) -> None:
    heights: list[int] = []
    for size in ((1280, 800), (1920, 1080), (3840, 2160)):
        fault.resize(*size)
        settle()
        heights.append(fault.findChildren(Words)[1].height())
    assert heights == sorted(set(heights))


def test_it_moves_a_little_so_that_nothing_burns_in(fault: Fault) -> None:
    title = fault.findChildren(Words)[0]
    tops: set[int] = set()
    for step in (0, 8, -8):
        fault.shift(step)
        settle()
        tops.add(title.mapTo(fault, QPoint(0, 0)).y())
    assert len(tops) == 3
    assert max(tops) - min(tops) <= 16


def test_it_covers_the_whole_screen(qtbot: QtBot) -> None:
    fault = Fault()
    qtbot.addWidget(fault, before_close_func=Fault.hide)
    fault.wake()
    settle()
    assert fault.isFullScreen()
    assert fault.windowFlags() & Qt.WindowType.FramelessWindowHint
