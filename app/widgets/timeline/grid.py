"""Stage grid: rows and columns of the timeline's table, their words wrapped."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.content.timeline import Timeline
from app.controls.badge import Badge, set_badge
from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    wrapping,
)
from app.controls.sheet import bring_into_view
from app.overriding import override
from app.rendering.fonts import measure_px
from app.style.themes import DAY
from app.style.tokens import FOCUS_PX, Theme
from app.widgets.timeline.cells import BADGE_ROLE, StageCells

_WEIGHTS: Final = (3, 3, 7)
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex


class _CellDelegate(QStyledItemDelegate):
    """Paints a cell's words."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.theme: Theme = DAY

    def height_px(self, index: _Index, width_px: int, view: QTableView) -> int:
        """Tell how tall the words of a cell are, with its badge."""
        badge = self._badge(index, width_px, view)
        words = self._lines(index, width_px, view).height_px
        return words + (badge.height_px if badge is not None else 0)

    def _badge(self, index: _Index, width_px: int, view: QTableView) -> Badge | None:
        words = str(index.data(BADGE_ROLE) or "")
        if not words:
            return None
        room = width_px - 2 * self.theme.px(12)
        return set_badge(words, self.theme, wrapping(view.layoutDirection()), room)

    def _lines(self, index: _Index, width_px: int, view: QTableView) -> Lines:
        """Break the words of a cell."""
        font = letters(self.theme, "ui", bold=index.column() == 0)
        hand = Hand(
            font, wrapping(view.layoutDirection()), self.theme.leading("ui") * 0.93
        )
        room = width_px - 2 * self.theme.px(12)
        room = min(room, measure_px(self.theme, "ui"))
        return break_lines(Marked(str(index.data() or "")), hand, room)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint ground, line and words."""
        view = self.parent()
        if not isinstance(view, QTableView):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.theme.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, QColor(palette.accent_ground))
            if index.column() == 0:
                bar = option.rect.adjusted(0, 6, 0, -6)
                bar.setWidth(5)
                bar = QStyle.visualRect(option.direction, option.rect, bar)
                painter.fillRect(bar, QColor(palette.accent))
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        ink = palette.quiet if index.column() == 1 else palette.ink
        if chosen and index.column() == 0:
            ink = palette.accent
        pad = self.theme.px(12)
        left, top, width = (
            option.rect.left() + pad,
            option.rect.top() + pad,
            option.rect.width(),
        )
        badge = self._badge(index, width, view)
        if badge is not None:
            badge.paint(painter, left, top, (palette.accent, palette.card))
            top += badge.height_px
        lines = self._lines(index, width, view)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            left += width - 2 * pad - round(lines.layout.lineAt(0).width())
        lines.paint(painter, left, top, ink)
        if chosen and view.hasFocus():
            self._paint_ring(painter, option, view)
        painter.restore()

    def _paint_ring(
        self, painter: QPainter, option: QStyleOptionViewItem, view: QTableView
    ) -> None:
        """Paint this cell's part of the ring around the whole row."""
        painter.setClipRect(option.rect)
        row = option.rect.adjusted(0, 0, 0, 0)
        row.setLeft(0)
        row.setRight(view.viewport().width() - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.palette.focus), FOCUS_PX))
        painter.drawRect(QRectF(row).adjusted(1.5, 1.5, -1.5, -1.5))


class StageGrid(QTableView):
    """A table as tall as its rows; the arrows move from stage to stage.

    Signals:
        glance_requested: The arrows moved to a stage; its slug.
        row_requested: A stage was pressed, or Enter was; its slug.
    """

    glance_requested = Signal(str)
    row_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._model, self._delegate = StageCells(self), _CellDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.clicked.connect(self._ask)

    def show_timeline(self, timeline: Timeline, now: str = "") -> None:
        """Show the stages of `timeline`, and which of them one is at, by its slug."""
        self._model.show_timeline(timeline, now)
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._delegate.theme = theme
        palette = theme.palette
        self.horizontalHeader().setStyleSheet(
            "QHeaderView, QHeaderView::section { background: transparent; }"
            f"QHeaderView::section {{ color: {palette.heading}; border: none;"
            f" border-bottom: 2px solid {palette.boundary};"
            f" padding-left: {theme.px(12)}px; padding-right: {theme.px(12)}px;"
            f" font-size: {theme.type.ui}px; font-weight: 700; }}"
        )
        self.horizontalHeader().setFixedHeight(max(theme.target_px, theme.px(40)))
        self._fit()
        self.viewport().update()

    def choose(self, slug: str) -> None:
        """Mark the row of a stage."""
        slugs = [stage.slug for stage in self._model.stages]
        if slug in slugs and self.chosen() != slug:
            self.setCurrentIndex(self._model.index(slugs.index(slug), 0))

    def chosen(self) -> str:
        """Give the slug of the marked stage, or an empty string."""
        row = self.currentIndex().row()
        return self._model.stages[row].slug if row >= 0 else ""

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Keep the marked row in sight of the page around."""
        super().currentChanged(current, previous)
        if self.isVisible() and current.isValid():
            bring_into_view(self.viewport(), self.visualRect(current))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the marked stage with Enter; arrows, Home and End glance at others."""
        if event.key() in _ENTER:
            self._ask(self.currentIndex())
            return
        before = self.chosen()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._model.rowCount() - 1}
        if event.key() in ends:  # by itself a table goes along the row
            self.setCurrentIndex(self._model.index(ends[Qt.Key(event.key())], 0))
        else:
            super().keyPressEvent(event)
        if self.chosen() and self.chosen() != before:
            self.glance_requested.emit(self.chosen())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out and break the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: the table never scrolls by itself."""
        event.ignore()

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_requested.emit(self._model.stages[index.row()].slug)

    def _fit(self) -> None:
        """Give columns and rows their sizes, and grow with the rows."""
        width = self.viewport().width()
        widths = [width * weight // sum(_WEIGHTS) for weight in _WEIGHTS]
        widths[-1] = width - sum(widths[:-1])
        total = self.horizontalHeader().height()
        pad = 2 * self._delegate.theme.px(12)
        for column, column_px in enumerate(widths):
            self.setColumnWidth(column, column_px)
        for row in range(self._model.rowCount()):
            cells = (
                self._delegate.height_px(
                    self._model.index(row, column), column_px, self
                )
                for column, column_px in enumerate(widths)
            )
            height = max(self._delegate.theme.target_px, pad + max(cells))
            self.setRowHeight(row, height)
            total += height
        self.setFixedHeight(total)
