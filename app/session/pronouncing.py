"""Pronouncing: written words become words that a voice reads rightly.

A voice reads plain words well, but "AHSCT" as one strange word, a minus before a day not
at all, and a range as two figures in a row. The glossary tells how its abbreviations are said, the
book's number words how signs and ranges are.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from app.content.glossary import Term
from app.content.number import Number, NumberWords, short_form


class Pronouncing(NamedTuple):
    """How one book is read aloud."""

    words: NumberWords = NumberWords()
    abbreviations: Mapping[str, str] = {}
    """Written, and said; whole words only, and only just so written."""
    figures: Mapping[str, str] = {}
    """Figures as they are written, and how their writers want them said."""

    def said(self, text: str) -> str:
        """Give what a voice is to read for these words, in one line."""
        text = _HYPHEN.sub("-", _UNSEEN.sub("", text))
        if self.figures:
            text = _any_of(self.figures).sub(lambda m: self.figures[m[0]], text)
        text = _TELEPHONE.sub(lambda m: _digits(m[0]), text)
        text = _PAUSE.sub(", ", _RANGE.sub(self._range, text))
        text = _SIGNED.sub(lambda m: self._signed(m[1], m[2]), text)
        text = _ABBREVIATION.sub(lambda m: self._abbreviation(m[0]), text)
        return " ".join(text.split())

    def _range(self, found: re.Match[str]) -> str:
        low, high = found[1] or found[3], found[2] or found[4]
        return self.words.range.format(low=low, high=high)

    def _signed(self, sign: str, value: str) -> str:
        template = self.words.plus if sign == "+" else self.words.minus
        return template.format(value=value)

    def _abbreviation(self, written: str) -> str:
        """Say an abbreviation as the glossary does; one without a vowel in letters."""
        if written in self.abbreviations:
            return self.abbreviations[written]
        if "-" in written:
            return " ".join(map(self._abbreviation, written.split("-")))
        one, is_plural = written.removesuffix("s"), written.endswith("s")
        said = self.abbreviations.get(one, "")
        if not said and _UNSPEAKABLE.fullmatch(one):
            said = _spelled(one)
        if said and is_plural:
            return f"{said}'s" if "." in said else f"{said}s"
        return said or written


def pronouncing_of(
    words: NumberWords, terms: Iterable[Term], numbers: Iterable[Number]
) -> Pronouncing:
    """Learn from a book how its abbreviations and figures are said."""
    abbreviations: dict[str, str] = {}
    for term in terms:
        for written, said in _told(term):
            abbreviations.setdefault(written, said)
    figures = {short_form(each, words): each.say for each in numbers if each.say}
    return Pronouncing(words, abbreviations, figures)


_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffc]")
_HYPHEN: Final = re.compile("[\u2010\u2011]")
_PAUSE: Final = re.compile(r"\s+[\u2013—|]\s+|\s*[·•→⇒]\s*")
"""Between words; voices name these signs or leave them out."""

_FIGURE: Final = r"\d+(?:[.,]\d+)*"
_TELEPHONE: Final = re.compile(
    r"(?<![\w.,+])(?:\+|0)\d*(?:[ -]?\(?\d+\)?)+(?![\w]|[.,]\d)"
)
_RANGE: Final = re.compile(
    rf"(?<![\w\u2013-])([\u2212+-]?{_FIGURE})\s?\u2013\s?([\u2212+-]?{_FIGURE})(?![\w\u2013-])"
    r"|(?<![\w.,\u2013-])(\d{1,3})-([1-9]\d{0,2})(?![\w\u2013-]|[.,]\d)"
)
"""A hyphen joins figures in many ways, so only small ones are taken for a range."""

_SIGNED: Final = re.compile(rf"(?<![\w.,)\u2013-])([\u2212+-])({_FIGURE})")
_ABBREVIATION: Final = re.compile(
    r"(?<![\w-])[^\W\d_]*(?:[A-Z]{2}|[A-Z]-[A-Z]|[A-Z]-?\d)[^\W_]*(?:-[^\W_]+)*(?!\w)"
)
_UNSPEAKABLE: Final = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,6}")
_INITIALS: Final = re.compile(
    r"(?!.*[B-DF-HJ-NP-TV-Z][AEIOUY][B-DF-HJ-NP-TV-Z])[A-Z]{2,6}"
)
"""Capitals that make no syllable: ATG and EBV, but not NEDA."""

_LEAST_TELEPHONE: Final = 7
"""Digits that begin with 0 or + and are fewer are a figure."""


def _told(term: Term) -> list[tuple[str, str]]:
    """Give how the abbreviations among a term's names are said.

    `say` is made for people, such as "ee-dee-ess-ESS": a voice reads it badly. So where
    it has a part for each letter, the letters are told; else it is told without its
    capitals, which voices would spell.
    """
    first, *rest = term.name.split() or [""]
    said = term.say.split()
    head = said[: len(said) - len(rest)]
    is_short = bool(_ABBREVIATION.fullmatch(first)) and not any(
        map(_ABBREVIATION.search, rest)
    )
    told: list[tuple[str, str]] = []
    letters = first.replace("-", "")
    syllables = " ".join(head).replace("-", " ").lower()
    is_spelled = letters.isalpha() and len(syllables.split()) == len(letters)
    if is_short and head:
        told.append((first, _spelled(letters) if is_spelled else syllables))
    if is_spelled or not is_short:
        others = (name for name in term.also if _INITIALS.fullmatch(name))
        told += [(name, _spelled(name)) for name in others]
    return told


def _spelled(letters: str) -> str:
    """Say letter by letter.

    With stops: eSpeak reads a lone A as an article. The last has none, or it would end a
    sentence.
    """
    return ".".join(letters.upper())


def _digits(written: str) -> str:
    """Say a telephone number digit by digit, with a pause where it is parted."""
    if sum(map(str.isdigit, written)) < _LEAST_TELEPHONE:
        return written
    groups = re.findall(r"\+?\d+", written)
    return ", ".join(" ".join(group) for group in groups)


def _any_of(written: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(written, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
