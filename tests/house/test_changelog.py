"""The newest entry of the changelog is the version of the project."""

import re
from datetime import date
from pathlib import Path

from app import paths

CHANGELOG = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")


def test_the_newest_heading_is_the_version_and_its_day() -> None:
    heading = re.search(r"^## (\S+) - (\S+)$", CHANGELOG, re.MULTILINE)
    assert heading is not None
    assert heading[1] == paths.version()
    assert date.fromisoformat(heading[2])


def test_each_version_stands_once_the_newest_first() -> None:
    found = re.findall(r"^## (\d+)\.(\d+)\.(\d+)", CHANGELOG, re.MULTILINE)
    versions = [tuple(map(int, each)) for each in found]
    assert versions == sorted(set(versions), reverse=True)
