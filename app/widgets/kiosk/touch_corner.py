"""Touch corner: marks where to hold a finger to hear the screen; always the same place.

It lies in the lower left corner, however one reads: a dot to be felt sticks there. It is
only seen; whoever looks after the finger is told by the window.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.controls.button import drawing
from app.controls.lines import Hand, Lines, Marked, break_lines, letters, wrapping
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, TIGHT, Theme

_ICON: Final = 0.56
"""Of the side of the corner."""


class TouchCorner(QWidget):
    """An ear in the corner of a window, filled while the screen is heard; and a few words."""

    def __init__(self, window: QWidget) -> None:
        """Stand in the corner of `window`, whatever its size."""
        super().__init__(window)
        self._window = window
        self._theme: Theme = DAY
        self._words = ""
        self._is_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)

    @property
    def words(self) -> str:
        """What it says beside the ear."""
        return self._words

    @property
    def is_on(self) -> bool:
        """Tell whether it shows that the screen is heard."""
        return self._is_on

    def show_on(self, *, is_on: bool) -> None:
        """Show whether the screen is heard."""
        self._is_on = is_on
        self.update()

    def show_words(self, words: str) -> None:
        """Say something beside the ear; "" says nothing."""
        self._words = words
        self.setAccessibleName(words)
        self.stand()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.stand()
        self.update()

    def stand(self) -> None:
        """Stand in the corner, over all else."""
        size = self.sizeHint()
        self.setGeometry(QRect(QPoint(0, self._window.height() - size.height()), size))
        self.show()
        self.raise_()

    def holds(self, point: QPoint) -> bool:
        """Tell whether a point of the window lies in the corner."""
        side = self._theme.target_px
        from_below = self._window.height() - 1 - point.y()
        return 0 <= point.x() < side and 0 <= from_below < side

    @override
    def sizeHint(self) -> QSize:
        """Ask for the ear; with words, for a strip across the window."""
        side = self._theme.target_px
        if not self._words:
            return QSize(side, side)
        gap = self._theme.gap_px + CORNER_PX
        return QSize(self._window.width(), max(side, self._tall_px() + 2 * gap))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self.stand()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a round ground, the ear and the words."""
        palette, side = self._theme.palette, self._theme.target_px
        ground, ink = palette.raised, palette.ink
        if self._is_on:
            ground, ink = palette.accent, palette.ground
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._words:
            painter.setPen(QColor(palette.boundary))
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER_PX, CORNER_PX
            )
            self._hand_lines().paint(
                painter,
                side + self._theme.gap_px,
                (self.height() - self._tall_px()) // 2,
                palette.ink,
            )
        painter.setPen(QColor(palette.boundary))
        painter.setBrush(QColor(ground))
        ear = QRectF(0, self.height() - side, side, side).adjusted(4, 4, -4, -4)
        painter.drawRoundedRect(ear, CORNER_PX, CORNER_PX)
        size = round(side * _ICON)
        icon = drawing("listen", ink, size)
        corner = ear.center().toPoint() - QPoint(size // 2, size // 2)
        icon.paint(painter, QRect(corner, QSize(size, size)))
        painter.end()

    def _words_px(self) -> int:
        return max(1, self._window.width() - 2 * self._theme.target_px)

    def _tall_px(self) -> int:
        return self._hand_lines().height_px

    def _hand_lines(self) -> Lines:
        option = wrapping(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        hand = Hand(letters(self._theme, "ui"), option, self._theme.leading(TIGHT))
        return break_lines(Marked(self._words), hand, self._words_px())
