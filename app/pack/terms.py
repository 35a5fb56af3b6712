"""Finding terms of a glossary: by a few letters, by other names, or misspelt."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.content.glossary import Term
from app.pack.englishes import other_spellings
from app.pack.folding import fold

Mend = Callable[[str], str]


class _Entry(NamedTuple):
    """A term and what finds it."""

    term: Term
    name: str
    line: str
    """All its names, each after a sign that is no letter and a space."""


class TermFinder:
    """All terms of a glossary, ready to be found while somebody types."""

    def __init__(self, terms: tuple[Term, ...], mend: Mend) -> None:
        """Take the terms, from A to Z.

        Args:
            terms: What may be found.
            mend: Gives words with their typing errors mended, or nothing.
        """
        self.terms = terms
        self._mend = mend
        self._entries = [
            _Entry(
                term, fold(term.name), "".join(f"\n {fold(n)}" for n in _names(term))
            )
            for term in terms
        ]

    def find(self, words: str) -> tuple[Term, ...]:
        """Give the terms that are called so, or that begin so.

        Those whose name begins with the words come first, then those of which another
        name or a later word does, then those that have the letters anywhere. If there
        are none at all, other spellings and mended words are tried.
        """
        wanted = fold(words)
        if not wanted:
            return self.terms
        for ways in ([wanted], other_spellings(wanted), self._mended(wanted)):
            for way in ways:
                if found := self._with(way):
                    return found
        return ()

    def _with(self, wanted: str) -> tuple[Term, ...]:
        first: list[Term] = []
        then: list[Term] = []
        last: list[Term] = []
        begun = f" {wanted}"
        for term, name, line in self._entries:
            if wanted not in line:
                continue
            if name.startswith(wanted):
                first.append(term)
            elif begun in line:
                then.append(term)
            else:
                last.append(term)
        return (*first, *then, *last)

    def _mended(self, wanted: str) -> Iterator[str]:
        mended = self._mend(wanted)
        if mended:
            yield mended


def _names(term: Term) -> tuple[str, ...]:
    return (term.name, *term.also, term.abbreviation_of)
