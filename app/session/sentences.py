"""Sentences: what is shown, cut into what is said in one breath."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from app.session.pronouncing import Pronouncing

SILENT: Final = "\u200b"
"""Stands in a line for a character that is seen but never said, such as a citation's."""

MOST_CHARACTERS: Final = 300
"""Of one sentence: longer ones are cut at a comma or a space, so that a person can go
back by a step, and a voice that hangs is noticed."""


class Line(NamedTuple):
    """One paragraph, heading, item or cell, as it is shown."""

    text: str
    place: int = 0
    """Where it begins, in the coin of whatever shows it; nobody else looks at it."""
    lead: str = ""
    """Is said before it and not shown here: a column's head, a picture's description."""


class Sentence(NamedTuple):
    """Part of a line that is said and marked as one."""

    line: int
    """Number of its line."""
    start: int
    end: int
    """Behind its last character, counted in the line."""
    said: str
    """In words that a voice reads rightly."""


def sentences_of(
    lines: tuple[Line, ...], pronouncing: Pronouncing
) -> tuple[Sentence, ...]:
    """Cut lines into sentences, in reading order.

    Every letter and digit is in exactly one sentence; what has none, such as a lone
    dash, is left out.
    """
    return tuple(
        sentence
        for number, line in enumerate(lines)
        for sentence in _sentences(number, line, pronouncing)
    )


def place_in(sentences: tuple[Sentence, ...], line: int, start: int) -> int:
    """Give the number of the first sentence that begins here or later; the last at most.

    Args:
        sentences: At least one.
        line: Number of a line.
        start: A character of it.
    """
    found = (
        number
        for number, each in enumerate(sentences)
        if (each.line, each.start) >= (line, start)
    )
    return next(found, len(sentences) - 1)


def place_around(sentences: tuple[Sentence, ...], line: int, at: int) -> int:
    """Give the number of the sentence that holds a character, or of the next."""
    found = (
        number
        for number, each in enumerate(sentences)
        if (each.line, each.end) > (line, at)
    )
    return next(found, len(sentences) - 1)


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Cut a line into sentences: start and end of each, without the spaces around."""
    start = 0
    for end in (*_ends(text), len(text)):
        yield from _short(text, start, end)
        start = end


_CLOSING: Final = "\"'\u201d\u2019»)\\]" + SILENT
_END: Final = re.compile(
    # a stop, what closes with it, a space, and what a sentence may begin with
    rf"[.!?…]+[{_CLOSING}]*(?=\s+[{SILENT}\"'\u201c\u2018«(\[¿¡]*[^\W_a-zß-öø-ÿ])|[\u3002\uff01\uff1f]"
)
_SHORT_FORM: Final = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|Sr|Sra|Dra|vs|approx|ca|cf|[Nn][or]"
    r"|[Ff]igs?|[Vv]ol|pp?|al|art|núm|pág"
    r"|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|e\.\s?g|i\.\s?e|z\.\s?B|d\.\s?h|p\.\s?ej|etc)\.)$"
)
_SOFT_END: Final = re.compile(r"[;,:)\u2013—]\s|\s")
_WORD: Final = re.compile(r"\w")


def _ends(text: str) -> Iterator[int]:
    """Give the places behind which a new sentence begins."""
    for found in _END.finditer(text):
        before = text[: found.start() + 1]
        if not _SHORT_FORM.search(before[-12:]):
            yield found.end()


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Trim a part, and cut it again and again while it is too long for one breath."""
    while (start := _skip(text, start, end)) < end:
        stop = end
        if end - start > MOST_CHARACTERS:
            limit = start + MOST_CHARACTERS
            stop = _soft_end(text, start, limit) or limit
        yield start, start + len(text[start:stop].rstrip(_SPACES))
        start = stop


def _soft_end(text: str, start: int, limit: int) -> int:
    """Give the last good place to cut before `limit`: a comma's in the second half."""
    ends = [found.end() for found in _SOFT_END.finditer(text, start, limit)]
    commas = [end for end in ends if end > start + MOST_CHARACTERS // 2 and end > 1]
    strong = [end for end in commas if text[end - 2] in ";,:)\u2013—"]
    return (strong or ends or [0])[-1]


def _skip(text: str, start: int, end: int) -> int:
    """Pass over the spaces at the start of a part."""
    return end - len(text[start:end].lstrip(_SPACES))


_SPACES: Final = " \t\n\r\f\v\u00a0\u2007\u2009\u202f\u2028\u2029\u3000" + SILENT


def _sentences(number: int, line: Line, pronouncing: Pronouncing) -> Iterator[Sentence]:
    """Cut one line; its lead is said with the first sentence."""
    lead = pronouncing.said(line.lead)
    for start, end in cut(line.text):
        words = pronouncing.said(line.text[start:end].replace(SILENT, ""))
        if _WORD.search(words):
            yield Sentence(number, start, end, _joined(lead, words))
            lead = ""
    if lead:
        yield Sentence(number, 0, 0, lead)


def _joined(lead: str, words: str) -> str:
    return f"{lead}: {words}" if lead else words
