"""The line of words under a point, and the next: what a reading ruler lies on."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit, QWidget

from app.controls.words import Words

MOST_LINES: Final = 3
"""What is taller, in times the letters' size, is a picture and no line."""

_AROUND_PX: Final = 2
"""Room between the words of a line and the ruler."""

_WIDE: Final = 0.6
"""A line that takes so much of the view's width is told as wide as the view."""


def line_under(over: QWidget, point: QPoint) -> QRect:
    """Find the line of running words under a point.

    Args:
        over: Holds everything.
        point: In px of `over`.

    Returns:
        Its place in px of `over`, as wide as its column; null where no words are.
    """
    part = over.childAt(point)
    if part is None:
        return QRect()
    edit = part.parentWidget()
    if isinstance(part, Words):
        line = part.line_at(part.mapFrom(over, point))
    elif isinstance(edit, QTextEdit) and edit.viewport() is part:
        line = line_of(edit, part.mapFrom(over, point))
    else:
        return QRect()
    if line.isNull():
        return line
    return QRect(part.mapTo(over, line.topLeft()), line.size())


def line_of(edit: QTextEdit, point: QPoint) -> QRect:
    """Find the line of a text under a point or close to it, both in px of its view."""
    cursor = edit.cursorForPosition(point)
    line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
    box = _box(edit, cursor.block(), line) if line.isValid() else QRect()
    is_near = box.adjusted(0, -box.height(), 0, box.height()).contains(point)
    return box if is_near else QRect()


def line_beyond(edit: QTextEdit, line: QRect, by: int) -> QRect:
    """Find the line below another, or with `by` under 0 the one above.

    All are in px of the view; the line need not be in sight. Null at either end.
    """
    over = 2 * _AROUND_PX
    if by > 0:
        below = (box for box in _boxes(edit) if box.top() >= line.bottom() - over)
        return min(below, key=QRect.top, default=QRect())
    above = (box for box in _boxes(edit) if box.bottom() <= line.top() + over)
    return max(above, key=QRect.top, default=QRect())


def _boxes(edit: QTextEdit) -> Iterator[QRect]:
    """Give all lines that have words, in the order of the text."""
    block = edit.document().begin()
    while block.isValid():
        layout = block.layout()
        for at in range(layout.lineCount()):
            box = _box(edit, block, layout.lineAt(at))
            if not box.isNull():
                yield box
        block = block.next()


def _box(edit: QTextEdit, block: QTextBlock, line: QTextLine) -> QRect:
    """Tell where a line stands, in px of the view; null if it has no words."""
    letters = max(1, block.charFormat().font().pixelSize())
    if not line.naturalTextWidth() or line.height() > MOST_LINES * letters:
        return QRect()
    around = edit.document().documentLayout().blockBoundingRect(block)
    left, width, view = around.left() + line.x(), line.width(), edit.viewport().width()
    if width >= view * _WIDE:
        left, width = 0, view
    top = around.top() + line.y() - edit.verticalScrollBar().value()
    box = QRectF(left, top, width, line.height()).toAlignedRect()
    return box.adjusted(0, -_AROUND_PX, 0, _AROUND_PX)
