"""Library: one pack, read-only, as the values it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

from app.content.links import Kind, Link
from app.pack import schema
from app.pack.store import Store, damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.content.glossary import Term
    from app.content.illustration import Illustration, Picture
    from app.content.number import Number
    from app.content.option import Comparison
    from app.content.question import Question
    from app.content.reference import Reference
    from app.content.timeline import Stage, Timeline
    from app.content.topic import Shelf, Topic, TopicTitle
    from app.content.worksheet import Worksheets
    from app.pack.search import Found, Search

_NOTHING: Final = "xxxxxxxx"
"""Is in no book, and like no word that is."""


class Library:
    """The book of one pack.

    Every value is read when it is asked for. A value that was damaged raises a
    `PackError` then, from any method here.
    """

    def __init__(self, store: Store) -> None:
        front = store.known(schema.FRONT, "")
        self._store = store
        self._front = front
        self._timeline: Timeline | None = None
        self._search: Search | None = None
        self.path = store.path
        self.book = front.book

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a pack, reading no more of it than the book's own page.

        Raises:
            PackError: There is no file, or it is no pack, damaged, or of another
                version.
        """
        store = Store.open(path)
        try:
            return cls(store)
        except BaseException:
            store.close()
            raise

    def shelves(self) -> tuple[Shelf, ...]:
        """Give the groups of topics, in book order."""
        return self._front.shelves

    def topics_on(self, shelf_id: str) -> tuple[TopicTitle, ...]:
        """Give the topics of a shelf, in order; none if there is no such shelf."""
        if all(shelf.id != shelf_id for shelf in self._front.shelves):
            return ()
        return self._store.known(schema.TITLES, shelf_id).titles

    def topic(self, slug: str) -> Topic | None:
        """Give a topic with its page."""
        return self._store.value(schema.TOPIC, slug)

    def title(self, slug: str) -> TopicTitle | None:
        """Give a topic as lists show it."""
        place = self._place(slug)
        return place.own if place else None

    def neighbours(self, slug: str) -> tuple[TopicTitle | None, TopicTitle | None]:
        """Give the topics before and after this one in book order."""
        place = self._place(slug)
        return (place.previous, place.next) if place else (None, None)

    def first_topic(self) -> str:
        """Give the slug of the first topic; empty in a book without topics."""
        return self._front.first_topic

    def term(self, slug: str) -> Term | None:
        """Give a term of the glossary."""
        return self._store.value(schema.TERM, slug)

    def terms(self) -> tuple[Term, ...]:
        """Give the glossary, A to Z."""
        return self._store.every(schema.TERM)

    def timeline(self) -> Timeline | None:
        """Give the treatment as stages; None in a book that has none."""
        if self._timeline is None:
            self._timeline = self._store.value(schema.TIMELINE, "")
        return self._timeline

    def stage(self, slug: str) -> Stage | None:
        """Give one stage of the timeline."""
        timeline = self.timeline()
        stages = timeline.stages if timeline else ()
        return next((stage for stage in stages if stage.slug == slug), None)

    def number(self, id_: str) -> Number | None:
        """Give a figure."""
        return self._store.value(schema.NUMBER, id_)

    def numbers(self) -> tuple[Number, ...]:
        """Give all figures, in the writers' order."""
        return self._store.every(schema.NUMBER)

    def comparison(self) -> Comparison | None:
        """Give the treatments side by side; None in a book that has none."""
        return self._store.value(schema.COMPARISON, "")

    def questions(self) -> tuple[Question, ...]:
        """Give what people ask, in the writers' order."""
        return self._store.known(schema.QUESTIONS, "").questions

    def worksheets(self) -> Worksheets:
        """Give what may matter to a person, and what can be said back."""
        return self._store.known(schema.WORKSHEETS, "")

    def reference(self, id_: str) -> Reference | None:
        """Give a source."""
        return self._store.value(schema.REFERENCE, id_)

    def references(self) -> tuple[Reference, ...]:
        """Give all sources, in the writers' order."""
        return self._store.every(schema.REFERENCE)

    def illustration(self, name: str) -> Illustration | None:
        """Give the words that replace a picture."""
        return self._store.value(schema.ILLUSTRATION, name)

    def picture(self, name: str) -> Picture | None:
        """Give the bytes of a picture; they may come from anyone."""
        return self._store.picture(name)

    def holds(self, link: Link) -> bool:
        """Tell whether a link leads somewhere; a screen and a search always do."""
        if link.kind is Kind.TOPIC:
            return self._holds_topic(link)
        look = self._looks.get(link.kind)
        return look is None or look(self, link.slug) is not None

    def search(self, words: str, limit: int | None = None) -> Found:
        """Find what a patient asks for, best first.

        Args:
            words: As typed; the last one may be unfinished.
            limit: How many hits at most; None for as many as a screen shows.
        """
        from app.content.hit import MOST_HITS  # noqa: PLC0415 (not before it is used)

        return self.searching.find(words, MOST_HITS if limit is None else limit)

    @property
    def searching(self) -> Search:
        """What searches this pack, made when it is first wanted."""
        if self._search is None:
            from app.pack.search import Search  # noqa: PLC0415 (not before it is used)

            self._search = Search(self._store)
        return self._search

    def forget_searches(self) -> None:
        """Forget what was searched for, and which topics were asked for.

        SQLite itself has a word until the next search: one for nothing takes its place.
        """
        if self._search is not None:
            self._search.find(_NOTHING)
            self._search.forget()
        self._store.forget()

    def verify(self) -> Iterator[None]:
        """Check every byte against the seal, in slices of at most 4 ms.

        Raises:
            PackError: A byte has changed since the pack was written.
        """
        return self._store.verify()

    def sha256(self) -> str:
        """Give the digest of the whole file, as `sha256sum` prints it."""
        return self._store.sha256()

    def close(self) -> None:
        """Let go of the file; nothing more can be read."""
        self._store.close()

    def _place(self, slug: str) -> schema.Neighbours | None:
        place = self._store.find(schema.NEIGHBOURS, slug)
        if place is None and slug in self._store.keys(schema.TOPIC.name):
            raise damaged(self.path)
        return place

    def _holds_topic(self, link: Link) -> bool:
        if not link.section:
            return self.title(link.slug) is not None
        topic = self.topic(link.slug)
        sections = topic.sections if topic else ()
        return any(section.id == link.section for section in sections)

    _looks: Final[dict[Kind, Callable[[Library, str], object]]] = {
        Kind.CLINIC: lambda _library, _slug: None,
        Kind.TERM: term,
        Kind.STAGE: stage,
        Kind.SOURCE: reference,
        Kind.ILLUSTRATION: illustration,
        Kind.NUMBER: number,
    }
