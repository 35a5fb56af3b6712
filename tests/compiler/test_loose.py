import pytest

from app.compiler.drafts import Draft
from app.compiler.loose import loose_figures


def told(text: str, language: str = "en") -> list[str]:
    return [
        f"{each.rule}: {each.message.split(chr(34))[1]}"
        for each in loose_figures(Draft("a.md", text), language)
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("20% felt better", "20%"),
        ("about 12.5 % of them", "12.5 %"),
        ("20 per cent did", "20 per cent"),
        ("20 percent did", "20 percent"),
        ("twenty per cent did", "twenty per cent"),
        ("**20**% did", "20 %"),
        ("2 in 100 died", "2 in 100"),
        ("2 of 100 died", "2 of 100"),
        ("3 out of 4 stayed", "3 out of 4"),
        ("7 of every 10 stayed", "7 of every 10"),
        ("three in four people", "three in four"),
        ("nine out of ten", "nine out of ten"),
        ("two of three people", "two of three people"),
        ("281 people took part", "281 people"),
        ("12,000 patients", "12,000 patients"),
        ("2.8 million people", "2.8 million people"),
        ("24 MS patients died", "24 MS patients"),
        ("110 adult MS patients", "110 adult MS patients"),
        ("1 person died", "1 person"),
        ("thousands of people had it", "thousands of people"),
        ("In 2020, 24 women came", "24 women"),
        ("5 in 2000 people", "5 in 2000"),
        ("20 to 30 people came", "30 people"),
        ("## 2 in 100 die", "2 in 100"),
        ("![2 in 100 die](illustration:a)", "2 in 100"),
        ("| 20% | b |", "20%"),
        ("one\nin a\nhundred", "one in a hundred"),
    ],
)
def test_a_figure_about_people_is_told(text: str, figure: str) -> None:
    assert told(text) == [f"loose-figure: {figure}"]


@pytest.mark.parametrize(
    ("text", "odds"),
    [
        ("1 in 8 people", "1 in 8"),
        ("one in three women", "one in three"),
        ("1 in 2,000 had it", "1 in 2,000"),
        ("one out of every five", "one out of every five"),
        ("one person in twenty", "one person in twenty"),
    ],
)
def test_odds_nobody_can_compare_are_told(text: str, odds: str) -> None:
    assert told(text) == [f"one-in-x: {odds}"]


@pytest.mark.parametrize(
    "text",
    [
        "2 in the morning",
        "one of the people",
        "one of two ways to do it",
        "two of three visits",
        "day 10 to 14",
        "stage 7 of 14",
        "Step 2 of 3",
        "phase 3 in 12 countries",
        "on day 10 people go home",
        "days 10 to 14 people rest",
        "aged 60 people tire",
        "in 2020 people came",
        "born in 1990",
        "3 in 2019",
        "since 2016 patients get it",
        "1 in 24 hours",
        "one in two weeks",
        "2 in 3 months",
        "1 of 3 visits",
        "after 3 months people walk",
        "for 2 weeks some people rest",
        "the 60-year-old women",
        "two people remember more than one",
        "at 38 degrees",
        "between 18 and 65 years",
        "on 2 May people came",
        "on 12 March 2020",
        "COVID-19 patients",
        "grade 3 and 4 people",
        "type 2 patients",
        "version 1.2 of 3",
        "At 6 a person needs one stick",
        "call 112 or 999",
        "in room 4 patients sleep",
        "see page 3 of 12",
        "many people and some patients",
        "{{number:a}} people died",
        "`20%` and [x](https://y/20%25)",
        "{{figure:a b}}",
        "a one in a lifetime trip",
        "one in-depth talk",
        "one in a million-dollar suite",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_every_figure_has_its_line() -> None:
    draft = Draft("a.md", "ok\n20% and 30%\n\n1 in 8 people", 17)

    assert [each.line for each in loose_figures(draft, "en-GB")] == [18, 18, 20]


def test_in_other_languages_percentages_are_known() -> None:
    assert told("20 % der 24 patients, 2 in 100", "de") == ["loose-figure: 20 %"]
    assert told("20 % und mehr", "") == []
