"""What a placed timeline is made of: shapes in px, origin top left, y downward."""

from functools import reduce
from typing import NamedTuple

from app.content.timeline import Stage
from app.rendering.shapes import Box, Point, TextBox


class Bend(NamedTuple):
    """One cubic Bézier curve."""

    start: Point
    control_1: Point
    control_2: Point
    end: Point


class Break(NamedTuple):
    """A place where the path leaps over a long time."""

    centre: Point
    along: Point
    """The way of the path there, of length 1."""


class PlacedStage(NamedTuple):
    """A stage as a medallion with two labels."""

    stage: Stage
    number: int
    """From 1."""
    phase: int
    """Which phase it belongs to, from 0."""
    centre: Point
    radius: float
    """Room for GROWTH_PX more is kept around it, for the chosen one."""
    label: TextBox
    when: TextBox
    here: TextBox | None = None
    """Says that this is where one is; None on all stages but one."""

    @property
    def texts(self) -> tuple[TextBox, ...]:
        """All words of the stage, from the top down."""
        words = (self.label, self.when)
        return words if self.here is None else (*words, self.here)

    @property
    def bottom(self) -> float:
        """Where its words end."""
        return self.texts[-1].box.bottom

    @property
    def whole(self) -> Box:
        """The room of the medallion and its words."""
        return reduce(Box.around, (text.box for text in self.texts), self.box)

    @property
    def box(self) -> Box:
        """The square around the medallion."""
        side = 2 * self.radius
        return Box(self.centre.x - self.radius, self.centre.y - self.radius, side, side)


class PlacedPhase(NamedTuple):
    """The band behind the stages of a phase, or behind the part of it in one row."""

    phase: int
    """From 0; chooses the colour."""
    box: Box
    title: TextBox


class PlacedCurve(NamedTuple):
    """The sketch of the white blood cells, or the part of it under one row."""

    box: Box
    """From level 1 at the top to level 0 at the bottom."""
    line: tuple[Bend, ...]
    low: Box | None
    """The lowest days, as tall as `box`; None if they lie elsewhere."""
    low_label: TextBox | None
    title: TextBox | None
    breaks: tuple[float, ...] = ()
    """Where, on the lower edge, a long time is left out: the x of each place."""


class PlacedTimeline(NamedTuple):
    """Everything in its place."""

    width: float
    height: float
    form: str
    """`rows`; `side` (one column, words beside) or `stacked` (one column, words under)."""
    stages: tuple[PlacedStage, ...]
    phases: tuple[PlacedPhase, ...]
    path: tuple[Bend, ...]
    """From stage to stage, with a break after each row, or at words in the way."""
    returns: tuple[Bend, ...]
    """From the end of each row round to the beginning of the next."""
    curves: tuple[PlacedCurve, ...]
    breaks: tuple[Break, ...] = ()
    """Where the path is cut, because a step there takes months or years."""
