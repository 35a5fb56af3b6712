"""`anteroom read`: open the reader."""

import argparse
import gc
from pathlib import Path

from app.cli.verbs import Verbs
from app.content.links import Kind, Link
from app.quickstart import preload


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("read", help="open the reader")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.pack")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to read")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--topic", metavar="SLUG[#SECTION]", help="open at a topic")
    place.add_argument("--stage", metavar="SLUG", help="open at a stage")
    place.add_argument("--term", metavar="SLUG", help="open at a term")
    parser.add_argument(
        "--portable", action="store_true", help="keep settings beside the program"
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    gc.disable()  # until the first paint, which throws nothing away (`application`)
    preload()
    from app.cli.packs import pack_path
    from app.shell.application import Request, start

    named = arguments.pack or arguments.file
    link, is_named = place_of(arguments), named is not None
    return start(Request(pack_path(named), link, arguments.portable, is_named))


def place_of(arguments: argparse.Namespace) -> Link | None:
    """Give the place that the command line names, if it names one.

    Raises:
        InputError: What stands there can be no place.
    """
    for kind in (Kind.TOPIC, Kind.STAGE, Kind.TERM):
        slug = getattr(arguments, kind.value)
        if slug is not None:
            from app.cli.places import place

            return place(f"{kind}:{slug}")
    return None
