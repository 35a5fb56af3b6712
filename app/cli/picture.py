"""`anteroom picture`: paint any place into a PNG file, without a display."""

import argparse
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Verbs
from app.errors import InputError
from app.i18n import ENGLISH, tr

if TYPE_CHECKING:
    from app.content.links import Link

SMALLEST_PX = 320
LARGEST_PX = 8000


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    from app.style.themes import THEMES
    from app.style.tokens import TEXT_PERCENTS

    parser = verbs.add_parser("picture")
    parser.add_argument("place", metavar="PLACE", help="such as topic:fertility")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to paint")
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="of a clinic, to be seen in it"
    )
    parser.add_argument("--size", default="1280x800", metavar="WxH", help="in px")
    parser.add_argument("--scale", type=float, default=1.0, metavar="N")
    parser.add_argument("--theme", choices=tuple(THEMES), default="day")
    parser.add_argument(
        "--language", default=ENGLISH, metavar="CODE", help="of the buttons, such as es"
    )
    parser.add_argument(
        "--text-percent", type=int, choices=TEXT_PERCENTS, default=100, metavar="N"
    )
    parser.add_argument(
        "--kiosk", action="store_true", help="as a shared screen shows it"
    )


def run(arguments: argparse.Namespace) -> int:
    """Paint the place and quit.

    Raises:
        InputError: The place or the size make no sense.
        OutputError: The file cannot be written.
    """
    from app.cli.packs import pack_path, profile_of

    width, height = _size(arguments.size)
    if not 0 < arguments.scale <= 8:  # noqa: PLR2004 (a screen of 8 px per px is rare)
        raise InputError(
            what=tr("The scale must be above 0 and at most 8."),
            remedy=tr("Write it like --scale 2."),
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
    from app.shell.snapshot import Manner, take

    look = (arguments.theme, arguments.text_percent, arguments.language)
    manner = Manner(width, height, *look, is_kiosk=arguments.kiosk)
    if arguments.profile is not None:
        decided = profile_of(arguments.profile)
        manner = manner._replace(decided=decided)
        if decided is not None and decided.warning:
            print(decided.warning, file=sys.stderr)
    place = place_of(arguments.place, is_kiosk=arguments.kiosk)
    take(pack_path(arguments.pack), place, manner, arguments.output)
    return 0


def place_of(text: str, *, is_kiosk: bool) -> "Link | str":
    """Read a place to be painted: of a book, or the name of what only a kiosk shows.

    Raises:
        InputError: It is none.
    """
    from app.cli.places import place

    if is_kiosk:
        from app.shell.kiosk_snapshot import POSES

        if text in POSES:
            return text
    return place(text)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    sides = tuple(int(side) for side in found.groups()) if found else (0, 0)
    if not all(SMALLEST_PX <= side <= LARGEST_PX for side in sides):
        raise InputError(
            what=tr("“{text}” is no size that can be painted.").format(text=text),
            remedy=tr("Write it like --size 1280x800, each side from 320 to 8000."),
        )
    return sides[0], sides[1]
