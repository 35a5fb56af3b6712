"""One row of the sidebar: how tall it is and how it is painted."""

from typing import Final, NamedTuple, cast

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QTreeView

from app.content.links import Link
from app.controls.line_count import LineCount
from app.controls.lines import Hand, Lines, Marked, break_lines, letters, wrapping
from app.controls.ring import paint_ring
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, TARGET_PX, TIGHT, Theme
from app.widgets.topics.tree import LINK_ROLE, ROW_ROLE, RowKind, TopicRow

_Index = QModelIndex | QPersistentModelIndex

OUTER_PX: Final = 12
"""From the sidebar's edge to a row's ground."""

INNER_PX: Final = 12
"""From there to the words."""

MARK_PX: Final = 28
"""Room at the end of a row for a tick or a shelf's arrow."""

BAR_PX: Final = 5
"""Width of the bar that marks the current row."""

SHELF_GAP_PX: Final = 10
"""Above a shelf, so that it heads what follows, and above the first row."""


KEPT_ROWS: Final = 40
"""Rows whose words stay broken into lines: a screenful or two."""


class RowLook(NamedTuple):
    """What is special about a row now."""

    is_touched: bool = False
    """Whether the pointer is on it."""
    has_ring: bool = False
    """Whether the keyboard is at it."""


class RowPainter:
    """Paints rows. The current one differs in shape, weight and colour."""

    def __init__(self, view: QTreeView) -> None:
        """Paint for `view`, in its width."""
        self._view = view
        self._theme: Theme = DAY
        self._current: Link | None = None
        self._heights: dict[tuple[RowKind, str, bool], int] = {}
        self._counters: dict[bool, tuple[QFont, LineCount]] = {}
        self._lines: dict[
            tuple[RowKind, str, bool, Qt.LayoutDirection, int], Lines
        ] = {}
        self._width_px = 0

    def show_theme(self, theme: Theme) -> None:
        """Take sizes and colours of `theme`."""
        self._theme = theme
        self._heights.clear()
        self._counters.clear()
        self._lines.clear()

    def show_current(self, link: Link) -> None:
        """Mark the row that leads here."""
        self._current = link._replace(section="")

    def height_px(self, row: TopicRow) -> int:
        """Tell how tall a row is; words that need it take a second line."""
        width = self._view.viewport().width()
        if width != self._width_px:
            self._width_px = width
            self._heights.clear()
        key = (row.kind, row.title, row.is_first)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._height(row)
        return height

    def paint(
        self, painter: QPainter, rect: QRect, index: _Index, look: RowLook
    ) -> None:
        """Paint ground, bar, words, tick or arrow, and the ring."""
        row: TopicRow = index.data(ROW_ROLE)
        is_current = (
            self._current is not None and index.data(LINK_ROLE) == self._current
        )
        above = self._gap_px(row)
        box = rect.adjusted(OUTER_PX, above, -OUTER_PX, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, look, is_current=is_current)
        self._paint_words(painter, box, row, is_current=is_current)
        self._paint_mark(painter, box, row, index)
        if look.has_ring:
            paint_ring(painter, QRectF(box), self._theme)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        box: QRect,
        look: RowLook,
        *,
        is_current: bool,
    ) -> None:
        palette = self._theme.palette
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(box), CORNER_PX, CORNER_PX)
        if is_current:
            painter.fillPath(shape, QColor(palette.accent_ground))
            bar = QPainterPath()
            side = QRect(box.left(), box.top(), BAR_PX, box.height())
            bar.addRect(QRectF(self._mirrored(side, box)))
            painter.fillPath(shape.intersected(bar), QColor(palette.accent))
        elif look.is_touched:
            painter.setPen(QPen(QColor(palette.boundary), 1))
            painter.drawPath(shape)

    def _paint_words(
        self, painter: QPainter, box: QRect, row: TopicRow, *, is_current: bool
    ) -> None:
        palette = self._theme.palette
        colour = palette.quiet if row.kind is RowKind.SHELF else palette.ink
        if is_current:
            colour = palette.accent
        room = self._words_px()
        lines = self._broken(row, is_current=is_current)
        place = self._mirrored(QRect(box.left() + INNER_PX, box.top(), room, 1), box)
        top = box.top() + (box.height() - lines.height_px) / 2
        lines.paint(painter, place.left(), top, colour)

    def _broken(self, row: TopicRow, *, is_current: bool) -> Lines:
        """Break the words of a row, once while it is in sight."""
        direction, room = self._view.layoutDirection(), self._words_px()
        key = (row.kind, row.title, is_current, direction, room)
        if key not in self._lines:
            if len(self._lines) >= KEPT_ROWS:
                del self._lines[next(iter(self._lines))]
            font = self._letters(row.kind, is_current=is_current)
            hand = Hand(font, wrapping(direction), self._leading())
            self._lines[key] = break_lines(Marked(row.title), hand, room)
        return self._lines[key]

    def _paint_mark(
        self, painter: QPainter, box: QRect, row: TopicRow, index: _Index
    ) -> None:
        """Paint a tick for what was read, or which way a shelf is folded."""
        unit = self._theme.px(4)
        middle = QRect(0, 0, 4 * unit, 4 * unit)
        middle.moveCenter(box.center())
        middle.moveRight(box.right() - INNER_PX)
        centre = QPointF(self._mirrored(middle, box).center())
        if row.kind is RowKind.SHELF:
            points = _FOLDED
            if self._view.isExpanded(cast("QModelIndex", index)):
                points = _UNFOLDED
            elif self._view.isRightToLeft():
                points = tuple((-x, y) for x, y in _FOLDED)
        elif row.is_read:
            points = _TICK
        else:
            return
        pen = QPen(QColor(self._theme.palette.quiet), max(2.0, unit / 2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([centre + QPointF(x, y) * unit for x, y in points])

    def _height(self, row: TopicRow) -> int:
        room = self._words_px()
        font, counter = self._counter(row.kind)
        lines = counter.lines(row.title, room)
        words = lines * font.pixelSize() * self._leading()
        if not lines:
            hand = Hand(font, wrapping(self._view.layoutDirection()), self._leading())
            words = break_lines(Marked(row.title), hand, room).height_px
        least = max(TARGET_PX, round(words) + self._theme.px(16))
        return least + self._gap_px(row)

    def _gap_px(self, row: TopicRow) -> int:
        has_gap = row.is_first or row.kind is RowKind.SHELF
        return self._theme.px(SHELF_GAP_PX) if has_gap else 0

    def _counter(self, kind: RowKind) -> tuple[QFont, LineCount]:
        is_shelf = kind is RowKind.SHELF
        if is_shelf not in self._counters:
            font = self._letters(kind, is_current=True)
            self._counters[is_shelf] = (font, LineCount(font))
        return self._counters[is_shelf]

    def _words_px(self) -> int:
        taken = 2 * OUTER_PX + 2 * INNER_PX + self._theme.px(MARK_PX) // 2
        return max(1, self._view.viewport().width() - taken)

    def _leading(self) -> float:
        return self._theme.leading(TIGHT)

    def _letters(self, kind: RowKind, *, is_current: bool) -> QFont:
        """Give the font; heights are measured in bold, so that marking moves nothing."""
        size = "small" if kind is RowKind.SHELF else "ui"
        return letters(self._theme, size, bold=is_current or kind is RowKind.SHELF)

    def _mirrored(self, rect: QRect, box: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), box, rect)


_TICK: Final = ((-1.2, 0.1), (-0.3, 1.0), (1.3, -1.0))
_UNFOLDED: Final = ((-1.2, -0.6), (0.0, 0.6), (1.2, -0.6))
_FOLDED: Final = ((-0.6, -1.2), (0.6, 0.0), (-0.6, 1.2))
"""Strokes in units of the theme, around a middle."""
