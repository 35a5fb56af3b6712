"""Codes: the QR codes from which a telephone reads an address. They are made here."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from app.style.tokens import Theme

QUIET_MODULES: Final = 4
"""White around a code. Source: ISO/IEC 18004."""

TARGETS: Final = 1.8
"""Side of a code on a screen, in times the least side of what is pressed: 41 mm on a
shared screen, from which a telephone reads it at arm's length."""

LEAST_PX: Final = 122
"""Side of a code on any screen: 61 modules of 2 px, as 230 letters need."""


def code_px(theme: Theme) -> int:
    """Give the side of a code on a screen."""
    return max(LEAST_PX, round(TARGETS * theme.target_px))


def paint_code(
    painter: QPainter, rect: QRectF, address: str, px: float | None = None
) -> None:
    """Paint the code of an address on white ground, black in every theme.

    Args:
        painter: Of a screen or of paper.
        rect: A square.
        address: What a telephone is to read.
        px: Side of a dot of the screen: modules of whole dots are sharp. None for
            paper, where the code fills `rect`.
    """
    import segno  # noqa: PLC0415 (only where a code is shown)

    error = "m" if px is None else "l"  # a screen has no stains
    rows = tuple(segno.make(address, error=error, micro=False).matrix)
    modules = len(rows) + 2 * QUIET_MODULES
    side = rect.width() / modules
    if px is not None:
        side = max(1, side // px) * px
    quiet = (rect.width() - side * len(rows)) / 2
    if px is not None:
        quiet = quiet // px * px
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(rect, QColor("white"))
    black = QColor("black")
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                corner = rect.topLeft() + QPointF(quiet + x * side, quiet + y * side)
                painter.fillRect(QRectF(corner, QSizeF(side, side)), black)
    painter.restore()
