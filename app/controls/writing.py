"""Writing: a place for a few lines of a person's own words."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.controls.typed import is_for_actions
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

LEAST_LINES: Final = 2
MOST_LINES: Final = 12
"""What is longer scrolls."""

_AROUND_PX: Final = 12
"""Edges and padding of the box, above and below together."""


class Writing(QPlainTextEdit):
    """Takes plain words, grows with them, and takes no more than it may.

    Tab goes on to the next part: nobody is caught in here.

    Signals:
        words_requested: Something else stands here now; all of it.
    """

    words_requested = Signal(str)

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        """Ask for words.

        Args:
            name: What is asked for; shown while nothing is written.
            most: Characters that it takes.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._most = most
        self._theme: Theme = DAY
        self.setTabChangesFocus(True)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_words(self, words: str) -> None:
        """Show other words; those that stand here already keep their caret."""
        if words != self.toPlainText():
            self.blockSignals(True)  # noqa: FBT003 (Qt's own)
            self.setPlainText(words)
            self.blockSignals(False)  # noqa: FBT003
            self._fit()

    def name_it(self, name: str) -> None:
        """Say what is asked for."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes of `theme`; the colours come with the window's."""
        self._theme = theme
        self._fit()

    @override
    def event(self, arg__1: QEvent) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt's name differs)
        """Leave Ctrl and a letter to the actions, but for what edits words."""
        if is_for_actions(arg__1):
            arg__1.ignore()
            return False
        return super().event(arg__1)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(e)
        self._fit()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Leave the wheel to the page where there is nothing to scroll in here."""
        if self.verticalScrollBar().maximum() == 0:
            e.ignore()
        else:
            super().wheelEvent(e)

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little width."""
        return QSize(self._theme.px(120), self._theme.target_px)

    def _tell(self) -> None:
        words = self.toPlainText()
        if len(words) > self._most:
            self.textCursor().deletePreviousChar()
            words = words[: self._most]
            if self.toPlainText() != words:  # pasted
                self.show_words(words)
                self.moveCursor(QTextCursor.MoveOperation.End)
        self.words_requested.emit(words)

    def _fit(self) -> None:
        """Be as tall as the lines."""
        lines = round(self.document().size().height())
        shown = max(LEAST_LINES, min(MOST_LINES, lines))
        room = shown * self.fontMetrics().lineSpacing() + 2 * self._theme.px(_AROUND_PX)
        wanted = max(self._theme.target_px, room)
        if wanted != self.height():
            self.setFixedHeight(wanted)
