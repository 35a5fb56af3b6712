"""The mark of the stage that one is at: a pin on its medallion, and words in a frame."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.rendering.timeline.ink import paint_text, pill_of
from app.rendering.timeline.placed import PlacedStage
from app.rendering.timeline.style import GROWTH_PX
from app.rendering.timeline.words import PILL_PX
from app.style.tokens import Theme

EDGE_PX: Final = 2

_SHARE = 0.36
"""Radius of the pin's ground, of the medallion's."""

_LEAST_PX = 13
_SLANT = 0.7071
"""It stands at the upper right, half-way between the top and the side."""


def paint_here(painter: QPainter, stage: PlacedStage, theme: Theme) -> None:
    """Mark the stage by shape and by words, if one is at it."""
    if stage.here is None:
        return
    palette = theme.palette
    painter.setPen(QPen(QColor(palette.accent), EDGE_PX))
    painter.setBrush(QColor(palette.card))
    painter.drawRoundedRect(pill_of(stage.here), PILL_PX, PILL_PX)
    paint_text(painter, stage.here, palette.accent)
    size = max(_LEAST_PX, stage.radius * _SHARE)
    away = (stage.radius + GROWTH_PX - size) * _SLANT
    middle = QPointF(stage.centre.x + away, stage.centre.y - away)
    painter.setPen(QPen(QColor(palette.accent), EDGE_PX))
    painter.setBrush(QColor(palette.card))
    painter.drawEllipse(middle, size - 1, size - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawPath(_pin(middle, size * 0.62))


def _pin(middle: QPointF, size: float) -> QPainterPath:
    """Draw a pin, as on maps: a drop standing on its point, with a hole."""
    head = size * 0.62
    top = QPointF(middle.x(), middle.y() - size * 0.32)
    drop = QPainterPath(QPointF(middle.x(), middle.y() + size))
    left, right = top.x() - head, top.x() + head
    drop.quadTo(QPointF(left, top.y() + head), QPointF(left, top.y()))
    drop.arcTo(QRectF(left, top.y() - head, 2 * head, 2 * head), 180, -180)
    drop.quadTo(QPointF(right, top.y() + head), QPointF(middle.x(), middle.y() + size))
    hole = QPainterPath()
    hole.addEllipse(top, head * 0.42, head * 0.42)
    return drop.subtracted(hole)
