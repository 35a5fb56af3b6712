"""Typed: which keys a place to type words into leaves to the actions."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_EDITING: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
)
"""What a person expects of Ctrl and a letter while typing."""


def is_for_actions(event: QEvent) -> bool:
    """Tell whether Ctrl and a letter are asked about that edit no words.

    On X11 Qt's own fields keep Ctrl+K, Ctrl+U and others for themselves (6.11).
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
        and not any(event.matches(key) for key in _EDITING)
    )
