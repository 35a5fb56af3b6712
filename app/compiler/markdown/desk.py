"""Desk: what lies before the parser while it reads one text."""

from collections.abc import Mapping
from typing import NamedTuple

from app.compiler.drafts import Draft, Spot
from app.compiler.markdown.terms import Lexicon
from app.compiler.problems import Problem, line_of, problem
from app.content.book import CalloutWords
from app.content.number import Number, NumberWords
from app.content.option import Comparison
from app.content.page import Section


class Stock(NamedTuple):
    """What every text of a book may draw on."""

    is_plain: bool = False
    callouts: CalloutWords = CalloutWords()
    number_words: NumberWords = NumberWords()
    numbers: Mapping[str, Number] = {}
    pictures: Mapping[str, str] = {}
    """Alt texts by name."""
    lexicon: Lexicon = Lexicon()
    comparison: Comparison | None = None


class Pointer(NamedTuple):
    """A writer points at something; whether it is there is seen when all is read."""

    kind: str
    """topic, term, stage, source, fact, number, picture, screen, path or image."""
    name: str
    """With `#section` where a section is meant."""
    path: str
    line: int


class Parsed(NamedTuple):
    """One text in the page language, and what it used."""

    page: str
    sections: tuple[Section, ...]
    title: str
    """The first heading of a plain book's page; empty else."""
    pointers: tuple[Pointer, ...]
    terms: tuple[str, ...]
    """Slugs of the terms it mentions."""
    problems: tuple[Problem, ...]
    short: str = ""
    """The short form of a page; empty for a line, and in a plain book."""


class Desk:
    """One text while it is parsed: what it may use, what it used, what was wrong."""

    def __init__(self, stock: Stock) -> None:
        self.stock = stock
        self.linked: set[str] = set()
        self.lay(Draft("", ""), ())

    def lay(
        self,
        draft: Draft,
        sources: tuple[str, ...],
        own_term: str = "",
        *,
        goes_on: bool = False,
    ) -> None:
        """Begin a text.

        Args:
            draft: The text.
            sources: Ids that may be cited, in the order they are numbered.
            own_term: Slug of the term that the text explains: it links not to itself.
            goes_on: Whether it is read on from the text before: what was linked there
                is not linked again before the next heading.
        """
        if not goes_on:
            self.linked.clear()
        self.draft = draft
        self.sources = sources
        self.own_term = own_term
        self.told: list[Problem] = []
        self.pointers: list[Pointer] = []
        self.terms: dict[str, None] = {}
        self.sections: list[Section] = []
        self.blocks: list[str] = []
        self.literal: set[int] = set()
        self.title = ""

    def tell(self, rule: str, needle: str, message: str, hint: str = "") -> None:
        """Tell a Problem at the line where `needle` stands."""
        spot = Spot(self.draft.path, line_of(self.draft, needle))
        self.told.append(problem(rule, spot, message, hint))

    def tell_at(self, line: int, rule: str, message: str, hint: str = "") -> None:
        """Tell a Problem at a line of the text, counted from 0."""
        spot = Spot(self.draft.path, self.draft.first_line + line)
        self.told.append(problem(rule, spot, message, hint))

    def point(self, kind: str, name: str, needle: str) -> None:
        """Note that the text points at something."""
        line = line_of(self.draft, needle)
        self.pointers.append(Pointer(kind, name, self.draft.path, line))

    def parsed(self, page: str, short: str = "") -> Parsed:
        """Give the text as it was parsed."""
        return Parsed(
            page,
            tuple(self.sections),
            self.title,
            tuple(self.pointers),
            tuple(self.terms),
            tuple(self.told),
            short,
        )
