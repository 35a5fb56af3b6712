"""Where the scale of a timeline is broken: between stages that lie far apart.

Stages stand evenly, so a step may mean a day or a year. Where it means months or more,
the path is cut and two slanted lines say so.
"""

from itertools import pairwise
from math import hypot
from typing import Final

from app.content.timeline import Stage
from app.rendering.shapes import Point
from app.rendering.timeline.placed import Bend, Break

LEAP_DAYS: Final = 90
"""From the middle of one stage to the middle of the next; more than this is a leap."""

CUT_PX: Final = 10
"""Length of path that is left out at a leap."""

_MOST_CUT = 0.5
"""Of a short bend, no larger share is left out."""


def leaps(stages: tuple[Stage, ...]) -> frozenset[int]:
    """Give the stages, from 0, after which the path leaps over months or years."""
    middles = [(stage.days.first + stage.days.last) / 2 for stage in stages]
    return frozenset(
        number
        for number, (one, next_) in enumerate(pairwise(middles))
        if next_ - one > LEAP_DAYS
    )


def cut(bend: Bend) -> tuple[Bend, Break, Bend]:
    """Leave the middle of a bend out, and tell where that is."""
    length = hypot(bend.end.x - bend.start.x, bend.end.y - bend.start.y) or 1.0
    share = min(_MOST_CUT, CUT_PX / length)
    before, _ = _parted(bend, 0.5 - share / 2)
    _, after = _parted(bend, 0.5 + share / 2)
    a, b = before.end, after.start
    along = hypot(b.x - a.x, b.y - a.y) or 1.0
    return (
        before,
        Break(_between(a, b, 0.5), Point((b.x - a.x) / along, (b.y - a.y) / along)),
        after,
    )


def _parted(bend: Bend, share: float) -> tuple[Bend, Bend]:
    """Part a bend in two at a share of its way, as de Casteljau does."""
    a = _between(bend.start, bend.control_1, share)
    b = _between(bend.control_1, bend.control_2, share)
    c = _between(bend.control_2, bend.end, share)
    ab, bc = _between(a, b, share), _between(b, c, share)
    middle = _between(ab, bc, share)
    return Bend(bend.start, a, ab, middle), Bend(middle, bc, c, bend.end)


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
