"""Finding words in a text, whatever their case and accents."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.content.hit import Wanted
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
        found.append(_span(folded, at, last))
        at = folded.letters.find(wanted, last)
    return tuple(found)


def find_wanted(folded: Folded, wanted: Wanted) -> tuple[Span, ...]:
    """Find every place where one of the wanted words stands, whole."""
    longest_first = sorted(set(wanted.words), key=lambda words: (-len(words), words))
    forms = [*_forms(longest_first, ""), *_forms(wanted.beginnings, f"{_LETTER}*")]
    if not forms:
        return ()
    # a citation's number stands close behind its word
    whole = rf"(?<!{_LETTER})(?:{'|'.join(forms)})(?![^\W\d_])"
    matches = re.finditer(whole, folded.letters)
    return tuple(_span(folded, *match.span()) for match in matches)


def _forms(words: Iterable[str], tail: str) -> Iterator[str]:
    """Give a pattern for each; between words of a phrase any sign may stand."""
    for each in words:
        parts = re.findall(f"{_LETTER}+", fold(each).letters)
        if parts:
            yield r"[\W_]+".join(parts) + tail


def _span(folded: Folded, at: int, last: int) -> Span:
    end = max(folded.places[last], folded.places[last - 1] + 1)
    return Span(folded.places[at], end)


_LETTER = r"[^\W_]"
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
