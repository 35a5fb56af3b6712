"""Menu line: one thing that can be done, and the key that does it."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from app.controls.button import drawing
from app.controls.lines import Hand, Lines, Marked, break_lines, letters, wrapping
from app.controls.pressable import Pressable
from app.controls.ring import paint_box, paint_ring
from app.overriding import override
from app.style.tokens import TIGHT

_PAD_PX: Final = 12
_GAP_PX: Final = 10
_RIM_PX: Final = 8
_KEY_SHARE: Final = 0.4
"""A key that wants more of the width stands below the words."""


class _Placed(NamedTuple):
    """Words and key of a line, laid out."""

    words: Lines
    key: Lines
    key_box: QRect
    """In px of the line, where one reads from left to right."""
    top_px: int
    """Where the words begin."""
    height_px: int


class MenuLine(Pressable):
    """A button as wide as there is room: an icon, words, and a key at the end."""

    def __init__(
        self, words: str, key: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a line.

        Args:
            words: What it does.
            key: What does it too, such as "Ctrl+F".
            icon: Name of a drawing in `resources/icons`; empty leaves its room free.
            parent: Where it stands.
        """
        super().__init__(parent, QSizePolicy.Policy.Fixed)
        self._key, self._icon = key, icon
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the line is in this width, in px."""
        return self._place(arg__1).height_px

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        width = self._theme.px(340)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little width: words wrap."""
        return QSize(self._theme.px(120), self._theme.target_px)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint ground, icon, words, key and ring."""
        palette, placed = self._theme.palette, self._place(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_touched = self.isEnabled() and (self.isDown() or self.underMouse())
        ground = "accent_ground" if is_touched else ""
        paint_box(painter, QRectF(self.rect()), palette, ground, "")
        ink = palette.accent if is_touched else palette.ink
        ink = ink if self.isEnabled() else palette.quiet
        top = placed.top_px
        if self._icon:
            size = self._icon_px()
            box = QRect(self._theme.px(_PAD_PX), 0, size, size)
            box.moveTop(top + (self._first_line_px(placed.words) - size) // 2)
            icon = drawing(self._icon, ink, size, is_turned=self.isRightToLeft())
            icon.paint(painter, self._turned(box))
        box = QRect(self._left_px(), top, self._words_px(self.width()), 0)
        placed.words.paint(painter, self._turned(box).left(), top, ink)
        box = self._turned(placed.key_box)
        placed.key.paint(painter, box.left(), box.top(), palette.quiet)
        if self.shows_ring():
            paint_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _place(self, width_px: int) -> _Placed:
        """Break words and key to a width: side by side, or one below the other."""
        room, rim = self._words_px(width_px), self._theme.px(_RIM_PX)
        key_px = self._key_px()
        is_beside = key_px <= (width_px - self._left_px()) * _KEY_SHARE
        taken = key_px + self._theme.px(_GAP_PX) if is_beside and key_px else 0
        words = self._broken(self.accessibleName(), "ui", room - taken)
        key = self._broken(self._key, "small", key_px if is_beside else room)
        told = words.height_px if is_beside else words.height_px + key.height_px
        height = max(self._theme.target_px, told + 2 * rim)
        top = (height - told) // 2
        if is_beside:
            left = width_px - self._theme.px(_PAD_PX) - key_px
            lower = (self._first_line_px(words) - self._first_line_px(key)) // 2
            box = QRect(left, top + lower, key_px, key.height_px)
        else:
            box = QRect(self._left_px(), top + words.height_px, room, key.height_px)
        return _Placed(words, key, box, top, height)

    def _broken(self, words: str, size: str, room_px: int) -> Lines:
        option = wrapping(self.layoutDirection())
        hand = Hand(letters(self._theme, size), option, self._theme.leading(TIGHT))
        return break_lines(Marked(words), hand, room_px)

    def _first_line_px(self, lines: Lines) -> int:
        return lines.height_px // max(1, lines.layout.lineCount())

    def _turned(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _key_px(self) -> int:
        metrics = QFontMetricsF(letters(self._theme, "small"))
        return int(metrics.horizontalAdvance(self._key)) + 2 if self._key else 0

    def _icon_px(self) -> int:
        return round(self._theme.type.ui * 1.3)

    def _left_px(self) -> int:
        return self._theme.px(_PAD_PX) + self._icon_px() + self._theme.px(_GAP_PX)

    def _words_px(self, width_px: int) -> int:
        return max(1, width_px - self._left_px() - self._theme.px(_PAD_PX))
