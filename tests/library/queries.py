"""Reads the files of queries that stand beside this one."""

from pathlib import Path
from typing import Any, NamedTuple

import yaml


class Query(NamedTuple):
    """What somebody may type, and the places that answer it."""

    words: str
    places: tuple[str, ...]


def queries(name: str) -> list[Query]:
    """Read one of the files."""
    text = (Path(__file__).parent / f"{name}_queries.yaml").read_text("utf-8")
    found: Any = yaml.safe_load(text)
    return [Query(each["words"], tuple(each["places"])) for each in found]


GOLDEN, OTHERS = queries("golden"), queries("others")
UNSEEN = queries("unseen")
