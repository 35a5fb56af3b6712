"""`anteroom info`: tell what a pack is and holds."""

import argparse
import json
from pathlib import Path

from app.cli.packs import pack_path
from app.cli.verbs import Verbs
from app.i18n import tr
from app.pack.library import Library


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("info")
    parser.add_argument("pack", type=Path, nargs="?", metavar="FILE.pack")
    parser.add_argument("--json", action="store_true", help="print a JSON object")


def run(arguments: argparse.Namespace) -> int:
    """Check the whole pack, and print what it tells of itself.

    Raises:
        PackError: It cannot be opened, or a byte has changed since it was written.
    """
    library = Library.open(pack_path(arguments.pack))
    try:
        for _slice in library.verify():
            pass
        if arguments.json:
            print(json.dumps(told(library), ensure_ascii=False, indent=1))
        else:
            _print(library)
    finally:
        library.close()
    return 0


def told(library: Library) -> dict[str, str | int]:
    """Give what `--json` prints; its keys are stable."""
    book = library.book
    return {
        "title": book.title,
        "version": book.version,
        "language": book.language,
        **book.counts._asdict(),
        "sha256": library.sha256(),
    }


def _print(library: Library) -> None:
    book = library.book
    print(f"{book.title} {book.version} ({book.language})")
    for name, number in book.counts._asdict().items():
        print(f"{name.replace('_', ' '):16} {number}")
    print(f"{'sha256':16} {library.sha256()}")
    if not book.is_plain:
        print(
            tr("A named clinician has reviewed every topic.")
            if book.is_reviewed
            else tr("Not yet reviewed by a clinician.")
        )
