"""Collection: the book being read and the clinic's own pack behind one face.

A link `topic:slug` means the book, `clinic:slug` the clinic's pack. The clinic's topics
are one last shelf and are searched with the rest; everything else of the book stays as
it is, its version and its review state above all.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar

from app.content.links import Kind, Link
from app.content.topic import Shelf, Topic, TopicTitle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.content.glossary import Term
    from app.content.hit import Wanted
    from app.content.illustration import Illustration, Picture
    from app.content.number import Number
    from app.content.option import Comparison
    from app.content.question import Question
    from app.content.reference import Reference
    from app.content.timeline import Stage, Timeline
    from app.content.worksheet import Worksheets
    from app.pack.library import Library
    from app.pack.offered import Offered
    from app.pack.search import Found
    from app.pack.terms import TermFinder

T = TypeVar("T")

CLINIC_SHELF: Final = "clinic:"
"""Id of the clinic's shelf; no folder of a book can be called so."""

_Titles = tuple[TopicTitle | None, TopicTitle | None]
_TOPIC_LINK = r'href="topic:([^"#]*)'


class Collection:
    """What is on the table: one book, and what the clinic added.

    Methods have the meaning they have in `Library`; those that end in `_at` know the
    clinic's topics too.
    """

    def __init__(
        self,
        book: Library,
        clinic: Library | None = None,
        shelves: tuple[str, ...] = (),
    ) -> None:
        """Put packs on the table.

        Args:
            book: The one that is read.
            clinic: The clinic's own, a plain one.
            shelves: Ids of the book's shelves that are offered; without any all are.
        """
        self.book = book.book
        self.path = book.path
        self._book = book
        self._clinic = clinic
        self._both = (book,) if clinic is None else (book, clinic)
        self._term_finder: TermFinder | None = None
        self._chosen = shelves
        self._offered: Offered | None = None
        if shelves:
            from app.pack.offered import Offered  # noqa: PLC0415 (where it is wanted)

            self._offered = Offered(book, shelves)
            self.book = self._offered.book(book.book)

    def beside(self, book: Library) -> Collection:
        """Put another book, such as a translation, beside the clinic's own pack."""
        return Collection(book, self._clinic, self._chosen)

    @property
    def has_clinic(self) -> bool:
        """Tell whether the clinic's own pack is on the table."""
        return self._clinic is not None

    def shelves(self) -> tuple[Shelf, ...]:
        """Give the shelves of the book that are offered, then the clinic's as one."""
        shelves = (self._offered or self._book).shelves()
        if self._clinic is None:
            return shelves
        count = sum(shelf.topic_count for shelf in self._clinic.shelves())
        own = Shelf(CLINIC_SHELF, self._clinic.book.title, count)
        return (*shelves, own)

    def topics_on(self, shelf_id: str) -> tuple[TopicTitle, ...]:
        """Give the topics of a shelf, in order; `link_on` tells where they lead."""
        if shelf_id != CLINIC_SHELF or self._clinic is None:
            is_offered = self._offered is None or self._offered.has_shelf(shelf_id)
            return self._book.topics_on(shelf_id) if is_offered else ()
        clinic = self._clinic
        shelves = clinic.shelves()
        return tuple(
            chain.from_iterable(clinic.topics_on(shelf.id) for shelf in shelves)
        )

    @staticmethod
    def link_on(shelf_id: str, slug: str) -> Link:
        """Give the link of a topic that stands on this shelf."""
        return Link(Kind.CLINIC if shelf_id == CLINIC_SHELF else Kind.TOPIC, slug)

    def topic(self, slug: str) -> Topic | None:
        """Give a topic of the book."""
        return self._book.topic(slug)

    def topic_at(self, link: Link) -> Topic | None:
        """Give the topic that a link leads to, the clinic's with its own links."""
        if link.kind is Kind.TOPIC:
            return self._book.topic(link.slug)
        clinic = self._clinic
        topic = clinic.topic(link.slug) if clinic and _is_clinic(link) else None
        if clinic is None or topic is None:
            return None
        page = re.sub(_TOPIC_LINK, lambda found: _own_link(found, clinic), topic.page)
        return topic._replace(page=page, related=())

    def title(self, slug: str) -> TopicTitle | None:
        """Give a topic of the book as lists show it, if it is offered."""
        is_offered = self._offered is None or self._offered.has(slug)
        return self._book.title(slug) if is_offered else None

    def neighbours(self, slug: str) -> _Titles:
        """Give the topics before and after a topic of the book."""
        return (self._offered or self._book).neighbours(slug)

    def neighbours_at(self, link: Link) -> _Titles:
        """Give the topics before and after; their links are of the same kind."""
        if link.kind is Kind.TOPIC:
            return self.neighbours(link.slug)
        library = self._library_at(link)
        return library.neighbours(link.slug) if library else (None, None)

    def first_topic(self) -> str:
        """Give the slug of the book's first topic."""
        return self._offered.first() if self._offered else self._book.first_topic()

    def term(self, slug: str) -> Term | None:
        """Give a term; the book's meaning comes before the clinic's."""
        return _first(library.term(slug) for library in self._both)

    def terms(self) -> tuple[Term, ...]:
        """Give both glossaries as one, A to Z."""
        terms = {
            term.slug: term for each in reversed(self._both) for term in each.terms()
        }
        from app.content.alphabet import sorter  # noqa: PLC0415 (not at start)

        key = sorter(self.book.language)
        return tuple(sorted(terms.values(), key=lambda term: key(term.name)))

    def timeline(self) -> Timeline | None:
        """Give the book's timeline."""
        return self._book.timeline()

    def worksheets(self) -> Worksheets:
        """Give what may matter to a person, and what can be said back."""
        return self._book.worksheets()

    def stage(self, slug: str) -> Stage | None:
        """Give a stage of the book's timeline."""
        return self._book.stage(slug)

    def number(self, id_: str) -> Number | None:
        """Give a figure."""
        return _first(library.number(id_) for library in self._both)

    def numbers(self) -> tuple[Number, ...]:
        """Give the book's figures."""
        return self._book.numbers()

    def comparison(self) -> Comparison | None:
        """Give the book's treatments side by side."""
        return self._book.comparison()

    def questions(self) -> tuple[Question, ...]:
        """Give what people ask the book."""
        asked = self._book.questions()
        return self._offered.questions(asked) if self._offered else asked

    def reference(self, id_: str) -> Reference | None:
        """Give a source."""
        return _first(library.reference(id_) for library in self._both)

    def references(self) -> tuple[Reference, ...]:
        """Give the book's sources."""
        return self._book.references()

    def illustration(self, name: str) -> Illustration | None:
        """Give the words that replace a picture."""
        return _first(library.illustration(name) for library in self._both)

    def picture(self, name: str) -> Picture | None:
        """Give the bytes of a picture."""
        return _first(library.picture(name) for library in self._both)

    def holds(self, link: Link) -> bool:
        """Tell whether a link leads somewhere."""
        if _is_clinic(link):
            own = link._replace(kind=Kind.TOPIC)
            return self._clinic is not None and self._clinic.holds(own)
        if link.kind in {Kind.TOPIC, Kind.STAGE}:
            return self._book.holds(link)
        return any(library.holds(link) for library in self._both)

    def search(self, words: str, limit: int | None = None) -> Found:
        """Find what a patient asks for, in both."""
        if self._clinic is None and self._offered is None:
            return self._book.search(words, limit)
        from app.content.hit import MOST_HITS  # noqa: PLC0415 (as the search itself)
        from app.pack.merging import merged  # noqa: PLC0415

        most = MOST_HITS if limit is None else limit
        found = self._book.search(words, most * (3 if self._offered else 1))
        if self._offered is not None:
            found = found._replace(hits=self._offered.hits(found.hits, most))
        if self._clinic is None:
            return found
        own = self._clinic.search(words, most)
        return merged(found, own, self._clinic.book.title, most)

    def get_search_ready(self) -> None:
        """Load what a first search, or a first typing error, would have to wait for."""
        for library in self._both:
            library.searching.get_ready()

    def forget_searches(self) -> None:
        """Forget what was searched for, as far as it was kept to be faster."""
        for library in self._both:
            library.forget_searches()

    def wanted(self, words: str, place: Link) -> Wanted:
        """Tell which words of a place answer to what was asked."""
        library = self._library_at(place) or self._book
        return library.searching.wanted(words)

    def find_terms(self, words: str) -> tuple[Term, ...]:
        """Find terms of both glossaries by a few letters; all of them by none."""
        if self._term_finder is None:
            from app.pack.terms import TermFinder  # noqa: PLC0415 (as the search)

            self._term_finder = TermFinder(self.terms(), self.mended)
        return self._term_finder.find(words)

    def mended(self, words: str) -> str:
        """Give words with typing errors mended by the book; empty if nothing is."""
        return self._book.searching.mended(words)

    def verify(self) -> Iterator[None]:
        """Check every byte of both files, in slices of at most 4 ms."""
        return chain.from_iterable(library.verify() for library in self._both)

    def sha256(self) -> str:
        """Give the digest of the book's file."""
        return self._book.sha256()

    def close(self) -> None:
        """Let go of both files."""
        for library in self._both:
            library.close()

    def _library_at(self, link: Link) -> Library | None:
        if link.kind is Kind.TOPIC:
            return self._book
        return self._clinic if _is_clinic(link) else None


def _first(found: Iterable[T | None]) -> T | None:
    """Give the first that was found; the second is not looked for then."""
    return next((each for each in found if each is not None), None)


def _is_clinic(link: Link) -> bool:
    return link.kind is Kind.CLINIC


def _own_link(found: re.Match[str], clinic: Library) -> str:
    """Let a clinic's page lead to the clinic's topics, and else to the book's."""
    kind = Kind.CLINIC if clinic.title(found[1]) else Kind.TOPIC
    return f'href="{kind}:{found[1]}'
