"""Letters and targets are as large as eye and finger need, on any screen."""

import math

import pytest

from app.session.millimetres import (
    CAPITAL_EM,
    GAP_MM,
    TARGET_MM,
    capital_mm,
    fitted,
    measures_of,
    px_per_mm,
)
from app.session.profile import KioskWishes, Look, Profile
from app.style.themes import theme_at
from app.style.tokens import DESK, TEXT_PERCENTS, Measures

SCALES = (1.4, 2.41, 2.75, 3.62, 5.56, 12.0)
"""Px per mm: from a large screen far away to a small one with many px."""


def a_profile(**wishes: float) -> Profile:
    return Profile(kiosk=KioskWishes()._replace(**wishes))


def test_a_measured_screen_is_believed_before_what_it_says() -> None:
    assert px_per_mm(a_profile(px_per_mm=3.3), 5.0, 1920) == 3.3


def test_a_screen_that_tells_its_size_is_believed() -> None:
    assert px_per_mm(Profile(), 3.6, 1920) == 3.6


@pytest.mark.parametrize("told", [0.0, 0.4, 40.0])
def test_a_screen_that_lies_counts_as_one_of_24_inches(told: float) -> None:
    assert px_per_mm(Profile(), told, 1920) == pytest.approx(3.616, abs=0.001)


@pytest.mark.parametrize(("distance", "mm"), [(500, 6.1), (600, 7.3)])
def test_a_capital_is_seen_at_its_angle(distance: int, mm: float) -> None:
    found = capital_mm(a_profile(distance_mm=distance))
    assert found == pytest.approx(mm, abs=0.05)
    assert math.degrees(math.atan(found / distance)) == pytest.approx(0.7)


def test_the_clinic_may_want_capitals_of_its_own() -> None:
    assert capital_mm(Profile(look=Look(text_mm=9.5))) == 9.5


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("distance", [300, 600, 1200])
def test_no_letter_is_smaller_and_no_target_either(scale: float, distance: int) -> None:
    profile = a_profile(distance_mm=distance)
    measures = measures_of(profile, scale)
    sizes = theme_at("day", 100, measures=measures).type
    least = min(sizes.small, sizes.ui, sizes.text, sizes.lede, sizes.h3)
    assert least * CAPITAL_EM >= capital_mm(profile) * scale
    assert measures.target_px >= max(44, TARGET_MM * scale)
    assert measures.scroll_px >= 20 * scale
    assert measures.gap_px >= GAP_MM * scale


def test_a_visitor_who_wants_larger_letters_gets_them() -> None:
    measures = measures_of(Profile(), 3.6)
    usual, large = (theme_at("day", n, measures=measures).type for n in (100, 200))
    assert large.text == pytest.approx(2 * usual.text, abs=1)


@pytest.mark.parametrize(
    ("size", "most"),
    [((1080, 1920), 200), ((1920, 1080), 200), ((1920, 3840), 300), ((480, 320), 100)],
)
def test_letters_grow_as_far_as_words_fit_whichever_way_up(
    size: tuple[int, int], most: int
) -> None:
    measures = fitted(Measures(percent=200, least_px=40), size)
    assert measures.most_percent == most


def test_on_a_desk_every_size_can_be_chosen() -> None:
    assert DESK.most_percent == TEXT_PERCENTS[-1]
