"""Help: the table of keys."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from app.controls.ground import Ground
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 760


class Help(Sheet):
    """Everything that a key does, and the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self._theme: Theme = DAY
        self._title = Heading("h1", 1, "heading", words=tr("Keys"))
        self._summary = Words(
            "text",
            "quiet",
            words=tr("What you can do with the keyboard."),
        )
        self._card = Ground("card", "hairline")
        self._grid = QGridLayout(self._card)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._words: list[Words] = []
        for part in (self._title, self._summary, self._card):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Show what can be done, each with its keys, such as "Ctrl+P"."""
        for words in self._words:
            words.hide()
            words.deleteLater()
        self._words = []
        for row, (action, pressed) in enumerate(keys):
            told, key = Words("ui", words=action), Words("ui", bold=True, words=pressed)
            told.setBuddy(key)
            for column, words in enumerate((told, key)):
                words.show_theme(self._theme)
                self._words.append(words)
                self._grid.addWidget(words, row, column)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(12))
        pad = theme.px(18)
        self._grid.setContentsMargins(pad, pad, pad, pad)
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(8))
        for part in (self._title, self._summary, self._card, *self._words):
            part.show_theme(theme)
