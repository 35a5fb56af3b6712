from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pack.snippets import LENGTH, Marker

LONG = " ".join(f"word{number}" for number in range(200))


@pytest.mark.parametrize(
    ("words", "beginning", "text", "snippet"),
    [
        (["hair"], "", "Your hair grows.", "Your <mark>hair</mark> grows."),
        (["hair"], "", "HAIR and chair", "<mark>HAIR</mark> and chair"),
        (["risk"], "", "Risks, risk.", "Risks, <mark>risk</mark>."),
        ([], "fert", "Fertility now", "<mark>Fertility</mark> now"),
        (["fert"], "fert", "Fertile", "<mark>Fertile</mark>"),
        (["arzte"], "", "Die Ärzte", "Die <mark>Ärzte</mark>"),
        (["stem cell"], "", "A stem cell.", "A <mark>stem cell</mark>."),
        (
            ["a"],
            "",
            "a < b & a > c",
            "<mark>a</mark> &lt; b &amp; <mark>a</mark> &gt; c",
        ),
        ([], "", "No words.", "No words."),
        (["x"], "", "", ""),
    ],
)
def test_what_was_found_is_marked(
    words: list[str], beginning: str, text: str, snippet: str
) -> None:
    assert Marker(words, filter(None, [beginning])).snippet(text) == snippet


def test_a_long_text_is_cut_between_words_around_the_first_mark() -> None:
    snippet = Marker(["word150"], ()).snippet(LONG)
    assert snippet.startswith("… word")
    assert "<mark>word150</mark>" in snippet
    assert snippet.endswith(" …")
    assert len(snippet) <= LENGTH + len("… <mark></mark> …")


def test_without_a_mark_the_beginning_is_shown() -> None:
    snippet = Marker(["absent"], ()).snippet(LONG)
    assert snippet.startswith("word0 word1 ")
    assert snippet.endswith(" …")


def test_the_end_of_a_text_needs_no_dots() -> None:
    snippet = Marker(["word199"], ()).snippet(LONG)
    assert snippet.endswith("<mark>word199</mark>")


def test_the_stretch_with_most_marks_is_chosen() -> None:
    text = f"fever {LONG} fever and infection {LONG}"
    snippet = Marker(["fever", "infection"], ()).snippet(text)
    assert "<mark>fever</mark> and <mark>infection</mark>" in snippet


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    snippet = Marker(["found"], ()).snippet(f"{'x' * 500}-found-{'y' * 500}")
    assert "<mark>found</mark>" in snippet
    assert len(snippet) < LENGTH + 30


def test_thousands_of_marks_are_not_all_weighed() -> None:
    snippet = Marker(["a"], ()).snippet("a " * 10_000)
    assert snippet.startswith("<mark>a</mark> <mark>a</mark>")


@given(st.text(max_size=600), st.lists(st.text(min_size=1, max_size=5), max_size=4))
def test_a_snippet_is_always_well_formed(text: str, words: list[str]) -> None:
    text = "".join(letter for letter in text if letter.isprintable())
    snippet = Marker(words, ()).snippet(text)
    assert "".join(ET.fromstring(f"<p>{snippet}</p>").itertext()).strip("… ") in (  # noqa: S314 (our own)
        text + " "
    )
