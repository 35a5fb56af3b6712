"""Finding the parts of a widget as a person does, by their words; and a fake easel."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, SignalInstance
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.style.themes import DAY
from app.style.tokens import Theme


def a_button(parent: QWidget, words: str) -> QAbstractButton:
    """Give the button that says `words`, or begins with them."""
    buttons = parent.findChildren(QAbstractButton)
    return next(
        one for one in buttons if (one.accessibleName() or one.text()).startswith(words)
    )


def shown_words(parent: QWidget) -> list[str]:
    """Give the words of all labels that are not hidden."""
    labels = parent.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(parent)]


def shown(
    qtbot: QtBot, widget: QWidget, width: int = 900, height: int = 700
) -> QWidget:
    """Show a widget of ours in a window, in the day theme, and let it settle.

    Returns:
        The window; it lives as long as the test.
    """
    theme_it(widget)
    return framed(qtbot, widget, width, height)


def framed(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    """Show any widget in a plain window."""
    frame = QWidget()
    qtbot.addWidget(frame, before_close_func=lambda _one, _kept=frame: None)
    frame.resize(width, height)
    widget.setParent(frame)
    widget.setGeometry(frame.rect())
    widget.show()
    frame.show()
    frame.activateWindow()
    qtbot.waitExposed(frame)
    settle()
    return frame


def a_window(qtbot: QtBot) -> QWidget:
    """Give an empty window for a card to stand over; it lives as long as the test."""
    window = QWidget()
    qtbot.addWidget(window, before_close_func=lambda _one, _kept=window: None)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    return window


def resized(widget: QWidget, width: int, height: int) -> None:
    """Give a framed widget another size, and its window too."""
    widget.window().resize(width, height)
    widget.setGeometry(0, 0, width, height)
    settle()


def theme_it(widget: QWidget, theme: Theme = DAY) -> None:
    """Let a widget of ours take a theme."""
    take: Any = widget
    take.show_theme(theme)


def settle() -> None:
    """Let everything be laid out, drawn and thrown away that waits for it."""
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(widget: QWidget, place: QPoint | None = None) -> None:
    """Press and release the left button on the middle of a widget, or on a place."""
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place or widget.rect().center(),
    )


def press_key(widget: QWidget, key: Qt.Key) -> None:
    """Press and release a key."""
    QTest.keyClick(widget, key)


def turn_wheel(area: QAbstractScrollArea, place: QPoint) -> bool:
    """Turn the wheel down by one step; tell whether `area` took it for itself."""
    event = QWheelEvent(
        place,
        area.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 (Qt's own order)
    )
    QApplication.sendEvent(area.viewport(), event)
    return event.isAccepted()


def global_rect(widget: QWidget) -> QRect:
    """Tell where a widget is on the screen."""
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


@contextmanager
def collected(signal: SignalInstance) -> Generator[list[Any]]:
    """Collect what a signal tells."""
    told: list[Any] = []

    def keep(value: object = None) -> None:
        told.append(value)

    signal.connect(keep)
    yield told
    signal.disconnect(keep)


class Easel:
    """Draws red pictures and remembers which ones were wanted."""

    def __init__(self) -> None:
        self.wanted: list[tuple[str, int]] = []

    def image(self, link: Link, _theme: Theme, width_px: int, ratio: float) -> QImage:
        """Draw one, as wide as wanted."""
        self.wanted.append((str(link), width_px))
        width = round(width_px * ratio)
        image = QImage(width, width * 5 // 8, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        return image


def reds(widget: QWidget) -> int:
    """Count, on a grid, how many places of a widget are red."""
    image = widget.grab().toImage()
    return sum(
        image.pixelColor(x, y).name() == "#ff0000"
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )
