"""The book that a translation translates, read as a book of its own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from app.compiler.book import BOOK_FILE, TRANSLATION_OF, BookFile, read_book
from app.compiler.checks import accepted
from app.compiler.drafts import Spot
from app.compiler.entries import Entry, entry_in
from app.compiler.files import Folder
from app.compiler.library import Report, read_full_book
from app.compiler.notes import Notes
from app.compiler.parts import Parts, read_parts
from app.compiler.problems import problem
from app.compiler.sheets import Sheet, Words, read_yaml
from app.pack.writer import Contents

NOTHING: Final = Words("", 1)
"""What is named where nothing is."""


class Source(NamedTuple):
    """A book that is translated: as it is written, and as it was read."""

    folder: Path
    file: BookFile
    parts: Parts
    contents: Contents
    entries: Mapping[str, Mapping[str, Entry]]


def named_original(folder: Folder) -> Words:
    """Give the folder that `translation_of` names, with its line; empty if none."""
    text = Folder(folder.path, []).text(BOOK_FILE) or ""
    sheet = Sheet(BOOK_FILE, 1, [])  # read again, and judged, by `read_book`
    entry = entry_in(read_yaml(text, sheet), sheet)
    return entry.words(TRANSLATION_OF, required=False) if entry else NOTHING


def read_original(
    folder: Folder, named: Words, notes: Notes, report: Report
) -> Source | None:
    """Read the book that is translated; if that cannot be, it is told why."""
    there = Folder(folder.path / named.text, [])
    own = Notes()
    path = folder.shown(folder.path / BOOK_FILE)
    hint = "Name the folder of the original, such as ../content."

    def refuse(what: str) -> None:
        spot = Spot(path, max(1, named.line))
        notes.told.append(problem("no-original", spot, what, hint))

    if not (there.path / BOOK_FILE).is_file():
        refuse(f'there is no book in "{named.text}"')
        return None
    if named_original(there).text:
        refuse(f'"{named.text}" is a translation itself')
        return None
    there = Folder(there.path, own.told)
    file = read_book(there, own)
    if file is None or file.book.is_plain:
        refuse(f'"{named.text}" is no full book')
        return None
    parts = read_parts(there, file, own)
    contents = read_full_book(there, file, parts, own, report)
    errors = [each for each in accepted(own) if each.level == "error"]
    if errors:
        hint = f"Check it first: anteroom check {there.shown(there.path)}"
        refuse(f"the original has errors: {len(errors)}")
        return None
    return Source(there.path, file, parts, contents, own.entries)
