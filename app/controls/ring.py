"""Boxes and rings: what stands around a control, and shows where the keyboard is."""

from collections.abc import Iterable
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.style.tokens import CORNER_PX, FOCUS_PX, Palette, Theme

GAP_PX: Final = 2

LINK_CORNER_PX: Final = 5
"""Of the ring around a link: rounder rings hide short words."""

DASHES: Final = (4, 6)
"""Px of line, and px of none."""


def paint_box(
    painter: QPainter, box: QRectF, palette: Palette, ground: str, edge: str
) -> None:
    """Paint a rounded box in colours of `palette`, by name; empty ones are left out.

    Where all lines are of one colour, a hairline is dashed: what cannot be pressed just
    now looks otherwise there too.
    """
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    if edge:
        pen = QPen(QColor(str(getattr(palette, edge))), 1)
        if edge == "hairline" and palette.hairline == palette.boundary:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
    painter.setBrush(
        QColor(str(getattr(palette, ground)))
        if ground
        else QtCore.Qt.BrushStyle.NoBrush
    )
    if ground or edge:
        shift = 0.5 if edge else 0
        shown = box.adjusted(shift, shift, -shift, -shift)
        painter.drawRoundedRect(shown, CORNER_PX, CORNER_PX)


def paint_ring(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    corner_px: float = CORNER_PX,
    *,
    is_tight: bool = False,
) -> None:
    """Paint the ring that shows where the keyboard is, inside `box`.

    A line of paper inside sets it off from whatever the control is filled with; around
    words, with `is_tight`, there is no room for it and no need.
    """
    half = FOCUS_PX / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    if not is_tight:
        inside = FOCUS_PX + GAP_PX / 2
        painter.setPen(QPen(QColor(theme.palette.ground), GAP_PX))
        gap = box.adjusted(inside, inside, -inside, -inside)
        painter.drawRoundedRect(gap, corner_px - FOCUS_PX / 2, corner_px - FOCUS_PX / 2)
    painter.setPen(QPen(QColor(theme.palette.focus), FOCUS_PX))
    shown = box.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(shown, corner_px, corner_px)


def paint_link_ring(port: QWidget, rects: Iterable[QRectF], theme: Theme) -> None:
    """Paint the ring around a link of running text.

    Args:
        port: What the text is painted on.
        rects: Where the link lies there, one for each line; others are left out.
        theme: The look.
    """
    painter = QPainter(port)
    seen = QRectF(port.rect())
    for rect in rects:
        ring = rect.adjusted(-FOCUS_PX - 1, -FOCUS_PX, FOCUS_PX + 1, FOCUS_PX)
        if ring.intersects(seen):
            box = ring.intersected(seen)
            paint_ring(painter, box, theme, LINK_CORNER_PX, is_tight=True)
    painter.end()
