"""Worksheets: what may matter to a person, and what they can say back."""

from typing import NamedTuple

from app.content.languages import marked


class Statement(NamedTuple):
    """Something that may matter, to be rated in words."""

    id: str
    statement: str
    language: str = ""
    """What it is in, where it is not translated into the book's language; empty else."""

    @property
    def shown(self) -> str:
        """Give it for a list."""
        return marked(self.statement, self.language)


class Beginning(NamedTuple):
    """The beginning of a sentence that a person ends."""

    id: str
    begin: str
    language: str = ""
    """As of `Statement`."""

    @property
    def shown(self) -> str:
        """Give it as a label."""
        return marked(self.begin, self.language)


class Check(NamedTuple):
    """One thing to say back, with what the book says."""

    id: str
    shelf: str
    """Id of the shelf it belongs to."""
    question: str
    options: tuple[str, ...]
    """Answers to choose from; none where it is said in own words."""
    right: str
    """One of the options; empty without them."""
    told: str
    """What the book says, in a sentence or two."""
    place: str
    """A link to where it says more."""
    language: str = ""
    """As of `Statement`."""

    @property
    def shown(self) -> str:
        """Give the question for a heading."""
        return marked(self.question, self.language)


class Worksheets(NamedTuple):
    """All of a book, in order."""

    statements: tuple[Statement, ...] = ()
    beginnings: tuple[Beginning, ...] = ()
    checks: tuple[Check, ...] = ()
