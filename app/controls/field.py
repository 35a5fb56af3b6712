"""Field: a line to type words into."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from app.i18n import tr
from app.overriding import override

_EDITING: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
)
"""What a person expects of Ctrl and a letter while typing."""


class Field(QLineEdit):
    """A line to type into. The keys of actions, such as Ctrl+K, work here too.

    On X11 Qt's own line keeps Ctrl+K, Ctrl+U and others for itself (6.11).
    """

    def __init__(
        self, words: str, *, can_clear: bool = False, parent: QWidget | None = None
    ) -> None:
        """Ask for something.

        Args:
            words: What is asked for; its name, and shown while nothing is typed.
            can_clear: A button at the end empties it.
            parent: Where it stands.
        """
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(can_clear)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(tr("Empty this field"))

    @override
    def event(self, arg__1: QEvent) -> bool:
        """Leave Ctrl and a letter to the actions, but for what edits words."""
        if (
            arg__1.type() == QEvent.Type.ShortcutOverride
            and isinstance(arg__1, QKeyEvent)
            and arg__1.modifiers() == Qt.KeyboardModifier.ControlModifier
            and Qt.Key.Key_A <= arg__1.key() <= Qt.Key.Key_Z
            and not any(arg__1.matches(key) for key in _EDITING)
        ):
            arg__1.ignore()
            return False
        return super().event(arg__1)
