import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.hit import Wanted
from app.controls.finding import Folded, find_all, find_wanted, fold
from app.controls.landmarks import Span


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Hair falls. hair grows.", "HAIR", [(0, 4), (12, 16)]),
        ("Müller und Mueller", "muller", [(0, 6)]),
        ("Sjögren, SJOGREN", "sjögren", [(0, 7), (9, 16)]),
        ("cafe\u0301 au lait", "café", [(0, 5)]),
        ("two  wide\u2029words", "wide words", [(5, 15)]),
        ("a 😀 hair", "hair", [(5, 9)]),
        ("Straße", "strasse", [(0, 6)]),
        ("hos\u00adpital", "hospital", [(0, 9)]),
        ("aaa", "aa", [(0, 2)]),
        ("hair", "nail", []),
        ("hair", "", []),
        ("hair", "  ", []),
    ],
    ids=[
        "case",
        "umlaut",
        "both ways",
        "combining accent",
        "spaces",
        "emoji before",
        "sharp s",
        "soft hyphen",
        "no overlap",
        "not there",
        "nothing",
        "only spaces",
    ],
)
def test_words_are_found(text: str, words: str, found: list[tuple[int, int]]) -> None:
    assert find_all(fold(text), words) == tuple(Span(*pair) for pair in found)


@given(st.text(), st.text(max_size=3))
def test_what_is_found_lies_within_the_text_and_in_order(text: str, words: str) -> None:
    spans = find_all(fold(text), words)
    ends = [edge for span in spans for edge in span]
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert ends == sorted(ends)
    assert all(0 <= span.start < span.end <= units for span in spans)


@given(st.text(alphabet=st.characters(codec="ascii"), min_size=1))
def test_every_plain_text_is_found_in_itself(text: str) -> None:
    assert find_all(fold(text), text) or not text.strip()


def test_letters_know_where_they_came_from() -> None:
    assert fold("Ä  b") == Folded("a b", (0, 1, 3, 4))


@pytest.mark.parametrize(
    ("words", "beginnings", "found"),
    [
        (("hair",), (), ["Hair", "hair"]),
        (("hair", "hair loss"), (), ["Hair", "hair loss"]),
        (("HAÏR",), (), ["Hair", "hair"]),
        (("stem cell",), (), ["stem-cell"]),
        ((), ("hai",), ["Hair", "hairs", "hair"]),
        (("loss",), ("st",), ["stem", "loss"]),
        (("?", "("), ("*",), []),
        ((), (), []),
    ],
)
def test_wanted_words_are_found_whole(
    words: tuple[str, ...], beginnings: tuple[str, ...], found: list[str]
) -> None:
    text = "Hair, hairs; chair! A stem-cell? 😀 hair loss12"
    spans = find_wanted(fold(text), Wanted("", words, beginnings))
    units = text.encode("utf-16-le")
    told = [units[2 * one.start : 2 * one.end].decode("utf-16-le") for one in spans]
    assert told == found


@given(st.text(max_size=30), st.lists(st.text(max_size=8)), st.text(max_size=3))
def test_nothing_that_is_wanted_can_fail(
    text: str, words: list[str], beginning: str
) -> None:
    spans = find_wanted(fold(text), Wanted("", tuple(words), (beginning,)))
    assert all(span.start < span.end for span in spans)
