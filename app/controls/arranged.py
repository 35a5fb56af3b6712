"""Arranged: what layouts that reflow have in common."""

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.overriding import override


class Arranged(QLayout):
    """Holds items in order, and gets taller as it gets narrower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def shown(self) -> list[QLayoutItem]:
        """Give the items that are not hidden, in order."""
        return [item for item in self._items if not item.isEmpty()]

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(arg__1)

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
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        """Grow in width only: lines are as tall as they need."""
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower lines need more height."""
        return True


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
