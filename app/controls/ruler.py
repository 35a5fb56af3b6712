"""Ruler: two quiet lines that hold the line one reads."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

LINE_PX: Final = 3
TINT: Final = 0.03
"""Strength of the ground between the lines: with it all words are still 7:1."""

_BESIDE_PX: Final = 8
"""The lines reach so far beyond the column."""


class Ruler(QWidget):
    """Lies over everything in its parent, and lets every press through."""

    def __init__(self, over: QWidget) -> None:
        """Lie over `over`, hidden at first."""
        super().__init__(over)
        self._theme: Theme = DAY
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def line(self) -> QRect:
        """Give the line that is held, in px of the parent."""
        beside = LINE_PX + _BESIDE_PX
        return self.geometry().adjusted(beside, LINE_PX, -beside, -LINE_PX)

    def hold(self, line: QRect) -> None:
        """Hold a line, given in px of the parent."""
        beside = LINE_PX + _BESIDE_PX
        box = line.adjusted(-beside, -LINE_PX, beside, LINE_PX)
        if box != self.geometry():
            self.setGeometry(box)
        if self.isHidden():
            self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line above and one below, and hardly any ground between."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._theme.palette.accent)
        box = QRectF(self.rect())
        half = LINE_PX / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for top in (0.0, box.height() - LINE_PX):
            line = QRectF(0, top, box.width(), LINE_PX)
            painter.drawRoundedRect(line, half, half)
        ground.setAlphaF(TINT)
        painter.fillRect(box.adjusted(0, LINE_PX, 0, -LINE_PX), ground)
        painter.end()
