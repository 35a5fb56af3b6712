"""The timeline on paper: pages painted as on the screen, and written as one PDF."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from app.content.timeline import Timeline
from app.rendering.timeline_ink import paint_curve, paint_text
from app.rendering.timeline_paint import Look, measured, paint_timeline
from app.rendering.timeline_print import (
    UNITS_PER_PT,
    PaperKind,
    PlacedSheet,
    SheetWords,
)
from app.rendering.timeline_sheet import place_sheets
from app.style.themes import PAPER
from app.style.tokens import Theme

POINTS_PER_INCH: Final = 72
SHARPNESS: Final = 2.0
"""Px of a picture per unit: 432 to the inch."""

DOT_PX: Final = 3

FindImage = Callable[[str, Theme, int, float], QImage]
"""Draws an illustration: its name, the theme, its width, and px per unit."""


def timeline_sheets(
    timeline: Timeline, words: SheetWords, kind: PaperKind
) -> tuple[PlacedSheet, ...]:
    """Lay a timeline out on pages, in the house's letters."""
    return place_sheets(timeline, words, kind, measured)


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


def write_timeline(
    device: QIODevice,
    timeline: Timeline,
    words: SheetWords,
    kind: PaperKind,
    find: FindImage,
) -> int:
    """Write a timeline as a PDF, and tell how many pages it has.

    Args:
        device: Open for writing.
        timeline: What is told.
        words: Of the foot, and the sources.
        kind: The paper, and the size of print.
        find: Draws the medallions' pictures.
    """
    sheets = timeline_sheets(timeline, words, kind)
    writer = QPdfWriter(device)
    writer.setTitle(timeline.title)
    writer.setCreator("Anteroom")
    writer.setResolution(POINTS_PER_INCH * UNITS_PER_PT)
    size = sheets[0].size
    points = QSizeF(size.width / UNITS_PER_PT, size.height / UNITS_PER_PT)
    paper = QPageSize(points, QPageSize.Unit.Point, kind.paper)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(paper, upright, QMarginsF()))
    painter = QPainter(writer)
    for number, sheet in enumerate(sheets):
        if number:
            writer.newPage()
        paint_sheet(painter, sheet, find)
    painter.end()
    return len(sheets)
