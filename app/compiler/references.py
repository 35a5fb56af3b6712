"""sources.json (CSL-JSON) -> References, printed in Vancouver style."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, cast

from app.compiler.characters import unknown_characters
from app.compiler.drafts import Draft, Spot
from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.problems import problem
from app.content.reference import Reference

SOURCES_FILE: Final = "sources.json"
MAX_AUTHORS: Final = 6
"""More are "et al." Source: Citing Medicine, 2nd edition, chapter 1."""

_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_ID: Final = re.compile(r'"id"\s*:\s*"([^"]*)"')

_Item = dict[str, Any]


class Sources(NamedTuple):
    """The sources of a book, and the line of each."""

    references: tuple[Reference, ...] = ()
    lines: Mapping[str, int] = MappingProxyType({})
    path: str = SOURCES_FILE


def read_references(folder: Folder, notes: Notes) -> Sources:
    """Read sources.json; of what is missing or wrong, the Problems are told."""
    text = folder.text(SOURCES_FILE)
    path = folder.shown(folder.path / SOURCES_FILE)
    if text is None:
        return Sources(path=path)
    lines: dict[str, int] = {}
    for found in _ID.finditer(text):
        lines.setdefault(found[1], text.count("\n", 0, found.start()) + 1)
    items = _items(text, path, notes)
    references: dict[str, Reference] = {}
    for item in items:
        name = _text(item, "id")
        spot = Spot(path, lines.get(name, 1))
        if name in references:
            what = f'there are two sources called "{name}"'
            notes.told.append(problem("duplicate", spot, what, "Merge or rename them."))
        for key in ("id", "title"):
            if not _text(item, key):
                what = f'the key "{key}" of a source is missing'
                notes.told.append(problem("missing-key", spot, what))
        references[name] = Reference(name, vancouver(item), _url(item))
        notes.told += unknown_characters(Draft(path, references[name].text, spot.line))
    return Sources(tuple(references.values()), lines, path)


def vancouver(item: _Item) -> str:
    """Print a source, such as "Burt RK, Balabanov R. Title. JAMA. 2019;321:165-74."."""
    parts = [
        _people(item),
        _text(item, "title"),
        _text(item, "container-title"),
        _issue(item),
    ]
    doi = _text(item, "DOI")
    if doi:
        parts.append(f"doi:{doi}")
    return " ".join(_closed(part) for part in parts if part)


def _items(text: str, path: str, notes: Notes) -> list[_Item]:
    try:
        found: Any = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        why = getattr(error, "msg", "it is nested too deeply")
        what = f"this is no JSON: {why}"
        notes.told.append(problem("bad-json", Spot(path, line), what))
        return []
    items = cast("list[object]", found) if isinstance(found, list) else [None]
    if not all(isinstance(item, dict) for item in items):
        what = "sources.json must be a list of sources in CSL-JSON"
        notes.told.append(problem("bad-json", Spot(path), what))
        return []
    return cast("list[_Item]", items)


def _text(item: _Item, key: str) -> str:
    value = item.get(key, "")
    return " ".join(str(value).split()) if isinstance(value, str | int) else ""


def _url(item: _Item) -> str:
    doi = _text(item, "DOI")
    return f"https://doi.org/{doi}" if doi else _text(item, "URL")


def _people(item: _Item) -> str:
    authors: list[_Item] = [
        cast("_Item", each) for each in item.get("author", []) if isinstance(each, dict)
    ]
    names = [name for each in authors if (name := _person(each))]
    if len(names) > MAX_AUTHORS:
        names = [*names[:MAX_AUTHORS], "et al"]
    return ", ".join(names)


def _person(author: _Item) -> str:
    if _text(author, "literal"):
        return _text(author, "literal")
    initials = "".join(
        part[0] for part in re.split(r"[\s.\-]+", _text(author, "given")) if part
    )
    return " ".join(filter(None, (_text(author, "family"), initials.upper())))


def _issue(item: _Item) -> str:
    """Tell when, volume, issue and pages, such as "2019 Jan 15;321(2):165-74"."""
    volume, issue = _text(item, "volume"), _text(item, "issue")
    pages = _text(item, "page")
    where = volume + (f"({issue})" if issue else "")
    where += f":{pages}" if pages else ""
    publisher = _text(item, "publisher")
    issued = "; ".join(filter(None, (publisher, _day(item))))
    return ";".join(filter(None, (issued, where)))


def _day(item: _Item) -> str:
    """Tell the date of publication, such as "2019 Jan 15"."""
    issued = item.get("issued")
    rows = cast("_Item", issued).get("date-parts") if isinstance(issued, dict) else None
    if not isinstance(rows, list) or not rows or not isinstance(rows[0], list):
        return ""
    parts = [str(part) for part in cast("list[object]", rows[0])]
    if len(parts) > 1 and parts[1].isdigit() and 1 <= int(parts[1]) <= len(_MONTHS):
        parts[1] = _MONTHS[int(parts[1]) - 1]
    return " ".join(parts[:3])


def _closed(part: str) -> str:
    return part if part.endswith((".", "?", "!")) else f"{part}."
