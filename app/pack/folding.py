"""Words as the search compares them: without case and accents.

Both the index and what a patient types pass through here, so they always agree.
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Give the words of a text, folded, with one space between them."""
    return " ".join(words_of(text))


def words_of(text: str) -> list[str]:
    """Give the folded words of a text, in order."""
    return _WORD.findall(fold_letters(unicodedata.normalize("NFC", text)))


def fold_letters(text: str) -> str:
    """Take case and accents off; every letter stays where it was."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


class _Letters(dict[int, int]):
    """Each letter's plain small letter, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        self[code] = ord(_plain(chr(code)))
        return self[code]


_LETTERS = _Letters()


def _plain(letter: str) -> str:
    base, *marks = unicodedata.normalize("NFD", letter)
    if marks and all(unicodedata.combining(mark) for mark in marks):
        letter = base
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter
