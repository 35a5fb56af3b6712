"""Card outline: a bank card drawn on the glass, to be matched with a real one."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from app.controls.semantics import Role
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDTH_MM: Final = 85.60
HEIGHT_MM: Final = 53.98
CORNER_MM: Final = 3.18
"""Source: ISO/IEC 7810, ID-1: the cards of banks, libraries and drivers."""


class CardOutline(QWidget):
    """Draws a card at so many px per mm."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DAY
        self._scale = 1.0
        self.setAccessibleName(tr("Outline of a bank card"))

    def semantic_role(self) -> Role:
        """Be a picture to a screen reader."""
        return Role.Graphic

    def show_scale(self, px_per_mm: float) -> None:
        """Draw the card at this scale."""
        self._scale = px_per_mm
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the card's own size."""
        return QSize(
            round(WIDTH_MM * self._scale) + 4, round(HEIGHT_MM * self._scale) + 4
        )

    @override
    def minimumSizeHint(self) -> QSize:
        """Need the whole card, or it would match nothing."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's edge; its outside is where the real one ends."""
        palette, scale = self._theme.palette, self._scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = round(WIDTH_MM * scale), round(HEIGHT_MM * scale)
        box = QRectF(
            QStyle.alignedRect(
                self.layoutDirection(),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                QSize(width, height),
                self.rect(),
            )
        )
        painter.setBrush(QColor(palette.accent_ground))
        painter.setPen(QPen(QColor(palette.accent), 2))
        corner = CORNER_MM * scale
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
        painter.end()
