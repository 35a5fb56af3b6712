import pytest

from app.content.option import Option
from tests.compiler.writers import Writer


def test_options_are_told_side_by_side(writer: Writer) -> None:
    comparison = writer.builds().comparison()

    assert comparison is not None
    assert comparison.options == (Option("ahsct", "AHSCT"), Option("wait", "Waiting"))
    assert comparison.questions[1].cells == (
        'Yes, <span class="number">2 in 100</span> did.',
        "Not of waiting itself.",
    )


@pytest.mark.parametrize(
    "slip",
    [
        (
            "id: wait,",
            "id: ahsct,",
            5,
            "duplicate",
            'there are two options called "ahsct"',
        ),
        (
            "id: dying",
            "id: relapses",
            13,
            "duplicate",
            'there are two rows called "relapses"',
        ),
        ("kind: harm", "kind: bad", 15, "wrong-value", '"kind" cannot be "bad"'),
        (
            "      wait: Not",
            "      wiat: Not",
            17,
            "empty-cell",
            '"Waiting" leaves a question empty',
        ),
        (
            "      wait: Not",
            "      wiat: Not",
            18,
            "unknown-key",
            'no key is called "wiat"',
        ),
        (
            "Fewer of them.",
            "Fewer [@smith2020] of them.",
            11,
            "source-not-listed",
            '"smith2020" is cited but not listed in "sources"',
        ),
        (
            "Fewer of them.",
            "9% of them.",
            11,
            "loose-figure",
            '"9%" is a figure that is no number object',
        ),
        (
            "summary: Two ways.",
            "summary: 5% of ways.",
            2,
            "loose-figure",
            '"5%" is a figure that is no number object',
        ),
        (
            "    cells:\n      ahsct: Fewer of them.\n      wait: About the same.\n",
            "",
            7,
            "missing-key",
            'the key "cells" is missing',
        ),
    ],
)
def test_slips_in_the_options_are_told(
    writer: Writer, slip: tuple[str, str, int, str, str]
) -> None:
    old, new, line, rule, message = slip
    writer.swaps("options.yaml", old, new)

    assert (f"options.yaml:{line}", rule, message) in writer.hears()


def test_options_without_questions_are_told(writer: Writer) -> None:
    writer.writes(
        "options.yaml", "title: A\nsummary: B.\noptions: [{id: a, title: A}]\n"
    )

    assert [each[1] for each in writer.hears()] == [
        "missing-key",
        "one-sided-options",
        "one-sided-options",
    ]


def test_a_topic_can_show_the_options(writer: Writer) -> None:
    writer.adds("topics/after/first-week.md", "\n{{options:dying}}\n")

    topic = writer.builds().topic("first-week")

    assert topic is not None
    assert '<table class="options">' in topic.page


def test_a_book_may_have_no_options(writer: Writer) -> None:
    writer.drops("options.yaml")

    assert writer.hears() == []
    assert writer.builds().comparison() is None
