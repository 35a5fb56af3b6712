# ruff: noqa: RUF001 (the signs are what this is about)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.session.pronouncing import Pronouncing
from app.session.sentences import (
    MOST_CHARACTERS,
    SILENT,
    Line,
    Sentence,
    cut,
    place_around,
    place_in,
    sentences_of,
)

PLAIN = Pronouncing()
PROSE = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab cd EF gh. ! ? … 12 .5 “ ” ( ) ; , – — \u200b \n \u00a0"),
        st.characters(),
    ),
    max_size=900,
)


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in cut(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rest early. Cool down!", ["Rest early.", "Cool down!"]),
        (
            "Is it? “Yes.” (Often.) So be it…",
            ["Is it?", "“Yes.”", "(Often.)", "So be it…"],
        ),
        ("About 2.5 of 100, e.g. This one.", ["About 2.5 of 100, e.g. This one."]),
        ("Ask Dr. Burt, see fig. 3.", ["Ask Dr. Burt, see fig. 3."]),
        (
            "It fell.\u200b\u200b Then it rose.",
            ["It fell.\u200b\u200b", "Then it rose."],
        ),
        ("¿Duele? ¡No! 2 de 100.", ["¿Duele?", "¡No!", "2 de 100."]),
        ("休んで。冷やす。", ["休んで。", "冷やす。"]),
        ("  no stop at all ", ["no stop at all"]),
        (" \u200b ", []),
        ("", []),
    ],
)
def test_a_line_is_cut_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert [each.rstrip(SILENT) for each in parts(text)] == [
        each.rstrip(SILENT) for each in sentences
    ]


def test_a_long_sentence_is_cut_at_a_comma_or_a_space() -> None:
    with_commas = "word " * 40 + "end, " + "word " * 40
    assert parts(with_commas)[0].endswith("end,")
    assert all(len(each) <= MOST_CHARACTERS for each in parts("word " * 400))
    assert parts("x" * 700) == ["x" * 300, "x" * 300, "x" * 100]


@given(PROSE)
def test_every_word_is_said_once_and_in_order(text: str) -> None:
    sentences = sentences_of((Line(text),), PLAIN)
    ends = [0]
    for each in sentences:
        assert ends[-1] <= each.start < each.end <= len(text)
        assert each.end - each.start <= MOST_CHARACTERS
        assert each.said
        ends.append(each.end)
    shown = "".join(text[each.start : each.end] for each in sentences)
    assert [one for one in shown if one.isalnum()] == [
        one for one in text if one.isalnum()
    ]


def test_what_has_no_words_is_left_out() -> None:
    assert sentences_of((Line("—"), Line("Yes. — …"), Line("")), PLAIN) == (
        Sentence(1, 0, 8, "Yes., …"),
    )


def test_silent_characters_are_marked_and_not_said() -> None:
    line = Line(f"It fell{SILENT}{SILENT}.{SILENT} Then it rose.")
    assert [each.said for each in sentences_of((line,), PLAIN)] == [
        "It fell.",
        "Then it rose.",
    ]


def test_a_lead_is_said_before_the_first_sentence_only() -> None:
    lines = (Line("Weeks. Or months.", lead="How long"), Line("", lead="A nurse waves"))
    assert sentences_of(lines, PLAIN) == (
        Sentence(0, 0, 6, "How long: Weeks."),
        Sentence(0, 7, 17, "Or months."),
        Sentence(1, 0, 0, "A nurse waves"),
    )


def test_a_place_leads_to_a_sentence() -> None:
    sentences = sentences_of((Line("One. Two."), Line("Three.")), PLAIN)
    assert [place_in(sentences, *at) for at in ((0, 0), (0, 3), (0, 6), (1, 1))] == [
        *(0, 1, 2, 2)
    ]
    assert [
        place_around(sentences, *at) for at in ((0, 3), (0, 6), (1, 0), (7, 0))
    ] == [*(0, 1, 2, 2)]
