"""Galley: one chapter set as a long column, and how it is cut into pages."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFormat,
)

from app.rendering.grounds import paint_grounds
from app.rendering.page import Page, set_page
from app.rendering.paper.inlays import Inlays
from app.rendering.paper.kinds import MARGIN_PT, UNITS_PER_PT
from app.rendering.paper.leaves import Keep, Slice, cut_leaves
from app.rendering.paper.notes import ARROW, TURNED_ARROW
from app.rendering.paper.strips import INLAY, lines_of, strips_of
from app.rendering.shapes import Box
from app.style.tokens import Theme

MOST_LEVEL: Final = 4
_LEAST: Final = 0.5
_BETWEEN: Final = 4
"""No two paragraphs stand nearer to each other, in units."""


class PaperHeading(NamedTuple):
    """A heading, and where it came to stand."""

    level: int
    """1 to 4."""
    words: str
    anchor: str
    """The id of its section; may be empty."""
    page: int
    """Of the chapter, from 0."""
    y: float
    """From the upper edge of the paper, in units."""


class Galley:
    """One chapter, laid out and cut."""

    has_head: bool = True

    def __init__(self, page: Page, theme: Theme, column: Box, inlays: Inlays) -> None:
        """Set a page in the width of a column, and cut it to its height."""
        self._theme, self._column, self._inlays = theme, column, inlays
        self.side = column.x
        self._document = QTextDocument()
        self._document.setUseDesignMetrics(True)
        layout = self._document.documentLayout()
        layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, inlays)
        html = _HREF.sub("<a", page.html)
        if inlays.is_turned:
            html = html.replace(ARROW, TURNED_ARROW)
        page = page._replace(html=html, is_turned=inlays.is_turned)
        self._grounds = set_page(self._document, page, theme)
        # Only now: Qt lays out lazily, and an edit before the end leaves lines unset.
        self._document.setTextWidth(column.width)
        self._document.size()
        strips = tuple(strips_of(self._document, column.height))
        self._leaves = cut_leaves(strips, column.height)
        keeps = {strip.bottom: strip.keep for strip in strips}
        ends = (keeps[leaf[-1].bottom] for leaf in self._leaves[:-1])
        self.parted = sum(keep > Keep.FREE for keep in ends)
        self.headings = tuple(self._headings())

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return len(self._leaves)

    @property
    def fills(self) -> tuple[float, ...]:
        """How full each page is, from 0 to 1; taller where nothing could be parted."""
        heights = (
            sum(part.bottom - part.top for part in leaf) for leaf in self._leaves
        )
        return tuple(height / self._column.height for height in heights)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0; the painter's origin is the corner of the paper."""
        y = self._column.y
        for part in self._leaves[number]:
            self._paint(painter, part, y)
            y += part.bottom - part.top

    def _paint(self, painter: QPainter, part: Slice, y: float) -> None:
        """Paint a slice of the column at a height of the paper."""
        rect = QRectF(0, part.top, self._column.width, part.bottom - part.top)
        beside = self._column.x - MARGIN_PT * UNITS_PER_PT
        rect.adjust(-beside, 0, beside, 0)  # numbers of a long list stand there
        painter.save()
        painter.translate(self._column.x, y - part.top)
        painter.setClipRect(rect)
        paint_grounds(painter, self._document, self._grounds, self._theme)
        clip = rect.adjusted(0, _LEAST, 0, -_LEAST)
        block = self._parted_at(part.top)
        if block is not None:
            clip.setTop(self._paint_rest(painter, block, part) + _LEAST)
        if clip.height() > 0:
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = clip  # type: ignore[assignment]
            self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _parted_at(self, y: float) -> QTextBlock | None:
        """Give the paragraph that goes on here from the page before."""
        layout = self._document.documentLayout()
        block = self._document.begin()
        found: list[QTextBlock] = []
        while block.isValid():
            if layout.blockBoundingRect(block).top() < y:
                lines = lines_of(self._document, block)
                if lines and lines[0].top < y - _LEAST < lines[-1].bottom - 2 * _LEAST:
                    found.append(block)
            block = block.next()
        return found[0] if len(found) == 1 else None

    def _paint_rest(self, painter: QPainter, block: QTextBlock, part: Slice) -> float:
        """Write the lines of a paragraph that are left, and tell where it ends.

        Qt writes one line too many above its clip (6.11): nobody would see it, but
        everybody who copies the words, or has them read, would get it twice.
        """
        rect = self._document.documentLayout().blockBoundingRect(block)
        lines = lines_of(self._document, block)
        for number, line in enumerate(lines):
            if part.top - _LEAST < line.top and line.bottom < part.bottom + _LEAST:
                block.layout().lineAt(number).draw(painter, rect.topLeft())
        return lines[-1].bottom + _BETWEEN

    def _headings(self) -> Iterator[PaperHeading]:
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if 0 < level <= MOST_LEVEL:
                top = layout.blockBoundingRect(block).top()
                page, y = self._place(top)
                words = block.text().replace(INLAY, "").strip()
                yield PaperHeading(level, words, _anchor(block), page, y)
            block = block.next()

    def _place(self, top: float) -> tuple[int, float]:
        """Tell on which page something of the column stands, and how far down."""
        for number, leaf in enumerate(self._leaves):
            body = leaf[-1]
            if top < body.bottom:
                above = sum(part.bottom - part.top for part in leaf[:-1])
                return number, self._column.y + above + max(0.0, top - body.top)
        return len(self._leaves) - 1, self._column.y


_HREF: Final = re.compile(r'<a href="[^"]*"')
"""A PDF must not lead out of the book: Qt would write a web address for every link."""


def _anchor(block: QTextBlock) -> str:
    """Give the id of a section from its heading."""
    at = block.begin()
    while not at.atEnd():
        names = at.fragment().charFormat().anchorNames()
        if names:
            return names[0]
        at += 1
    return ""
