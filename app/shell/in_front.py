"""In front: the screen or card that a visitor has before them, for the ear."""

from typing import Final

from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from app.controls.floating import Floating
from app.i18n import tr
from app.shell.window import Window

PART: Final = 0.8
"""Of what is in sight, the next part begins so much lower: a line or two stay."""


def front_name(window: Window) -> str:
    """Name the open card, or else the screen in the middle."""
    cards = _cards(window)
    if cards:
        return cards[-1].accessibleName()
    return window.windowTitle().rpartition(" - ")[0]


def written() -> str:
    """Give what stands in the field that is written in."""
    field = QApplication.focusWidget()
    return field.text() if isinstance(field, QLineEdit) else ""


def turn_part(window: Window, by: int) -> str:
    """Show the next part of what is in front, or with -1 the one before; say which."""
    bar = _bar(window)
    if bar is None:
        return tr("Everything here is in sight.")
    step = max(1, round(PART * bar.pageStep()))
    bar.setValue(bar.value() + by * step)
    total = 1 + -(-bar.maximum() // step)
    number = 1 + -(-bar.value() // step)
    return tr("Part {number} of {total}").format(number=number, total=total)


def make_way(window: Window, part: QWidget) -> None:
    """Close the cards beside a part that is about to be pressed."""
    for card in _cards(window):
        card.make_way(part)


def areas_in(part: QWidget) -> list[QAbstractScrollArea]:
    """Give everything that scrolls in a part, itself included."""
    own = [part] if isinstance(part, QAbstractScrollArea) else []
    return [*own, *part.findChildren(QAbstractScrollArea)]


def _cards(window: Window) -> list[Floating]:
    return [card for card in window.findChildren(Floating) if card.isVisible()]


def _bar(window: Window) -> QScrollBar | None:
    """Give the bar of the tallest part in front of which not all is seen."""
    cards = _cards(window)
    inside: QWidget = cards[-1] if cards else window.shown()
    scrolled = [
        area
        for area in areas_in(inside)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]
    tallest = max(scrolled, key=lambda area: area.height(), default=None)
    return None if tallest is None else tallest.verticalScrollBar()
