"""Cards: what floats over the window, made when it is first wanted."""

from typing import (
    TYPE_CHECKING,
    Final,
    Protocol,
    TypeVar,
    cast,
    runtime_checkable,
)

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from app.controls.floating import Floating
from app.pack.collection import Collection
from app.shell.actions import Act
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.bar import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.widgets.search import SearchPalette

Made = TypeVar("Made", bound=Floating)

MOST_HITS: Final = 20


@runtime_checkable
class _ShowsChoice(Protocol):
    def show_choice(self, percent: int, theme_name: str) -> None: ...


class Cards:
    """The search palette, the card of one term, and the card of text and theme."""

    def __init__(self, window: QWidget, books: Collection, bar: Bar) -> None:
        """Let cards stand over `window`, that of text and theme below `bar`."""
        self._window = window
        self._bar = bar
        self._books = books
        self._theme: Theme = DAY
        self._made: dict[type[Floating], Floating] = {}
        self.wire: Callable[[Floating], None] = _leave

    def show_theme(self, theme: Theme) -> None:
        """Let the cards that were made take the sizes and colours of `theme`."""
        self._theme = theme
        for card in self._made.values():
            card.show_theme(theme)

    def palette(self) -> "SearchPalette":
        """Give the search palette."""
        from app.widgets.search import SearchPalette

        if SearchPalette not in self._made:
            self._books.search("a")  # the first one loads what the later ones use
        return self._card(SearchPalette)

    def search(self, words: str) -> None:
        """Show in the palette what these words find."""
        found = self._books.search(words, MOST_HITS)
        self.palette().show_found(found.hits, found.corrected, found.term)

    def open_term(self, slug: str, word: QRect) -> None:
        """Open the card of a term beside its word, which is given in global px."""
        from app.widgets.glossary.card import GlossaryCard

        term = self._books.term(slug)
        if term is not None:
            card = self._card(GlossaryCard)
            card.show_term(term)
            card.show_beside(word)

    def open_look(self, text_percent: int, theme: str) -> None:
        """Open the card of text size and theme."""
        from app.widgets.preferences import TextAndTheme

        card = self._card(TextAndTheme)
        card.show_choice(text_percent, theme)
        button = self._bar.button(Act.PREFERENCES)
        card.show_beside(QRect(button.mapToGlobal(QPoint(0, 0)), button.size()))

    def close(self) -> None:
        """Close whichever card is open."""
        for card in self._made.values():
            card.close_card()

    def show_look(self, text_percent: int, theme: str) -> None:
        """Show other choices, if that card was ever opened."""
        for card in self._made.values():
            if isinstance(card, _ShowsChoice):
                card.show_choice(text_percent, theme)

    def _card(self, kind: type[Made]) -> Made:
        if kind not in self._made:
            card = kind(self._window)
            card.show_theme(self._theme)
            self._made[kind] = card
            self.wire(card)
        return cast("Made", self._made[kind])


def _leave(_card: Floating) -> None:
    """Connect nothing."""
