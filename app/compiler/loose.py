"""Figures about people that are no number objects, and odds nobody can compare."""

import re
from collections.abc import Iterator
from typing import Final

from app.compiler.drafts import Draft
from app.compiler.masks import masked
from app.compiler.problems import Problem, problem

_WORD_NUMBERS: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    "thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
_DIGITS: Final = r"(?<![\w.,/-])\d[\d,]*(?:\.\d+)?"
_PEOPLE: Final = (
    "people|persons?|patients?|women|men|children|participants?|volunteers?|adults|"
    "deaths|survivors"
)
_TIME: Final = (
    "second|minute|hour|day|night|week|month|year|time|visit|dose|tablet|step|stage|"
    "stop|phase|cycle|part|page|chapter|topic|"
    "january|february|march|april|may|june|july|august|september|october|november|"
    "december|morning|afternoon|evening"
)
_LABEL: Final = (
    r"(?:stages?|steps?|days?|weeks?|months?|years?|parts?|pages?|chapters?|phases?|"
    r"grades?|types?|levels?|versions?|numbers?|figures?|tables?|aged?|top|room|bed|"
    r"ward|floor|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\s+(?:\d+\s*(?:to|and|or|-|\u2013)\s*)?$"
)
_BEFORE_YEAR: Final = r"(?:in|since|by|until|from|of|before|after|during|to|and)\s+$"
_BETWEEN: Final = (
    r"(?:(?!(?:an?|the|each|every|their|our|your|these|those|in|of|to|for|and|or|at|on|per|by|before|after|when|while|with|who|that|"
    r"is|are|was|were|as|than|most|many|some|other|hours?|days?|nights?|weeks?|months?|"
    r"years?|minutes?|times?|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|th|st|nd|rd)\b)[^\W\d_][\w'\u2019-]*\s+){0,2}"
)

_PERCENT: Final = re.compile(
    rf"(?:{_DIGITS}|\b(?:{_WORD_NUMBERS})\b)\s*(?:%|per\s?cent\b|percent\b)",
    re.IGNORECASE,
)
_ANY_PERCENT: Final = re.compile(r"\d[\d.,]*\s*%")
_DIGIT_SHARE: Final = re.compile(
    rf"(?P<x>{_DIGITS})\s+(?:in|of|out\s+of)\s+(?:every\s+)?(?P<y>\d[\d,]*)"
    rf"(?![\w.,/:-]*\d)(?!\s*(?:{_TIME})s?\b)",
    re.IGNORECASE,
)
_WORD_SHARE: Final = re.compile(
    rf"\b(?P<x>{_WORD_NUMBERS}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:an?\s+)?"
    rf"(?P<y>{_WORD_NUMBERS}|\d[\d,]*)\b(?!\s*(?:{_TIME})s?\b)(?!-)",
    re.IGNORECASE,
)
_WORD_OF_PEOPLE: Final = re.compile(
    rf"\b(?:{_WORD_NUMBERS})\s+of\s+(?:every\s+)?(?:{_WORD_NUMBERS}|\d+)\s+"
    rf"(?:{_PEOPLE})\b",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(
    rf"(?P<x>{_DIGITS})\s+(?:(?:hundred|thousand|million)\s+)?{_BETWEEN}(?:{_PEOPLE})\b",
    re.IGNORECASE,
)
_MANY: Final = re.compile(
    rf"\b(?:hundreds|thousands|millions)\s+of\s+{_BETWEEN}(?:{_PEOPLE})\b",
    re.IGNORECASE,
)
_ODDS: Final = re.compile(
    rf"\b(?:1|one|a)\s+(?:person\s+)?(?:in|out\s+of)\s+(?:every\s+)?"
    rf"(?P<y>\d[\d,]*|(?:an?\s+|one\s+)?(?:{_WORD_NUMBERS}))\b(?!\s*(?:{_TIME})s?\b)(?!-)",
    re.IGNORECASE,
)
_COMPARABLE: Final = frozenset(
    {"100", "1000", "hundred", "thousand"}
    | {f"{one} {size}" for one in ("a", "one") for size in ("hundred", "thousand")}
)
_YEARS: Final = range(1800, 2200)


def loose_figures(draft: Draft, language: str) -> list[Problem]:
    """Tell each figure about people that is written out in a text.

    Percentages are known in every language, the rest in English.
    """
    if not language:
        return []
    text = masked(draft.body)
    told: list[Problem] = []
    end = 0
    for found, rule in sorted(_found(text, language), key=lambda each: each[0].start()):
        if found.start() < end:
            continue
        end = found.end()
        figure = " ".join(found.group().split())
        told.append(_problem(rule, figure, draft, found.start()))
    return told


def _found(text: str, language: str) -> Iterator[tuple[re.Match[str], str]]:
    if not language.startswith("en"):
        for found in _ANY_PERCENT.finditer(text):
            yield found, "loose-figure"
        return
    for found in _ODDS.finditer(text):
        size = " ".join(found["y"].replace(",", "").lower().split())
        if size not in _COMPARABLE and _is_odds(found):
            yield found, "one-in-x"
    for found in _all(text, _PERCENT, _WORD_OF_PEOPLE, _MANY):
        yield found, "loose-figure"
    for found in _all(text, _DIGIT_SHARE, _WORD_SHARE, _COUNT):
        if not _is_label(found) and not _is_year(found):
            yield found, "loose-figure"


def _all(text: str, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)


def _is_odds(found: re.Match[str]) -> bool:
    """Tell odds from "a" before a word ("a in one") and from years."""
    starts_with_a = found.group()[:1].lower() == "a" and "person" not in found.group()
    return not starts_with_a and not _is_label(found) and not _is_a_year(found["y"])


def _is_label(found: re.Match[str]) -> bool:
    """Tell "stage 7 of 14" and "day 10 people go home" from figures about people."""
    before = found.string[max(0, found.start() - 40) : found.start()]
    return bool(re.search(rf"\b{_LABEL}", before, re.IGNORECASE))


def _is_year(found: re.Match[str]) -> bool:
    """Tell "in 2020 people …" and "3 in 2019" from figures about people."""
    groups = found.groupdict()
    if _is_a_year(groups.get("y") or ""):
        # "5 in 2000 people" is a share all the same.
        after = found.string[found.end() :]
        return not re.match(rf"\s+(?:{_PEOPLE})\b", after, re.IGNORECASE)
    before = found.string[max(0, found.start() - 12) : found.start()]
    is_dated = re.search(rf"\b{_BEFORE_YEAR}", before, re.IGNORECASE)
    return bool(is_dated) and "y" not in groups and _is_a_year(groups["x"])


def _is_a_year(digits: str) -> bool:
    return digits.isdigit() and int(digits) in _YEARS


def _problem(rule: str, figure: str, draft: Draft, offset: int) -> Problem:
    if rule == "one-in-x":
        what = f'"{figure}" cannot be compared with other odds'
        hint = "Tell it of 100 or of 1,000, as a number of numbers.yaml."
    else:
        what = f'"{figure}" is a figure that is no number object'
        hint = "Put it into numbers.yaml and write {{number:its-id}}."
    return problem(rule, draft.spot(offset), what, hint)
