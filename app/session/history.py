"""Place, and History: an immutable list one can walk back and forward."""

from typing import NamedTuple

from app.content.links import Link

LONGEST = 200
"""How many places are kept; the oldest are forgotten."""


class Place(NamedTuple):
    """Where the reader is."""

    link: Link
    scroll: float = 0.0
    """How far down: 0 (top) to 1 (end)."""
    form: str = ""
    """How the topic is told there: `short` or `all`; empty while that is not settled."""
    is_fixed: bool = False
    """Whether this form was asked for here, and stays whatever is preferred."""


class History(NamedTuple):
    """Places before, the place now, and places one came back from."""

    past: tuple[Place, ...]
    here: Place
    future: tuple[Place, ...] = ()
    """The nearest first."""

    def opened(self, place: Place) -> "History":
        """Go to a new place; what lay ahead is forgotten."""
        return History((*self.past, self.here)[-LONGEST:], place)

    def back(self) -> "History":
        """Go one place back; at the first place nothing changes."""
        if not self.past:
            return self
        return History(self.past[:-1], self.past[-1], (self.here, *self.future))

    def forward(self) -> "History":
        """Go one place forward; at the last place nothing changes."""
        if not self.future:
            return self
        return History((*self.past, self.here), self.future[0], self.future[1:])

    def left(self, place: Place) -> "History":
        """Remember how far down the reader is here now, and how the topic is told."""
        return self._replace(here=place._replace(link=self.here.link))
