"""`anteroom read`: open the reader."""

import argparse
import gc
from contextlib import suppress
from pathlib import Path

from app.cli.verbs import Verbs
from app.content.links import Kind, Link
from app.errors import AppError
from app.quickstart import preload


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("read")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.pack")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to read")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--topic", metavar="SLUG[#SECTION]", help="open at a topic")
    place.add_argument("--stage", metavar="SLUG", help="open at a stage")
    place.add_argument("--term", metavar="SLUG", help="open at a term")
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="what the clinic decided"
    )
    parser.add_argument(
        "--portable", action="store_true", help="keep settings beside the program"
    )
    parser.add_argument(
        "--kiosk", action="store_true", help="be a shared screen that strangers use"
    )
    parser.add_argument(
        "--unsupervised",
        action="store_true",
        help="with --kiosk: systemd, or another, watches over the reader",
    )
    parser.add_argument("--heartbeat", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--safe", type=float, help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; a kiosk is watched over."""
    if arguments.kiosk:
        is_watched = arguments.unsupervised or arguments.heartbeat is not None
        return _share(arguments) if is_watched else _supervise(arguments)
    gc.disable()  # until the first paint, which throws nothing away (`application`)
    preload()
    from app.cli.packs import pack_path, profile_of
    from app.shell.application import Request, start

    named = arguments.pack or arguments.file
    link, is_named = place_of(arguments), named is not None
    request = Request(pack_path(named), link, arguments.portable, is_named)
    return start(request._replace(decided=profile_of(arguments.profile)))


def _share(arguments: argparse.Namespace) -> int:
    """Read on a shared screen; what is wrong with the words given stops nothing."""
    preload()
    from app import paths
    from app.cli.packs import pack_path, profile_of
    from app.shell.application import Request
    from app.shell.safe import start_kiosk

    named, link = arguments.pack or arguments.file, None
    pack = named or paths.own_pack()
    if arguments.safe is None:
        with suppress(AppError):
            pack = pack_path(named)
        with suppress(AppError):
            link = place_of(arguments)
    request = Request(pack, link, arguments.portable, named is not None)
    request = request._replace(is_kiosk=True, heartbeat=arguments.heartbeat)
    if arguments.safe is None:
        request = request._replace(decided=profile_of(arguments.profile))
    return start_kiosk(request, arguments.safe)


def _supervise(arguments: argparse.Namespace) -> int:
    """Start the reader as a child, with the same words, and stay."""
    from app.cli.packs import pack_path, profile_of
    from app.session.profile import Profile
    from app.supervisor.watch import supervise

    with suppress(AppError):  # the reader itself says it, on the calm page
        pack_path(arguments.pack or arguments.file)
    decided = profile_of(arguments.profile) or Profile()
    return supervise(arguments.words, decided.kiosk.restart_at)


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
