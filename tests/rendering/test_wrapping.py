"""Words are broken into lines without a toolkit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rendering.shapes import Box, Letters, Point
from app.rendering.wrapping import longest_word, set_centred, set_text, wrap

SMALL = Letters(10)


def measure(words: str, letters: Letters) -> float:
    """Let every letter be half as wide as it is high."""
    return len(words) * letters.size_px / 2


@pytest.mark.parametrize(
    ("words", "width_px", "lines"),
    [
        ("one two", 100, ["one two"]),
        ("one two", 35, ["one two"]),
        ("one two", 34, ["one", "two"]),
        ("  one\n two ", 100, ["one two"]),
        ("", 100, []),
        ("neutropenia", 20, ["neut", "rope", "nia"]),
        ("a neutropenia b", 30, ["a", "neutro", "penia", "b"]),
        ("ab", 1, ["a", "b"]),
    ],
)
def test_words_are_broken_where_they_must_be(
    words: str, width_px: float, lines: list[str]
) -> None:
    assert wrap(words, width_px, SMALL, measure) == lines


@given(st.text(alphabet="ab ", max_size=60), st.integers(5, 200))
def test_no_line_is_too_wide_and_no_letter_is_lost(words: str, width_px: int) -> None:
    lines = wrap(words, width_px, SMALL, measure)
    assert all(measure(line, SMALL) <= width_px for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_a_box_is_as_tall_as_its_lines() -> None:
    text = set_text("one two", Point(3, 4), 20, SMALL, measure)
    assert text.box == Box(3, 4, 20, 26)
    assert (text.lines, text.centred) == (("one", "two"), False)


def test_centred_lines_are_even() -> None:
    words = "about three weeks after day 0"
    left = set_text(words, Point(0, 0), 125, SMALL, measure)
    even = set_centred(words, Point(0, 0), 125, SMALL, measure)
    assert left.lines == ("about three weeks after", "day 0")
    assert even.lines == ("about three weeks", "after day 0")
    assert even.box == left.box
    assert even.centred


@given(st.text(alphabet="abc ", max_size=60), st.integers(5, 200))
def test_even_lines_are_no_more_and_fit(words: str, width_px: int) -> None:
    left = set_text(words, Point(0, 0), width_px, SMALL, measure)
    even = set_centred(words, Point(0, 0), width_px, SMALL, measure)
    assert len(even.lines) <= len(left.lines)
    assert all(measure(line, SMALL) <= width_px for line in even.lines)


def test_the_longest_word_of_all_is_found() -> None:
    assert longest_word(["one three", "to"], SMALL, measure) == 25
    assert longest_word([], SMALL, measure) == 0


def test_evenness_cuts_no_word() -> None:
    text = set_centred("aaaaaaaaaaaa bb", Point(0, 0), 70, Letters(10), measure)
    assert text.lines == ("aaaaaaaaaaaa", "bb")
