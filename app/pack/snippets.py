"""A few words around what was found, marked."""

import re
from collections.abc import Iterable
from typing import Final

from app.pack.folding import fold_letters

LENGTH: Final = 120
"""Characters of a snippet: two lines of the palette."""

_LEAD: Final = 40
"""Characters before the first marked word."""

_MAX_PLACES: Final = 60
"""Marked words that are weighed; a long chapter may have thousands."""

_LETTER: Final = r"[^\W_]"


class Marker:
    """Marks the same words in many texts."""

    def __init__(self, words: Iterable[str], beginnings: Iterable[str]) -> None:
        """Prepare the search for words.

        Args:
            words: Folded.
            beginnings: Folded; every word that begins so is marked.
        """
        patterns = [rf"{re.escape(word)}(?!{_LETTER})" for word in sorted(set(words))]
        patterns += [rf"{re.escape(each)}{_LETTER}*" for each in beginnings]
        together = "|".join(patterns)
        self._found = re.compile(rf"(?<!{_LETTER})(?:{together})") if patterns else None

    def snippet(self, text: str) -> str:
        """Cut the part that says most, in inline page language."""
        places = self._places(text)
        start, end = _window(text, [first for first, _ in places])
        pieces = ["… "] if start else []
        done = start
        for first, last in places:
            if start <= first and last <= end:
                pieces += [_escaped(text[done:first])]
                pieces += ["<mark>", _escaped(text[first:last]), "</mark>"]
                done = last
        pieces.append(_escaped(text[done:end]))
        pieces.append(" …" if end < len(text) else "")
        return "".join(pieces)

    def _places(self, text: str) -> list[tuple[int, int]]:
        places: list[tuple[int, int]] = []
        if self._found is not None:
            for match in self._found.finditer(fold_letters(text)):
                places.append(match.span())
                if len(places) == _MAX_PLACES:
                    break
        return places


def _window(text: str, places: list[int]) -> tuple[int, int]:
    """Choose the stretch with the most marked words, the first of equals."""
    if len(text) <= LENGTH:
        return 0, len(text)
    best, most = 0, 0
    for number, place in enumerate(places):
        held = sum(place <= other < place + LENGTH - _LEAD for other in places[number:])
        if held > most:
            best, most = place, held
    start = _word_start(text, max(0, best - _LEAD)) if best > _LEAD else 0
    return start, _word_end(text, min(len(text), start + LENGTH))


def _word_start(text: str, place: int) -> int:
    """Go on to the next beginning of a word."""
    space = text.find(" ", place, place + _LEAD)
    return space + 1 if space >= 0 else place


def _word_end(text: str, place: int) -> int:
    """Go back to the last end of a word."""
    if place == len(text):
        return place
    space = text.rfind(" ", place - _LEAD, place + 1)
    return space if space >= 0 else place


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
