"""Caution: words that must be seen before all else, on a ground of their own."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from app.controls.ground import Ground
from app.controls.showing import show_part
from app.controls.words import Words
from app.overriding import override
from app.style.tokens import Theme

PAD_PX: Final = 16
"""Between the words and the edge of the ground, at 100 % text."""


class Caution(Ground):
    """A few bold words on the ground of caution; without any it takes no room."""

    def __init__(self) -> None:
        super().__init__("caution_ground", "hairline")
        self._words = Words("text", bold=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        self.hide()

    def text(self) -> str:
        """Give the words."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Replace the words."""
        self._words.show_words(words)
        show_part(self, shown=bool(words))

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = theme.px(PAD_PX)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._words.show_theme(theme)
