"""Strips: what of a document is never cut, and what must not end a page."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, cast

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextList,
    QTextTable,
)

from app.rendering.grounds import Ground, ground_rect
from app.rendering.paper.leaves import ENOUGH, Keep, Slice, Strip

WHOLE_ITEM_LINES: Final = 24
"""An item of a list with no more lines is not parted: its mark stands beside it."""

INLAY: Final = "\ufffc"
"""The character that stands for a picture."""

_LEAST: Final = 0.5


def strips_of(document: QTextDocument, height: float) -> Iterator[Strip]:
    """Find all that is never cut, in its order down the column.

    Args:
        document: Laid out to its end.
        height: Of a page: what is taller is parted between its lines.
    """
    parts = list(_parts(document.rootFrame()))
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if isinstance(part, QTextTable):
            yield from _of_table(document, part, height)
        elif part.text().strip():
            yield from _of_block(document, part, following)


def _parts(frame: QTextFrame) -> Iterator[QTextTable | QTextBlock]:
    at = frame.begin()
    while not at.atEnd():
        inner = at.currentFrame()
        if isinstance(inner, QTextTable):
            yield inner
        elif at.currentBlock().isValid():
            yield at.currentBlock()
        at += 1


def _of_block(
    document: QTextDocument,
    block: QTextBlock,
    following: QTextTable | QTextBlock | None,
) -> Iterator[Strip]:
    lines = lines_of(document, block)
    is_heading = block.blockFormat().headingLevel() > 0 or _is_bold(block)
    is_whole = is_heading or (_is_item(block) and len(lines) <= WHOLE_ITEM_LINES)
    leads = is_heading or _leads(block, following)
    for number, line in enumerate(lines):
        is_last = number + 1 == len(lines)
        is_tied = leads if is_last else is_whole or number in {0, len(lines) - 2}
        yield Strip(line.top, line.bottom, is_tied)


def _leads(block: QTextBlock, following: QTextTable | QTextBlock | None) -> bool:
    """Tell whether a paragraph is nothing without what follows it."""
    words = block.text().strip()
    is_list = isinstance(following, QTextBlock) and _is_item(following)
    is_picture = words == INLAY and isinstance(following, QTextBlock)
    is_opened = words.endswith(":") and following is not None
    return is_picture or is_opened or (words.endswith("?") and is_list)


def _is_item(block: QTextBlock) -> bool:
    """Tell whether a paragraph belongs to a list; the stubs leave None out."""
    return cast("QTextList | None", block.textList()) is not None


def _is_bold(block: QTextBlock) -> bool:
    """Tell whether a paragraph heads something without being a heading."""
    at = block.begin()
    while not at.atEnd():
        if at.fragment().charFormat().fontWeight() < QFont.Weight.Bold.value:
            return False
        at += 1
    return bool(block.text().strip())


def lines_of(document: QTextDocument, block: QTextBlock) -> list[Slice]:
    """Give the lines of a paragraph, where they lie in the column."""
    top = document.documentLayout().blockBoundingRect(block).top()
    lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount())]
    return [Slice(top + line.y(), top + line.y() + line.height()) for line in lines]


def _of_table(
    document: QTextDocument, table: QTextTable, height: float
) -> Iterator[Strip]:
    """Keep a table row by row, and a callout whole where that leaves no page half empty.

    Of a list the first and the last row stand not alone either, if it can be helped.
    """
    rows = _rows(document, table)
    heads = table.format().toTableFormat().headerRowCount()
    head = Slice(rows[0].top, rows[heads - 1].bottom) if heads else None
    for number, row in enumerate(rows):
        is_head = number < heads
        room = height - (head.bottom - head.top if head and not is_head else 0)
        is_large = row.bottom - row.top > (1 - ENOUGH) * height
        if len(rows) == 1 and is_large:
            if not _has_picture(document, table):
                yield from _kept(document, table, row)
                continue
            room = ENOUGH * height  # figures one under another part between pictures
        if row.bottom - row.top <= room:
            is_kept = number in {heads, len(rows) - 2} and number + 1 < len(rows)
            keep = Keep.BETWEEN if is_kept else Keep.FREE
            above = None if is_head else head
            yield Strip(row.top, row.bottom, is_head, keep, above)
            continue
        for at, piece in enumerate(_pieces(document, table, number, row)):
            is_tied = is_head or at == 0 or piece.is_tied
            yield piece._replace(is_tied=is_tied, head=None if is_head else head)


def _kept(document: QTextDocument, table: QTextTable, row: Slice) -> Iterator[Strip]:
    """Give what stands on one ground: best parted before a name in bold.

    Where words stand beside others it is not parted anywhere else; and of a list never
    one item alone is parted from the others.
    """
    blocks = _inner_blocks(document, table, 0)
    lines = [lines_of(document, block) for block in blocks]
    names = [
        inner[0].top
        for block, inner in zip(blocks, lines, strict=True)
        if _is_bold(block)
    ]
    pieces = list(_pieces(document, table, 0, row))
    is_beside = len(pieces) < sum(map(len, lines))
    free = [at for at, piece in enumerate(pieces[:-1]) if not piece.is_tied]
    edges = {*free[:1], *free[-1:]}
    for at, (piece, after) in enumerate(zip(pieces, [*pieces[1:], None], strict=True)):
        if after is None:
            yield piece._replace(is_tied=False)
            continue
        is_name, is_end = (
            any(one.top <= top < one.bottom for top in names) for one in (piece, after)
        )
        is_end = is_end and not is_name
        is_tied = (piece.is_tied or is_beside or at in edges) and not is_end
        keep = Keep.BETWEEN if is_end else Keep.WITHIN
        yield piece._replace(is_tied=is_tied, keep=keep)


def _rows(document: QTextDocument, table: QTextTable) -> list[Slice]:
    """Give the rows of a table from edge to edge.

    A row begins where its tallest cell does: in others words may stand at the bottom,
    and by the first of them Qt would misplace the whole table (see `ground_rect`).
    """
    layout = document.documentLayout()
    tops: list[float] = []
    for row in range(table.rows()):
        cells = (table.cellAt(row, column) for column in range(table.columns()))
        tops.append(
            min(
                layout.blockBoundingRect(cell.firstCursorPosition().block()).top()
                - cell.format().toTableCellFormat().topPadding()
                for cell in cells
            )
        )
    height = ground_rect(document, Ground(table.firstPosition(), "")).height()
    bottoms = [*tops[1:], tops[0] + height]
    return [Slice(*edges) for edges in zip(tops, bottoms, strict=True)]


def _pieces(
    document: QTextDocument, table: QTextTable, number: int, row: Slice
) -> Iterator[Strip]:
    """Part one row between the lines of all its cells, from edge to edge."""
    blocks = _inner_blocks(document, table, number)
    strips = [
        strip
        for block, after in zip(blocks, [*blocks[1:], None], strict=True)
        for strip in _of_block(document, block, after)
    ]
    if any(_is_picture(block) for block in blocks):
        tops = {lines_of(document, one)[0].top for one in blocks if _is_picture(one)}
        strips = [
            strip._replace(is_tied=after.top not in tops)
            for strip, after in zip(strips, [*strips[1:], strips[0]], strict=True)
        ]
    merged = _merged(strips)
    cuts = [(one.bottom + two.top) / 2 for one, two in pairwise(merged)]
    edges = pairwise([row.top, *cuts, row.bottom])
    for strip, (top, bottom) in zip(merged, edges, strict=True):
        yield strip._replace(top=top, bottom=bottom)


def _inner_blocks(
    document: QTextDocument, table: QTextTable, number: int
) -> list[QTextBlock]:
    """Give all paragraphs of a row with words or pictures."""
    cells = [table.cellAt(number, column) for column in range(table.columns())]
    first = document.findBlock(min(cell.firstPosition() for cell in cells))
    return list(_blocks(first, max(cell.lastPosition() for cell in cells)))


def _has_picture(document: QTextDocument, table: QTextTable) -> bool:
    return any(_is_picture(block) for block in _inner_blocks(document, table, 0))


def _blocks(block: QTextBlock, last: int) -> Iterator[QTextBlock]:
    """Give all paragraphs with words or pictures up to a position."""
    while block.isValid() and block.position() <= last:
        if block.text().strip():
            yield block
        block = block.next()


def _is_picture(block: QTextBlock) -> bool:
    return block.text().strip() == INLAY


def _merged(strips: list[Strip]) -> list[Strip]:
    """Make one of strips that stand beside each other, in cells of the same row."""
    merged: list[Strip] = []
    for strip in sorted(strips, key=lambda one: one.top):
        if merged and strip.top < merged[-1].bottom - _LEAST:
            before = merged[-1]
            bottom = max(before.bottom, strip.bottom)
            merged[-1] = before._replace(
                bottom=bottom, is_tied=before.is_tied or strip.is_tied
            )
        else:
            merged.append(strip)
    return merged
