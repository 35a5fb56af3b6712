"""Days find their places among stages, and the curve follows them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.timeline import Curve, CurvePoint, Span, Stage
from app.rendering.shapes import Point
from app.rendering.timeline.curve import (
    Knot,
    clipped,
    curve_points,
    knots,
    place_of,
    smooth,
)
from tests.builders import a_stage


def stages(*spans: tuple[int, int]) -> tuple[Stage, ...]:
    return tuple(
        a_stage(f"stage-{number}", days=Span(*span))
        for number, span in enumerate(spans)
    )


def a_curve(*points: tuple[float, float]) -> Curve:
    placed = tuple(CurvePoint(*point) for point in points)
    return Curve("Cells", placed, Span(0, 1), "lowest", "A sketch")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 0)], [(0, 0.5)]),
        ([(0, 10)], [(0, 0), (10, 0.9)]),
        ([(0, 10), (20, 30)], [(0, 0), (10, 0.9), (20, 1.1), (30, 1.9)]),
        ([(0, 10), (11, 20)], [(0, 0), (11, 1), (20, 1.9)]),
        ([(0, 10), (5, 20)], [(0, 0), (5, 1), (20, 1.9)]),
        ([(-9, -1), (0, 0), (3, 9)], [(-9, 0), (0, 1.5), (3, 2.1), (9, 2.9)]),
        ([(0, 5), (0, 5)], [(0, 0), (5, 1.9)]),
    ],
    ids=["a day", "one", "apart", "next to", "overlap", "day 0", "the same"],
)
def test_days_are_pinned_to_places(
    spans: list[tuple[int, int]], expected: list[tuple[float, float]]
) -> None:
    assert knots(stages(*spans)) == tuple(Knot(*knot) for knot in expected)


PINNED = knots(stages((0, 10), (20, 30)))


@pytest.mark.parametrize(
    ("day", "place"),
    [(-5, 0), (0, 0), (5, 0.45), (10, 0.9), (15, 1.0), (30, 1.9), (99, 1.9)],
)
def test_days_run_evenly_within_a_stage_and_between_two(
    day: float, place: float
) -> None:
    assert place_of(day, PINNED) == pytest.approx(place)


spans_ = st.lists(
    st.tuples(st.integers(-400, 400), st.integers(0, 300)), min_size=1, max_size=14
)


@given(spans_, st.lists(st.integers(-500, 800), min_size=2))
def test_later_days_never_stand_further_left(
    spans: list[tuple[int, int]], days: list[int]
) -> None:
    ordered = stages(*((first, first + length) for first, length in sorted(spans)))
    places = [place_of(day, knots(ordered)) for day in sorted(days)]
    assert places == sorted(places)
    assert min(places) >= 0
    assert max(places) <= len(ordered)


def test_the_curve_stands_at_its_days() -> None:
    curve = a_curve((-9, 0.5), (5, 0.9), (30, 0.1))
    assert curve_points(curve, PINNED) == (
        Point(0, 0.5),
        Point(0.45, 0.9),
        Point(1.9, 0.1),
    )


LINE = (Point(0, 0.0), Point(1, 1.0), Point(3, 0.0))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (0, 3, LINE),
        (0, 1, LINE[:2]),
        (1, 2, (Point(1, 1), Point(2, 0.5))),
        (2, 5, (Point(2, 0.5), Point(3, 0))),
        (-2, 0.5, (Point(0, 0), Point(0.5, 0.5))),
        (3, 5, ()),
        (5, 6, ()),
    ],
)
def test_a_row_gets_its_part_of_the_curve(
    first: float, last: float, expected: tuple[Point, ...]
) -> None:
    assert clipped(LINE, first, last) == expected


def test_nothing_of_nothing() -> None:
    assert clipped((), 0, 1) == smooth(()) == smooth((Point(0, 0),)) == ()


heights = st.lists(st.floats(0, 1), min_size=2, max_size=12)


@given(heights)
def test_the_smooth_line_goes_through_its_points_and_not_beyond(
    levels: list[float],
) -> None:
    points = tuple(Point(x, y) for x, y in enumerate(levels))
    bends = smooth(points)
    assert [(bend.start, bend.end) for bend in bends] == [*itertools.pairwise(points)]
    for bend in bends:
        low, high = sorted((bend.start.y, bend.end.y))
        assert low - 1e-9 <= bend.control_1.y <= high + 1e-9
        assert low - 1e-9 <= bend.control_2.y <= high + 1e-9
