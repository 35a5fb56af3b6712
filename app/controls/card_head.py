"""Card head: the title of a card, and at its end the button that closes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.controls.button import Button, Variant
from app.controls.floating import Floating
from app.controls.words import Heading
from app.i18n import tr
from app.style.tokens import Theme


class CardHead(QHBoxLayout):
    """The first line of a card, to be put on top of its column."""

    def __init__(self, card: Floating, words: str = "") -> None:
        """Head `card`, which is named so, too."""
        super().__init__()
        self._card = card
        self._title = Heading("h3", 1, "heading")
        self.close = Button(tr("Close"), "close", Variant.FLAT, icon_only=True)
        self.close.clicked.connect(card.close_card)
        self.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(self.close)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Name the card otherwise."""
        self._card.setAccessibleName(words)
        self._title.show_words(words)
        self.invalidate()  # Qt (6.11) asks the layout around it only

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._title, self.close):
            part.show_theme(theme)
