"""Lines of a profile: where its keys and tables stand; Python's TOML reader tells not."""

import re
from typing import Final

_TABLES: Final = re.compile(r"\s*\[\[\s*([^\[\]#]+?)\s*\]\]")
_TABLE: Final = re.compile(r"\s*\[\s*([^\[\]#]+?)\s*\]\s*(?:#.*)?$")
_KEY: Final = re.compile(r"""\s*([\w."' \t-]+?)\s*=""")
_LONG: Final = ('"' * 3, "'" * 3)
"""What begins and ends text of several lines."""


def lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    """Give the line, from 1, of each key, each table, and each of several tables.

    Args:
        text: Valid TOML. Tables inside a value have no line of their own.

    Returns:
        Lines by the names on the way, such as `("clinic", "phones", 0, "number")`.
    """
    found: dict[tuple[str | int, ...], int] = {}
    numbers: dict[tuple[str | int, ...], int] = {}
    here: tuple[str | int, ...] = ()
    mark = ""
    for line, words in enumerate(text.split("\n"), start=1):
        if mark:
            mark = "" if words.count(mark) % 2 else mark
            continue
        if tables := _TABLES.match(words):
            several = _names(tables[1])
            found.setdefault(several, line)
            numbers[several] = numbers.get(several, -1) + 1
            here = (*several, numbers[several])
            found[here] = line
        elif table := _TABLE.match(words):
            here = _names(table[1])
            found.setdefault(here, line)
        elif key := _KEY.match(words):
            found.setdefault((*here, *_names(key[1])), line)
            mark = next((each for each in _LONG if words.count(each) % 2), "")
    return found


def _names(dotted: str) -> tuple[str | int, ...]:
    return tuple(name.strip(" \t\"'") for name in dotted.split("."))
