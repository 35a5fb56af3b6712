"""Finding terms: what a few letters mean, whatever their case and accents."""

import unicodedata
from typing import NamedTuple

from app.content.glossary import Term

OTHER: str = "#"
"""Stands for all beginnings that are no letter."""


def folded(words: str) -> str:
    """Write words without case and accents, so that "Maltese" finds "maltése"."""
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def letter_of(term: Term) -> str:
    """Give the letter a term stands under, or OTHER."""
    first = folded(term.name)[:1].upper()
    return first if first.isalpha() else OTHER


class _Entry(NamedTuple):
    """A term and what finds it."""

    term: Term
    name: str
    others: str


class Finder:
    """All terms of a book, ready to be found while somebody types."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        """Take the terms, A to Z."""
        self._entries = tuple(
            _Entry(
                term,
                folded(term.name),
                folded("\n".join((*term.also, term.abbreviation_of))),
            )
            for term in terms
        )

    def find(self, words: str) -> tuple[Term, ...]:
        """Give the terms with `words` in them: those that begin so, then the others."""
        wanted = folded(words.strip())
        if not wanted:
            return tuple(entry.term for entry in self._entries)
        first: list[Term] = []
        then: list[Term] = []
        for entry in self._entries:
            if entry.name.startswith(wanted):
                first.append(entry.term)
            elif wanted in entry.name or wanted in entry.others:
                then.append(entry.term)
        return (*first, *then)
