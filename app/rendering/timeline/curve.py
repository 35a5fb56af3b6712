"""The sketched curve of the white blood cells, under the stages it belongs to.

Stages stand evenly, days do not: so a day's place is counted in stages. Within a stage,
and in the gap between two, days run evenly; where a stage begins before the last one
has ended, it takes over.
"""

import itertools
from bisect import bisect_right
from typing import NamedTuple

from app.content.timeline import Curve, Stage
from app.rendering.shapes import Point
from app.rendering.timeline.placed import Bend

_EDGE = 0.1
"""Share of a stage's room, on each side, that belongs to the days between stages."""


class Knot(NamedTuple):
    """A day and its place, counted in stages: 0 at the left of the first."""

    day: float
    place: float


def knots(stages: tuple[Stage, ...]) -> tuple[Knot, ...]:
    """Pin days to places, both rising.

    Args:
        stages: At least one, in the order of their first days.
    """
    pinned: list[Knot] = []
    was_near = True
    for number, stage in enumerate(stages):
        after = stages[number + 1].days.first if number + 1 < len(stages) else None
        first, last = stage.days
        is_near = after is not None and after - last <= 1
        if first == last:
            pinned.append(Knot(first, number + 0.5))
        else:
            pinned.append(Knot(first, number if was_near else number + _EDGE))
            if not is_near:
                pinned.append(Knot(last, number + 1 - _EDGE))
        was_near = is_near
    rising: list[Knot] = []
    for knot in pinned:
        if not rising or knot.day > rising[-1].day:
            rising.append(knot)
    return tuple(rising)


def place_of(day: float, pinned: tuple[Knot, ...]) -> float:
    """Give the place of a day; days outside the timeline lie at its ends."""
    after = bisect_right([knot.day for knot in pinned], day)
    if after == 0:
        return pinned[0].place
    if after == len(pinned):
        return pinned[-1].place
    left, right = pinned[after - 1], pinned[after]
    share = (day - left.day) / (right.day - left.day)
    return left.place + share * (right.place - left.place)


def curve_points(curve: Curve, pinned: tuple[Knot, ...]) -> tuple[Point, ...]:
    """Give places (x, in stages) and levels (y, 0 to 1), x rising.

    Days outside the timeline are drawn at its ends, the one nearest to it there.
    """
    placed = {place_of(point.day, pinned): point.level for point in curve.points}
    return tuple(Point(x, y) for x, y in placed.items())


def clipped(points: tuple[Point, ...], first: float, last: float) -> tuple[Point, ...]:
    """Keep what lies between two x, with new points where it is cut; may be empty."""
    inner = [point for point in points if first < point.x < last]
    if points and points[0].x <= first < points[-1].x:
        inner.insert(0, Point(first, _height(points, first)))
    if points and points[0].x < last <= points[-1].x:
        inner.append(Point(last, _height(points, last)))
    return tuple(inner)


def smooth(points: tuple[Point, ...]) -> tuple[Bend, ...]:
    """Draw a line through points, x rising, that never rises or falls beyond them.

    Source: Fritsch and Carlson, monotone piecewise cubic interpolation, 1980, with the
    harmonic mean of the neighbouring slopes.
    """
    slopes = [(b.y - a.y) / (b.x - a.x) for a, b in itertools.pairwise(points)]
    tangents = [
        2 * a * b / (a + b) if a * b > 0 else 0.0
        for a, b in zip([0.0, *slopes], [*slopes, 0.0], strict=True)
    ]
    bends: list[Bend] = []
    for number, (a, b) in enumerate(itertools.pairwise(points)):
        third = (b.x - a.x) / 3
        control_1 = Point(a.x + third, a.y + third * tangents[number])
        control_2 = Point(b.x - third, b.y - third * tangents[number + 1])
        bends.append(Bend(a, control_1, control_2, b))
    return tuple(bends)


def _height(points: tuple[Point, ...], x: float) -> float:
    """Read a line of straight pieces at x, which lies on it."""
    after = min(bisect_right([point.x for point in points], x), len(points) - 1)
    left, right = points[after - 1], points[after]
    return left.y + (x - left.x) / (right.x - left.x) * (right.y - left.y)
