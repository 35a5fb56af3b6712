"""The words of a book: their forms, how common they are, and what means the same."""

import math
from typing import Final, NamedTuple

from app.pack import schema
from app.pack.englishes import other_spellings
from app.pack.little_words import ASKING, FILLERS, LITTLE
from app.pack.stemming import Stemmer, has_stems
from app.pack.store import Store

MAX_FORMS: Final = 12
"""Of one stem; English has about five."""

MAX_PHRASES: Final = 32
"""Of one word, from all its families."""

MAX_WORD: Final = 40
"""Characters; nobody types a longer word, and a joke may have a million."""

MAX_KNOWN: Final = 500
"""Words that were looked up stay at hand: the next letter asks for most of them."""

_FILLER_WEIGHT: Final = 0.15
_ASKING_WEIGHT: Final = 0.3
_LEAST_WEIGHT: Final = 0.35
_MOST_WEIGHT: Final = 1.5
_RARE: Final = 6.5
"""A word so many times halved out of all places weighs most."""

_COMMON_SHARE: Final = 0.1
_COMMON_PLACES: Final = 20
"""A word in more places than this, and in more than that share of all, tells little
about one of them."""

_SHORTEST_VARIANT: Final = 3
_AFTER_ALL_LETTERS: Final = "\U0010ffff"


class Word(NamedTuple):
    """One word as it was typed, folded."""

    typed: str
    stem: str
    forms: tuple[str, ...]
    """Words of the same stem that stand in the book, or the typed word if none does."""
    is_typing: bool = False
    """It may go on."""
    beginnings: tuple[str, ...] = ()
    """If it may go on: every word that begins like one of these is meant too."""
    documents: int = 0
    """How many places have the commonest of its forms."""
    is_known: bool = False
    """The book has it, or a word that begins so if it is being typed."""
    is_common: bool = False
    weight: float = _MOST_WEIGHT
    """How much it tells about what is wanted."""


class Vocabulary:
    """The words of one pack."""

    def __init__(self, store: Store) -> None:
        lexicon = store.known(schema.LEXICON, "")
        self._store = store
        self.documents = lexicon.documents
        self._known: dict[tuple[str, bool], Word] = {}
        language = store.known(schema.FRONT, "").book.language
        self._stemmer = Stemmer() if has_stems(language) else None
        self._all: dict[str, int] | None = None
        self._named: dict[str, int] | None = None
        phrases: dict[str, dict[str, None]] = {}
        for family in lexicon.families:
            for key in family.keys:
                phrases.setdefault(key, {}).update(dict.fromkeys(family.phrases))
        self._phrases = {
            key: tuple(kept)[:MAX_PHRASES] for key, kept in phrases.items()
        }
        self._longest = max((key.count(" ") + 1 for key in self._phrases), default=0)

    def forget(self) -> None:
        """Forget which words were asked for."""
        self._known.clear()

    @property
    def is_english(self) -> bool:
        """Tell whether words have stems and two ways to be written."""
        return self._stemmer is not None

    def word(self, typed: str, *, is_typing: bool) -> Word:
        """Look a folded word up, as it is or as it is written across the sea."""
        key = (typed[:MAX_WORD], is_typing)
        if key not in self._known:
            if len(self._known) >= MAX_KNOWN:
                self._known.clear()
            self._known[key] = self._word(*key)
        return self._known[key]

    def _word(self, typed: str, is_typing: bool) -> Word:  # noqa: FBT001 (a key)
        stem, found = self._forms(typed)
        if not found and self._stemmer:
            for other in other_spellings(typed):
                stem, found = self._forms(other)
                if found:
                    break
        documents = max((documents for _, documents in found), default=0)
        beginnings = self._beginnings(typed) if is_typing else ()
        if is_typing and not documents and not beginnings:
            stem = self._completed(typed) or stem
        most = max(_COMMON_PLACES, self.documents * _COMMON_SHARE)
        return Word(
            typed,
            stem,
            tuple(word for word, _ in found) or (typed,),
            is_typing,
            beginnings,
            documents,
            is_known=documents > 0 or bool(beginnings),
            is_common=documents > most or typed in LITTLE,
            weight=self.weight(typed, documents),
        )

    def family(self, stems: list[str]) -> tuple[int, tuple[str, ...]]:
        """Find the longest beginning of `stems` that other words stand for.

        Returns:
            How many stems it takes, at least 1, and the other words, perhaps none.
        """
        for length in range(min(self._longest, len(stems)), 0, -1):
            phrases = self._phrases.get(" ".join(stems[:length]))
            if phrases:
                return length, phrases
        return 1, ()

    def all_words(self) -> dict[str, int]:
        """Give every word that is no number with the count of places it stands in.

        Words that only a family of synonyms has stand in no place.
        """
        if self._all is None:
            self._all = dict(
                self._texts("SELECT word, documents FROM word WHERE word >= ?", "a")
            )
        return self._all

    def named(self) -> dict[str, int]:
        """Give the words that places are called by, and how many places each."""
        if self._named is None:
            sql = "SELECT word, names FROM word WHERE names > ?"
            self._named = dict(self._texts(sql, 0))
        return self._named

    def weight(self, word: str, documents: int | None = None) -> float:
        """Tell how much a folded word says about what is wanted.

        Args:
            word: Folded.
            documents: How many places it stands in, if that is known already.
        """
        if word in FILLERS:
            return _FILLER_WEIGHT
        if word in ASKING:
            return _ASKING_WEIGHT
        if documents is None:
            documents = self.all_words().get(word, 0)
        halvings = math.log2(1 + self.documents / max(1, documents))
        return max(_LEAST_WEIGHT, min(1, halvings / _RARE) * _MOST_WEIGHT)

    def sounding_like(self, sound: str) -> list[str]:
        """Give the words of one sound, the commonest first."""
        sql = "SELECT word, documents FROM word WHERE sound = ? ORDER BY documents DESC"
        return [word for word, _ in self._texts(sql, sound)]

    def beginning_like(self, sound: str) -> list[str]:
        """Give the words whose sound begins so."""
        sql = "SELECT word, documents FROM word WHERE sound >= ? AND sound < ?"
        return [word for word, _ in self._texts(sql, sound, sound + _AFTER_ALL_LETTERS)]

    def _forms(self, typed: str) -> tuple[str, list[tuple[str, int]]]:
        """Give the stem of a word, and the words of the book that have it."""
        stem = self._stem(typed)
        found = self._texts(
            "SELECT word, documents FROM word WHERE stem = ? "
            "ORDER BY documents DESC, word LIMIT ?",
            stem,
            MAX_FORMS,
        )
        return stem, found

    def _stem(self, typed: str) -> str:
        found = self._store.rows("SELECT stem FROM word WHERE word = ?", typed)
        if found and isinstance(found[0][0], str):
            return found[0][0]
        return self._stemmer.stems_of([typed])[0] if self._stemmer else typed

    def _beginnings(self, typed: str) -> tuple[str, ...]:
        """Give those ways to write the beginning of a word with which one begins."""
        ways = [typed]
        if self._stemmer and len(typed) >= _SHORTEST_VARIANT:
            ways += other_spellings(typed)
        return tuple(way for way in dict.fromkeys(ways) if self._begins(way))

    def _begins(self, typed: str) -> bool:
        """Tell whether a word of the book begins so."""
        sql = (
            "SELECT 1 FROM word WHERE word >= ? AND word < ? AND documents > 0 LIMIT 1"
        )
        return bool(self._store.rows(sql, typed, typed + _AFTER_ALL_LETTERS))

    def _completed(self, typed: str) -> str:
        """Give the stem of a word that begins so and has a family in the book."""
        sql = "SELECT stem, documents FROM word WHERE word >= ? AND word < ? LIMIT ?"
        stems = self._texts(sql, typed, typed + _AFTER_ALL_LETTERS, MAX_FORMS)
        return next((stem for stem, _ in stems if self._phrases.get(stem)), "")

    def _texts(self, sql: str, *values: str | float) -> list[tuple[str, int]]:
        """Ask for words and how common they are; nobody has checked their types yet."""
        return [
            (word, documents)
            for word, documents in self._store.rows(sql, *values)
            if isinstance(word, str) and isinstance(documents, int)
        ]
