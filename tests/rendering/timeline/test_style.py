"""Lengths of the timeline grow with the text, but less."""

from app.rendering.shapes import Letters
from app.rendering.timeline.style import Style
from app.style.tokens import type_scale


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px


def test_letters_are_those_of_the_text_size() -> None:
    style = Style(type_scale(200), measure)
    assert (style.label, style.small) == (Letters(34, bold=True), Letters(32))


def test_lengths_grow_less_than_the_text() -> None:
    first, large = Style(type_scale(100), measure), Style(type_scale(400), measure)
    assert large.radius_px == 2 * first.radius_px
    assert large.curve_px == 2 * first.curve_px
