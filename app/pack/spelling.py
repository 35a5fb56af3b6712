"""Typing errors mended with the words of the book itself."""

import math
from typing import Final, NamedTuple

from app.pack.little_words import LITTLE
from app.pack.sounds import consonants, sound
from app.pack.vocabulary import Vocabulary

SHORT: Final = 3
"""Letters of a word that has too many neighbours to guess without the words around."""

MOST: Final = 8
"""Words that may have been meant; the words around choose among them."""

_LETTERS_PER_ERROR: Final = 4
_MOST_ERRORS: Final = 3
_SHORTEST_PART: Final = 3
_MOST_MISHEARD: Final = 4
"""Errors of a word that is written as it sounds."""

_LONG: Final = 7
"""Letters from which on the beginning of a word may have two errors."""

_MOST_COST: Final = 0.25
"""In errors for each letter: what is less like a word was another word."""

_OTHER_FIRST: Final = 0.5
_OTHER_SOUND: Final = 0.4
_LITTLE: Final = 0.7
"""In errors: what makes a word less likely to be meant."""

_SAME_SOUND: Final = 0.5
_SAME_LETTERS: Final = 0.4
"""Times the errors: for words that only sound so, or have their letters swapped."""

_COMMON: Final = 0.08
"""In errors, for each time the places that are called by it double: people look for
what places are called."""

_UNFINISHED: Final = 1.0
_PARTED: Final = 0.75
"""In errors: what these cost."""


class Meant(NamedTuple):
    """What may have been meant by a word."""

    cost: float
    words: str
    """One word of the book, or two."""


def near(typed: str, vocabulary: Vocabulary, *, is_typing: bool) -> list[Meant]:
    """Give the words of the book that may have been meant, the likeliest first.

    Args:
        typed: Folded, and no word of the book.
        vocabulary: The words of the book.
        is_typing: It may be the beginning of a longer word.
    """
    if len(typed) < SHORT:
        return []
    words, named = vocabulary.all_words(), vocabulary.named()
    errors = max(1, min(len(typed) // _LETTERS_PER_ERROR, _MOST_ERRORS))
    meant = _nearest(typed, {word: word for word in words}, named, errors)
    if len(typed) > SHORT:
        alike = vocabulary.sounding_like(sound(typed))
        more = max(errors, _MOST_MISHEARD)
        meant += _nearest(typed, {word: word for word in alike}, named, more)
        meant += _parts(typed, words, is_typing=is_typing)
        most = max(1.0, _MOST_COST * len(typed))
        meant = [each for each in meant if each.cost <= most]
    if is_typing and not meant and len(typed) > SHORT:
        meant = _begun(typed, vocabulary, named)
    return sorted(set(meant))[:MOST]


def _begun(typed: str, vocabulary: Vocabulary, named: dict[str, int]) -> list[Meant]:
    """Give the words that begin with the same sound, or nearly so."""
    first = typed[0]
    errors = 1 + (len(typed) >= _LONG)
    words = [word for word in vocabulary.all_words() if word[0] == first]
    heard = sound(typed)
    # of "chemot" the last letter may still become "th"
    alike = vocabulary.beginning_like(heard[:-1] if len(heard) > SHORT else heard)
    others = [word for word in alike if word[0] != first]
    meant: list[Meant] = []
    for length in range(len(typed), len(typed) + errors + 1):  # letters may be left out
        for choices, most in ((words, errors), (others, errors + 1)):
            begun = {word: word[:length] for word in choices if len(word) > length}
            meant += _nearest(typed, begun, named, most)
    return [Meant(cost + _UNFINISHED, word) for cost, word in meant]


def _nearest(
    typed: str, choices: dict[str, str], named: dict[str, int], errors: int
) -> list[Meant]:
    from rapidfuzz import process  # noqa: PLC0415 (10 ms, only after a typing error)
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    near_ones = process.extract(
        typed, choices, scorer=OSA.distance, score_cutoff=errors, limit=50
    )
    heard, letters = sound(typed), sorted(typed)
    meant: list[Meant] = []
    for choice, distance, word in near_ones:
        other = sound(choice)
        apart = OSA.distance(consonants(heard), consonants(other))
        if sorted(choice) == letters:
            cost = distance * _SAME_LETTERS
        else:
            cost = distance * (_SAME_SOUND if other == heard else 1)
            cost += _OTHER_SOUND * apart
        if other[:1] != heard[:1]:
            cost += _OTHER_FIRST
        cost += _LITTLE * (word in LITTLE)
        cost -= _COMMON * math.log2(1 + named.get(word, 0))
        meant.append(Meant(cost, word))
    return meant


def _parts(typed: str, words: dict[str, int], *, is_typing: bool) -> list[Meant]:
    """Part two words that were written as one, such as "stemcell"."""
    meant: list[Meant] = []
    for place in range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 2):
        one, two = typed[:place], typed[place:]
        if not words.get(one, 0):
            continue
        if words.get(two, 0) and len(two) >= _SHORTEST_PART:
            common = min(words[one], words[two])
            cost = _PARTED - _COMMON * math.log2(1 + common)
            meant.append(Meant(cost, f"{one} {two}"))
        elif is_typing and any(word.startswith(two) for word in words):
            meant.append(Meant(_PARTED, f"{one} {two}"))
    return meant
