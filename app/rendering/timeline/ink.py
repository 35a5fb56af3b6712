"""What a painted timeline is made of: words, lines, and the sketched curve."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

from app.rendering.fonts import font
from app.rendering.shapes import Box, Point, TextBox
from app.rendering.timeline.placed import Bend, Break, PlacedCurve
from app.rendering.timeline.words import PILL_PX
from app.style.tokens import Theme

CURVE_PX: Final = 3
BREAK_PX: Final = 3
"""Width of the slanted lines where a long time is left out."""

_BREAK_REACH: Final = 9
_BREAK_APART: Final = 4.5

_SHADE = 0.22
"""How much of the curve's colour its area has at the top."""


def paint_curve(painter: QPainter, curve: PlacedCurve, theme: Theme) -> None:
    """Draw the sketch: the lowest days marked, the line, and what it is."""
    palette = theme.palette
    line = path_of(curve.line)
    area = QPainterPath(line)
    area.lineTo(curve.line[-1].end.x, curve.box.bottom)
    area.lineTo(curve.line[0].start.x, curve.box.bottom)
    area.closeSubpath()
    shade = QLinearGradient(0, curve.box.y, 0, curve.box.bottom)
    shade.setColorAt(0, _mixed(palette.ground, palette.blood, _SHADE))
    shade.setColorAt(1, QColor(palette.ground))
    painter.fillPath(area, shade)
    if curve.low is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        if palette.harm_ground == palette.ground:
            painter.setPen(QPen(QColor(palette.harm), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(palette.harm_ground))
        painter.drawRoundedRect(rect_of(curve.low), PILL_PX, PILL_PX)
    painter.setPen(QPen(QColor(palette.hairline), 1))
    floor = round(curve.box.bottom) + 0.5
    painter.drawLine(QPointF(curve.box.x, floor), QPointF(curve.box.right, floor))
    for x in curve.breaks:
        leap = Break(Point(x, floor), Point(1, 0))
        paint_break(painter, leap, palette.quiet, share=0.5)
    pen = QPen(QColor(palette.blood), CURVE_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(line, pen)
    if curve.title is not None:
        paint_text(painter, curve.title, palette.quiet)
    if curve.low_label is not None:
        paint_text(painter, curve.low_label, palette.harm)


def paint_break(
    painter: QPainter, leap: Break, colour: str, *, share: float = 1.0
) -> None:
    """Draw the two slanted lines that say: a long time is left out here.

    Args:
        painter: Where to.
        leap: The place.
        colour: Of the lines.
        share: How large they are; 1 fits the path.
    """
    pen = QPen(QColor(colour), BREAK_PX * (share + 1) / 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = leap.along
    slant = QPointF(x * 0.42 - y, y * 0.42 + x) * _BREAK_REACH * share
    for side in (-_BREAK_APART * share, _BREAK_APART * share):
        middle = QPointF(leap.centre.x + x * side, leap.centre.y + y * side)
        painter.drawLine(middle - slant, middle + slant)


def paint_text(
    painter: QPainter, text: TextBox, colour: str, *, underlined: bool = False
) -> None:
    """Write words where they were placed, in a colour `#RRGGBB`.

    Each line runs as its own letters do: "8 to 14" stays so in a mirrored window.
    """
    letters = font(round(text.letters.size_px), bold=text.letters.bold)
    letters.setUnderline(underlined)
    painter.setFont(letters)
    painter.setPen(QColor(colour))
    across = Qt.AlignmentFlag.AlignLeft
    if text.centred:
        across = Qt.AlignmentFlag.AlignHCenter
    elif text.from_right:
        across = Qt.AlignmentFlag.AlignRight
    across |= Qt.AlignmentFlag.AlignAbsolute
    rect = rect_of(text.box)
    rect.setHeight(text.letters.line_px)
    before = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    for line in text.lines:
        # Without DontClip rounding may cost the last letter its edge.
        flags = across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(rect, int(flags), line)
        rect.translate(0, text.letters.line_px)
    painter.setLayoutDirection(before)


def pill_of(text: TextBox) -> QRectF:
    """Give the ground behind words, as wide as the widest line and a little more."""
    metrics = QFontMetricsF(font(round(text.letters.size_px), bold=text.letters.bold))
    widest = max(metrics.horizontalAdvance(line) for line in text.lines)
    rect = rect_of(text.box)
    if text.centred:
        rect.adjust((rect.width() - widest) / 2, 0, (widest - rect.width()) / 2, 0)
    elif text.from_right:
        rect.setLeft(rect.right() - widest)
    else:
        rect.setWidth(widest)
    return rect.adjusted(-PILL_PX, 0, PILL_PX, 0)


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


def _mixed(ground: str, colour: str, share: float) -> QColor:
    """Mix so much of a colour into a ground; what is half transparent fails in a PDF."""
    one, other = QColor(ground), QColor(colour)
    rest = 1 - share
    return QColor(
        round(one.red() * rest + other.red() * share),
        round(one.green() * rest + other.green() * share),
        round(one.blue() * rest + other.blue() * share),
    )


def rect_of(box: Box) -> QRectF:
    """Give a box as Qt wants it."""
    return QRectF(box.x, box.y, box.width, box.height)
