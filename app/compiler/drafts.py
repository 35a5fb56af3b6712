"""Draft: a text as its writer left it, and Spot: a line of a file."""

from typing import NamedTuple


class Spot(NamedTuple):
    """A line of a file."""

    path: str
    line: int = 1


class Draft(NamedTuple):
    """A text as its writer left it, and where it stands."""

    path: str
    body: str
    first_line: int = 1
    """Line of the file on which `body` begins, from 1."""
    head: str = ""
    """The YAML between the two lines of `---`; empty if there is none."""

    def spot(self, offset: int) -> Spot:
        """Give the line of the file on which this offset of `body` stands."""
        return Spot(self.path, self.first_line + self.body.count("\n", 0, offset))
