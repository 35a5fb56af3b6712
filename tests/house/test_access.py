"""The accessibility table names tests and steps that exist, and nothing is left out."""

import re
from functools import cache
from pathlib import Path

import pytest

from app.widgets.accessibility import INTRODUCTION, SHARED_STATEMENT, STATEMENT

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
GUIDE = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
STATES = {"Met", "Partly", "By hand", "None there"}

ROWS = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| (.+) \|$", GUIDE, re.MULTILINE)
TABLE = [row for row in ROWS if row[2] in STATES]
NAMED = sorted({name for row in TABLE for name in re.findall(r"`(\S+::\w+)`", row[3])})
STEPS = sorted({step for row in TABLE for step in re.findall(r"hand-\d+", row[3])})

WANTED = [
    "1.1.1",
    "1.2.1",
    "1.3.1",
    "1.3.2",
    "1.3.3",
    "1.3.4",
    "1.3.5",
    "1.4.1",
    "1.4.2",
    "1.4.3",
    "1.4.4",
    "1.4.5",
    "1.4.6",
    "1.4.8",
    "1.4.10",
    "1.4.11",
    "1.4.12",
    "1.4.13",
    "2.1.1",
    "2.1.2",
    "2.1.4",
    "2.2.1",
    "2.2.2",
    "2.2.6",
    "2.3.1",
    "2.3.3",
    "2.4.1",
    "2.4.2",
    "2.4.3",
    "2.4.4",
    "2.4.5",
    "2.4.6",
    "2.4.7",
    "2.4.11",
    "2.4.13",
    "2.5.1",
    "2.5.2",
    "2.5.3",
    "2.5.4",
    "2.5.5",
    "2.5.7",
    "2.5.8",
    "3.1.1",
    "3.1.2",
    "3.1.3",
    "3.1.4",
    "3.1.5",
    "3.2.1",
    "3.2.2",
    "3.2.3",
    "3.2.4",
    "3.2.6",
    "3.3.1",
    "4.1.2",
    "4.1.3",
    "5.5",
    "11.5.2",
    "11.6.2",
    "11.7",
    "12.1",
]
"""What applies to the desk: WCAG 2.2 and EN 301 549; of a kiosk there are more."""


@cache
def source(path: Path) -> str:
    return path.read_text("utf-8")


@pytest.mark.parametrize("name", NAMED)
def test_a_named_test_exists(name: str) -> None:
    path, _, test = name.partition("::")
    assert re.search(rf"\bdef {test}\(", source(TESTS / path)), name


@pytest.mark.parametrize("step", STEPS)
def test_a_named_step_is_in_the_script(step: str) -> None:
    assert f"\n### {step}: " in GUIDE


@pytest.mark.parametrize("row", WANTED)
def test_every_row_that_applies_is_there(row: str) -> None:
    told = " ".join(one[0] for one in TABLE)
    assert re.search(rf"(?<![\d.]){re.escape(row)}(?![\d])", told), row


@pytest.mark.parametrize("row", TABLE, ids=lambda row: str(row[0]))
def test_what_is_met_is_held_by_a_test_and_the_rest_by_words(
    row: tuple[str, str, str, str],
) -> None:
    assert "::" in row[3] or row[2] != "Met"
    assert "hand-" in row[3] or row[2] != "By hand"


def test_the_reader_says_the_same() -> None:
    told = " ".join(GUIDE.split())
    sections = (*STATEMENT, *SHARED_STATEMENT)
    sentences = [each for _, some in sections for each in some]
    for words in (INTRODUCTION, *(title for title, _ in sections), *sentences):
        assert words in told


def test_the_readme_leads_there() -> None:
    assert "docs/accessibility.md" in source(ROOT / "README.md")
