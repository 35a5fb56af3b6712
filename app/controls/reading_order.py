"""Reading order: cells as one reads them, also where a page runs from the right.

There the cells of each row changed places before Qt read them (`rendering.turning`), so
that a document holds the last cell of a row first.
"""

from collections.abc import Iterator
from typing import cast

from PySide6.QtGui import (
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextTable,
    QTextTableCell,
)

from app.rendering.roles import TURNED

# Nothing here asks a table for its document: PySide (6.11) would delete that with the
# answer. So whoever knows the document says whether it is turned.


def is_turned(document: QTextDocument) -> bool:
    """Tell whether the cells of each row stand in the opposite order."""
    return bool(document.property(TURNED))


def blocks_turned(frame: QTextFrame) -> Iterator[QTextBlock]:
    """Go through the blocks of a frame that is turned, and of all inside."""
    return _blocks(frame.begin())


def cells_of(table: QTextTable, *, is_turned: bool) -> Iterator[QTextTableCell]:
    """Go through the cells, each once however far it spans."""
    columns = range(table.columns())
    for row in range(table.rows()):
        for column in reversed(columns) if is_turned else columns:
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) == (row, column):
                yield cell


def is_first(table: QTextTable, cell: QTextTableCell, *, is_turned: bool) -> bool:
    """Tell whether a cell is the first one of its row."""
    is_last = cell.column() + cell.columnSpan() == table.columns()
    return is_last if is_turned else cell.column() == 0


def _blocks(at: QTextFrame.iterator) -> Iterator[QTextBlock]:
    while not at.atEnd():
        # Qt gives null for the one that is not there; the stubs do not say so
        frame = cast("QTextFrame | None", at.currentFrame())
        if isinstance(frame, QTextTable):
            for cell in cells_of(frame, is_turned=True):
                yield from _blocks(cell.begin())
        elif frame is not None:
            yield from _blocks(frame.begin())
        else:
            yield at.currentBlock()
        at += 1
