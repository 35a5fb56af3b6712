"""Ground: a rounded patch of colour that other widgets stand on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme


class Ground(QWidget):
    """A plain card: not to be pressed, only to hold things together."""

    def __init__(
        self, fill: str = "card", edge: str = "hairline", parent: QWidget | None = None
    ) -> None:
        """Fill it and draw its edge in colours of `Palette`, by name; "" for none."""
        super().__init__(parent)
        self._fill, self._edge = fill, edge
        self.theme: Theme = DAY

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.theme = theme
        self.update()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Paint the patch."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.theme.palette
        if self._fill:
            painter.setBrush(QColor(str(getattr(palette, self._fill))))
        pen = QPen(Qt.PenStyle.NoPen)
        if self._edge:
            pen = QPen(QColor(str(getattr(palette, self._edge))), 1)
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, CORNER_PX, CORNER_PX)
        painter.end()
