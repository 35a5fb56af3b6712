"""Field: a line to type words into."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from app.controls.typed import is_for_actions
from app.i18n import tr
from app.overriding import override
from app.style.sheets import field_qss
from app.style.tokens import Theme


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
        self._align()
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(tr("Empty this field"))

    def show_bar_theme(self, theme: Theme) -> None:
        """Take the sizes of a bar; elsewhere a field wears those of the window."""
        self.setStyleSheet(field_qss(theme))

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        """Begin at the other side where the writing direction changed."""
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    @override
    def event(self, arg__1: QEvent) -> bool:
        """Leave Ctrl and a letter to the actions, but for what edits words."""
        if is_for_actions(arg__1):
            arg__1.ignore()
            return False
        return super().event(arg__1)

    def _align(self) -> None:
        """Begin where the words around do: Qt asks the keyboard instead (6.11)."""
        side = Qt.AlignmentFlag.AlignLeft
        if self.isRightToLeft():
            side = Qt.AlignmentFlag.AlignRight
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
