"""`anteroom preview`: a writer's folder in the reader, compiled again at each save."""

import argparse
from pathlib import Path

from app import paths
from app.cli.verbs import Verbs
from app.errors import InputError
from app.i18n import tr


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("preview")
    parser.add_argument("source", type=Path, metavar="SRC", help="the folder")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed.

    Raises:
        InputError: SRC is no folder.
    """
    source: Path = arguments.source
    if not source.is_dir():
        raise InputError(
            tr("There is no folder {path}.").format(path=source),
            tr("Please give the folder that holds the book."),
        )
    from app.shell.preview import Request, start

    return start(Request(source, watched(source), command(source)))


def command(source: Path) -> tuple[str, ...]:
    """Give the command that compiles a folder and prints its Problems as JSON."""
    return (*paths.program(), "compile", str(source), "--json")


def watched(source: Path) -> tuple[Path, ...]:
    """Give the folders a book is made of: its own, and that of its pictures."""
    from app.compiler.book import BOOK_FILE, read_book
    from app.compiler.files import Folder
    from app.compiler.notes import Notes

    notes = Notes()
    has_book = (source / BOOK_FILE).is_file()
    file = read_book(Folder(source, notes.told), notes) if has_book else None
    return (source,) if file is None else (source, file.pictures)
