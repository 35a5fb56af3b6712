"""Boxes know their edges."""

import pytest
from builders import a_stage

from app.rendering.timeline_shapes import Box, Letters, PlacedStage, Point, TextBox

BOX = Box(10, 20, 30, 40)


def test_a_box_knows_its_edges() -> None:
    assert (BOX.right, BOX.bottom) == (40, 60)


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (BOX, True),
        (Box(39, 59, 5, 5), True),
        (Box(40, 20, 5, 5), False),
        (Box(0, 20, 10, 5), False),
        (Box(10, 60, 5, 5), False),
        (Box(10, 0, 5, 20), False),
    ],
)
def test_boxes_that_only_touch_do_not_overlap(other: Box, overlaps: bool) -> None:  # noqa: FBT001 (a table)
    assert BOX.overlaps(other) is overlaps


def test_lines_stand_apart_as_letters_are_large() -> None:
    assert Letters(20).line_px == 26


def test_a_medallion_stands_in_a_square() -> None:
    text = TextBox(BOX, (), Letters(10))
    stage = PlacedStage(a_stage(), 1, 0, Point(50, 60), 10, text, text)
    assert stage.box == Box(40, 50, 20, 20)


def test_a_box_around_two_holds_both() -> None:
    other = Box(0, 70, 5, 5)
    assert BOX.around(other) == Box(0, 20, 40, 55)
    assert BOX.around(BOX) == BOX


def test_a_stage_knows_all_its_words() -> None:
    label = TextBox(Box(0, 90, 200, 20), ("a",), Letters(10))
    when = TextBox(Box(0, 110, 200, 20), ("b",), Letters(10))
    here = TextBox(Box(0, 130, 200, 20), ("c",), Letters(10))
    stage = PlacedStage(a_stage(), 1, 0, Point(50, 60), 10, label, when)
    assert (stage.texts, stage.bottom) == ((label, when), 130)
    marked = stage._replace(here=here)
    assert (marked.texts, marked.bottom) == ((label, when, here), 150)
    assert marked.whole == Box(0, 50, 200, 100)
