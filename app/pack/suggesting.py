"""Words to try instead, where nothing was found."""

from typing import Final

from app.pack.asking import Asked
from app.pack.little_words import LITTLE
from app.pack.sounds import sound
from app.pack.vocabulary import Vocabulary, Word

MOST: Final = 4

_LEAST_ALIKE: Final = 80
"""Percent of letters that two words have in common; with fewer they look silly."""

_SHORTEST: Final = 3
_TELLING_SOUND: Final = 2


def near_words(asked: Asked, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give words that places are called by and that look, or begin, like those typed."""
    named = vocabulary.named()
    near: dict[str, float] = {}
    for word in asked.words:
        if not word.is_known and len(word.typed) >= _SHORTEST:
            near |= _alike(word.typed, named)
            near |= _begun(word, vocabulary)
    told = [word for word in near if word not in LITTLE and len(word) >= _SHORTEST]
    told.sort(key=lambda word: (-near[word], -named[word], word))
    return tuple(told[:MOST])


def _alike(typed: str, named: dict[str, int]) -> dict[str, float]:
    from rapidfuzz import process  # noqa: PLC0415 (10 ms, only now)
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    alike = process.extract(
        typed,
        list(named),
        scorer=Indel.normalized_similarity,
        score_cutoff=_LEAST_ALIKE / 100,
        limit=20,
    )
    return {word: 100 * score for word, score, _ in alike}


def _begun(word: Word, vocabulary: Vocabulary) -> dict[str, float]:
    """Give the words that begin with the same sound, if this one is unfinished.

    Those with the same vowels come first: all vowels sound alike here.
    """
    typed, heard = word.typed, sound(word.typed)
    if not word.is_typing or len(heard) < _TELLING_SOUND:
        return {}
    begun: dict[str, float] = {}
    for other in vocabulary.beginning_like(heard):
        for length in (len(typed), len(typed) + 1):  # "kem" is "chem"
            beginning = other[:length]
            if other in vocabulary.named() and sound(beginning) == heard:
                same = _vowels(beginning) == _vowels(typed)
                begun[other] = max(begun.get(other, 0.0), 100.0 if same else 90.0)
    return begun


def _vowels(word: str) -> str:
    return "".join(letter for letter in word if letter in "aeiouy")
