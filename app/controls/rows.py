"""Rows: a list of painted rows: a kicker, a title, a text, sometimes a picture."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from app.controls.late_image import FindImage, no_image
from app.controls.ringed import Ringed
from app.controls.row_painting import ROW_ROLE, Row, RowDelegate
from app.controls.sheet import bring_into_view
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

_Index = QModelIndex | QPersistentModelIndex
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RowModel(QStringListModel):
    """The rows behind the view.

    Qt itself counts them, by their titles: to lay a list of thousands out it asks for
    the count twice for each, and would wait for Python every time.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self._rows = rows
        self.setStringList([row.title for row in rows])

    def row_of(self, key: str) -> int:
        """Give the place of a row from 0 on, or -1."""
        if not key:
            return -1
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be chosen, and nothing else."""
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return chosen if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row's value, its title, or how it is spoken."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return None


class Rows(Ringed, QListView):
    """Shows rows; arrows move, a press or Enter asks for one.

    Signals:
        row_requested: A row was pressed, or Enter was; its key.
        glance_requested: The arrows moved to a row; its key.
    """

    row_requested = Signal(str)
    glance_requested = Signal(str)

    def __init__(
        self,
        *,
        find: FindImage = no_image,
        text_lines: int = 0,
        grows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Set up an empty list.

        Args:
            find: Draws the pictures of rows.
            text_lines: The text ends after so many lines, and all rows are equally
                tall: for thousands of them. 0 shows every word.
            grows: The list is as tall as its rows and never scrolls by itself.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._grows = grows
        self._theme: Theme = DAY
        self._broken_for_px = -1
        self._model = RowModel(self)
        self._delegate = RowDelegate(find, text_lines, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(text_lines > 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._ask)
        self.show_theme(DAY)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; nothing is chosen."""
        self._model.show_rows(rows)
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._delegate.show_theme(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        self._fit()

    def choose(self, key: str) -> None:
        """Mark the row of this key, or none, without asking for it."""
        at = self._model.row_of(key)
        index = self._model.index(at) if at >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    def chosen(self) -> str:
        """Give the key of the marked row, or an empty string."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, Row) else ""

    def chosen_words(self) -> str:
        """Give the marked row as it is spoken, or an empty string."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.spoken() if isinstance(row, Row) else ""

    def press_chosen(self) -> None:
        """Ask for the marked row, or for the first if none is."""
        index = self.currentIndex()
        self._ask(index if index.isValid() else self._model.index(0))

    def step(self, step: int) -> None:
        """Mark a row further down or up while another part has the keyboard.

        Above the first row there is none.
        """
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        there = min(self._model.rowCount() - 1, here + step)
        self.setCurrentIndex(self._model.index(there) if there >= 0 else QModelIndex())
        if there < 0:
            self.clearSelection()

    def bring_up(self, key: str) -> None:
        """Scroll so that the row of this key is the first to be seen."""
        at = self._model.row_of(key)
        if at >= 0:
            hint = QListView.ScrollHint.PositionAtTop
            self.scrollTo(self._model.index(at), hint)

    def total_rows(self) -> int:
        """Tell how many rows are shown."""
        return self._model.rowCount()

    @override
    def scrollTo(
        self,
        index: _Index,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, and where rows scroll, its neighbours too."""
        super().scrollTo(index, hint)
        if self._grows or hint is not QListView.ScrollHint.EnsureVisible:
            return
        row, seen = self.visualRect(index), self.viewport().height()
        room = min(row.height(), max(0, seen - row.height()) // 2)
        bar = self.verticalScrollBar()
        if row.bottom() + room > seen:
            bar.setValue(bar.value() + row.bottom() + room - seen)
        elif row.top() < room:
            bar.setValue(bar.value() + row.top() - room)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Keep the marked row in sight, also where the page around scrolls."""
        super().currentChanged(current, previous)
        if self._grows and self.isVisible() and current.isValid():
            bring_into_view(self.viewport(), self.visualRect(current))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the marked row with Enter; arrows glance at the next."""
        if event.key() in _ENTER:
            self.note_key()
            self.press_chosen()
            return
        before = self.chosen()
        super().keyPressEvent(event)
        if self.chosen() and self.chosen() != before:
            self.glance_requested.emit(self.chosen())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(e)
        if (
            e.size().width() != self._broken_for_px
        ):  # not the old one: hidden, it is none
            self._broken_for_px = e.size().width()
            self.scheduleDelayedItemsLayout()
            self._fit()
        if not self._grows and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Break the lines anew where the writing direction changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._delegate.forget()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Leave the wheel to the page where the list itself never scrolls."""
        if self._grows:
            e.ignore()
        else:
            super().wheelEvent(e)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        return QSize(self._theme.px(420), self._theme.px(320))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little width."""
        return QSize(self._theme.px(120), self._theme.px(44))

    @override
    def _paint_again(self) -> None:
        self.viewport().update()

    def _ask(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            self.setCurrentIndex(index)
            self.row_requested.emit(row.key)

    def _fit(self) -> None:
        """Grow with the rows."""
        if not self._grows:
            return
        option = QStyleOptionViewItem()
        heights = (
            self._delegate.sizeHint(option, self._model.index(at)).height()
            for at in range(self._model.rowCount())
        )
        self.setFixedHeight(max(1, sum(heights)))
