"""Every place in every manner, painted into a folder, with one contact sheet each.

`python3 dev.py shots [--kiosk] [--out FOLDER] [--manner NAME]… [PLACE]…`; look at all of
them. With `--kiosk` these are the screens of a kiosk, else those of a desk.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from app import paths
from app.cli.packs import pack_path
from app.cli.picture import place_of
from app.errors import AppError
from app.shell.kiosk_snapshot import POSES
from app.shell.snapshot import Manner, Studio, write_png
from app.style.themes import THEMES
from installers.words import PSEUDO, PSEUDO_RTL

PLACES: Final = (
    "home",
    "way:two-minutes",
    "way:ten-minutes",
    "end:ten-minutes",
    "end:everything",
    "timeline",
    "stage:day-zero",
    "glossary",
    "term:engraftment",
    "topic:the-risk-of-dying",
    "topic:what-is-ms",
    "topic:the-options-side-by-side",
    "search:fertility",
    "search:zzzz",
    "questions",
    "options",
    "call",
    "about",
    "help",
    "preferences",
    "mypage",
    "choose-questions",
    "what-matters",
    "say-it-back",
    "walk-through",
    "take-home",
)

MANNERS: Final = {
    **{
        f"{theme}-{percent}": Manner(1280, 800, theme, percent)
        for percent in (100, 200, 400)
        for theme in THEMES
    },
    "day-100-wide": Manner(1920, 1080, "day", 100),
    "day-100-tall": Manner(1080, 1920, "day", 100),
    "day-100-narrow": Manner(480, 800, "day", 100),
    "night-100-narrow": Manner(320, 640, "night", 100),
    **{
        f"{name}-{percent}": Manner(1280, 800, "day", percent, language)
        for name, language in (
            ("spanish", "es"),
            ("accented", PSEUDO),
            ("mirrored", PSEUDO_RTL),
        )
        for percent in (100, 200, 400)
    },
    "mirrored-100-narrow": Manner(480, 800, "day", 100, PSEUDO_RTL),
}

KIOSK_PLACES: Final = (
    *POSES,
    "shelf:treatment",
    "way:two-minutes",
    "end:two-minutes",
    "timeline",
    "stage:day-zero",
    "glossary",
    "term:engraftment",
    "topic:the-risk-of-dying",
    "topic:the-options-side-by-side",
    "search:zzzz",
    "questions",
    "options",
    "call",
    "about",
    "accessibility",
)

KIOSK_SIZES: Final = {
    "upright": (1080, 1920),
    "flat": (1920, 1080),
    "small": (1280, 800),
}
"""Screens in px."""

KIOSK_PERCENTS: Final = (100, 200)
"""On all three, no larger text can be chosen."""

KIOSK_MANNERS: Final = {
    **{
        f"kiosk-{name}-{theme}-{percent}": Manner(
            width, height, theme, percent, is_kiosk=True
        )
        for name, (width, height) in KIOSK_SIZES.items()
        for theme in THEMES
        for percent in KIOSK_PERCENTS
    },
    **{
        f"kiosk-{name}-{word}-100": Manner(
            width, height, "day", 100, language, is_kiosk=True
        )
        for name, (width, height) in KIOSK_SIZES.items()
        for word, language in (
            ("spanish", "es"),
            ("accented", PSEUDO),
            ("mirrored", PSEUDO_RTL),
        )
    },
}

ALL_MANNERS: Final = MANNERS | KIOSK_MANNERS

COLUMNS: Final = 4
THUMB_PX: Final = 480
NAME_PX: Final = 28
GAP_PX: Final = 12


def main(words: Sequence[str]) -> int:
    """Paint what is asked for.

    Returns:
        The exit code: 0, or 1 if any manner failed.
    """
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("places", nargs="*", metavar="PLACE")
    parser.add_argument("--out", type=Path, default=paths.root() / "shots")
    parser.add_argument("--manner", action="append", choices=tuple(ALL_MANNERS))
    parser.add_argument("--kiosk", action="store_true", help="a kiosk, not a desk")
    chosen = parser.parse_args(words)
    usual = KIOSK_MANNERS if chosen.kiosk else MANNERS
    names: list[str] = chosen.manner or list(usual)
    if len(names) == 1:
        return paint(names[0], chosen.places, chosen.out)
    own = [sys.executable, __file__, "--out", str(chosen.out)]
    codes = [
        subprocess.call([*own, "--manner", name, *chosen.places]) for name in names
    ]
    return max(codes)


def paint(name: str, places: Sequence[str], out: Path) -> int:
    """Paint places in one manner, each into a file, and all on a contact sheet.

    Args:
        name: Of the manner.
        places: Without any, all that there are in such a manner.
        out: Folder for the pictures.

    Returns:
        The exit code.
    """
    manner = ALL_MANNERS[name]
    places = places or (KIOSK_PLACES if manner.is_kiosk else PLACES)
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    pictures: dict[str, QPixmap] = {}
    try:
        studio = Studio(pack_in(manner.language), manner)
        for each in places:
            place = place_of(each, is_kiosk=manner.is_kiosk)
            pictures[each] = studio.picture(place)
            file = each.replace(":", "-").replace("#", "-")
            write_png(pictures[each], folder / f"{file}.png")
        studio.close()
        write_png(contact_sheet(pictures), out / f"{name}.png")
    except AppError as error:
        sys.stderr.write(f"{name}: {error.what} {error.remedy}\n")
        return 1
    sys.stdout.write(f"{name}: {len(pictures)} pictures in {folder}\n")
    return 0


def pack_in(language: str) -> Path:
    """Give the book in a language, or else in the one it was written in."""
    own = pack_path(None)
    packs = [paths.pack_of(each) for each in paths.own_translations()]
    return next((each for each in packs if each.stem.endswith(f"-{language}")), own)


def contact_sheet(pictures: dict[str, QPixmap]) -> QPixmap:
    """Set pictures side by side, each under the name of its place."""
    sizes = [picture.size() for picture in pictures.values()]
    thumb = QSize(THUMB_PX, max(_height(size) for size in sizes))
    cell = QSize(THUMB_PX + GAP_PX, thumb.height() + NAME_PX + GAP_PX)
    rows = -(-len(pictures) // COLUMNS)
    sheet = QPixmap(COLUMNS * cell.width() + GAP_PX, rows * cell.height() + GAP_PX)
    sheet.fill(QColor("#888888"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    font = QFont()
    font.setPixelSize(NAME_PX - GAP_PX)
    painter.setFont(font)
    for number, (name, picture) in enumerate(pictures.items()):
        row, column = divmod(number, COLUMNS)
        left, top = GAP_PX + column * cell.width(), GAP_PX + row * cell.height()
        words = QRect(left, top, THUMB_PX, NAME_PX)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        smooth = Qt.TransformationMode.SmoothTransformation
        small = picture.scaledToWidth(THUMB_PX, smooth)
        painter.drawPixmap(left, top + NAME_PX, small)
    painter.end()
    return sheet


def _height(size: QSize) -> int:
    """Give the height of a picture of this size on the sheet, in px."""
    return -(-size.height() * THUMB_PX // size.width())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
