"""The timeline on paper: pages painted as on the screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.content.timeline import Timeline
from app.rendering.paper.foot import MARGIN
from app.rendering.paper.galley import PaperHeading
from app.rendering.paper.inlays import DOT_PX
from app.rendering.paper.kinds import PaperKind
from app.rendering.paper.timeline_print import PlacedSheet, SheetWords
from app.rendering.paper.timeline_sheet import place_sheets
from app.rendering.timeline.ink import paint_curve, paint_text
from app.rendering.timeline.mirroring import Turn, mirrored
from app.rendering.timeline.paint import Look, measured, paint_timeline
from app.style.themes import PAPER
from app.style.tokens import Theme

SHARPNESS: Final = 2.0
"""Px of a picture per unit: 432 to the inch."""

FindImage = Callable[[str, Theme, int, float], QImage]
"""Draws an illustration: its name, the theme, its width, and px per unit."""


class TimelineSheets:
    """A timeline laid out on pages, as the press wants its chapters."""

    headings: tuple[PaperHeading, ...] = ()
    side: float = MARGIN
    has_head: bool = False

    def __init__(
        self, timeline: Timeline, words: SheetWords, kind: PaperKind, find: FindImage
    ) -> None:
        """Lay a timeline out; `find` draws the medallions' pictures."""
        self._sheets = timeline_sheets(timeline, words, kind)
        self._find = find

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return len(self._sheets)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0, in units from the corner of the paper."""
        paint_sheet(painter, self._sheets[number], self._find)


def timeline_sheets(
    timeline: Timeline, words: SheetWords, kind: PaperKind
) -> tuple[PlacedSheet, ...]:
    """Lay a timeline out on pages, in the house's letters."""
    sheets = place_sheets(timeline, words, kind, measured)
    return tuple(map(_mirrored, sheets)) if kind.is_turned else sheets


def paint_sheet(painter: QPainter, sheet: PlacedSheet, find: FindImage) -> None:
    """Paint one page, a unit of the sheet being one px of the painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(*sheet.corner)
    paint_timeline(
        painter,
        sheet.timeline,
        Look(),
        PAPER,
        lambda name, width: find(name, PAPER, width, SHARPNESS),
    )
    painter.translate(-sheet.corner.x, -sheet.corner.y)
    if sheet.curve is not None:
        paint_curve(painter, sheet.curve, PAPER)
    for told in sheet.texts:
        paint_text(painter, told.text, str(getattr(PAPER.palette, told.role)))
    pen = QPen(QColor(PAPER.palette.boundary), DOT_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.6])
    painter.setPen(pen)
    for line in sheet.lines:
        painter.drawLine(QPointF(line.x, line.bottom), QPointF(line.right, line.bottom))
    painter.restore()


def _mirrored(sheet: PlacedSheet) -> PlacedSheet:
    """Turn a page with all that is on it."""
    turn = Turn(sheet.size.width)
    across = sheet.size.width - sheet.corner.x - sheet.timeline.width
    return sheet._replace(
        texts=tuple(each._replace(text=turn.text(each.text)) for each in sheet.texts),
        lines=tuple(map(turn.box, sheet.lines)),
        timeline=mirrored(sheet.timeline),
        corner=sheet.corner._replace(x=across),
        curve=turn.curve(sheet.curve) if sheet.curve else None,
    )
