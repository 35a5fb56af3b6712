"""Trail: the whole journey in small, to be pressed: a path with its pictures."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.content.timeline import Stage, Timeline
from app.controls.late_image import FindImage, LateImage
from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    wrapping,
)
from app.controls.pressable import Pressable
from app.controls.ring import paint_ring
from app.overriding import override
from app.rendering.fonts import measure_px
from app.style.tokens import CORNER_PX

_PAD_PX: Final = 18
_DISC_PX: Final = 60
_STEP_PX: Final = 76
"""Least distance of two pictures on the path; there are fewer where it is narrow."""
_RISE_PX: Final = 13
"""How far the path swings up and down."""


class Trail(Pressable):
    """Opens the timeline, and shows at a glance what it is."""

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw the stages' pictures with `find`."""
        super().__init__(parent)
        self._find = find
        self._stages: tuple[Stage, ...] = ()
        self._late: dict[str, LateImage] = {}
        self._summary = ""

    def show_timeline(self, timeline: Timeline) -> None:
        """Show a journey."""
        self._stages, self._summary = timeline.stages, timeline.summary
        self.setText(timeline.title.replace("&", "&&"))
        self.setAccessibleName(timeline.title)
        self.setAccessibleDescription(timeline.summary)
        self._forget()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall it is in this width, in px."""
        words = sum(lines.height_px for lines, _ in self._lines(arg__1))
        return words + self._path_px() + 2 * self._theme.px(_PAD_PX)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little width."""
        return QSize(self._theme.px(120), self._path_px())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint ground, words, path, pictures and focus ring."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        touched = self.isDown() or self.underMouse()
        edge = palette.accent if touched else palette.hairline
        painter.setPen(QPen(QColor(edge), 2 if touched else 1))
        painter.setBrush(QColor(palette.card))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, CORNER_PX, CORNER_PX)
        pad = self._theme.px(_PAD_PX)
        top = float(pad)
        for lines, role in self._lines(self.width()):
            beside = self.width() - pad - lines.layout.lineAt(0).width()
            left = beside if self.isRightToLeft() else pad
            lines.paint(painter, left, top, str(getattr(palette, role)))
            top += lines.height_px
        self._paint_path(painter, top)
        if self.shows_ring():
            paint_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _paint_path(self, painter: QPainter, top: float) -> None:
        """Paint a winding line and on it as many stages as there is room for."""
        stages = self._seen_stages()
        radius = self._theme.px(_DISC_PX) / 2
        left = self._theme.px(_PAD_PX) + radius
        middle = (top + self.height() - self._theme.px(_PAD_PX - 14)) / 2
        length = self.width() - 2 * left
        steps = max(1, len(stages) - 1)
        rise = self._theme.px(_RISE_PX)

        def at(step: float) -> QPointF:
            x = left + length * step / steps
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                x = self.width() - x
            return QPointF(x, middle + rise * math.sin((step + 0.5) * math.pi * 0.75))

        path = QPainterPath(at(0))
        for part in range(1, steps * 12 + 1):
            path.lineTo(at(part / 12))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.palette.accent), self._theme.px(4)))
        painter.drawPath(path)
        for step, stage in enumerate(stages):
            self._paint_stage(painter, at(step), radius, stage)

    def _paint_stage(
        self, painter: QPainter, centre: QPointF, radius: float, stage: Stage
    ) -> None:
        palette = self._theme.palette
        disc = QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2)
        round_ = QPainterPath()
        round_.addEllipse(disc)
        painter.fillPath(round_, QColor(palette.accent_ground))
        if stage.illustration not in self._late:
            self._late[stage.illustration] = LateImage(self, self._find)
        late = self._late[stage.illustration]
        image = late.image(stage.illustration, self._theme, round(radius * 3.6))
        if not image.isNull():
            painter.save()
            painter.setClipPath(round_)
            side = min(image.width(), image.height())
            middle = QRectF(image.rect()).center()
            source = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(disc, image, source)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.accent), self._theme.px(3)))
        painter.drawEllipse(disc)

    def _seen_stages(self) -> tuple[Stage, ...]:
        """Choose the stages that have room, the first and the last among them."""
        room = self.width() - 2 * self._theme.px(_PAD_PX + _DISC_PX / 2)
        most = max(2, int(room / self._theme.px(_STEP_PX)) + 1)
        stages = self._stages
        if len(stages) <= most:
            return stages
        last = len(stages) - 1
        return tuple(stages[round(last * n / (most - 1))] for n in range(most))

    def _path_px(self) -> int:
        return self._theme.px(_DISC_PX + 2 * _RISE_PX + 18)

    def _lines(self, width_px: int) -> tuple[tuple[Lines, str], ...]:
        if width_px not in self._known:
            self._known[width_px] = self._broken(width_px)
        return self._known[width_px]

    def _broken(self, width_px: int) -> tuple[tuple[Lines, str], ...]:
        """Break title and summary to the width, each with its role of colour."""
        room = width_px - 2 * self._theme.px(_PAD_PX)
        option = wrapping(self.layoutDirection())
        parts = (
            (self.accessibleName(), "h3", "heading"),
            (self._summary, "ui", "quiet"),
        )
        return tuple(
            (
                break_lines(
                    Marked(words),
                    Hand(letters(self._theme, size), option, self._theme.leading(size)),
                    min(room, measure_px(self._theme, size)),
                ),
                role,
            )
            for words, size, role in parts
            if words
        )
