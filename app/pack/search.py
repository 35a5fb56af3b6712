"""Search: a patient's words, the glossary's answer, and ranked hits.

Headings are asked first, and of running text at most `MAX_BODIES` places are weighed:
ranking every match of a common word in a large book would take longer than a keystroke
may.
"""

import contextlib
import time
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from app.content.glossary import Term
from app.content.hit import Hit
from app.content.links import Kind, Link, parse_link
from app.pack import schema
from app.pack.asking import Asked, ask
from app.pack.folding import words_of
from app.pack.snippets import Marker
from app.pack.spelling import mend
from app.pack.store import QUERY_S, Store, TooSlow
from app.pack.vocabulary import Vocabulary

MAX_HEADS: Final = 1000
MAX_BODIES: Final = 400

LITTLE: Final = 3
"""With fewer hits than this, text with only some of the words is looked at too."""

MAX_OF_ONE_TOPIC: Final = 3
"""Hits, so that one long topic does not push out the others."""

ASKING: Final = frozenset(
    ["a", "an", "are", "does", "is", "mean", "meaning", "means", "of", "the", "what"]
)
"""Words around a term in a question such as "What does … mean?", in English; in another
language they are no words of a question, and nothing is lost."""

_HEADS: Final = (
    "SELECT row FROM (SELECT rowid AS row, bm25(heads, 10.0, 8.0, 2.0, 1.0) AS rank "
    "FROM heads WHERE heads MATCH ? LIMIT ?) ORDER BY rank, row LIMIT ?"
)
_BODIES: Final = (
    "SELECT row FROM (SELECT rowid AS row, bm25(bodies, 10.0, 8.0, 3.0, 2.0, 1.0, 1.0) "
    "AS rank FROM bodies WHERE bodies MATCH ? LIMIT ?) ORDER BY rank, row LIMIT ?"
)
"""Weights fall from title over heading, key points and terms to running text. Tried on
300 questions of patients, each left out of the index: these found most answers."""


class Found(NamedTuple):
    """What a search found."""

    hits: tuple[Hit, ...] = ()
    """Best first; if there is a `term`, its hit is the first."""
    corrected: str = ""
    """The words that were looked for instead, after a typing error; else empty."""
    term: Term | None = None
    """The glossary's answer, if a term is written just so."""


class Search:
    """Searches one pack."""

    def __init__(self, store: Store, limit_s: float = QUERY_S) -> None:
        self._store = store
        self._limit_s = limit_s
        self._vocabulary = Vocabulary(store)

    def find(self, text: str, limit: int = 20) -> Found:
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

    def _find(self, text: str, limit: int) -> Found:
        asked = ask(text, self._vocabulary)
        spelling = self._spelling(text)
        corrected = "" if spelling or asked.is_known else self._mended(asked)
        if corrected:
            asked = ask(corrected, self._vocabulary)
            spelling = self._spelling(corrected)
        first = [spelling.row] if spelling else []
        hits: list[Hit] = []
        with contextlib.suppress(TooSlow):  # the list keeps what came before
            rows = self._rows(asked, first, limit)
            hits.extend(islice(self._hits(rows, _marker(asked)), limit))
        term = self._store.known(schema.TERM, spelling.slug) if spelling else None
        return Found(tuple(hits), corrected, term)

    def _spelling(self, text: str) -> schema.Spelling | None:
        """Find the term that is written just so, or asked for in so many words."""
        words = words_of(text)
        asked_for = [word for word in words if word not in ASKING]
        for spelling in (" ".join(words), " ".join(asked_for)):
            found = self._store.find(schema.SPELLING, spelling)
            if found is not None:
                return found
        return None

    def _hits(self, rows: Iterator[int], marker: Marker) -> Iterator[Hit]:
        """Give the hits of rows, each place once and no topic too often."""
        places: set[Link] = set()
        of_topic: dict[str, int] = {}
        for row in rows:
            hit = self._hit(row, marker)
            if hit is None or hit.place in places:
                continue
            if hit.place.kind is Kind.TOPIC:
                of_topic[hit.place.slug] = of_topic.get(hit.place.slug, 0) + 1
                if of_topic[hit.place.slug] > MAX_OF_ONE_TOPIC:
                    continue
            places.add(hit.place)
            yield hit

    def _rows(self, asked: Asked, first: list[int], limit: int) -> Iterator[int]:
        """Give the rows of documents, best first, asking no more than is wanted.

        All words before any of them, headings before running text.
        """
        seen: dict[int, None] = dict.fromkeys(first)
        yield from first
        if not asked.groups:
            return
        wide = asked.all_of(with_synonyms=True)
        questions = [
            (_HEADS, MAX_HEADS, asked.all_of(with_synonyms=False)),
            (_HEADS, MAX_HEADS, wide),
            (_BODIES, MAX_BODIES, wide),
            (_HEADS, MAX_HEADS, asked.any_of()),
            (_BODIES, MAX_BODIES, asked.any_of()),
        ]
        for place, (sql, most, query) in enumerate(questions):
            if (sql, most, query) in questions[:place]:
                continue
            if place == len(questions) - 1 and len(seen) >= LITTLE:
                return
            for (row,) in self._store.rows(sql, query, most, limit * MAX_OF_ONE_TOPIC):
                if row not in seen:
                    seen[row] = None
                    yield row

    def _hit(self, row: int, marker: Marker) -> Hit | None:
        document = self._store.known(schema.DOCUMENT, str(row))
        place = parse_link(document.place)
        if place is None:
            return None
        snippet = marker.snippet(document.text)
        return Hit(document.kind, place, document.title, document.shelf, snippet)

    def _mended(self, asked: Asked) -> str:
        """Give the words with typing errors mended; empty if none could be."""
        vocabulary = self._vocabulary.all_words()
        mended = [
            ""
            if word.is_known
            else mend(word.typed, vocabulary, is_typing=word.is_typing)
            for word in asked.words
        ]
        if not any(mended):
            return ""
        return " ".join(
            better or word.typed
            for better, word in zip(mended, asked.words, strict=True)
        )


def _marker(asked: Asked) -> Marker:
    """Mark the telling words, and what means the same."""
    words = [word for group in asked.telling for word in group.words]
    forms = [form for word in words for form in word.forms]
    phrases = [phrase for group in asked.telling for phrase in group.phrases]
    typing = [word.typed for word in words if word.is_typing]
    return Marker([*forms, *phrases], "".join(typing))
