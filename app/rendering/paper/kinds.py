"""Papers, sizes of print, and how words look there."""

from typing import Final, NamedTuple

from app.rendering.shapes import Box
from app.style.themes import PAPER
from app.style.tokens import Theme, TypeScale

UNITS_PER_PT: Final = 3
"""Lengths on paper are thirds of a point, so that letters are whole units tall."""

PAPERS: Final = {"a4": (595, 842), "letter": (612, 792)}
"""Width and height in points."""

MARGIN_PT: Final = 36
"""Nothing stands nearer to the edge: most printers reach as far."""

LARGE_PT: Final = 18
"""Letters of large print. Source: 16 pt or more (Accessible Information Standard)."""


class PaperKind(NamedTuple):
    """What is printed on, and how large."""

    paper: str = "a4"
    """A key of PAPERS."""
    is_large: bool = False
    is_turned: bool = False
    """Whether its readers begin at the right, as in Arabic."""


class Print(NamedTuple):
    """One size of print, in units."""

    type: TypeScale
    widest: int
    """Of the column: longer lines lose the eye."""


_NORMAL = Print(
    TypeScale(150, small=29, ui=32, text=36, lede=42, h3=42, h2=51, h1=78),
    widest=420 * UNITS_PER_PT,
)
_LARGE = Print(
    TypeScale(200, small=48, ui=51, text=54, lede=60, h3=60, h2=69, h1=90),
    widest=510 * UNITS_PER_PT,
)
_SIDE_PT = 54
_HEAD_PT = 30
_FOOT_PT = 34


def paper_theme(kind: PaperKind) -> Theme:
    """Give the look of paper, in units: 12 pt, in large print 18 pt."""
    return PAPER._replace(type=(_LARGE if kind.is_large else _NORMAL).type)


def sheet_size(kind: PaperKind) -> Box:
    """Give the whole sheet, in units."""
    return Box(0, 0, *(side * UNITS_PER_PT for side in PAPERS[kind.paper]))


def column(kind: PaperKind) -> Box:
    """Give the room for words on a page, in units: head and foot stand outside."""
    sheet = sheet_size(kind)
    widest = (_LARGE if kind.is_large else _NORMAL).widest
    width = min(widest, sheet.width - 2 * _SIDE_PT * UNITS_PER_PT)
    top = (MARGIN_PT + _HEAD_PT) * UNITS_PER_PT
    below = (MARGIN_PT + _FOOT_PT * (1.5 if kind.is_large else 1)) * UNITS_PER_PT
    height = int(sheet.height - top - below)
    return Box((sheet.width - width) / 2, top, width, height)
