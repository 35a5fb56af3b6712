"""Flow: a layout that sets its widgets in lines, as words stand in a text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QWidget

from app.controls.arranged import Arranged, put
from app.overriding import override


class Flow(Arranged):
    """Gives each widget the width it asks for, and begins a new line where none fits.

    For cards of equal width see `Columns`.
    """

    def __init__(self, parent: QWidget | None = None, spacing_px: int = 8) -> None:
        """Keep `spacing_px` between widgets and between lines."""
        super().__init__(parent)
        self.setSpacing(spacing_px)

    @override
    def height_in(self, width_px: int) -> int:
        """Tell how tall all lines are in this width, in px."""
        margins = self.contentsMargins()
        room = QRect(0, 0, width_px - margins.left() - margins.right(), 0)
        return self._arrange(room, placing=False) + margins.top() + margins.bottom()

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        """Place all widgets."""
        super().setGeometry(arg__1)
        self._arrange(arg__1.marginsRemoved(self.contentsMargins()), placing=True)

    @override
    def sizeHint(self) -> QSize:
        """Ask for one line."""
        shown = [item.sizeHint() for item in self.shown()]
        width = sum(size.width() for size in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    @override
    def least_size(self) -> QSize:
        """Need as much as the widest widget at its narrowest."""
        size = QSize()
        for item in self.shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, room: QRect, *, placing: bool) -> int:
        """Walk the lines, place the widgets if asked to, and give the height in px."""
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner else Qt.LayoutDirection.LeftToRight
        left, top, tallest = 0, 0, 0
        for number, item in enumerate(self.shown()):
            width = min(item.sizeHint().width(), room.width())
            height = self.tall(number, width)
            if left and left + width > room.width():
                left, top, tallest = 0, top + tallest + self.spacing(), 0
            if placing:
                box = QRect(room.topLeft() + QPoint(left, top), QSize(width, height))
                put(item, QStyle.visualRect(direction, room, box))
            left += width + self.spacing()
            tallest = max(tallest, height)
        return top + tallest
