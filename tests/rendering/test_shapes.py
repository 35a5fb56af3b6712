import pytest

from app.rendering.shapes import Box, Letters

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


def test_a_box_around_two_holds_both() -> None:
    other = Box(0, 70, 5, 5)
    assert BOX.around(other) == Box(0, 20, 40, 55)
    assert BOX.around(BOX) == BOX
