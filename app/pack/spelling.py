"""Typing errors mended with the words of the book itself."""

from typing import Final

SHORTEST: Final = 4
"""Shorter words have too many neighbours to guess."""

_LETTERS_PER_ERROR: Final = 4
_MOST_ERRORS: Final = 3
_SHORTEST_PART: Final = 3


def mend(typed: str, vocabulary: dict[str, int], *, is_typing: bool) -> str:
    """Give the word of the book that was most likely meant; empty if there is none.

    Args:
        typed: Folded, and no word of the book.
        vocabulary: Folded words, and how many places each stands in.
        is_typing: It may be the beginning of a longer word.
    """
    if len(typed) < SHORTEST:
        return ""
    errors = min(len(typed) // _LETTERS_PER_ERROR, _MOST_ERRORS)
    return (
        _nearest(typed, {word: word for word in vocabulary}, vocabulary, errors)
        or _parts(typed, vocabulary)
        or (is_typing and _nearest_beginning(typed, vocabulary, errors))
        or ""
    )


def _nearest_beginning(typed: str, vocabulary: dict[str, int], errors: int) -> str:
    beginnings = {
        word: word[: len(typed)] for word in vocabulary if len(word) > len(typed)
    }
    return _nearest(typed, beginnings, vocabulary, errors)


def _nearest(
    typed: str, choices: dict[str, str], vocabulary: dict[str, int], errors: int
) -> str:
    """Choose by fewest errors, then by the same first letter, then the commonest."""
    from rapidfuzz import process  # noqa: PLC0415 (10 ms, only after a typing error)
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    near = process.extract(
        typed, choices, scorer=OSA.distance, score_cutoff=errors, limit=None
    )
    ranked = sorted(
        (distance, choice[0] != typed[0], -vocabulary[word], word)
        for choice, distance, word in near
    )
    return ranked[0][-1] if ranked else ""


def _parts(typed: str, vocabulary: dict[str, int]) -> str:
    """Part two words that were written as one, such as "stemcell"."""
    best, most = "", 0
    for place in range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 1):
        one, two = typed[:place], typed[place:]
        held = min(vocabulary.get(one, 0), vocabulary.get(two, 0))
        if held > most:
            best, most = f"{one} {two}", held
    return best
