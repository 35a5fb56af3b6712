"""Ticking: a list under a heading, of which some are in and say so; a press changes that."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controls.rows import Row, Rows
from app.controls.words import Heading
from app.style.tokens import Theme


class Ticking(QWidget):
    """The rows of one group.

    Signals:
        row_requested: One was pressed; its key.
    """

    row_requested = Signal(str)

    def __init__(
        self, title: str, words: tuple[tuple[str, str], ...], badge: str
    ) -> None:
        """Offer rows.

        Args:
            title: Heads them.
            words: Of each row its key, and what it says.
            badge: What those that are in say besides.
        """
        super().__init__()
        self._words, self._badge = words, badge
        self._found = words
        self._heading = Heading("h3", 2, "heading", words=title)
        self._rows = Rows(grows=True)
        self._rows.setAccessibleName(title)
        self._rows.row_requested.connect(self.row_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._rows)
        self.mark(())

    def narrow(self, wanted: list[str], inside: Collection[str]) -> int:
        """Show the rows with all of these words, and tell how many they are."""
        self._found = tuple(
            (key, words)
            for key, words in self._words
            if all(word in words.casefold() for word in wanted)
        )
        self.mark(inside)
        self.setVisible(bool(self._found))
        return len(self._found)

    def mark(self, inside: Collection[str]) -> None:
        """Say which are in, by their keys; the row that is chosen stays so."""
        chosen = self._rows.chosen()
        self._rows.show_rows(
            [
                Row(key, words, badge=self._badge if key in inside else "")
                for key, words in self._found
            ]
        )
        self._rows.choose(chosen)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(4))
        self._heading.show_theme(theme)
        self._rows.show_theme(theme)
