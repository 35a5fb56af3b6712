"""`anteroom export`: put places on paper, as a PDF."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.cli.verbs import Verbs

if TYPE_CHECKING:
    from app.content.links import Link
    from app.shell.paper.order import Order

BOOK: Final = "book"
"""The PLACE that means all of a book; only paper has it."""


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    from app.rendering.paper.kinds import PAPERS

    parser = verbs.add_parser("export")
    parser.add_argument(
        "places",
        nargs="+",
        metavar="PLACE",
        help="topic:fertility, timeline, call, … or book; several make one pack",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to print")
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="whose name and numbers it bears"
    )
    parser.add_argument("--large-print", action="store_true", help="letters of 18 pt")
    parser.add_argument("--paper", choices=tuple(PAPERS), default="a4")


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF and say how many pages it has.

    Raises:
        InputError: A place is none, or cannot be put on paper.
        OutputError: The file cannot be written.
    """
    import os

    from app.cli.packs import pack_path, profile_of
    from app.i18n import trn
    from app.rendering.paper.kinds import PaperKind

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.shell.paper.order import Order

    kind = PaperKind(arguments.paper, is_large=arguments.large_print)
    order = Order(_links(arguments.places), kind)
    decided = profile_of(arguments.profile)
    if decided is not None:
        order = order._replace(profile=decided)
        if decided.warning:
            print(decided.warning, file=sys.stderr)
    pack, target = pack_path(arguments.pack), arguments.output
    pages = _exported(pack, order, target)
    told = trn("{count} page.", "{count} pages.", pages)
    print(f"{target}: {told}")
    return 0


def _links(places: list[str]) -> "tuple[Link, ...]":
    """Read the places; the whole book is none in particular.

    Raises:
        InputError: One is none, or more is order than the whole book.
    """
    from app.cli.places import place
    from app.errors import InputError
    from app.i18n import tr

    if BOOK not in places:
        return tuple(map(place, places))
    if len(places) > 1:
        raise InputError(
            what=tr("The whole book cannot be part of a pack."),
            remedy=tr("Write “book” alone, or name the places that you want."),
        )
    return ()


def _exported(pack: Path, order: "Order", target: Path) -> int:
    """Export, with a bar where a person looks at it."""
    from app.shell.export import export

    if not sys.stderr.isatty():
        return export(pack, order, target)
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        job = bar.add_task("", total=None)

        def show(done: int, of: int) -> None:
            bar.update(job, completed=done, total=of)

        return export(pack, order, target, show)
