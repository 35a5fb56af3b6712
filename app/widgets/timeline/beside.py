"""Beside: one stage told beside the list, in sight wherever one is in the list."""

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.overriding import override


class Beside(QWidget):
    """Holds a part that begins at the height of a row, or higher where that is not seen.

    The part goes up and down with what is seen of the page, but never below its row: so
    its head is in sight at the row and above it, and below it is read to its end.
    """

    def __init__(self, part: QWidget, page: QScrollArea) -> None:
        """Hold `part`, which is scrolled by `page`."""
        super().__init__()
        self._part, self._page = part, page
        self._row_px = 0
        part.setParent(self)
        page.verticalScrollBar().valueChanged.connect(self._place)

    def stand_at(self, row_px: int) -> None:
        """Know how far below the upper edge the row is, in px; 0 for no row."""
        if row_px != self._row_px:
            self._row_px = row_px
            self.updateGeometry()
        self._place()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower parts are taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Leave room for the part at its lowest, in px."""
        return self._row_px + self._part.heightForWidth(arg__1)

    @override
    def sizeHint(self) -> QSize:
        """Ask for what the part does."""
        return self._part.sizeHint() + QSize(0, self._row_px)

    @override
    def minimumSizeHint(self) -> QSize:
        """Need what the part does."""
        return self._part.minimumSizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        """Find the part its place when it has other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the part its place."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        seen = self.mapFrom(self._page, QPoint()).y()
        top = max(0, min(self._row_px, seen))
        tall = self._part.heightForWidth(self.width())
        self._part.setGeometry(0, top, self.width(), max(tall, self._shared_px()))

    def _shared_px(self) -> int:
        """Give the height that the part shares with what stands next to it."""
        return 0 if self._row_px else self.height()
