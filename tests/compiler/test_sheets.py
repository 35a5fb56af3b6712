from typing import TYPE_CHECKING

import pytest

from app.compiler.sheets import Sheet, is_day, is_slug, read_yaml

if TYPE_CHECKING:
    from app.compiler.problems import Problem


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "a: " + "{b: " * 50_000,
        "- " * 50_000,
        "\n".join(" " * depth + "a:" for depth in range(450)),
    ],
    ids=["lists", "mappings", "dashes", "blocks"],
)
def test_yaml_nested_beyond_reason_is_refused(text: str) -> None:
    told: list[Problem] = []

    assert read_yaml(text, Sheet("a.yaml", 1, told)) is None
    assert [each.rule for each in told] == ["bad-yaml"]


def test_many_small_lists_are_no_nesting() -> None:
    told: list[Problem] = []

    assert read_yaml("\n".join(["- [a, b]"] * 900), Sheet("a", 1, told)) is not None
    assert told == []


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: b: c", 5), ("a: 1\nb: [", 7), ("a: \x01", 5), ("- \x85\x01", 5)],
)
def test_what_is_no_yaml_is_told_at_its_line(text: str, line: int) -> None:
    told: list[Problem] = []

    assert read_yaml(text, Sheet("a.md", 5, told)) is None
    assert [(each.line, each.rule) for each in told] == [(line, "bad-yaml")]


def test_days_and_slugs() -> None:
    assert is_day("2027-01-15")
    assert not is_day("20270115")
    assert not is_day("2027-02-30")
    assert is_slug("day-0")
    assert not is_slug("Day 0")
    assert not is_slug("a--b")
