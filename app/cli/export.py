"""`anteroom export`: put a place on paper, as a PDF."""

import argparse
from pathlib import Path

from app.cli.verbs import Verbs


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    from app.rendering.timeline_print import PAPERS

    parser = verbs.add_parser("export", help="put a place on paper, as a PDF")
    parser.add_argument("place", metavar="PLACE", help="for now: timeline")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to print")
    parser.add_argument("--large-print", action="store_true", help="letters of 18 pt")
    parser.add_argument("--paper", choices=tuple(PAPERS), default="a4")


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF and say how many pages it has.

    Raises:
        InputError: The place is none, or cannot be put on paper.
        OutputError: The file cannot be written.
    """
    import os

    from app.cli.packs import pack_path
    from app.cli.places import place
    from app.i18n import trn
    from app.rendering.timeline_print import PaperKind

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.shell.paper import export

    link = place(arguments.place)
    kind = PaperKind(arguments.paper, is_large=arguments.large_print)
    pages = export(pack_path(arguments.pack), link, kind, arguments.output)
    told = trn("{count} page.", "{count} pages.", pages)
    print(f"{arguments.output}: {told}")
    return 0
