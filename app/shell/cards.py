"""Cards: what floats over the window, made when it is first wanted."""

from typing import (
    TYPE_CHECKING,
    Protocol,
    TypeVar,
    cast,
    runtime_checkable,
)

from PySide6.QtCore import QPoint, QRect

from app.controls.floating import Floating
from app.session.preferences import Preferences
from app.shell.actions import Act
from app.shell.front import Front
from app.shell.languages import run_as
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.bar import Bar
from app.widgets.kiosk.bar import KioskBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.widgets.more import Deeds
    from app.widgets.mypage.closing import ClosingCard
    from app.widgets.mypage.notecard import NoteWish
    from app.widgets.search.palette import SearchPalette
    from app.widgets.stops import StopRow

    Lift = Callable[[], tuple[QRect, QRect]]

Made = TypeVar("Made", bound=Floating)


@runtime_checkable
class _ShowsPreferred(Protocol):
    def show_preferred(self, preferences: Preferences) -> None: ...


class Cards:
    """The search palette, the card of one term, and the card of text and theme."""

    def __init__(self, front: Front, bar: Bar | KioskBar) -> None:
        """Let cards stand over the window, or over its screen alone where a bar is below.

        That of text and theme stands beside its button in `bar`.
        """
        self._is_kiosk = front.site.policy is not None
        self._over = front.window.stack if self._is_kiosk else front.window
        self._bar = bar
        self._books = front.books
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
        from app.widgets.search.palette import SearchPalette

        return self._card(SearchPalette, is_of_book=True)

    def open_term(
        self, slug: str, word: QRect, sentence: QRect, lift: "Lift | None" = None
    ) -> None:
        """Open the card of a term beside its word.

        Args:
            slug: Of the term.
            word: Where it stands, in global px.
            sentence: Where its sentence stands, which is not covered.
            lift: Scrolls the word up where there is too little room around it, and gives
                the places of both then.
        """
        from app.widgets.glossary.card import GlossaryCard

        term = self._books.term(slug)
        if term is not None:
            card = self._card(GlossaryCard, is_of_book=True)
            card.show_term(term)
            if lift is not None and not card.has_room(word):
                word, sentence = lift()
            card.show_beside(word, sentence)

    def open_look(self, preferences: Preferences) -> None:
        """Open the card of text size and theme."""
        from app.widgets.preferences.card import TextAndTheme

        card = self._card(TextAndTheme)
        if self._is_kiosk:
            card.stand_among_strangers()
        card.limit_text(self._theme.measures.most_percent)
        card.show_preferred(preferences)
        card.show_below(self._button(Act.PREFERENCES))

    def open_languages(
        self, languages: tuple[str, ...], now: str, preferences: Preferences
    ) -> None:
        """Open the card of languages.

        Args:
            languages: Of the book.
            now: The one that is read.
            preferences: Tell which one the buttons are wanted in.
        """
        from app.widgets.languages import Languages

        card = self._card(Languages)
        if self._is_kiosk:
            card.stand_among_strangers()
        card.show_languages(languages, now)
        card.show_preferred(preferences)
        is_offered = len(languages) > 1
        card.show_below(self._button(Act.LANGUAGE if is_offered else Act.MORE))

    def open_more(self, groups: "tuple[Deeds, ...]") -> None:
        """Open the card of everything that can be done."""
        from app.widgets.more import More

        card = self._card(More)
        card.show_deeds(groups)
        card.show_below(self._button(Act.MORE))

    def open_finishing(self) -> None:
        """Ask whether this visit is to be forgotten."""
        from app.widgets.finishing import Finishing

        card = self._card(Finishing)
        is_in_bar = self._bar.button(Act.FINISH).isVisible()
        card.show_below(self._button(Act.FINISH if is_in_bar else Act.MORE))

    def open_note(self, wish: "NoteWish") -> None:
        """Open the card of a note, below the bar."""
        from app.widgets.mypage.notecard import NoteCard

        card = self._card(NoteCard)
        card.show_wish(wish)
        card.show_below(self._button(Act.MORE))

    def open_deletion(self, button: "QWidget") -> None:
        """Ask whether my page is to be deleted, below the button that asked for it."""
        from app.widgets.mypage.deletion import Deletion

        corner = button.mapToGlobal(QPoint(0, 0))
        self._card(Deletion).show_below(QRect(corner, button.size()))

    def open_closing(self) -> "ClosingCard":
        """Ask whether the window is to close over what could not be kept."""
        from app.widgets.mypage.closing import ClosingCard

        card = self._card(ClosingCard)
        card.show_below(self._button(Act.MORE))
        return card

    def open_printing(self, title: str, paper: str, *, has_printer: bool) -> None:
        """Ask how the page that is shown is to be printed."""
        from app.widgets.printing import Printing

        card = self._card(Printing)
        card.show_page(title, paper, has_printer=has_printer)
        card.show_below(self._button(Act.MORE))

    def open_stops(
        self, title: str, stops: "tuple[StopRow, ...]", nothing: str
    ) -> None:
        """Open the list of where one can go on the screen; `nothing` says none."""
        from app.widgets.stops import Stops

        card = self._card(Stops, is_of_book=True)
        card.show_stops(title, stops, nothing)
        card.show_below(self._button(Act.MORE))

    def close(self) -> None:
        """Close whichever card is open."""
        for card in self._made.values():
            card.close_card()

    def show_preferred(self, preferences: Preferences) -> None:
        """Let the cards that were made show what is preferred now."""
        for card in self._made.values():
            if isinstance(card, _ShowsPreferred):
                card.show_preferred(preferences)

    def _button(self, act: Act) -> QRect:
        """Tell where a button of the bar is, in global px."""
        button = self._bar.button(act)
        return QRect(button.mapToGlobal(QPoint(0, 0)), button.size())

    def _card(self, kind: type[Made], *, is_of_book: bool = False) -> Made:
        """Give a card, made the first time; one of the book's words runs as they do."""
        if kind not in self._made:
            card = kind(self._over)
            if is_of_book:
                run_as(card, self._books.book.language)
            card.show_theme(self._theme)
            self._made[kind] = card
            self.wire(card)
        return cast("Made", self._made[kind])


def _leave(_card: Floating) -> None:
    """Connect nothing."""
