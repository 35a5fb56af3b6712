"""Boxes and rings: what stands around a control, and shows where the keyboard is."""

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.style.tokens import CORNER_PX, FOCUS_PX, Palette, Theme


def paint_box(
    painter: QPainter, box: QRectF, palette: Palette, ground: str, edge: str
) -> None:
    """Paint a rounded box in colours of `palette`, by name; empty ones are left out."""
    painter.setPen(
        QPen(QColor(str(getattr(palette, edge))), 1)
        if edge
        else QtCore.Qt.PenStyle.NoPen
    )
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
    painter: QPainter, box: QRectF, theme: Theme, corner_px: float = CORNER_PX
) -> None:
    """Paint the ring that shows where the keyboard is, inside `box`."""
    half = FOCUS_PX / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.palette.focus), FOCUS_PX))
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    shown = box.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(shown, corner_px, corner_px)
