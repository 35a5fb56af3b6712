"""Row painting: one row of a list, its words broken to the width."""

from typing import Final, NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.controls.badge import Badge, set_badge
from app.controls.late_image import FindImage, LateImage
from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    wrapping,
)
from app.controls.picture import SHAPE, paint_rounded
from app.controls.ring import paint_ring
from app.controls.ringed import Ringed
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import BIG_TEXT_PERCENT, CORNER_PX, Theme

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_PICTURE_PX: Final = 104
_PICTURE_FROM_PX: Final = 340
"""Below this width, at 100 % text, a row shows no picture."""

_MEASURE_PX: Final = 576
"""Lines grow no longer, at 100 % text: that is under 80 characters."""

_ONE_LINE_PX: Final = 460
"""From this width on, at 100 % text, the title of an even row has one line."""

MOST_HEIGHTS: Final = 2000
"""Rows whose height stays at hand."""

_TIGHT: Final = 0.93
"""Lines of a row stand a little closer than running text."""

_Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """One line of a list."""

    key: str
    """What is asked for when it is chosen."""
    title: str
    kicker: str = ""
    """A quiet line above the title."""
    text: Marked = Marked("")
    picture: str = ""
    """Name of an illustration."""
    badge: str = ""
    """A few words in a frame, above all others: this row is special."""

    def spoken(self) -> str:
        """Tell the row to somebody who cannot see it."""
        parts = (self.title, self.badge, self.kicker, self.text.words)
        return ". ".join(part for part in parts if part)


class _Placed(NamedTuple):
    """A row laid out in a width."""

    lines: tuple[tuple[Lines, str], ...]
    """What is under one another, each with its role of colour."""
    picture_px: int
    height_px: int
    badge: Badge | None


class RowDelegate(QStyledItemDelegate):
    """Paints rows and tells how tall they are."""

    def __init__(
        self, find: FindImage, text_lines: int, parent: QAbstractItemView
    ) -> None:
        """Draw pictures with `find`; cut texts after `text_lines` lines, 0 for none."""
        super().__init__(parent)
        self._find, self._text_lines, self._view = find, text_lines, parent
        self._theme: Theme = DAY
        self._heights: dict[tuple[Row, int], int] = {}
        self._late: dict[str, LateImage] = {}

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        """Forget what was laid out for another width."""
        self._heights.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Tell how tall the row is in the width of its view, in px."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return QSize(0, self._theme.target_px)
        width = self._view.viewport().width()
        # marks take no room, and the next letter marks the same words otherwise
        looked_up = (row._replace(key="", text=Marked(row.text.words)), width)
        known = self._heights.get(looked_up)
        if known is None:
            known = self._place(row, width, self._view.layoutDirection()).height_px
            if len(self._heights) >= MOST_HEIGHTS:
                self._heights.clear()
            self._heights[looked_up] = known
        return QSize(width, known)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint ground, focus ring, picture and words."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(2, 2, -2, -2)
        self._paint_ground(painter, option, box)
        title_role = "accent" if chosen else "ink"
        placed = self._place(row, option.rect.width(), option.direction, title_role)
        inner = option.rect.adjusted(
            self._theme.px(14), self._theme.px(10), -self._theme.px(14), 0
        )
        beside = placed.picture_px + self._theme.px(14) if placed.picture_px else 0
        words = QRect(inner)
        words.setLeft(inner.left() + beside)
        words.setWidth(min(words.width(), self._theme.px(_MEASURE_PX)))
        words = QStyle.visualRect(option.direction, inner, words)
        if placed.picture_px:
            self._paint_picture(painter, row, inner, option)
        top = float(inner.top())
        if placed.badge is not None:
            colours = (self._colour("accent"), self._colour("card"))
            placed.badge.paint(painter, words.left(), top, colours)
            top += placed.badge.height_px
        for lines, role in placed.lines:
            lines.paint(painter, words.left(), top, self._colour(role))
            top += lines.height_px
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
    ) -> None:
        """Mark the chosen row by ground, edge and bar, the focused one by its ring."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            role = "accent_ground" if chosen else "raised"
            painter.setBrush(QColor(self._colour(role)))
            painter.drawRoundedRect(QRectF(box), CORNER_PX, CORNER_PX)
        if chosen:
            bar = QRect(box.left(), box.top() + 6, 5, box.height() - 12)
            bar = QStyle.visualRect(option.direction, box, bar)
            painter.setBrush(QColor(self._colour("accent")))
            painter.drawRoundedRect(QRectF(bar), 2.5, 2.5)
        is_here = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if is_here and isinstance(self._view, Ringed) and self._view.shows_ring():
            paint_ring(painter, QRectF(box), self._theme)

    def _paint_picture(
        self, painter: QPainter, row: Row, inner: QRect, option: QStyleOptionViewItem
    ) -> None:
        width = self._theme.px(_PICTURE_PX)
        if row.picture not in self._late:
            self._late[row.picture] = LateImage(self._view.viewport(), self._find)
        image = self._late[row.picture].image(row.picture, self._theme, width)
        height = width * SHAPE[1] // SHAPE[0]
        box = QRect(inner.left(), inner.top() + 2, width, height)
        box = QStyle.visualRect(option.direction, inner, box)
        paint_rounded(painter, image, QRectF(box), 6)

    def _place(
        self,
        row: Row,
        width_px: int,
        direction: Qt.LayoutDirection,
        title_role: str = "ink",
    ) -> _Placed:
        """Lay one row out."""
        theme = self._theme
        picture = 0
        if row.picture and width_px >= theme.px(_PICTURE_FROM_PX):
            picture = theme.px(_PICTURE_PX)
        room = width_px - theme.px(28) - (picture + theme.px(14) if picture else 0)
        room = min(room, theme.px(_MEASURE_PX))
        option = wrapping(direction)
        parts = (
            (Marked(row.kicker), self._hand("small", option), "quiet", 0),
            (Marked(row.title), self._title(option), title_role, self._title_lines()),
            (row.text, self._hand("ui", option), "quiet", self._text_lines),
        )
        lines = tuple(
            (break_lines(text, hand, room, most), role)
            for text, hand, role, most in parts
            if text.words
        )
        badge = set_badge(row.badge, theme, option, room) if row.badge else None
        tall = sum(laid.height_px for laid, _ in lines) + theme.px(20)
        tall += badge.height_px if badge is not None else 0
        if self._text_lines:
            tall = self._even_height()
        if picture:
            tall = max(tall, picture * SHAPE[1] // SHAPE[0] + theme.px(20) + 4)
        return _Placed(lines, picture, max(self._theme.target_px, tall), badge)

    def _hand(self, size: str, option: QTextOption) -> Hand:
        spacing = self._theme.leading(size) * _TIGHT
        return Hand(letters(self._theme, size), option, spacing, *self._mark())

    def _title(self, option: QTextOption) -> Hand:
        bold = letters(self._theme, "text", bold=True)
        return Hand(bold, option, self._theme.leading("h3"), *self._mark())

    def _mark(self) -> tuple[str, str]:
        return self._colour("mark"), self._colour("ink")

    def _title_lines(self) -> int:
        """Tell how many lines a title may take; 0 for all it needs."""
        if not self._text_lines:
            return 0
        is_big = self._theme.type.percent >= BIG_TEXT_PERCENT
        is_narrow = self._view.viewport().width() < self._theme.px(_ONE_LINE_PX)
        return 2 if is_big or is_narrow else 1

    def _even_height(self) -> int:
        """Tell the height of every row of a list of equal rows, in px."""
        sizes, lines = self._theme.type, self._title_lines()
        title = sizes.text * self._theme.leading("h3") * lines
        text = sizes.ui * self._theme.leading("ui") * _TIGHT * self._text_lines
        return round(title + text) + self._theme.px(20)

    def _colour(self, role: str) -> str:
        return str(getattr(self._theme.palette, role))
