"""What stands where in a document: links, names and pictures, and where they lie."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QRectF, QTextBoundaryFinder
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment, QTextLine

from app.rendering.roles import TURNED


class Span(NamedTuple):
    """A stretch of a document, in Qt's positions."""

    start: int
    end: int
    """Behind its last character."""


class Anchor(NamedTuple):
    """A link in a document."""

    span: Span
    target: str


class Name(NamedTuple):
    """A named place in a document, such as a heading's id."""

    name: str
    position: int


class Drawing(NamedTuple):
    """A picture in a document."""

    source: str
    position: int


class Marks(NamedTuple):
    """How many places were found, and at which of them the reader is."""

    words: str = ""
    number: int = 0
    """Counted from 1; 0 if nothing was found."""
    total: int = 0


class Landmarks(NamedTuple):
    """Everything in a document that is more than words, in reading order."""

    anchors: tuple[Anchor, ...] = ()
    names: tuple[Name, ...] = ()
    drawings: tuple[Drawing, ...] = ()


def find_landmarks(document: QTextDocument) -> Landmarks:
    """Walk the whole document once. A link in two weights of letters is one link."""
    anchors: list[Anchor] = []
    names: list[Name] = []
    drawings: list[Drawing] = []
    for block in blocks_of(document):
        for fragment in fragments(block):
            look = fragment.charFormat()
            start = fragment.position()
            if look.isAnchor():
                names.extend(Name(name, start) for name in look.anchorNames())
                target = look.anchorHref()
                if target:
                    span = Span(start, start + fragment.length())
                    _join(anchors, Anchor(span, target))
            if look.isImageFormat():
                drawings.append(Drawing(look.toImageFormat().name(), start))
    return Landmarks(tuple(anchors), tuple(names), tuple(drawings))


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Go through the blocks in reading order."""
    if document.property(TURNED):
        from app.controls.reading_order import blocks_turned  # noqa: PLC0415 (see start)

        yield from blocks_turned(document.rootFrame())
        return
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Go through the stretches of one look in a block."""
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def span_rects(document: QTextDocument, span: Span) -> tuple[QRectF, ...]:
    """Tell where a stretch within one block lies, one rectangle for each line of it.

    Returns:
        In px of the document; nothing for a stretch that is empty or not laid out.
    """
    block = document.findBlock(span.start)
    layout = block.layout() if block.isValid() else None
    if layout is None:
        return ()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    found: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = block.position() + line.textStart()
        start = max(span.start, first)
        end = min(span.end, first + line.textLength())
        if start < end:
            left, right = (_x(line, at - block.position()) for at in (start, end))
            box = QRectF(min(left, right), line.y(), abs(right - left), line.height())
            found.append(box.translated(corner))
    return tuple(found)


def sentence_around(document: QTextDocument, span: Span) -> Span:
    """Give the sentence that a stretch stands in, within its block."""
    block = document.findBlock(span.start)
    if not block.isValid():
        return span
    text, begins = block.text(), block.position()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    finder.setPosition(span.start - begins)
    start = span.start - begins
    if not finder.isAtBoundary():
        start = max(0, finder.toPreviousBoundary())
    finder.setPosition(max(start, span.end - begins - 1))
    end = finder.toNextBoundary()
    return Span(begins + start, begins + (end if end >= 0 else len(text)))


def top_of(document: QTextDocument, position: int) -> float:
    """Tell how far down the block at a position begins, in px."""
    block = document.findBlock(position)
    return document.documentLayout().blockBoundingRect(block).top()


def _x(line: QTextLine, place: int) -> float:
    # the stubs of PySide6 6.11 say float; it gives the place it took, too
    found = cast("tuple[float, int]", line.cursorToX(place))
    return found[0]


def _join(anchors: list[Anchor], found: Anchor) -> None:
    """Add a link, or lengthen the one that it goes on with."""
    last = anchors[-1] if anchors else None
    if last and last.target == found.target and last.span.end == found.span.start:
        anchors[-1] = Anchor(Span(last.span.start, found.span.end), found.target)
    else:
        anchors.append(found)
