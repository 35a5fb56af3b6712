"""Sidebar: where the book is laid out as shelves and topics."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QTreeView, QWidget

from app.content.links import Link
from app.content.topic import Shelf
from app.controls.idle_bar import hide_while_idle
from app.controls.keys import ENTER
from app.controls.ringed import Ringed
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.topics.row import RowLook, RowPainter
from app.widgets.topics.tree import ENTRIES, LINK_ROLE, Entry, TopicsOn, TopicTree

UNFOLDED_TOPICS: Final = 60
"""A book of up to so many topics is shown unfolded: all of it can be looked over."""

LONG_SHELF: Final = 500
"""From so many topics on a shelf the list scrolls row by row: Qt then measures only what
is in sight, where 7,000 rows of different heights take it 200 ms."""

ROWS_AROUND: Final = 2
"""Rows that stay in sight before and after the one that is brought into sight."""

WIDTH_PX: Final = 288
"""Wanted, at 100 % text."""


class Sidebar(Ringed, QTreeView):
    """Shows shelves and topics and says which one is wanted.

    Signals:
        link_requested: A topic or one of the fixed entries was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, topics_on: TopicsOn, parent: QWidget | None = None) -> None:
        """Fetch the topics of a shelf with `topics_on`, once it is unfolded."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._link = ENTRIES[0].link
        self._shelf_id = ""
        self._touched = QPersistentModelIndex()
        self._shown = QPersistentModelIndex()
        self._tree = TopicTree(topics_on, self)
        self._rows = RowPainter(self)
        self._tree.measure_with(self._rows.height_px)
        self.setModel(self._tree)
        self.setProperty("class", "topics")
        self.setAccessibleName(tr("Topics"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always, for a bar that comes and goes changes the width of every row
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        hide_while_idle(self.verticalScrollBar())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self._choose)

    def show_shelves(
        self, shelves: tuple[Shelf, ...], entries: tuple[Entry, ...] = ENTRIES
    ) -> None:
        """Show a book. What was unfolded stays so; a small book is all unfolded."""
        known = self._shelf_ids()
        unfolded = self.unfolded()
        self._tree.show_shelves(shelves, entries)
        longest = max((shelf.topic_count for shelf in shelves), default=0)
        modes = QTreeView.ScrollMode
        by_row = longest >= LONG_SHELF
        self.setVerticalScrollMode(
            modes.ScrollPerItem if by_row else modes.ScrollPerPixel
        )
        is_small = sum(shelf.topic_count for shelf in shelves) <= UNFOLDED_TOPICS
        fresh = {shelf.id for shelf in shelves} - known if is_small else set[str]()
        self.show_unfolded(unfolded | fresh)
        self.show_current(self._link, self._shelf_id)

    def show_current(self, link: Link, shelf_id: str = "") -> None:
        """Mark the row of what is being read and bring it into sight.

        Args:
            link: A place without a row of its own marks none.
            shelf_id: Where the topic stands, if it is known: saves the looking.
        """
        before = self._shown
        self._link, self._shelf_id = link, shelf_id
        self._rows.show_current(link)
        self._tree.show_current(link)
        index = self._tree.index_of(link, shelf_id)
        if index.isValid():
            self.expand(index.parent())
            self.scrollTo(index)
            self._set_current(index)
        self._shown = QPersistentModelIndex(index)
        for row in (before, index):
            self.viewport().update(self.visualRect(row))

    def show_read(self, slugs: frozenset[str]) -> None:
        """Tick the topics that were read to their end."""
        self._tree.show_read(slugs)
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes and colours of `theme`."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.palette.raised))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.palette.ink))
        self.setPalette(palette)
        self._rows.show_theme(theme)
        self.verticalScrollBar().setSingleStep(theme.px(22))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def unfolded(self) -> frozenset[str]:
        """Give the ids of the shelves that are unfolded."""
        return frozenset(
            shelf_id
            for shelf_id in self._shelf_ids()
            if self.isExpanded(self._tree.shelf_index(shelf_id))
        )

    def show_unfolded(self, shelf_ids: frozenset[str]) -> None:
        """Unfold these shelves and fold the others."""
        for shelf_id in self._shelf_ids():
            self._fold(self._tree.shelf_index(shelf_id), shelf_id not in shelf_ids)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the usual width."""
        return QSize(self._theme.px(WIDTH_PX), super().sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space; the rest as in any tree."""
        self.note_key()
        if event.key() in ENTER or event.key() == Qt.Key.Key_Space:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QTreeView.ScrollHint = QTreeView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight; on a long shelf, without measuring all before it."""
        if self.verticalScrollMode() == QTreeView.ScrollMode.ScrollPerPixel:
            super().scrollTo(index, hint)
            self._leave_room_around(index)
            return
        self.executeDelayedItemsLayout()
        wanted = self._number(index)
        top = self.indexAt(QPoint(1, 1))
        bottom = self.indexAt(QPoint(1, self.viewport().height() - 1))
        first, last = self._number(top), self._number(bottom)
        is_in_sight = first <= wanted and (wanted < last or not bottom.isValid())
        if wanted >= 0 and not is_in_sight:
            before = min(wanted, (last - first) // 3) if bottom.isValid() else 0
            self.verticalScrollBar().setValue(wanted - before)

    def _leave_room_around(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll on, so that a row does not lie at the very edge."""
        row, seen = self.visualRect(index), self.viewport().height()
        room = min(ROWS_AROUND * row.height(), max(0, seen - row.height()) // 2)
        bar = self.verticalScrollBar()
        if row.bottom() + room > seen:
            bar.setValue(bar.value() + row.bottom() + room - seen)
        elif row.top() < room:
            bar.setValue(bar.value() + row.top() - room)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the rows that stay in sight, as all is opaque: Qt paints all (6.11)."""
        if self.verticalScrollMode() == QTreeView.ScrollMode.ScrollPerPixel:
            self.viewport().scroll(dx, dy)
        else:
            super().scrollContentsBy(dx, dy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the rows on it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.palette.raised))
        painter.end()
        super().paintEvent(event)

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row by ourselves: no style sheet reaches it."""
        rect: QRect = options.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] (the stubs of PySide6 6.11 leave it out)
        has_ring = self.shows_ring() and index == self.currentIndex()
        look = RowLook(index == self._touched, has_ring)
        self._rows.paint(painter, rect, index, look)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row would be chosen."""
        super().mouseMoveEvent(event)
        self._touch(self.indexAt(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Show none."""
        super().leaveEvent(event)
        self._touch(QModelIndex())

    @override
    def _paint_again(self) -> None:
        self.viewport().update()

    def _touch(self, index: QModelIndex) -> None:
        if index != self._touched:
            self._touched = QPersistentModelIndex(index)
            self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        link = index.data(LINK_ROLE) if index.isValid() else None
        if isinstance(link, Link):
            self.link_requested.emit(link)
        elif index.isValid():
            self._fold(index, self.isExpanded(index))

    def _fold(self, shelf: QModelIndex, is_folded: bool) -> None:  # noqa: FBT001
        """Fold or unfold a shelf; what it holds comes first, else Qt lays out twice."""
        if not is_folded:
            self._tree.fetchMore(shelf)
        self.setExpanded(shelf, not is_folded)

    def _set_current(self, index: QModelIndex) -> None:
        """Let the keyboard go on from a row.

        On a long shelf nobody is told: Qt would measure all rows from the last current
        one to this, only to repaint it.
        """
        model = self.selectionModel()
        by_row = self.verticalScrollMode() == QTreeView.ScrollMode.ScrollPerItem
        was_blocked = model.blockSignals(by_row)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.blockSignals(was_blocked)

    def _number(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Tell how many rows stand above one, folded ones left out; -1 for no row."""
        if not index.isValid():
            return -1
        shelf = index.parent()
        above = shelf.row() if shelf.isValid() else index.row()
        tops = (self._tree.index(row, 0) for row in range(above))
        rows = above + sum(map(self._tree.rowCount, filter(self.isExpanded, tops)))
        return rows + 1 + index.row() if shelf.isValid() else rows

    def _shelf_ids(self) -> frozenset[str]:
        rows = range(self._tree.rowCount())
        shelves = (self._tree.shelf_at(self._tree.index(row, 0)) for row in rows)
        return frozenset(shelf.id for shelf in shelves if shelf is not None)
