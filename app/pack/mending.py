"""What was meant, where the book does not have what was typed.

A word the book lacks is mended with one it has. Which of several was meant, the words
around it tell: beside "stem", "sell" is "cell". So even a word of the book is mended if
it only sounds like the one that belongs there.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.pack.asking import Asked
from app.pack.little_words import LITTLE
from app.pack.sounds import sound
from app.pack.spelling import SHORT, Meant, near
from app.pack.store import Store
from app.pack.vocabulary import Vocabulary, Word

_BESIDE: Final = 1.0
"""In errors: how much likelier a word is that stands beside its neighbour elsewhere."""

_LEAST_TOGETHER: Final = 3
"""Names in which two words stand together, before a word of the book is doubted."""

_FURTHEST: Final = 2
"""Errors between two words that sound alike; with more, both were meant."""

_IN_NAMES: Final = "SELECT rowid FROM heads WHERE heads MATCH ? LIMIT ?"
_ANYWHERE: Final = "SELECT rowid FROM bodies WHERE bodies MATCH ? LIMIT ?"


class _Beside(NamedTuple):
    """The words before and after one; empty where there is none."""

    before: str
    after: str

    def telling(self) -> "_Beside":
        """Leave out words that every question is full of."""
        return _Beside(*("" if word in LITTLE else word for word in self))

    def with_words(self, words: str) -> Iterator[str]:
        """Give the pairs that words make with their neighbours."""
        if self.before:
            yield f"{self.before} {words}"
        if self.after:
            yield f"{words} {self.after}"


class Mender:
    """Mends what is typed with the words of one pack."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._near: dict[tuple[str, bool], list[Meant]] = {}

    def forget(self) -> None:
        """Forget which words were typed."""
        self._near.clear()

    def mended(self, asked: Asked) -> str:
        """Give the words with errors mended; empty if there are none, or no help."""
        typed = [word.typed for word in asked.words]
        known = [group.is_known for group in asked.groups for _ in group.words]
        better = self._pass(asked, known, typed)
        if better != typed:
            better = self._pass(asked, known, better)  # now with better neighbours
        return "" if better == typed else " ".join(better)

    def _pass(self, asked: Asked, known: list[bool], words: list[str]) -> list[str]:
        """Look at each word once, with those around it."""
        better = [*words]
        for place, word in enumerate(asked.words):
            beside = _beside(better, place)
            if word.typed in LITTLE:  # even if the book lacks it, as "cant"
                continue
            if not known[place]:
                better[place] = self._meant(word, beside)
            elif not word.is_common:
                better[place] = self._misheard(word, beside.telling())
        return better

    def _meant(self, word: Word, beside: _Beside) -> str:
        """Choose what was meant by a word that the book lacks; itself if nothing was."""
        key = (word.typed, word.is_typing)
        if key not in self._near:
            self._near[key] = near(
                word.typed, self._vocabulary, is_typing=word.is_typing
            )
        ranked: list[Meant] = []
        for cost, words in self._near[key]:
            if self._are_together(words, beside):
                ranked.append(Meant(cost - _BESIDE, words))
            elif len(word.typed) > SHORT:
                ranked.append(Meant(cost, words))
        return min(ranked).words if ranked else word.typed

    def _misheard(self, word: Word, beside: _Beside) -> str:
        """Choose the word that sounds so and belongs there; mostly the one typed."""
        typed = word.typed
        if len(typed) <= SHORT or not any(beside):
            return typed
        for other in self._vocabulary.sounding_like(sound(typed)):
            if (
                other not in word.forms
                and not self._are_together(typed, beside, sql=_ANYWHERE)
                and self._are_together(other, beside, least=_LEAST_TOGETHER)
                and _errors(typed, other) <= _FURTHEST
            ):
                return other
        return typed

    def _are_together(
        self, words: str, beside: _Beside, *, sql: str = _IN_NAMES, least: int = 1
    ) -> bool:
        """Tell whether words stand next to one of their neighbours in so many places."""
        return any(
            len(self._store.rows(sql, f'"{pair}"', least)) >= least
            for pair in beside.with_words(words)
        )


def _beside(words: list[str], place: int) -> _Beside:
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    return _Beside(before, after)


def _errors(typed: str, other: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 (10 ms, only now)

    return OSA.distance(typed, other)
