"""The line at the top of a page, kept while sizes, widths and looks change."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.controls.landmarks import Span, span_rects

_NOTHING: Final = " \ufffc\u2028\xa0"
"""What a paragraph without words may hold: blanks, and the mark of a picture."""


class TextPlace(NamedTuple):
    """Where a reader is in a text, told by the text and not by pixels."""

    words: str = ""
    """Of the paragraph at the top of the view; the very top has none."""
    block: int = 0
    """Number of that paragraph."""
    offset: int = 0
    """Of the first visible line in it, in characters."""
    lines_above: float = 0.0
    """How much of that line is above the view, in lines; below 0 it stands lower."""


def place_at_top(edit: QTextEdit) -> TextPlace:
    """Tell what is at the top of the view now."""
    if not edit.verticalScrollBar().value():
        return TextPlace()
    cursor = edit.cursorForPosition(QPoint(1, 1))
    box = edit.cursorRect(cursor)
    block = cursor.block()
    lines = -box.top() / max(1, box.height())
    return TextPlace(block.text(), block.blockNumber(), cursor.positionInBlock(), lines)


def lay_out(edit: QTextEdit) -> None:
    """Lay the whole text out now, so that the scroll bar knows its range.

    Qt lays out what is in sight and tells the bar of the rest later.
    """
    height = round(edit.document().size().height())
    edit.verticalScrollBar().setRange(0, max(0, height - edit.viewport().height()))


def go_down(edit: QTextEdit, share: float) -> None:
    """Scroll so much of the way down (0 = top, 1 = end)."""
    if share:
        lay_out(edit)
    bar = edit.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))


def in_sight(edit: QTextEdit) -> Span:
    """Tell which part of the text is in sight."""
    view = edit.viewport()
    bottom = QPoint(view.width(), view.height() - 1)
    start = edit.cursorForPosition(QPoint(0, 1)).position()
    return Span(start, edit.cursorForPosition(bottom).position())


def rects_in_view(edit: QTextEdit, span: Span) -> list[QRectF]:
    """Tell where a stretch lies, in px of the view."""
    scrolled = edit.verticalScrollBar().value()
    rects = span_rects(edit.document(), span)
    return [rect.translated(0, -scrolled) for rect in rects]


def bring_into_view(edit: QTextEdit, span: Span) -> None:
    """Scroll to a stretch that is out of sight, to the upper third of the view."""
    lay_out(edit)
    rects, height = rects_in_view(edit, span), edit.viewport().height()
    if rects and not (rects[0].top() >= 0 and rects[-1].bottom() <= height):
        bar = edit.verticalScrollBar()
        bar.setValue(round(bar.value() + rects[0].top() - height / 3))


def bring_to_top(edit: QTextEdit, box: QRect) -> None:
    """Scroll so that what is seen at a place is at the top of the view, if it can be.

    Args:
        edit: Shows the text.
        box: The place, in global px.
    """
    lay_out(edit)
    bar = edit.verticalScrollBar()
    bar.setValue(bar.value() + edit.viewport().mapFromGlobal(box.topLeft()).y())


def return_to(edit: QTextEdit, place: TextPlace) -> None:
    """Bring a place back to the top of the view, also in a page that was made anew."""
    bar = edit.verticalScrollBar()
    if place == TextPlace():
        bar.setValue(0)
        return
    document = edit.document()
    lay_out(edit)
    block = _find(document, place)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + min(place.offset, block.length() - 1))
    box = edit.cursorRect(cursor)
    bar.setValue(bar.value() + box.top() + round(place.lines_above * box.height()))


def block_with(
    document: QTextDocument, words: str, start: int, end: int
) -> QTextBlock | None:
    """Find the first paragraph that says this, within a part of a text.

    Args:
        document: The text.
        words: All of the paragraph; a picture says nothing.
        start: Where the part begins, in Qt's positions.
        end: Behind its last character; below 0 it goes on to the end.
    """
    block = document.findBlock(start)
    while block.isValid() and (end < 0 or block.position() < end):
        if block.text() == words and words.strip(_NOTHING):
            return block
        block = block.next()
    return None


def _find(document: QTextDocument, place: TextPlace) -> QTextBlock:
    """Find the paragraph: by its number, else the nearest that says the same."""
    block = document.findBlockByNumber(place.block)
    if block.isValid() and block.text() == place.words:
        return block
    same: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        if block.text() == place.words:
            same.append(block)
        block = block.next()
    if not same:
        last = document.blockCount() - 1
        return document.findBlockByNumber(min(place.block, last))
    return min(same, key=lambda found: abs(found.blockNumber() - place.block))
