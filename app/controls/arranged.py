"""Arranged: what layouts that reflow have in common."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import Shiboken

from app.overriding import override


class _Items(list[QLayoutItem]):
    """The items of a layout, which end with it.

    Qt leaves the end of an item to its layout, and nobody ends what Python has handed to
    C++: each would stay for ever (PySide 6.11), and each visit to a kiosk makes hundreds.
    """

    def __del__(self) -> None:
        """End each item that Qt did not end before."""
        for item in self:
            if Shiboken.isValid(item):
                Shiboken.delete(item)


class Arranged(QLayout):
    """Holds items in order, and gets taller as it gets narrower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items = _Items()
        self._shown: list[QLayoutItem] | None = None
        self._heights: dict[int, int] = {}
        self._talls: dict[tuple[int, int], int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(QMargins())

    def shown(self) -> list[QLayoutItem]:
        """Give the items that are not hidden, in order."""
        if self._shown is None:
            self._shown = [item for item in self._items if not item.isEmpty()]
        return self._shown

    def tall(self, number: int, width_px: int) -> int:
        """Tell how tall one of `shown` wants to be in this width, in px; asked once."""
        asked = (number, width_px)
        if asked not in self._talls:
            self._talls[asked] = height_of(self.shown()[number], width_px)
        return self._talls[asked]

    def height_in(self, width_px: int) -> int:
        """Tell how tall all items are in this width, in px; asked once per width."""
        raise NotImplementedError

    def least_size(self) -> QSize:
        """Tell how little room is enough; asked once."""
        raise NotImplementedError

    @override
    def invalidate(self) -> None:
        """Ask the items anew: Qt says so when one of them changed."""
        super().invalidate()
        self._shown, self._least = None, None
        self._heights.clear()
        self._talls.clear()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall all items are in this width, in px."""
        if arg__1 not in self._heights:
            self._heights[arg__1] = self.height_in(arg__1)
        return self._heights[arg__1]

    @override
    def minimumSize(self) -> QSize:
        """Need as much as the widest item at its narrowest."""
        if self._least is None:
            self._least = self.least_size()
        return QSize(self._least)

    @override
    def addWidget(self, w: QWidget) -> None:
        """Take one more widget; its item is Python's, which then knows when it ends."""
        self.addChildWidget(w)
        self.addItem(QWidgetItem(w))

    def clear(self) -> None:
        """Take all widgets out and let them go."""
        items, self._items = self._items, _Items()
        self.invalidate()
        for item in items:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(arg__1)
        self.invalidate()

    @override
    def count(self) -> int:
        """Tell how many items there are."""
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt asks beyond the end and wants null)
        """Give one item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] (as above)
        """Take one item out."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """Grow in width only: lines are as tall as they need."""
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower lines need more height."""
        return True


@contextmanager
def laid_out_once(widget: QWidget) -> Generator[None]:
    """Lay the inside of a widget out once, after all that changes in here has changed.

    Each part that appears would lay out everything around it at once (Qt 6.11).
    """
    parts = (widget, *widget.findChildren(QWidget))
    layouts = [layout for part in parts if (layout := part.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)


def put(item: QLayoutItem, box: QRect) -> None:
    """Give an item all of its box.

    The item of a widget whose height is fixed would keep it at the height of one line
    (Qt 6.11), even where the widget says that it is taller in this width.
    """
    if (widget := item.widget()) is not None:
        widget.setGeometry(box)
    else:
        item.setGeometry(box)


def height_of(item: QLayoutItem, width_px: int) -> int:
    """Tell how tall an item wants to be in this width, in px."""
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width_px), item.minimumSize().height())
    return item.sizeHint().height()
