"""The topics of a book as a tree: fixed entries, then shelves, then what is on them."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)

from app.content.links import Kind, Link, Screen
from app.content.topic import Shelf, TopicTitle
from app.i18n import N_, tr, trn
from app.overriding import override

TopicsOn: TypeAlias = Callable[[str], tuple[TopicTitle, ...]]
"""Gives the topics on the shelf of this id, in reading order."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
LINK_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class RowKind(StrEnum):
    """What a row of the tree is."""

    ENTRY = "entry"
    SHELF = "shelf"
    TOPIC = "topic"


class Entry(NamedTuple):
    """A fixed row above the shelves."""

    link: Link
    title: str
    """Marked for translation, or the book's own words."""


ENTRIES: Final = (
    Entry(Link.screen(Screen.HOME), N_("Home")),
    Entry(Link.screen(Screen.TIMELINE), N_("Treatment timeline")),
    Entry(Link.screen(Screen.GLOSSARY), N_("Glossary")),
    Entry(Link.screen(Screen.QUESTIONS), N_("Questions people ask")),
    Entry(Link.screen(Screen.OPTIONS), N_("Compare the options")),
    Entry(Link.screen(Screen.MY_PAGE), N_("My page")),
)


class TopicRow(NamedTuple):
    """One row, as it is painted."""

    kind: RowKind
    title: str
    is_read: bool = False
    """Whether the topic was read to its end."""
    is_first: bool = False


class TopicTree(QAbstractItemModel):
    """Lists a shelf's topics only when it is unfolded, so that 7,000 cost nothing."""

    def __init__(self, topics_on: TopicsOn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics_on = topics_on
        self._entries: tuple[Entry, ...] = ()
        self._shelves: tuple[Shelf, ...] = ()
        self._topics: dict[int, tuple[TopicTitle, ...]] = {}
        """By the number of the shelf."""
        self._read: frozenset[str] = frozenset()
        self._current: Link | None = None
        self._height_px: Callable[[TopicRow], int] = _no_height
        self._answers: dict[int, Callable[[_Index], Any]] = {
            Qt.ItemDataRole.SizeHintRole: self._size,
            Qt.ItemDataRole.DisplayRole: self._title,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            ROW_ROLE: self._row,
            LINK_ROLE: self._link,
        }

    def measure_with(self, height_px: Callable[[TopicRow], int]) -> None:
        """Let rows be as tall as `height_px` says.

        Asked of the model and not of the delegate, where each of 7,000 calls would
        copy a style option: 60 us against 8.
        """
        self._height_px = height_px

    def show_shelves(
        self, shelves: tuple[Shelf, ...], entries: tuple[Entry, ...]
    ) -> None:
        """Replace everything; no topic is fetched yet."""
        self.beginResetModel()
        self._shelves, self._entries, self._topics = shelves, entries, {}
        self.endResetModel()

    def show_read(self, slugs: frozenset[str]) -> None:
        """Mark the topics that were read to their end."""
        self._read = slugs

    def show_current(self, link: Link) -> None:
        """Know what is being read: its row says so."""
        self._current = link._replace(section="")

    def shelf_at(self, index: _Index) -> Shelf | None:
        """Give the shelf that a row is, or nothing if it is none."""
        number = index.row() - len(self._entries)
        is_shelf = index.isValid() and not index.internalId() and number >= 0
        return self._shelves[number] if is_shelf else None

    def shelf_index(self, shelf_id: str) -> QModelIndex:
        """Give the row of a shelf; invalid if there is none."""
        ids = [shelf.id for shelf in self._shelves]
        if shelf_id not in ids:
            return QModelIndex()
        return self.index(len(self._entries) + ids.index(shelf_id), 0)

    def index_of(self, link: Link, shelf_id: str = "") -> QModelIndex:
        """Give the row that leads to `link`; invalid if none does.

        Args:
            link: A section leads to its topic's row.
            shelf_id: Where the topic stands; without it, shelf after shelf is fetched
                until the topic is found.
        """
        for row, entry in enumerate(self._entries):
            if entry.link == link._replace(section=""):
                return self.index(row, 0)
        if link.kind is not Kind.TOPIC:
            return QModelIndex()
        for number, shelf in enumerate(self._shelves):
            if shelf_id in {"", shelf.id}:
                slugs = [topic.slug for topic in self._fetched(number)]
                if link.slug in slugs:
                    parent = self.index(len(self._entries) + number, 0)
                    return self.index(slugs.index(link.slug), 0, parent)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        """Give a row: on top its id is 0, on a shelf 1 more than the shelf's number."""
        # not hasIndex, which asks twice over for each of 7,000 rows
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0)
        return self.createIndex(row, 0, parent.row() - len(self._entries) + 1)

    @override
    def parent(self, child: _Index = _ROOT) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride] (one name, two methods in Qt)
        """Give the shelf of a topic."""
        number = child.internalId() - 1 if child.isValid() else -1
        if number < 0:
            return QModelIndex()
        return self.createIndex(len(self._entries) + number, 0, 0)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Tell how many rows are known below one."""
        if not parent.isValid():
            return len(self._entries) + len(self._shelves)
        if self.shelf_at(parent) is None:
            return 0
        return len(self._topics.get(parent.row() - len(self._entries), ()))

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Give the one column."""
        return 1

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Name the column: nobody sees it, but screen readers tell it."""
        return tr("Topics") if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def hasChildren(self, parent: _Index = _ROOT) -> bool:
        """Say that shelves hold topics, without fetching them."""
        if not parent.isValid():
            return bool(self._entries or self._shelves)
        shelf = self.shelf_at(parent)
        return shelf is not None and shelf.topic_count > 0

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether a shelf's topics are still to be fetched."""
        number = parent.row() - len(self._entries)
        return self.shelf_at(parent) is not None and number not in self._topics

    @override
    def fetchMore(self, parent: _Index) -> None:
        """Fetch the topics of a shelf."""
        if self.canFetchMore(parent):
            self._fetched(parent.row() - len(self._entries))

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give words, link or spoken form of a row."""
        answer = self._answers.get(role) if index.isValid() else None
        return answer(index) if answer else None

    def _fetched(self, number: int) -> tuple[TopicTitle, ...]:
        if number not in self._topics:
            topics = self._topics_on(self._shelves[number].id)
            if topics:
                parent = self.index(len(self._entries) + number, 0)
                self.beginInsertRows(parent, 0, len(topics) - 1)
                self._topics[number] = topics
                self.endInsertRows()
            else:
                self._topics[number] = ()
        return self._topics[number]

    def _topic(self, index: _Index) -> TopicTitle:
        return self._topics[index.internalId() - 1][index.row()]

    def _size(self, index: _Index) -> QSize:
        return QSize(1, self._height_px(self._row(index)))

    def _title(self, index: _Index) -> str:
        return self._row(index).title

    def _row(self, index: _Index) -> TopicRow:
        if index.internalId():
            topic = self._topic(index)
            return TopicRow(RowKind.TOPIC, topic.title, topic.slug in self._read)
        shelf = self.shelf_at(index)
        if shelf is not None:
            return TopicRow(RowKind.SHELF, shelf.title)
        title = tr(self._entries[index.row()].title)
        return TopicRow(RowKind.ENTRY, title, is_first=index.row() == 0)

    def _link(self, index: _Index) -> Link | None:
        if index.internalId():
            return Link.topic(self._topic(index).slug)
        row = index.row()
        return self._entries[row].link if row < len(self._entries) else None

    def _spoken(self, index: _Index) -> str:
        """Say a row with its kind and level, and where it is among its like."""
        row, shelf = self._row(index), self.shelf_at(index)
        if shelf is not None:
            told = trn(
                "{{title}}, shelf, {count} topic, level 1",
                "{{title}}, shelf, {count} topics, level 1",
                shelf.topic_count,
            )
            return told.format(title=row.title)
        link = self._link(index)
        told = tr("{title}, screen, level 1")
        if row.kind is RowKind.TOPIC:
            told = tr("{title}, topic {number} of {total}, level 2")
        words = [told.format(title=row.title, **self._number(index))]
        if row.is_read:
            words.append(tr("read"))
        if link is not None and link == self._current:
            words.append(tr("you are here"))
        return ", ".join(words)

    def _number(self, index: _Index) -> dict[str, int]:
        """Tell which row among how many one is."""
        total = self.rowCount(self.parent(index))
        return {"number": index.row() + 1, "total": total}


def _no_height(_row: TopicRow) -> int:
    return 0
