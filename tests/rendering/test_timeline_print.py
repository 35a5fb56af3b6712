"""Sizes of print: nothing is smaller than it may be, large print is large."""

import pytest

from app.rendering.timeline_print import (
    LARGE_PT,
    NORMAL_PT,
    PAPERS,
    UNITS_PER_PT,
    PaperKind,
    Print,
)
from app.rendering.timeline_shapes import Letters

WIDTH = 1500.0


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


def test_the_usual_paper_is_a4_in_normal_print() -> None:
    assert PaperKind() == PaperKind("a4", is_large=False)
    assert PAPERS == {"a4": (595, 842), "letter": (612, 792)}


def test_large_print_has_letters_of_18_points() -> None:
    hand = Print(LARGE_PT, WIDTH, measure)
    assert hand.is_large
    for letters in (hand.text, hand.strong, hand.style().label, hand.style().small):
        assert letters.size_px == 18 * UNITS_PER_PT


@pytest.mark.parametrize("text_pt", NORMAL_PT)
def test_small_print_can_still_be_read(text_pt: float) -> None:
    hand = Print(text_pt, WIDTH, measure)
    assert not hand.is_large
    assert hand.title.size_px > hand.text.size_px >= 8 * UNITS_PER_PT
    assert hand.small.size_px >= 8 * UNITS_PER_PT
    assert hand.tiny.size_px >= 7 * UNITS_PER_PT


def test_stages_may_stand_further_apart() -> None:
    hand = Print(11, WIDTH, measure)
    assert hand.style(20).cell_px == pytest.approx(hand.style().cell_px + 10, abs=1)


def test_words_of_the_sketch_are_small_print() -> None:
    hand = Print(11, WIDTH, measure)
    assert hand.sketch_style().small == hand.small
