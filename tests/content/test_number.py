import pytest

from app.content.number import (
    IconArray,
    Number,
    NumberKind,
    NumberWords,
    alt_text,
    certainty,
    icon_array,
    rest_form,
    sentence,
    short_form,
    table_row,
)

WORDS = NumberWords()
DEATHS = Number(
    id="deaths",
    kind=NumberKind.SHARE,
    value=(2.1,),
    of=100,
    event="died because of the treatment",
    opposite="did not",
    good=False,
    who="people who had AHSCT",
    where="15 studies",
    period="up to 2016",
    followup="about 3 years",
    certainty="moderate",
    range=(1.3, 3.4),
)


def a(kind: str, *value: float, of: int = 0, unit: str = "") -> Number:
    return DEATHS._replace(kind=NumberKind(kind), value=value, of=of, unit=unit)


@pytest.mark.parametrize(
    ("number", "short"),
    [
        (a("share", 2.1, of=100), "about 2 in 100"),
        (a("share", 46, of=100), "46 in 100"),
        (a("share", 46, of=100)._replace(about=True), "about 46 in 100"),
        (a("share", 0.2, of=100), "2 in 1,000"),
        (a("share", 0.25, of=100), "about 3 in 1,000"),
        (a("share", 1, 3, of=100), "between 1 and 3 in 100"),
        (a("count", 5, of=364), "5 of 364"),
        (a("count", 12500), "12,500"),
        (a("count", 2_800_000), "2.8 million"),
        (a("rate", 0.028, unit="relapses a year"), "0.028 relapses a year"),
        (a("rate", 34, of=1000, unit="a year"), "34 in 1,000 a year"),
        (a("ratio", 6, unit="times as often"), "6 times as often"),
        (a("length", 10, 14, unit="days"), "10 to 14 days"),
        (a("money", 60000, unit="£"), "£60,000"),
    ],
)
def test_each_kind_has_its_short_form(number: Number, short: str) -> None:
    assert short_form(number, WORDS) == short


def test_the_other_frame_counts_those_left() -> None:
    assert rest_form(DEATHS, WORDS) == "about 98 in 100"
    assert rest_form(a("share", 1, 3, of=100), WORDS) == "between 97 and 99 in 100"
    assert rest_form(a("share", 0.2, of=100), WORDS) == "998 in 1,000"


def test_a_sentence_tells_both_frames_and_who_where_when() -> None:
    assert sentence(DEATHS, WORDS) == (
        "About 2 in 100 people who had AHSCT died because of the treatment; "
        "about 98 in 100 did not (15 studies, up to 2016; "
        "followed for about 3 years; range 1.3 to 3.4)."
    )


def test_a_figure_without_a_group_has_one_frame() -> None:
    rate = a("rate", 0.028, unit="relapses a year")._replace(
        event="on average", followup="", range=()
    )
    assert sentence(rate, WORDS) == (
        "People who had AHSCT: 0.028 relapses a year on average "
        "(15 studies, up to 2016)."
    )


def test_another_language_sets_its_own_marks() -> None:
    german = NumberWords(thousands=".", decimal=",", share="{value} von {of}")
    assert short_form(a("count", 12500), german) == "12.500"
    assert short_form(a("share", 46, of=100), german) == "46 von 100"
    assert short_form(a("ratio", 1.5, unit="mal"), german) == "1,5 mal"


@pytest.mark.parametrize(
    ("number", "icons"),
    [
        (DEATHS, IconArray(2, 0, 100, 10, good=False)),
        (a("share", 1, 3, of=100), IconArray(1, 2, 100, 10, good=False)),
        (a("share", 0.2, of=100), IconArray(2, 0, 1000, 50, good=False)),
    ],
)
def test_pictures_show_whole_people(number: Number, icons: IconArray) -> None:
    assert icon_array(number) == icons


def test_only_a_share_is_a_picture_of_people() -> None:
    with pytest.raises(ValueError, match="deaths"):
        icon_array(a("length", 3, unit="days"))


def test_words_row_and_certainty_come_from_the_same_number() -> None:
    assert alt_text(DEATHS, WORDS) == (
        "about 2 in 100 died because of the treatment; about 98 in 100 did not"
    )
    assert table_row(DEATHS, WORDS)[:3] == (
        "Died because of the treatment",
        "about 2 in 100",
        "people who had AHSCT",
    )
    assert certainty(DEATHS, WORDS) == "Fairly sure"
