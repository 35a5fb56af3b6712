"""Sizes grow together, and headings less from the big sizes on."""

import pytest

from app.style.themes import DAY, theme_at
from app.style.tokens import (
    BIG_HEADING,
    TEXT_PERCENTS,
    TIGHT,
    Measures,
    TypeScale,
    type_scale,
)


def test_at_first_sizes_go_up_in_even_steps() -> None:
    assert type_scale(100) == TypeScale(100, 16, 17, 20, 25, 25, 31, 39)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_text_grows_as_asked(percent: int) -> None:
    assert type_scale(percent).text == 20 * percent / 100


@pytest.mark.parametrize("percent", [size for size in TEXT_PERCENTS if size >= 200])
def test_big_headings_stay_near_the_text(percent: int) -> None:
    sizes = type_scale(percent)
    assert sizes.h1 <= BIG_HEADING * sizes.text
    assert sizes.text <= sizes.lede <= sizes.h3 <= sizes.h2 < sizes.h1


def test_narrow_windows_have_small_headings_too() -> None:
    assert type_scale(100, narrow=True) == TypeScale(100, 16, 17, 20, 24, 24, 27, 28)


def test_lines_of_headings_and_controls_stand_closer() -> None:
    assert DAY.leading("text") == 1.5
    assert DAY.leading("h1") < DAY.leading(TIGHT) < DAY.leading("ui")


@pytest.mark.parametrize("size", [*TypeScale._fields[1:], TIGHT])
def test_with_more_space_all_lines_stand_apart(size: str) -> None:
    assert DAY._replace(is_spaced=True).leading(size) >= 1.5


def test_lengths_go_with_the_text() -> None:
    assert DAY.px(12) == 12
    assert DAY._replace(type=type_scale(250)).px(12) == 30


@pytest.mark.parametrize(
    ("percent", "of_bars"),
    [(100, 100), (150, 150), (200, 200), (250, 212), (300, 225), (400, 250)],
)
def test_bars_leave_large_text_its_room(percent: int, of_bars: int) -> None:
    bars = theme_at("night", percent, spaced=True).of_bars()
    assert bars.type.percent == of_bars
    assert (bars.name, bars.is_spaced) == ("night", True)


def test_where_all_is_larger_the_bars_are_too() -> None:
    measures = Measures(percent=200, least_px=30)
    bars = theme_at("day", 400, measures=measures).of_bars()
    assert bars.type.percent == 500
    assert bars.measures == measures
