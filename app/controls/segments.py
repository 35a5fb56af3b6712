"""Segments: a few choices side by side, of which one holds."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.controls.columns import Columns
from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    leading,
    letters,
    wrapping,
)
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, FOCUS_PX, TARGET_PX, Theme

_PAD_PX: Final = 14


class Segment(QAbstractButton):
    """One choice; to a screen reader a radio button."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower words are taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall it is in this width, in px."""
        tall = self._lines(arg__1).height_px + self._theme.px(16)
        return max(TARGET_PX, tall)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the words on one line, bold."""
        room = self._lines(100_000).layout.maximumWidth()
        width = int(room) + 2 * self._theme.px(_PAD_PX) + 2
        return QSize(max(TARGET_PX, width), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need a target's room."""
        return QSize(TARGET_PX, TARGET_PX)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the choice; the one that holds is filled and bold."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = palette.card, palette.ink
        if self.isChecked():
            fill, ink = palette.accent, palette.on_accent
        elif self.isDown() or self.underMouse():
            fill = palette.raised
        painter.setBrush(QColor(fill))
        edge = palette.accent if self.isChecked() else palette.boundary
        painter.setPen(QPen(QColor(edge), 1))
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.drawRoundedRect(box, CORNER_PX, CORNER_PX)
        lines = self._lines(self.width())
        top = (self.height() - lines.height_px) / 2
        lines.paint(painter, self._theme.px(_PAD_PX), top, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.focus), FOCUS_PX))
            ring = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(ring, CORNER_PX, CORNER_PX)
        painter.end()

    def _lines(self, width_px: int) -> Lines:
        font = letters(self._theme, "ui", bold=True)
        option = wrapping(self.layoutDirection(), Qt.AlignmentFlag.AlignHCenter)
        room = width_px - 2 * self._theme.px(_PAD_PX)
        hand = Hand(font, option, leading("h3"))
        return break_lines(Marked(self.text()), hand, room)


class Segments(QWidget):
    """A row of choices; arrows move between them, they are one tab stop.

    Signals:
        choice_requested: Another choice was made; its key.
    """

    choice_requested = Signal(str)

    def __init__(
        self,
        choices: tuple[tuple[str, str], ...],
        *,
        least_px: int = 84,
        most: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        """Offer `choices`, each a key and its words, at least `least_px` wide."""
        super().__init__(parent)
        self._least_px = least_px
        self._row = Columns(least_px, most=most, parent=self)
        self._segments = {key: Segment(words, self) for key, words in choices}
        for segment in self._segments.values():
            self._row.addWidget(segment)
            segment.clicked.connect(self._ask)

    def choose(self, key: str) -> None:
        """Let this choice hold, without asking for it."""
        self._segments[key].setChecked(True)

    def chosen(self) -> str:
        """Give the key of the choice that holds, or an empty string."""
        held = (key for key, segment in self._segments.items() if segment.isChecked())
        return next(held, "")

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._row.set_least(theme.px(self._least_px), 2)
        for segment in self._segments.values():
            segment.show_theme(theme)

    @override
    def sizeHint(self) -> QSize:
        """Ask for all choices in one row, equally wide."""
        widths = (part.sizeHint().width() for part in self._segments.values())
        widest = max(widths, default=0)
        width = (widest + 2) * len(self._segments)
        return QSize(width, self._row.heightForWidth(width))

    def _ask(self) -> None:
        self.choice_requested.emit(self.chosen())
