"""What the book asks to say back, and what may matter: few, plain and traced to facts."""

from typing import Any

import pytest
import yaml

from app.compiler.prose import grade
from app.paths import own_book

CHECKS: list[dict[str, Any]] = yaml.safe_load(
    (own_book() / "checks.yaml").read_text("utf-8")
)
VALUES: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (own_book() / "values.yaml").read_text("utf-8")
)
SHELVES = [
    shelf["id"]
    for shelf in yaml.safe_load((own_book() / "book.yaml").read_text("utf-8"))[
        "shelves"
    ]
]


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_chapter_has_two_or_three(shelf: str) -> None:
    own = [each for each in CHECKS if each["shelf"] == shelf]
    assert 2 <= len(own) <= 3
    assert {bool(each.get("options")) for each in own} == {True, False}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check["id"])
def test_each_names_its_facts_and_is_plain(check: dict[str, Any]) -> None:
    assert check["facts"]
    assert grade(f"{check['question']} {check['told']}") <= 7


def test_the_right_answer_stands_nowhere_in_particular() -> None:
    places = {
        each["options"].index(each["right"]) for each in CHECKS if each.get("options")
    }
    assert len(places) > 1


def test_what_may_matter_is_plain() -> None:
    assert 10 <= len(VALUES["statements"]) <= 16
    assert grade(" ".join(each["statement"] for each in VALUES["statements"])) <= 7
