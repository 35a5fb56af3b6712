"""The curve lies under its stages, with its words below it."""

import pytest

from app.content.timeline import Curve, CurvePoint, Phase, Span, Timeline
from app.rendering.shapes import Box, Letters
from app.rendering.timeline.placed import PlacedCurve
from app.rendering.timeline.sketch import BREAK_PX, Column, Sketch, sketch_bottom
from app.rendering.timeline.style import Style
from app.style.tokens import type_scale
from tests.builders import a_stage, a_timeline


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


STYLE = Style(type_scale(100), measure)
CURVE = Curve(
    "Cells (a sketch)",
    (CurvePoint(0, 1.0), CurvePoint(10, 0.0), CurvePoint(40, 1.0)),
    Span(5, 15),
    "lowest days",
    "",
)


def a_journey(curve: Curve | None = CURVE) -> Timeline:
    spans = (Span(0, 10), Span(11, 20), Span(21, 30), Span(31, 40))
    stages = tuple(a_stage(f"s{n}", days=span) for n, span in enumerate(spans))
    return a_timeline(phases=(Phase("all", "All", stages),), curve=curve)


def columns(first: int, end: int, width: float = 100) -> tuple[Column, ...]:
    return tuple(Column(n, 0, (n - first) * width, width) for n in range(first, end))


def under(first: int, end: int, curve: Curve | None = CURVE) -> PlacedCurve | None:
    return Sketch(a_journey(curve), STYLE).under(columns(first, end), 0)


def test_the_curve_falls_and_rises_in_its_box() -> None:
    placed = under(0, 4)
    assert placed is not None
    heights = [placed.line[0].start.y, *(bend.end.y for bend in placed.line)]
    assert heights == [placed.box.y, placed.box.bottom, placed.box.y]
    assert placed.box == Box(0, STYLE.pad_px, 400, STYLE.curve_px)


def test_the_lowest_days_are_marked_and_named_under_their_middle() -> None:
    placed = under(0, 4)
    assert placed is not None
    assert placed.low is not None
    assert placed.low_label is not None
    assert 0 < placed.low.x < 100 < placed.low.right < 200
    label = placed.low_label.box
    assert label.x + label.width / 2 == pytest.approx(
        placed.low.x + placed.low.width / 2
    )
    assert label.y > placed.low.bottom


def test_the_title_gives_way_to_the_label() -> None:
    placed = under(0, 4)
    assert placed is not None
    assert placed.title is not None
    assert placed.low_label is not None
    assert placed.title.box.y > placed.low_label.box.y
    assert sketch_bottom(placed) == placed.title.box.bottom


def test_the_title_stands_beside_the_label_where_there_is_room() -> None:
    placed = Sketch(a_journey(), STYLE).under(columns(0, 4, 300), 0)
    assert placed is not None
    assert placed.title is not None
    assert placed.low_label is not None
    assert placed.title.box.y == placed.low_label.box.y


def test_a_row_gets_its_part_and_only_the_first_the_title() -> None:
    sketch = Sketch(a_journey(), STYLE)
    first, second = sketch.under(columns(0, 2), 0), sketch.under(columns(2, 4), 200)
    assert first is not None
    assert second is not None
    assert first.title is not None
    assert (second.title, second.low, second.low_label) == (None, None, None)
    assert first.line[-1].end.y == pytest.approx(second.line[0].start.y - 200)
    assert sketch_bottom(second) == second.box.bottom


def test_a_part_that_tells_nothing_is_left_out() -> None:
    level = CURVE._replace(points=(CurvePoint(0, 0.9), CurvePoint(40, 0.9)))
    assert under(0, 4, level) is None
    assert under(0, 4, None) is None
    early = CURVE._replace(points=CURVE.points[:2])
    assert under(2, 4, early) is None


def test_points_on_one_place_are_one() -> None:
    points = (CurvePoint(-50, 0.3), CurvePoint(-20, 1.0), CurvePoint(40, 0.0))
    placed = under(0, 4, CURVE._replace(points=points))
    assert placed is not None
    assert len(placed.line) == 1
    assert placed.line[0].start.y == placed.box.y


def test_a_label_at_the_edge_stays_inside() -> None:
    placed = under(0, 4, CURVE._replace(low_days=Span(39, 40)))
    assert placed is not None
    assert placed.low_label is not None
    assert placed.low_label.box.right <= 400


LEAPING = CURVE._replace(points=(CurvePoint(0, 1.0), CurvePoint(900, 0.0)))


def test_where_the_path_leaps_the_sketch_says_so_too() -> None:
    spans = (Span(0, 10), Span(11, 20), Span(200, 210), Span(900, 910))
    stages = tuple(a_stage(f"s{n}", days=span) for n, span in enumerate(spans))
    journey = a_timeline(phases=(Phase("all", "All", stages),), curve=LEAPING)
    sketch = Sketch(journey, STYLE)
    placed = sketch.under(columns(0, 4), 0)
    assert placed is not None
    assert placed.breaks == (200, 300)
    later = sketch.under(columns(2, 4), 0)
    assert later is not None
    assert later.breaks == (100,)
    assert sketch_bottom(later) == later.box.bottom + BREAK_PX


def test_a_column_knows_its_middle() -> None:
    assert Column(0, 0, 10, 30).middle == 25
