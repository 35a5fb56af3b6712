"""Ringed: a control shows its ring where the keyboard came by key, not after a press.

Where the focus was given by the program, as to the first button of a card, the window
knows whether keys or a pointer were used last.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.overriding import override

if TYPE_CHECKING:
    _Control = QWidget
else:
    _Control = object

_BY_POINTER: Final = "usedByPointer"
"""Dynamic property of a window."""

_IN_FLIGHT: Final = "keyboardInFlight"
"""The same, while the keyboard leaves a part that is hidden or cannot be used any more."""

_SHORTCUT: Final = "ShortcutFocusReason"
_TABS: Final = frozenset({"TabFocusReason", "BacktabFocusReason"})
_POINTER: Final = "MouseFocusReason"


def note_keys(widget: QWidget) -> None:
    """Know that keys are used in the window of `widget` now."""
    widget.window().setProperty(_BY_POINTER, False)  # noqa: FBT003 (Qt's own)


def note_pointer(widget: QWidget) -> None:
    """Know that a mouse or a finger is used in the window of `widget` now."""
    widget.window().setProperty(_BY_POINTER, True)  # noqa: FBT003 (Qt's own)


def is_by_pointer(widget: QWidget) -> bool:
    """Tell whether a mouse or a finger was used last in the window of `widget`."""
    return bool(widget.window().property(_BY_POINTER))


def came_by_key(widget: QWidget, event: QFocusEvent) -> bool:
    """Tell whether the focus came to `widget` by key, and know so from now on."""
    reason = event.reason().name
    is_in_flight = bool(widget.window().property(_IN_FLIGHT))
    if reason == _SHORTCUT or (reason in _TABS and not is_in_flight):
        note_keys(widget)
    elif reason == _POINTER:
        note_pointer(widget)
    return not is_by_pointer(widget)


@contextmanager
def going_on(window: QWidget) -> Generator[None]:
    """Know, while Qt takes the keyboard to the next part of `window`, if it fled there.

    From a part that is hidden, or that cannot be used any more, Qt (6.11) goes on as if
    Tab were pressed.
    """
    part = cast("QWidget | None", window.focusWidget())  # the stubs leave None out
    flees = part is not None and not (part.isVisible() and part.isEnabled())
    window.setProperty(_IN_FLIGHT, flees)
    try:
        yield
    finally:
        window.setProperty(_IN_FLIGHT, False)  # noqa: FBT003 (Qt's own)


class KeyWitness(QObject):
    """Sees the keys that are pressed for actions: no widget gets them."""

    def __init__(self, window: QWidget) -> None:
        """Note them for `window`."""
        super().__init__(window)
        self._window = window

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a key, and let the action do what it does."""
        if event.type() == QEvent.Type.Shortcut:
            note_keys(self._window)
        return super().eventFilter(watched, event)


class Ringed(_Control):
    """Put before a kind of widget, it tells whether to paint the ring around it."""

    _came_by_key = False

    def shows_ring(self) -> bool:
        """Tell whether the keyboard is here, and in use."""
        return self._came_by_key and self.hasFocus()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Know how the keyboard came."""
        self._came_by_key = came_by_key(self, event)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Show the ring as soon as a key is pressed."""
        self.note_key()
        super().keyPressEvent(event)

    def note_key(self) -> None:
        """Know that a key is pressed here; for whoever answers it before `super`."""
        note_keys(self)
        if not self._came_by_key:
            self._came_by_key = True
            self._paint_again()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Take the ring away: the pointer is used now."""
        note_pointer(self)
        if self._came_by_key:
            self._came_by_key = False
            self._paint_again()
        super().mousePressEvent(event)

    def _paint_again(self) -> None:
        self.update()
