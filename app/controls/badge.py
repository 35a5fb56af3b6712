"""Badge: a few words in a frame, painted within rows and cells."""

from functools import reduce
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextOption

from app.controls.lines import Hand, Lines, Marked, break_lines, letters
from app.style.tokens import TIGHT, Theme

EDGE_PX = 2
CORNER_PX = 6


class Badge(NamedTuple):
    """Words laid out, with room for the frame around them."""

    lines: Lines
    pad_px: int
    """At both sides of the words."""
    rim_px: int
    """Above and below them."""
    below_px: int
    """Kept free under the frame."""

    @property
    def height_px(self) -> int:
        """How much room it takes, with what is kept free below."""
        return self.lines.height_px + 2 * self.rim_px + self.below_px

    def paint(
        self, painter: QPainter, left: float, top: float, colours: tuple[str, str]
    ) -> None:
        """Paint frame and words from a left upper corner on.

        Args:
            painter: Where to.
            left: The left edge of the room that it was set in.
            top: The upper edge.
            colours: Of the words with their frame, and of the ground in it.
        """
        ink, ground = colours
        layout = self.lines.layout
        told = (layout.lineAt(n).naturalTextRect() for n in range(layout.lineCount()))
        words = reduce(QRectF.united, told, QRectF())
        frame = QRectF(words.x(), 0, words.width(), self.lines.height_px)
        frame.translate(left + self.pad_px, top + self.rim_px)
        frame.adjust(-self.pad_px + 1, -self.rim_px + 1, self.pad_px - 1, self.rim_px)
        painter.setPen(QPen(QColor(ink), EDGE_PX))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(frame, CORNER_PX, CORNER_PX)
        self.lines.paint(painter, left + self.pad_px, top + self.rim_px, ink)


def set_badge(words: str, theme: Theme, option: QTextOption, width_px: float) -> Badge:
    """Lay a badge out in a width; longer words wrap."""
    pad = theme.px(7)
    hand = Hand(letters(theme, "small", bold=True), option, theme.leading(TIGHT))
    lines = break_lines(Marked(words), hand, width_px - 2 * pad)
    return Badge(lines, pad, theme.px(2), theme.px(4))
