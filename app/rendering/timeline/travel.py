"""Travelling from one stage to the next: what lies between two looks of a timeline."""

from typing import Final

from app.rendering.shapes import Box, Point
from app.rendering.timeline.placed import Bend, PlacedTimeline

TRAVEL_MS: Final = 160
"""How long the way from stage to stage takes: long enough to be seen, and no wait."""

_MOST_BENDS = 2
"""A way between neighbours is one bend, or two with a cut between."""


def traveller(
    placed: PlacedTimeline, left: int, chosen: int, arrived: float
) -> Point | None:
    """Give the place of whoever travels along the path from stage to stage.

    Args:
        placed: The timeline.
        left: The stage that is left, from 0.
        chosen: The stage that is gone to.
        arrived: How much of the way is done, 0 to 1.

    Returns:
        None where no path leads straight from one to the other.
    """
    one, other = min(left, chosen), max(left, chosen)
    if one < 0 or other - one != 1:
        return None
    way = _way(placed, one)
    share = arrived if chosen > left else 1 - arrived
    if not way:
        return None
    at = min(int(share * len(way)), len(way) - 1)
    return _on(way[at], share * len(way) - at)


def travelled(placed: PlacedTimeline, left: int, chosen: int) -> tuple[Box, ...]:
    """Give the rooms that look different while one travels, or have been changed.

    Args:
        placed: The timeline.
        left: The stage that is left, from 0, or -1.
        chosen: The stage that is gone to, or -1.
    """
    ends = tuple(
        placed.stages[number].whole
        for number in (left, chosen)
        if 0 <= number < len(placed.stages)
    )
    if traveller(placed, left, chosen, 0.0) is None:
        return ends
    return (ends[0].around(ends[1]),)


def _way(placed: PlacedTimeline, number: int) -> tuple[Bend, ...]:
    """Give the bends from a stage to the next; none where the path has a gap."""
    start, end = placed.stages[number].centre, placed.stages[number + 1].centre
    starts = (at for at, bend in enumerate(placed.path) if bend.start == start)
    first = next(starts, None)
    if first is None:
        return ()
    for last in range(first, min(first + _MOST_BENDS, len(placed.path))):
        if placed.path[last].end == end:
            return placed.path[first : last + 1]
    return ()


def _on(bend: Bend, share: float) -> Point:
    """Give the point at a share of a bend."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    points = (bend.start, bend.control_1, bend.control_2, bend.end)
    return Point(
        sum(weight * point.x for weight, point in zip(weights, points, strict=True)),
        sum(weight * point.y for weight, point in zip(weights, points, strict=True)),
    )
