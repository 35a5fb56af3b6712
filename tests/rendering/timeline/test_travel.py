"""Between two neighbours the eye travels along the path; further away it jumps."""

import pytest

from app.content.timeline import Phase, Span, Timeline
from app.rendering.shapes import Letters, Point
from app.rendering.timeline.layout import place_timeline
from app.rendering.timeline.placed import PlacedTimeline
from app.rendering.timeline.travel import travelled, traveller
from app.style.tokens import type_scale
from tests.builders import a_stage, a_timeline


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


def journey(gap: int) -> Timeline:
    stages = tuple(a_stage(f"s{n}", days=Span(n * gap, n * gap)) for n in range(6))
    return a_timeline(
        phases=(Phase("a", "One", stages[:3]), Phase("b", "Two", stages[3:])),
        curve=None,
    )


def placed(gap: int = 1, width_px: int = 1200) -> PlacedTimeline:
    return place_timeline(journey(gap), width_px, type_scale(100), measure)


@pytest.mark.parametrize("gap", [1, 400], ids=["a path", "a path that is cut"])
def test_one_travels_from_medallion_to_medallion(gap: int) -> None:
    timeline = placed(gap)
    one, two = timeline.stages[1].centre, timeline.stages[2].centre
    assert traveller(timeline, 1, 2, 0) == pytest.approx(one)
    assert traveller(timeline, 1, 2, 1) == pytest.approx(two)
    middle = traveller(timeline, 1, 2, 0.5)
    assert middle is not None
    assert one.x < middle.x < two.x
    assert traveller(timeline, 2, 1, 0) == pytest.approx(two)
    assert traveller(timeline, 2, 1, 1) == pytest.approx(one)


@pytest.mark.parametrize(
    ("left", "chosen"), [(0, 2), (-1, 0), (0, -1), (3, 3)], ids=str
)
def test_far_away_there_is_no_way(left: int, chosen: int) -> None:
    assert traveller(placed(), left, chosen, 0.5) is None


def test_from_row_to_row_there_is_no_way() -> None:
    timeline = placed(width_px=500)
    assert timeline.stages[3].centre.y > timeline.stages[2].centre.y + 60
    assert traveller(timeline, 2, 3, 0.5) is None


def test_in_one_column_one_travels_down() -> None:
    timeline = placed(width_px=320)
    middle = traveller(timeline, 2, 3, 0.5)
    assert middle is not None
    assert timeline.stages[2].centre.y < middle.y < timeline.stages[3].centre.y


def test_what_is_between_neighbours_looks_different_too() -> None:
    timeline = placed()
    (room,) = travelled(timeline, 0, 1)
    for stage in timeline.stages[:2]:
        assert room.around(stage.whole) == room


def test_far_away_only_the_ends_look_different() -> None:
    timeline = placed()
    assert travelled(timeline, 0, 5) == (
        timeline.stages[0].whole,
        timeline.stages[5].whole,
    )
    assert travelled(timeline, -1, 2) == (timeline.stages[2].whole,)
    assert travelled(timeline, -1, -1) == ()


def test_a_broken_way_leads_nowhere() -> None:
    timeline = placed()
    assert traveller(timeline._replace(path=timeline.path[1:]), 0, 1, 0.5) is None
    bend = timeline.path[0]._replace(end=Point(0, 0))
    assert traveller(timeline._replace(path=(bend,)), 0, 1, 0.5) is None
