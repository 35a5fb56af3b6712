"""The ground of a timeline: the bands of its phases, the sketched curve, and the path.

It stays the same whichever stage is chosen, so it may be kept as a picture.
"""

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.rendering.timeline.ink import (
    paint_break,
    paint_curve,
    paint_text,
    path_of,
    rect_of,
)
from app.rendering.timeline.placed import PlacedPhase, PlacedTimeline
from app.style.tokens import CORNER_PX, Theme

PATH_PX: Final = 5
DOT_PX: Final = 4
MOST_KEPT_PX: Final = 6_000_000
"""A larger ground, such as that of a long column, is painted anew each time."""


def paint_ground(painter: QPainter, placed: PlacedTimeline, theme: Theme) -> None:
    """Paint all of a placed timeline but its stages."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for phase in placed.phases:
        _paint_phase(painter, phase, theme)
    for curve in placed.curves:
        paint_curve(painter, curve, theme)
    _paint_path(painter, placed, theme)
    painter.restore()


class KeptGround:
    """Paints the ground of one timeline once, and then from memory."""

    def __init__(self) -> None:
        self._key: tuple[int, str, float] | None = None
        self._placed: PlacedTimeline | None = None
        self._image = QImage()

    def paint(
        self, painter: QPainter, placed: PlacedTimeline, theme: Theme, part: QRectF
    ) -> None:
        """Paint what of the ground lies in `part`."""
        ratio = painter.device().devicePixelRatioF()
        width, height = ceil(placed.width * ratio), ceil(placed.height * ratio)
        if width * height > MOST_KEPT_PX:
            paint_ground(painter, placed, theme)
            return
        key = (id(placed), theme.name, ratio)
        if key != self._key:
            self._key, self._placed = (
                key,
                placed,
            )  # kept alive, so that its id is its own
            self._image = _drawn(placed, theme, (width, height), ratio)
        source = QRectF(
            part.x() * ratio,
            part.y() * ratio,
            part.width() * ratio,
            part.height() * ratio,
        )
        painter.drawImage(part, self._image, source)


def _drawn(
    placed: PlacedTimeline, theme: Theme, size: tuple[int, int], ratio: float
) -> QImage:
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_ground(painter, placed, theme)
    painter.end()
    return image


def _paint_phase(painter: QPainter, phase: PlacedPhase, theme: Theme) -> None:
    palette = theme.palette
    colour = palette.phase_grounds[phase.phase % len(palette.phase_grounds)]
    edge = Qt.PenStyle.NoPen
    rect = rect_of(phase.box)
    if colour == palette.ground:
        edge = QPen(QColor(palette.boundary), 1)
        rect.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setPen(edge)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, CORNER_PX, CORNER_PX)
    paint_text(painter, phase.title, palette.quiet)


def _paint_path(painter: QPainter, placed: PlacedTimeline, theme: Theme) -> None:
    """Draw the path from stage to stage, and dotted the ways back between rows."""
    pen = QPen(QColor(theme.palette.accent), PATH_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path_of(placed.path), pen)
    pen.setWidth(DOT_PX)
    pen.setDashPattern([0.01, 2.5])
    painter.strokePath(path_of(placed.returns), pen)
    for leap in placed.breaks:
        paint_break(painter, leap, theme.palette.accent)
