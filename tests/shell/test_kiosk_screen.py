"""The window fills the screen again, whatever is done to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.shell.kiosk_screen import FullScreen, take_frame

pytestmark = pytest.mark.qt_log_ignore("does not support raise")  # without a display


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def screen(qapp: QApplication, window: QWidget) -> Iterator[FullScreen]:
    take_frame(window)
    screen = FullScreen(qapp, window)
    screen.fill()
    yield screen
    window.removeEventFilter(screen)
    screen.deleteLater()


def is_full(window: QWidget) -> bool:
    is_large = window.geometry() == window.screen().geometry()
    return window.isVisible() and window.isFullScreen() and is_large


def test_a_window_has_no_frame_and_stays_in_front(window: QWidget) -> None:
    take_frame(window)
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint


@pytest.mark.parametrize("deed", ["showMinimized", "showNormal", "hide", "shrink"])
@pytest.mark.usefixtures("screen")
def test_it_comes_back_by_itself(qtbot: QtBot, window: QWidget, deed: str) -> None:
    assert is_full(window)
    if deed == "shrink":
        window.setGeometry(10, 10, 200, 200)
    else:
        getattr(window, deed)()
    qtbot.waitUntil(lambda: is_full(window))


def test_it_looks_after_the_window_of_the_next_visit(
    qtbot: QtBot, window: QWidget, screen: FullScreen
) -> None:
    following = QWidget()
    qtbot.addWidget(following)
    screen.hold(following)
    qtbot.waitUntil(lambda: is_full(following))
    window.hide()
    screen.fill()
    assert window.isHidden()
    following.removeEventFilter(screen)
