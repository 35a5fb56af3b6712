"""Sizes of print: nothing is smaller than it may be, large print is large."""

import pytest

from app.rendering.paper.kinds import LARGE_PT, UNITS_PER_PT
from app.rendering.paper.timeline_print import NORMAL_PT, Hand
from app.rendering.shapes import Letters

WIDTH = 1500.0


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


def test_large_print_has_letters_of_18_points() -> None:
    hand = Hand(LARGE_PT, WIDTH, measure)
    assert hand.is_large
    for letters in (hand.text, hand.strong, hand.style().label, hand.style().small):
        assert letters.size_px == 18 * UNITS_PER_PT


@pytest.mark.parametrize("text_pt", NORMAL_PT)
def test_small_print_can_still_be_read(text_pt: float) -> None:
    hand = Hand(text_pt, WIDTH, measure)
    assert not hand.is_large
    assert hand.title.size_px > hand.text.size_px >= 8 * UNITS_PER_PT
    assert hand.small.size_px >= 8 * UNITS_PER_PT
    assert hand.tiny.size_px >= 7 * UNITS_PER_PT


def test_stages_may_stand_further_apart() -> None:
    hand = Hand(11, WIDTH, measure)
    assert hand.style(20).cell_px == pytest.approx(hand.style().cell_px + 10, abs=1)


def test_words_of_the_sketch_are_small_print() -> None:
    hand = Hand(11, WIDTH, measure)
    assert hand.sketch_style().small == hand.small
