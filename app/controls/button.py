"""Button: words, with an icon beside them or above them, wrapped where room is short."""

from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from app.controls.keys import ENTER
from app.controls.lines import (
    MOST_CHARACTERS,
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    widest_word,
    wrapping,
)
from app.controls.ring import paint_box, paint_ring
from app.controls.ringed import Ringed
from app.overriding import override
from app.paths import resources
from app.style.themes import DAY
from app.style.tokens import TARGET_PX, TIGHT, Palette, Theme


class Variant(StrEnum):
    """How much a button asks for attention; also its dynamic property `variant`."""

    QUIET = "quiet"
    """An edge around words: most buttons."""
    PRIMARY = "primary"
    """Filled: at most one on a screen."""
    FLAT = "flat"
    """Words alone, with a ground under the pointer."""


class _Colours(NamedTuple):
    """What a button is painted in; an empty name paints nothing."""

    ground: str
    edge: str
    ink: str


_REST: Final = {
    Variant.QUIET: _Colours("card", "boundary", "ink"),
    Variant.PRIMARY: _Colours("accent", "accent", "on_accent"),
    Variant.FLAT: _Colours("", "", "ink"),
}
_TOUCHED: Final = {
    Variant.QUIET: _Colours("accent_ground", "accent", "accent"),
    Variant.PRIMARY: _Colours("heading", "heading", "ground"),
    Variant.FLAT: _Colours("accent_ground", "", "accent"),
}
_CHECKED: Final = _Colours("accent_ground", "accent", "accent")
_DISABLED: Final = _Colours("", "hairline", "quiet")


class Button(Ringed, QPushButton):
    """A button of the house. Enter presses it as Space does."""

    def __init__(
        self,
        words: str = "",
        icon: str = "",
        variant: Variant = Variant.QUIET,
        *,
        icon_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button.

        Args:
            words: What it does; with `icon_only` told to screen readers and as a tip.
            icon: Name of a drawing in `resources/icons`; empty for none.
            variant: How it looks.
            icon_only: Show no words; only where the icon is known to everybody.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._icon, self._icon_only = icon, icon_only
        self._is_icon_last = False
        self._theme: Theme = DAY
        self._known: dict[int, Lines] = {}
        self.setProperty("variant", variant.value)
        self._variant = variant
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Change what it says."""
        self._known.clear()
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        if self._icon_only:
            self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def show_icon(self, icon: str) -> None:
        """Change its icon."""
        self._icon = icon
        self.update()

    def put_icon(self, *, last: bool) -> None:
        """Put the icon after the words, both at the end; or before them as at first."""
        self._is_icon_last = last
        self._known.clear()
        self.update()

    def show_icon_only(self, *, icon_only: bool) -> None:
        """Leave the words out where room is short, or show them again."""
        if icon_only != self._icon_only:
            self._icon_only = icon_only
            self.updateGeometry()
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._known.clear()
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower words are taller."""
        return not self._icon_only

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the button is in this width, in px."""
        lines = 0 if self._icon_only else self._lines(arg__1).height_px
        return max(self._least_px(), lines + 2 * self._theme.px(8))

    @override
    def sizeHint(self) -> QSize:
        """Ask for one line."""
        if self._icon_only:
            return QSize(self._least_px(), self._least_px())
        width = self._beside_px() + self._words_px(self.accessibleName()) + 1
        return QSize(max(self._least_px(), width), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need room for the longest word: words wrap, but do not break."""
        if self._icon_only:
            return self.sizeHint()
        bold = letters(self._theme, "ui", bold=True)
        longest = widest_word(self.accessibleName(), bold)
        return QSize(self._beside_px() + longest + 2, self._least_px())

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Press by Enter too."""
        if arg__1.key() in ENTER and not arg__1.isAutoRepeat():
            self.note_key()
            self.click()
            return
        super().keyPressEvent(arg__1)

    @override
    def changeEvent(self, e: QEvent) -> None:
        """Break the lines anew where the writing direction changed."""
        super().changeEvent(e)
        if e.type() == QEvent.Type.LayoutDirectionChange:
            self._known.clear()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Paint ground, icon, words and focus ring."""
        colours, palette = self._colours(), self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_box(painter, box, palette, colours.ground, colours.edge)
        self._paint_inside(painter, _colour(palette, colours.ink))
        if self.shows_ring():
            paint_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _paint_inside(self, painter: QPainter, ink: str) -> None:
        size, pad = self._icon_px(), self._pad_px()
        room = self.rect().adjusted(pad, 0, -pad, 0)
        if self._icon:
            left = room.right() - size + 1 if self._is_icon_last else room.left()
            if self._icon_only:
                left = (self.width() - size) // 2
            box = QRect(left, (self.height() - size) // 2, size, size)
            shown = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
            icon = drawing(self._icon, ink, size, is_turned=self.isRightToLeft())
            icon.paint(painter, shown)
        if not self._icon_only:
            lines = self._lines(self.width())
            left = pad + (size + self._gap_px() if self._icon else 0)
            is_turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            if is_turned != self._is_icon_last:
                left = pad
            lines.paint(painter, left, (self.height() - lines.height_px) / 2, ink)

    def _colours(self) -> _Colours:
        if not self.isEnabled():
            is_flat = self._variant is Variant.FLAT
            return _DISABLED._replace(edge="") if is_flat else _DISABLED
        if self.isChecked():
            return _CHECKED
        is_touched = self.isDown() or self.underMouse()
        return (_TOUCHED if is_touched else _REST)[self._variant]

    def _lines(self, width_px: int) -> Lines:
        room = width_px - self._beside_px()
        if room not in self._known:
            side = Qt.AlignmentFlag.AlignLeft
            if not self._icon and self._variant is not Variant.FLAT:
                side = Qt.AlignmentFlag.AlignHCenter
            if self._is_icon_last:
                side = Qt.AlignmentFlag.AlignRight
            hand = Hand(
                self._letters(),
                wrapping(self.layoutDirection(), side),
                self._theme.leading(TIGHT),
            )
            self._known[room] = break_lines(Marked(self.accessibleName()), hand, room)
        return self._known[room]

    def _letters(self) -> QFont:
        bold = self._variant is Variant.PRIMARY or self.isChecked()
        return letters(self._theme, "ui", bold=bold)

    def _words_px(self, words: str) -> int:
        # bold, so that a button that is checked needs no more room
        metrics = QFontMetricsF(letters(self._theme, "ui", bold=True))
        return int(metrics.horizontalAdvance(words[:MOST_CHARACTERS])) + 1

    def _beside_px(self) -> int:
        """Tell how much of the width is not for words, in px."""
        icon = self._icon_px() + self._gap_px() if self._icon else 0
        return 2 * self._pad_px() + icon

    def _least_px(self) -> int:
        return max(self._theme.target_px, self._theme.px(TARGET_PX * 0.75))

    def _icon_px(self) -> int:
        return round(self._theme.type.ui * 1.3)

    def _pad_px(self) -> int:
        return self._theme.px(8 if self._variant is Variant.FLAT else 14)

    def _gap_px(self) -> int:
        return self._theme.px(8)


@lru_cache(maxsize=128)
def drawing(name: str, colour: str, size_px: int, *, is_turned: bool = False) -> QIcon:
    """Give an icon of the house in a colour; turned, its arrow leads the other way."""
    from app.rendering.pictures import icon  # noqa: PLC0415 (SVG is dear at start)

    shown = _TURNED.get(name, name) if is_turned else name
    return icon(resources() / "icons", shown, colour, size_px)


_TURNED: Final = {
    "back": "forward",
    "forward": "back",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
}


def _colour(palette: Palette, role: str) -> str:
    return str(getattr(palette, role))
