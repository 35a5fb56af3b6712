"""A page as nodes: headings, paragraphs, lists, notes, tables, links and pictures."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextFormat,
    QTextFrame,
    QTextList,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QTextEdit

from app.content.page import CALLOUTS
from app.controls.landmarks import Span, fragments, span_rects
from app.controls.reading_order import cells_of, is_turned
from app.controls.semantics import NodeSpec, Place, Role, flat
from app.i18n import tr
from app.rendering.roles import ROLE_OF_STATE

_IMAGE_MARK = "\ufffc"
_MOST_LEVELS = 6


def page_nodes(edit: QTextEdit) -> tuple[NodeSpec, ...]:
    """Say what the page in `edit` shows; `target` of a link is its address."""
    return _Page(edit).frame(edit.document().rootFrame())


class _Page:
    """One walk through one document."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._is_turned = is_turned(edit.document())

    def frame(self, frame: QTextFrame) -> tuple[NodeSpec, ...]:
        """Say what a frame shows."""
        return self._inside(frame.begin())

    def _inside(self, at: QTextFrame.iterator) -> tuple[NodeSpec, ...]:
        """Say what stands between here and the end of the frame or cell."""
        found: list[NodeSpec] = []
        items: list[NodeSpec] = []
        while not at.atEnd():
            # Qt gives null for the one that is not there; the stubs do not say so
            frame = cast("QTextFrame | None", at.currentFrame())
            block = at.currentBlock()
            if frame is None and cast("QTextList | None", block.textList()):
                items.append(self._block(block, Role.ListItem))
            else:
                found += _as_list(items)
                items = []
                found += self._frame_or_block(frame, block)
            at += 1
        return (*found, *_as_list(items))

    def _frame_or_block(
        self, frame: QTextFrame | None, block: QTextBlock
    ) -> tuple[NodeSpec, ...]:
        if isinstance(frame, QTextTable):
            return (self._table(frame),)
        if frame is not None:
            return self.frame(frame)
        node = self._block(block, _role(block))
        return (node,) if node.name or node.children else ()

    def _block(self, block: QTextBlock, role: Role) -> NodeSpec:
        words = _plain(block.text())
        return NodeSpec(
            words,
            role,
            self._place(Span(block.position(), block.position() + block.length() - 1)),
            level=_level(block) if role == Role.Heading else 0,
            children=tuple(self._inline(block)),
        )

    def _inline(self, block: QTextBlock) -> Iterator[NodeSpec]:
        """Say which links and pictures stand in a block; parts of a link are joined."""
        words, span, target = "", Span(0, 0), ""
        for fragment in fragments(block):
            look = fragment.charFormat()
            start = fragment.position()
            here = Span(start, start + fragment.length())
            address = look.anchorHref() if look.isAnchor() else ""
            if target and address != target:
                yield self._link(words, span, target)
                words, target = "", ""
            if look.isImageFormat():
                yield NodeSpec(_alt(look), Role.Graphic, self._place(here))
            if address:
                words += fragment.text()
                span = Span(span.start if target else start, here.end)
                target = address
        if target:
            yield self._link(words, span, target)

    def _link(self, words: str, span: Span, target: str) -> NodeSpec:
        return NodeSpec(_plain(words), Role.Link, self._place(span), target=target)

    def _table(self, table: QTextTable) -> NodeSpec:
        """Say what a table is: a note or a figure laid out as one, or a true table."""
        place = self._place(Span(table.firstPosition(), table.lastPosition()))
        cells = tuple(cells_of(table, is_turned=self._is_turned))
        if (role := _ground_role(cells[0])) is not None:
            inside = tuple(
                part for cell in cells for part in self._inside(cell.begin())
            )
            name = next((part.name for part in inside if part.name), "")
            return NodeSpec(name, role, place, children=inside)
        name = tr("Table, {rows} rows, {columns} columns").format(
            rows=table.rows(), columns=table.columns()
        )
        nodes = tuple(self._cell(table, cell) for cell in cells)
        return NodeSpec(name, Role.Table, place, children=nodes)

    def _cell(self, table: QTextTable, cell: QTextTableCell) -> NodeSpec:
        """Say what a cell shows; its column's heading is its description."""
        is_head = cell.row() < table.format().toTableFormat().headerRowCount()
        parts = self._inside(cell.begin())
        words = _words(cell)
        head = "" if is_head else _words(table.cellAt(0, cell.column()))
        has_heads = table.format().toTableFormat().headerRowCount() > 0
        return NodeSpec(
            words,
            Role.ColumnHeader if is_head else Role.Cell,
            self._place(Span(cell.firstPosition(), cell.lastPosition())),
            description=head if has_heads else "",
            children=_telling(parts),
        )

    def _place(self, span: Span) -> Callable[[], QRect]:
        return partial(_rect, self._edit, span)


def _role(block: QTextBlock) -> Role:
    if _level(block):
        return Role.Heading
    quoted = block.blockFormat().property(QTextFormat.Property.BlockQuoteLevel)
    return Role.BlockQuote if quoted else Role.Paragraph


def _level(block: QTextBlock) -> int:
    """Give a heading's level: Qt's own, or the user state that stands for it."""
    state = block.userState()
    marked = state if 0 < state <= _MOST_LEVELS else 0
    return block.blockFormat().headingLevel() or marked


def _alt(look: QTextCharFormat) -> str:
    words = look.property(QTextFormat.Property.ImageAltText)
    return str(words) if words else tr("Picture without a description")


def _as_list(items: list[NodeSpec]) -> tuple[NodeSpec, ...]:
    """Put neighbouring items into a list."""
    if not items:
        return ()
    places = [item.rect for item in items]
    return (NodeSpec("", Role.List, partial(_around, places), children=(*items,)),)


def _ground_role(first: QTextTableCell) -> Role | None:
    """Tell what a part on a ground is, by its first cell; nothing for a true table."""
    ground = ROLE_OF_STATE.get(first.firstCursorPosition().block().userState())
    if ground is None:
        return None
    if ground.kind in CALLOUTS:
        return Role.Note
    return Role.BlockQuote if ground.kind == "quote" else Role.Section


def _words(cell: QTextTableCell) -> str:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), cursor.MoveMode.KeepAnchor)
    return _plain(cursor.selectedText())


def _plain(words: str) -> str:
    """Take pictures and needless spaces away."""
    return " ".join(words.replace(_IMAGE_MARK, " ").split())


def _telling(parts: tuple[NodeSpec, ...]) -> tuple[NodeSpec, ...]:
    """Give the links and pictures of a cell, whose words are its name already."""
    told = frozenset({Role.Link, Role.Graphic})
    return tuple(node for node in flat(parts) if node.role in told)


def _around(places: list[Place]) -> QRect:
    """Give the rectangle around several."""
    whole = QRect()
    for place in places:
        whole = whole.united(place if isinstance(place, QRect) else place())
    return whole


def _rect(edit: QTextEdit, span: Span) -> QRect:
    """Tell where a stretch of the page lies now, in px of the widget."""
    document = edit.document()
    first, last = document.findBlock(span.start), document.findBlock(span.end)
    layout = document.documentLayout()
    if first == last:
        rects = span_rects(document, span)
    else:
        rects = (layout.blockBoundingRect(first), layout.blockBoundingRect(last))
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    scrolled = QPoint(
        edit.horizontalScrollBar().value(), edit.verticalScrollBar().value()
    )
    return whole.toAlignedRect().translated(edit.viewport().pos() - scrolled)
