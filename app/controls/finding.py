"""Finding words in a text, whatever their case and accents."""

import unicodedata
from typing import NamedTuple

from app.controls.landmarks import Span


class Folded(NamedTuple):
    """A text without case and accents, and where its letters came from."""

    letters: str
    places: tuple[int, ...]
    """For each letter its place in the text, in UTF-16 units as Qt counts; one more
    for the end."""


def fold(text: str) -> Folded:
    """Take case and accents away; every kind of space becomes one plain space."""
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for letter in text:
        plain = _plain(letter)
        if plain != " " or (letters and letters[-1] != " "):
            letters.append(plain)
            places += [at] * len(plain)
        at += 2 if ord(letter) > _LAST_OF_ONE_UNIT else 1
    return Folded("".join(letters), (*places, at))


def find_all(folded: Folded, words: str) -> tuple[Span, ...]:
    """Find every place where `words` stand, from the first to the last."""
    wanted = fold(words).letters.strip()
    found: list[Span] = []
    at = folded.letters.find(wanted) if wanted else -1
    while at >= 0:
        last = at + len(wanted)
        end = max(folded.places[last], folded.places[last - 1] + 1)
        found.append(Span(folded.places[at], end))
        at = folded.letters.find(wanted, last)
    return tuple(found)


_LAST_OF_ONE_UNIT = 0xFFFF
_SOFT_HYPHEN = "\u00ad"


def _plain(letter: str) -> str:
    if letter.isascii():
        return " " if letter.isspace() else letter.lower()
    if letter.isspace() or letter == "\ufffc":
        return " "
    if letter == _SOFT_HYPHEN:
        return ""
    parts = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
