"""Where months or years pass in one step, the path is cut."""

from math import hypot

import pytest

from app.content.timeline import Span, Stage
from app.rendering.shapes import Point
from app.rendering.timeline.breaks import CUT_PX, cut, leaps
from app.rendering.timeline.placed import Bend
from tests.builders import a_stage


def stages(*spans: tuple[int, int]) -> tuple[Stage, ...]:
    return tuple(a_stage(f"s{n}", days=Span(*span)) for n, span in enumerate(spans))


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([(0, 0)], set[int]()),
        ([(0, 0), (90, 90)], set[int]()),
        ([(0, 0), (91, 91)], {0}),
        ([(-365, -161), (-160, -70), (-6, -1), (0, 0), (90, 730)], {0, 1, 3}),
    ],
    ids=["one", "three months", "more", "years"],
)
def test_more_than_three_months_is_a_leap(
    spans: list[tuple[int, int]], found: set[int]
) -> None:
    assert leaps(stages(*spans)) == found


STRAIGHT = Bend(Point(0, 0), Point(30, 0), Point(70, 0), Point(100, 0))


def test_the_middle_of_a_bend_is_left_out() -> None:
    before, leap, after = cut(STRAIGHT)
    assert (before.start, after.end) == (STRAIGHT.start, STRAIGHT.end)
    assert leap.centre == pytest.approx(Point(50, 0))
    assert leap.along == pytest.approx(Point(1, 0))
    assert after.start.x - before.end.x == pytest.approx(CUT_PX, rel=0.3)


def test_of_a_short_bend_half_is_left() -> None:
    short = Bend(*(Point(point.x / 20, 0) for point in STRAIGHT))
    before, _, after = cut(short)
    assert before.end.x == pytest.approx(1.27, abs=0.1)
    assert after.start.x == pytest.approx(3.73, abs=0.1)


def test_a_bend_without_length_stays_one() -> None:
    nowhere = Bend(*(Point(5, 5),) * 4)
    before, leap, after = cut(nowhere)
    assert (before.end, leap.centre, after.start) == (Point(5, 5),) * 3


def test_the_cut_follows_the_bend() -> None:
    _, leap, _ = cut(Bend(Point(0, 0), Point(0, 40), Point(60, 60), Point(100, 100)))
    assert hypot(*leap.along) == pytest.approx(1)
    assert leap.along.x > 0
    assert leap.along.y > 0
