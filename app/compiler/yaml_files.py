"""The YAML files of a book, opened: one that is not there holds nothing."""

from app.compiler.entries import Entry, entries_in, entry_in
from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.sheets import Sheet, read_yaml


def entries_of(folder: Folder, name: str, notes: Notes) -> tuple[Entry, ...]:
    """Read a file that is a list."""
    opened = _opened(folder, name, notes)
    if opened is None:
        return ()
    sheet, text = opened
    return entries_in(read_yaml(text, sheet), sheet)


def entry_of(folder: Folder, name: str, notes: Notes) -> Entry | None:
    """Read a file that is one mapping of keys."""
    opened = _opened(folder, name, notes)
    if opened is None:
        return None
    sheet, text = opened
    return entry_in(read_yaml(text, sheet), sheet)


def _opened(folder: Folder, name: str, notes: Notes) -> tuple[Sheet, str] | None:
    """Give the sheet, which tells what is wrong, and the text; None without a file."""
    text = folder.text(name)
    if text is None:
        return None
    sheet = Sheet(folder.shown(folder.path / name), 1, notes.told)
    notes.look_at(sheet.path, text)
    return sheet, text
