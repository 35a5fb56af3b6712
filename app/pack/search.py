"""Search: a patient's words, the glossary's answer, and ranked hits.

The index gives some places that share words with what was asked: names are asked first,
and of running text at most `MAX_BODIES` places, because ranking every match of a common
word in a large book would take longer than a keystroke may. These are then weighed one
by one.
"""

import contextlib
import time
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from app.content.glossary import Term
from app.content.hit import MOST_HITS, Hit, Wanted
from app.content.links import Kind, Link, parse_link
from app.pack import schema
from app.pack.asking import Asked, ask
from app.pack.folding import fold, words_of
from app.pack.little_words import AROUND_A_TERM
from app.pack.mending import Mender
from app.pack.scoring import Read, Scale, read
from app.pack.snippets import Marker
from app.pack.store import QUERY_S, Store, TooSlow
from app.pack.suggesting import near_words
from app.pack.vocabulary import Vocabulary

ENOUGH: Final = 20
"""Places found by their names; with fewer, running text is looked at too."""

WEIGHED_HEADS: Final = 32
WEIGHED_BODIES: Final = 16
"""The best that the index gives, to be weighed one by one; more of running text if there
are few names."""

MAX_HEADS: Final = 1000
MAX_BODIES: Final = 400
"""Matches that the index ranks."""

RANKED: Final = 5000
"""In a book of more documents the index does not rank running text: it would have to
count every place of every word first."""

KEPT: Final = 1000
"""Documents that stay ready: the next letter finds most of them again."""

MAX_OF_ONE_TOPIC: Final = 3
"""Hits, so that one long topic does not push out the others."""

ARTICLES: Final = frozenset(["a", "an", "the"])

_INDEX_ORDER: Final = 0.03
"""Of a full match: what the index's own rank adds to the first of all places."""

_HEADS: Final = (
    "SELECT row FROM (SELECT rowid AS row, bm25(heads, 10.0, 8.0, 2.0, 1.0) AS rank "
    "FROM heads WHERE heads MATCH ? LIMIT ?) ORDER BY rank, row LIMIT ?"
)
_BODIES: Final = (
    "SELECT row FROM (SELECT rowid AS row, bm25(bodies, 10.0, 8.0, 3.0, 2.0, 1.0, 1.0) "
    "AS rank FROM bodies WHERE bodies MATCH ? LIMIT ?) ORDER BY rank, row LIMIT ?"
)
"""Weights fall from title over heading, key points and terms to running text."""
_MANY_BODIES: Final = "SELECT rowid FROM bodies WHERE bodies MATCH ? LIMIT ?"


class Found(NamedTuple):
    """What a search found."""

    hits: tuple[Hit, ...] = ()
    """Best first; if there is a `term`, its hit is the first."""
    corrected: str = ""
    """The words that were looked for instead, after a typing error; else empty."""
    term: Term | None = None
    """The glossary's answer, if that is what was asked for."""
    near: tuple[str, ...] = ()
    """Words to try instead, if there are no hits."""


class _Spelt(NamedTuple):
    """A term that is spelt like what was asked."""

    row: int
    term: Term
    words: str
    """Folded, without what is around it in a question."""
    is_asked: bool
    """It was asked for in so many words, such as "What does … mean?"."""

    @property
    def is_named(self) -> bool:
        """Tell whether it was called by name, and not in other words."""
        letters = tuple(other for other in self.term.also if other.isupper())
        names = (self.term.name, self.term.abbreviation_of, *letters)
        return self.is_asked or self.words in map(fold, names)

    def is_title_of(self, place: Read) -> bool:
        """Tell whether something else is called just so; of one word the term is."""
        if place.document.kind == "term" or (
            place.document.kind == "question" and " " not in self.words
        ):
            return False
        return self.words in map(_without_article, place.document.names)


class Search:
    """Searches one pack."""

    def __init__(self, store: Store, limit_s: float = QUERY_S) -> None:
        self._store = store
        self._limit_s = limit_s
        self._vocabulary = Vocabulary(store)
        self._mender = Mender(store, self._vocabulary)
        self._kept: dict[int, Read] = {}

    def get_ready(self) -> None:
        """Load what a first search, or a first typing error, would have to wait for."""
        self.find("getting reday", 1)

    def forget(self) -> None:
        """Forget what was typed and found; what the pack itself says stays known."""
        self._mender.forget()
        self._vocabulary.forget()
        self._kept.clear()

    def find(self, text: str, limit: int = MOST_HITS) -> Found:
        """Find what a patient asks for; whatever was typed, this only finds more or less.

        Args:
            text: As typed; a last word without a space after it may be unfinished.
            limit: How many hits at most.
        """
        text = text.encode(errors="ignore").decode()  # half a character is none
        limit = max(limit, 0)
        until = time.perf_counter() + self._limit_s
        self._store.limit_steps(lambda: time.perf_counter() > until)
        try:
            return self._find(text, limit)
        except TooSlow:
            return Found()
        finally:
            self._store.limit_steps(None)

    def mended(self, text: str) -> str:
        """Give the words with typing errors mended; empty if there is nothing to mend."""
        return self._mender.mended(ask(text, self._vocabulary))

    def wanted(self, text: str) -> Wanted:
        """Tell which words of a page answer to what was asked.

        Args:
            text: As typed, or as `find` has mended it.
        """
        asked = ask(text, self._vocabulary)
        return Wanted(text, *_marks(asked))

    def _find(self, text: str, limit: int) -> Found:
        asked = ask(text, self._vocabulary)
        spelt = self._spelt(text)
        corrected = ""
        with contextlib.suppress(TooSlow):
            corrected = "" if spelt else self._mender.mended(asked)
        if corrected:
            asked = ask(corrected, self._vocabulary)
            spelt = self._spelt(corrected)
        rows: dict[int, None] = {}
        with contextlib.suppress(TooSlow):  # what was gathered by then is weighed
            self._gather(asked, rows)
        self._store.limit_steps(None)
        ranked = self._ranked(asked, rows, spelt)
        hits = tuple(islice(self._hits(ranked, Marker(*_marks(asked))), limit))
        is_first = spelt and hits and hits[0].place == Link.term(spelt.term.slug)
        term = spelt.term if spelt and is_first else None
        near = () if hits else near_words(asked, self._vocabulary)
        return Found(hits, corrected, term, near)

    def _spelt(self, text: str) -> _Spelt | None:
        """Find the term that is written just so, or asked for in so many words."""
        words = words_of(text)
        asked_for = [word for word in words if word not in AROUND_A_TERM]
        for spelling in (words, asked_for):
            found = self._store.find(schema.SPELLING, " ".join(spelling))
            if found is not None:
                term = self._store.known(schema.TERM, found.slug)
                is_asked = len(spelling) < len(words)
                return _Spelt(found.row, term, " ".join(spelling), is_asked)
        return None

    def _gather(self, asked: Asked, rows: dict[int, None]) -> None:
        """Gather the rows of documents that may answer, the likeliest first."""
        if not asked.telling:
            return
        queries = dict.fromkeys((asked.all_of(), asked.any_of()))
        wide, *some = queries
        self._gather_heads(asked.as_asked(), rows)
        if len(rows) >= ENOUGH:
            return
        for query in some:
            self._gather_heads(query, rows)
        self._gather_bodies(wide, rows)
        for query in some:
            if len(rows) < ENOUGH:
                self._gather_bodies(query, rows)

    def _gather_heads(self, query: str, rows: dict[int, None]) -> None:
        found = self._store.rows(_HEADS, query, MAX_HEADS, WEIGHED_HEADS)
        rows.update(dict.fromkeys(row for (row,) in found))

    def _gather_bodies(self, query: str, rows: dict[int, None]) -> None:
        most = max(WEIGHED_BODIES, WEIGHED_HEADS - len(rows))
        if self._vocabulary.documents > RANKED:
            found = self._store.rows(_MANY_BODIES, query, most)
        else:
            found = self._store.rows(_BODIES, query, MAX_BODIES, most)
        rows.update(dict.fromkeys(row for (row,) in found))

    def _ranked(
        self, asked: Asked, rows: dict[int, None], spelt: _Spelt | None
    ) -> Iterator[Read]:
        """Give the documents of rows, best first."""
        if spelt:
            rows[spelt.row] = None
        scale, places = Scale(asked), [self._read(row) for row in rows]
        step = _INDEX_ORDER / max(1, len(places))
        weights = [scale.weigh(each) - at * step for at, each in enumerate(places)]
        order = sorted(range(len(places)), key=lambda at: -weights[at])
        if spelt and (spelt.is_named or not any(map(spelt.is_title_of, places))):
            yield self._read(spelt.row)
        yield from (places[at] for at in order)

    def _hits(self, ranked: Iterator[Read], marker: Marker) -> Iterator[Hit]:
        """Give the hits of documents, each place once and no topic too often."""
        places: set[Link] = set()
        of_topic: dict[str, int] = {}
        for read_ in ranked:
            document = read_.document
            place = parse_link(document.place)
            if place is None or place in places:
                continue
            if place.kind is Kind.TOPIC:
                of_topic[place.slug] = of_topic.get(place.slug, 0) + 1
                if of_topic[place.slug] > MAX_OF_ONE_TOPIC:
                    continue
            places.add(place)
            snippet = marker.snippet(document.text)
            yield Hit(document.kind, place, document.title, document.shelf, snippet)

    def _read(self, row: int) -> Read:
        """Give a document, from those at hand if it was found a moment ago."""
        kept = self._kept.pop(row, None)
        if kept is None:
            kept = read(self._store.known(schema.DOCUMENT, str(row)), self._vocabulary)
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
        self._kept[row] = kept
        return kept


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in ARTICLES else name


def _marks(asked: Asked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the telling words and what means the same, then beginnings of words."""
    words = [word for group in asked.telling for word in group.words]
    forms = [form for word in words for form in word.forms]
    phrases = [phrase for group in asked.telling for phrase in group.phrases]
    beginnings = [beginning for word in words for beginning in word.beginnings]
    return tuple(dict.fromkeys([*forms, *phrases])), tuple(beginnings)
