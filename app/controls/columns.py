"""Columns: a layout of equal cells that stack where the room or large text asks."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from app.controls.arranged import Arranged, put
from app.overriding import override


class Columns(Arranged):
    """Puts its widgets into rows of equal height, as many in a row as there is room.

    With `weights` there is one row, shared out by weight, or a single column.
    """

    def __init__(
        self,
        least_px: int,
        *,
        most: int = 12,
        weights: tuple[int, ...] = (),
        fills: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Keep each cell at least `least_px` wide (each weight's share, if any).

        Args:
            least_px: Least width of a cell.
            most: Most cells in a row.
            weights: One row, shared out by weight.
            fills: The cells of a last, shorter row share the whole width.
            parent: The widget that gets this layout.
        """
        super().__init__(parent)
        self._least_px, self._most, self._weights = least_px, most, weights
        self._fills = fills

    def set_least(self, least_px: int, spacing_px: int) -> None:
        """Change the least width of a cell and the room between cells, in px."""
        self._least_px = least_px
        self.setSpacing(spacing_px)
        self.invalidate()

    def set_weights(self, weights: tuple[int, ...]) -> None:
        """Share one row out by these weights, or with none keep equal cells."""
        self._weights = weights
        self.invalidate()

    def columns_in(self, width_px: int) -> int:
        """Tell how many cells stand side by side in this width."""
        cells = max(1, len(self.shown()))
        gap = max(0, self.spacing())
        if self._weights:
            smallest = self._least_px * sum(self._weights) / min(self._weights)
            fits = width_px >= smallest + gap * (len(self._weights) - 1)
            return len(self._weights) if fits and cells > 1 else 1
        least = max(self._least_px, self.minimumSize().width())  # no word breaks
        fitting = (width_px + gap) // (least + gap)
        columns = max(1, min(fitting, self._most, cells))
        rows = -(-cells // columns)
        return -(-cells // rows)

    @override
    def height_in(self, width_px: int) -> int:
        """Tell how tall all rows are in this width, in px."""
        return self._arranged(QRect(0, 0, width_px, 0), placing=False)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        """Place all cells."""
        super().setGeometry(arg__1)
        self._arranged(arg__1, placing=True)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the narrowest form."""
        return self.minimumSize()

    @override
    def least_size(self) -> QSize:
        """Need as much as the widest cell."""
        size = QSize()
        for item in self.shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _arranged(self, room: QRect, *, placing: bool) -> int:
        """Walk the rows, place the cells if asked to, and give the height in px."""
        columns = self.columns_in(room.width())
        cells, top = self.shown(), room.top()
        for start in range(0, len(cells), columns):
            row = cells[start : start + columns]
            fitted = len(row) if self._fills else columns
            widths = self._widths(room.width(), fitted)[: len(row)]
            height = max(map(self.tall, range(start, start + len(row)), widths))
            if placing:
                self._place(row, widths, QRect(room.left(), top, room.width(), height))
            top += height + self.spacing()
        return max(0, top - self.spacing() - room.top()) if cells else 0

    def _widths(self, width_px: int, columns: int) -> list[int]:
        """Share the width out, the odd px to the first cells."""
        weights = self._weights if self._weights and columns > 1 else (1,) * columns
        free = width_px - self.spacing() * (columns - 1)
        edges = [free * sum(weights[:n]) // sum(weights) for n in range(columns + 1)]
        return [right - left for left, right in pairwise(edges)]

    def _place(self, row: list[QLayoutItem], widths: list[int], room: QRect) -> None:
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner else Qt.LayoutDirection.LeftToRight
        left = room.left()
        for item, width in zip(row, widths, strict=True):
            cell = QRect(left, room.top(), width, room.height())
            put(item, QStyle.visualRect(direction, room, cell))
            left += width + self.spacing()
