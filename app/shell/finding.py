"""Finding: searches for the reader, and opens what was found with its words marked."""

from typing import TYPE_CHECKING, Final

from app.content.glossary import Term
from app.content.hit import Sought, Wanted
from app.content.links import Kind, Link
from app.content.topic import TopicTitle
from app.controls.soon import soon
from app.i18n import tr, trn
from app.pack.collection import Collection
from app.session.preferring import Preferring
from app.session.reading import Reading
from app.shell.cards import Cards
from app.shell.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.widgets.glossary.entry import Appearance

READY_AFTER_MS: Final = 30
"""The palette is painted before the search loads what its first answers need."""

ON_PAGES: Final = frozenset({Kind.TOPIC, Kind.CLINIC})


class Finding:
    """Knows what the palette and the glossary ask for, and shows it in the page."""

    def __init__(
        self, books: Collection, cards: Cards, preferring: Preferring, reading: Reading
    ) -> None:
        """Search `books`.

        Args:
            books: What can be found.
            cards: The palette is one of them.
            preferring: Remembers what was searched for, on a private desk.
            reading: Where the reader is.
        """
        self._books = books
        self._cards = cards
        self._preferring = preferring
        self._reading = reading
        self.go: Callable[[Link], None] = _stay
        self.show_in: Callable[[Wanted, str | None], None] = _leave

    def open_palette(self) -> None:
        """Open the search palette."""
        palette = self._cards.palette()
        palette.open_palette(self._preferring.searches)
        soon(palette, self._books.get_search_ready, READY_AFTER_MS)

    def open_with(self, words: str) -> None:
        """Open the search palette with these words."""
        self.open_palette()
        self._cards.palette().show_words(words)

    def search(self, words: str) -> None:
        """Show in the palette what these words find."""
        found = self._books.search(words)
        palette = self._cards.palette()
        palette.show_found(found.hits, found.corrected, found.term, found.near)

    def open_hit(self, sought: Sought) -> None:
        """Open what a search has found, with its words in sight."""
        self._preferring.remember_search(sought.words)
        wanted = self._books.wanted(sought.words, sought.place)
        self._open(sought.place, wanted, sought.place.section)

    def open_appearance(self, sought: Sought) -> None:
        """Open a place where a term appears, at the term; its words are its slug."""
        term = self._books.term(sought.words)
        if term is not None:
            names = (term.name, *term.also, term.abbreviation_of)
            self._open(sought.place, Wanted(term.name, names), None)

    def _open(self, place: Link, wanted: Wanted, section: str | None) -> None:
        self.go(place)
        if place.kind in ON_PAGES and self._reading.place.link == place:
            self.show_in(wanted, section)


def appearances(
    term: Term, books: Collection, pages: Pages
) -> "tuple[Appearance, ...]":
    """Tell where a term appears: the topics that mention it, the stages that name it."""
    from app.widgets.glossary.entry import Appearance  # noqa: PLC0415 (not at start)

    topics = [
        Appearance(Link.topic(title.slug), f"{title.title} · {_minutes(title)}")
        for title in pages.titles(term.topics)
    ]
    timeline = books.timeline()
    stages = [
        Appearance(Link.stage(stage.slug), f"{stage.shown} · {tr('Timeline')}")
        for stage in (timeline.stages if timeline else ())
        if term.slug in stage.terms
    ]
    return (*topics, *stages)


def _minutes(title: TopicTitle) -> str:
    return trn("{count} minute", "{count} minutes", title.minutes)


def _stay(_link: Link) -> None:
    """Go nowhere."""


def _leave(_wanted: Wanted, _section: str | None) -> None:
    """Mark nothing."""
