"""My page as a file: written whole, read piece by piece, for home and for a journey."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar, cast

from app.errors import InputError, OutputError
from app.i18n import tr
from app.session.mypage import (
    LONGEST_NOTE,
    LONGEST_QUESTION,
    LONGEST_TITLE,
    MOST,
    Answer,
    Mark,
    MyPage,
    MyQuestion,
    Note,
)
from app.session.whole_file import write_whole

FILE_NAME: Final = "anteroom-my-page.json"
"""What such a file is called at first, where a person takes it elsewhere."""

VERSION: Final = 1
"""Of the file. Raised when an older program could no longer read it without loss."""

LARGEST_BYTES: Final = 8_000_000
"""A file of ours is never larger; a larger one is not read."""

_LONGEST_PLACE: Final = 500
_HEAD: Final = "anteroom"
_KIND: Final = "my page"

T = TypeVar("T")


class Read(NamedTuple):
    """What a file held."""

    page: MyPage = MyPage()
    is_damaged: bool = False
    """Whether something in it could not be read; the page is the rest."""
    is_newer: bool = False
    """Whether a newer program wrote it; nothing was taken from it."""


def as_bytes(page: MyPage) -> bytes:
    """Write my page down, with its version."""
    told: dict[str, object] = {_HEAD: _KIND, "version": VERSION}
    for name, entries in page._asdict().items():
        told[name] = [each._asdict() for each in entries]
    words = json.dumps(told, indent=1, ensure_ascii=False)
    return words.encode("utf-8", "surrogatepass")  # half a sign of Qt's is no error


def from_bytes(data: bytes) -> Read:
    """Read what `as_bytes` wrote, or whatever is there instead."""
    try:
        given: Any = json.loads(data) if len(data) <= LARGEST_BYTES else None
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, Mapping):
        return Read(is_damaged=True)
    kept = cast("Mapping[str, Any]", given)
    version = kept.get("version")
    if kept.get(_HEAD) != _KIND or not isinstance(version, int) or version < 1:
        return Read(is_damaged=True)
    if version > VERSION:
        return Read(is_newer=True)
    return _page(kept)


def write_page(path: Path, page: MyPage) -> None:
    """Write my page to a file of one's own. An old file stays whole.

    Raises:
        OutputError: The file cannot be written.
    """
    try:
        write_whole(path, as_bytes(page))
    except OSError as error:
        raise OutputError(
            what=tr("Your page could not be written to “{name}”.").format(
                name=path.name
            ),
            remedy=tr("Please choose a folder that you may write to."),
        ) from error


def read_page(path: Path) -> MyPage:
    """Read a page that was written by `write_page`, here or elsewhere.

    Raises:
        InputError: The file cannot be read, or holds no page.
    """
    try:
        with path.open("rb") as file:
            read = from_bytes(file.read(LARGEST_BYTES + 1))
    except OSError as error:
        raise InputError(
            what=tr("“{name}” could not be read.").format(name=path.name),
            remedy=tr("Please choose a file that you may read."),
        ) from error
    if read.is_newer:
        raise InputError(
            what=tr("“{name}” was written by a newer Anteroom.").format(name=path.name),
            remedy=tr("Please open it with that one."),
        )
    if read.is_damaged and read.page.is_empty:
        raise InputError(
            what=tr("“{name}” holds no page of Anteroom.").format(name=path.name),
            remedy=tr("Please choose a file that was saved on “My page”."),
        )
    return read.page


def _page(kept: Mapping[str, Any]) -> Read:
    """Take every entry that makes sense."""
    marks, marks_ok = _entries(kept, "marks", _mark)
    notes, notes_ok = _entries(kept, "notes", _note)
    questions, questions_ok = _entries(kept, "questions", _question)
    matters, matters_ok = _entries(kept, "matters", _answer)
    said, said_ok = _entries(kept, "said", _answer)
    is_whole = all((marks_ok, notes_ok, questions_ok, matters_ok, said_ok))
    page = MyPage(marks, notes, questions, matters, said)
    return Read(page, is_damaged=not is_whole)


def _entries(
    kept: Mapping[str, Any], name: str, read: Callable[[Mapping[str, Any]], T | None]
) -> tuple[tuple[T, ...], bool]:
    """Give what makes sense of a list, and whether that is all of it."""
    given = kept.get(name)
    if not isinstance(given, list):
        return (), False
    items = cast("list[Any]", given)
    found = [read(cast("Mapping[str, Any]", i)) for i in items if isinstance(i, dict)]
    sound = tuple(each for each in found if each is not None)[:MOST]
    return sound, len(sound) == len(items)


def _mark(item: Mapping[str, Any]) -> Mark | None:
    place, title = _text(item, "place"), _text(item, "title", LONGEST_TITLE)
    return Mark(place, title or "") if place else None


def _note(item: Mapping[str, Any]) -> Note | None:
    place, title = _text(item, "place"), _text(item, "title", LONGEST_TITLE)
    text = _text(item, "text", LONGEST_NOTE)
    return Note(place, title or "", text) if place and text else None


def _question(item: Mapping[str, Any]) -> MyQuestion | None:
    words, place = _text(item, "words", LONGEST_QUESTION), _text(item, "place")
    is_asked = item.get("is_asked")
    if not words or place is None or not isinstance(is_asked, bool):
        return None
    return MyQuestion(words, place, is_asked)


def _answer(item: Mapping[str, Any]) -> Answer | None:
    id_, words = _text(item, "id"), _text(item, "words", LONGEST_NOTE)
    return Answer(id_, words) if id_ and words else None


def _text(item: Mapping[str, Any], name: str, most: int = _LONGEST_PLACE) -> str | None:
    """Give a text that is no longer than it may be; None for anything else."""
    text = item.get(name)
    return text if isinstance(text, str) and len(text) <= most else None
