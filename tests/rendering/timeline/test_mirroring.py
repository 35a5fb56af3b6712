from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from app.rendering.shapes import Box, Point
from app.rendering.timeline.mirroring import mirrored
from app.rendering.timeline.paint import placed_timeline
from app.style.themes import theme_at
from tests.builders import a_timeline


@pytest.mark.parametrize("width", [300, 900, 1600])
def test_turning_twice_changes_nothing(qapp: QApplication, width: int) -> None:  # noqa: ARG001
    placed = placed_timeline(a_timeline(), width, theme_at("day", 100))
    turned = mirrored(placed)
    assert turned != placed
    again = mirrored(turned)
    assert [stage.centre for stage in again.stages] == [
        pytest.approx(stage.centre) for stage in placed.stages
    ]


def test_the_first_stage_stands_at_the_right(qapp: QApplication) -> None:  # noqa: ARG001
    placed = mirrored(placed_timeline(a_timeline(), 1200, theme_at("day", 100)))
    xs = [stage.centre.x for stage in placed.stages]
    assert xs == sorted(xs, reverse=True)
    assert all(0 <= x <= 1200 for x in xs)
    for stage in placed.stages:
        assert stage.label.box.x < stage.centre.x < stage.label.box.right


def points(value: object) -> list[float]:
    """Give the middle of everything that has a place, however deep it lies."""
    if isinstance(value, Point):
        return [value.x]
    if isinstance(value, Box):
        return [value.x + value.width / 2]
    parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    return [x for part in parts for x in points(part)]


def test_nothing_that_has_a_place_is_forgotten(qapp: QApplication) -> None:  # noqa: ARG001
    placed = placed_timeline(a_timeline(), 420, theme_at("day", 100))
    turned = points(mirrored(placed))
    assert [420 - x for x in points(placed)] == pytest.approx(turned)


def test_without_a_curve_nothing_else_changes(qapp: QApplication) -> None:  # noqa: ARG001
    placed = placed_timeline(a_timeline(curve=None), 900, theme_at("day", 100))
    assert mirrored(placed).curves == ()
