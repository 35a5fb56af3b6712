"""What a painted timeline is made of: words, lines, and the sketched curve."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from app.rendering.fonts import font
from app.rendering.timeline_shapes import Bend, Box, PlacedCurve, Point, TextBox
from app.style.tokens import Theme

PILL_PX: Final = 6
"""Corners of small grounds, and the room at both sides of words on them."""

CURVE_PX: Final = 3

_SHADE = 0.22
"""How much of the curve's colour its area has at the top."""


def paint_curve(painter: QPainter, curve: PlacedCurve, theme: Theme) -> None:
    """Draw the sketch: the lowest days marked, the line, and what it is."""
    palette = theme.palette
    painter.setPen(Qt.PenStyle.NoPen)
    if curve.low is not None:
        if palette.harm_ground == palette.ground:
            painter.setPen(QPen(QColor(palette.harm), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(palette.harm_ground))
        painter.drawRoundedRect(rect_of(curve.low), PILL_PX, PILL_PX)
    line = path_of(curve.line)
    area = QPainterPath(line)
    area.lineTo(curve.line[-1].end.x, curve.box.bottom)
    area.lineTo(curve.line[0].start.x, curve.box.bottom)
    area.closeSubpath()
    top, bottom = QColor(palette.blood), QColor(palette.blood)
    top.setAlphaF(_SHADE)
    bottom.setAlphaF(0)
    shade = QLinearGradient(0, curve.box.y, 0, curve.box.bottom)
    shade.setColorAt(0, top)
    shade.setColorAt(1, bottom)
    painter.fillPath(area, shade)
    painter.setPen(QPen(QColor(palette.hairline), 1))
    floor = round(curve.box.bottom) + 0.5
    painter.drawLine(QPointF(curve.box.x, floor), QPointF(curve.box.right, floor))
    pen = QPen(QColor(palette.blood), CURVE_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(line, pen)
    if curve.title is not None:
        paint_text(painter, curve.title, palette.quiet)
    if curve.low_label is not None:
        paint_text(painter, curve.low_label, palette.harm)


def paint_text(
    painter: QPainter, text: TextBox, colour: str, *, underlined: bool = False
) -> None:
    """Write words where they were placed, in a colour `#RRGGBB`."""
    letters = font(round(text.letters.size_px), bold=text.letters.bold)
    letters.setUnderline(underlined)
    painter.setFont(letters)
    painter.setPen(QColor(colour))
    across = (
        Qt.AlignmentFlag.AlignHCenter if text.centred else Qt.AlignmentFlag.AlignLeft
    )
    rect = rect_of(text.box)
    rect.setHeight(text.letters.line_px)
    for line in text.lines:
        # Without DontClip rounding may cost the last letter its edge.
        flags = across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(rect, int(flags), line)
        rect.translate(0, text.letters.line_px)


def path_of(bends: tuple[Bend, ...]) -> QPainterPath:
    """Join curves to a path, with a break wherever one does not begin at the last."""
    path = QPainterPath()
    here: Point | None = None
    for bend in bends:
        if bend.start != here:
            path.moveTo(*bend.start)
        path.cubicTo(*bend.control_1, *bend.control_2, *bend.end)
        here = bend.end
    return path


def rect_of(box: Box) -> QRectF:
    """Give a box as Qt wants it."""
    return QRectF(box.x, box.y, box.width, box.height)
