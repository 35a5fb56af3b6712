"""Script: what a text has to say aloud, line by line, and where each line stands."""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextEdit

from app.content.links import Kind
from app.controls.highlights import Highlights
from app.controls.landmarks import Span, blocks_of, fragments
from app.controls.reading_order import cells_of, is_first, is_turned
from app.rendering.page import SOURCES
from app.rendering.roles import ROLE_OF_STATE
from app.session.sentences import SILENT, Line

UNSAID: Final = frozenset({SOURCES, "related"})
"""Parts of a page, by their anchors, that nobody wants read aloud: lists to choose from."""

_CITED: Final = f"{Kind.SOURCE}:"
_DRAWN: Final = f"{Kind.ILLUSTRATION}:"
_IMAGE_MARK: Final = "\ufffc"
_MOST_LEVELS: Final = 6


class Script:
    """The lines of one text, and the mark on what is being said of it."""

    def __init__(self, edit: QTextEdit, highlights: Highlights) -> None:
        """Read the text of `edit` aloud, and mark in it with `highlights`."""
        self._edit = edit
        self._highlights = highlights
        self._lines: tuple[Line, ...] | None = None
        self._told: tuple[Line, int, int] | None = None
        self._turn = 0
        """Which of several equal lines is told."""

    def lines(self) -> tuple[Line, ...]:
        """Give the lines of the text as it is now; their place is Qt's position."""
        if self._lines is None:
            self._lines = tuple(lines_of(self._edit.document()))
        return self._lines

    def mark(self, line: Line, start: int, end: int) -> Span | None:
        """Mark part of a line as being said.

        Returns:
            Where that stands now; nothing if the text says it no more.
        """
        self._told = (line, start, end)
        places = self._places(line)
        if line.place in places:
            self._turn = places.index(line.place)
        return self._mark(places)

    def clear(self) -> None:
        """Mark nothing."""
        self._told = None
        self._highlights.mark_spoken(None)

    def begin(self) -> Span | None:
        """Start on the same text made anew: mark there what was marked before."""
        self._lines = None
        return self._mark(self._places(self._told[0])) if self._told else None

    def place_of(self, position: int) -> tuple[int, int]:
        """Give the number of the line at one of Qt's positions, and the character.

        Between two lines it is the later one.
        """
        for is_inside in (True, False):  # of a turned row the last cell stands first
            for number, line in enumerate(self.lines()):
                begins = line.place <= position or not is_inside
                if begins and position <= line.place + _units(line.text):
                    return number, _characters(line.text, position - line.place)
        return len(self.lines()), 0

    def _mark(self, places: list[int]) -> Span | None:
        span = None
        if places and self._told is not None:
            line, start, end = self._told
            place = places[min(self._turn, len(places) - 1)]
            first, last = (_units(line.text[:at]) for at in (start, end))
            span = Span(place + first, place + max(last, first + 1))
        self._highlights.mark_spoken(span)
        return span

    def _places(self, line: Line) -> list[int]:
        """Tell where a line stands, by its words; equal lines may be several."""
        return [
            each.place
            for each in self.lines()
            if each._replace(place=line.place) == line
        ]


def lines_of(document: QTextDocument) -> Iterator[Line]:
    """Go through what a document says, in reading order.

    Citations are SILENT; drawings are told by their description, cells by the head of
    their column first; the parts of `UNSAID` are left out.
    """
    is_unsaid, turned = False, is_turned(document)
    for block in blocks_of(document):
        is_unsaid = _is_unsaid(block, is_unsaid)
        if not is_unsaid:
            yield from _drawings(block)
            words = _words(block)
            if words.strip(f" {SILENT}"):
                head = _head(block, is_turned=turned)
                yield Line(words, block.position(), head)


def _is_unsaid(block: QTextBlock, before: bool) -> bool:  # noqa: FBT001
    """Tell whether a block belongs to an unsaid part; a heading or a rule ends one."""
    names = {
        name for each in fragments(block) for name in each.charFormat().anchorNames()
    }
    if names & UNSAID:
        return True
    ruled = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
    is_heading = 0 < block.userState() <= _MOST_LEVELS
    return before and not is_heading and not block.blockFormat().hasProperty(ruled)


def _words(block: QTextBlock) -> str:
    """Give a block's characters, SILENT where nothing is said."""
    parts: list[str] = []
    for fragment in fragments(block):
        text = fragment.text()
        parts.append(
            SILENT * len(text) if _is_silent(fragment.charFormat(), text) else text
        )
    return "".join(parts).replace(_IMAGE_MARK, SILENT)


def _is_silent(look: QTextCharFormat, text: str) -> bool:
    """Tell whether a stretch is a citation, or the comma between two."""
    if look.isImageFormat() or look.anchorHref().startswith(_CITED):
        return True
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    return look.verticalAlignment() == raised and not text.strip(" ,")


def _drawings(block: QTextBlock) -> Iterator[Line]:
    """Tell the drawings in a block; icon arrays say what the words beside them say."""
    for fragment in fragments(block):
        look = fragment.charFormat()
        alt = look.property(QTextFormat.Property.ImageAltText)
        if look.isImageFormat() and alt and _is_drawing(look):
            yield Line("", fragment.position(), str(alt))


def _is_drawing(look: QTextCharFormat) -> bool:
    return look.toImageFormat().name().startswith(_DRAWN)


def _head(block: QTextBlock, *, is_turned: bool) -> str:
    """Give the head of a cell's column, but for the first column and the heads."""
    cursor = QTextCursor(block)
    # Qt gives null where there is no table; the stubs do not say so
    table = cast("QTextTable | None", cursor.currentTable())
    if table is None:
        return ""
    cell, heads = table.cellAt(cursor), table.format().toTableFormat().headerRowCount()
    first = cell.firstCursorPosition()
    start = next(cells_of(table, is_turned=is_turned)).firstCursorPosition()
    ground, is_head = start.block().userState(), cell.row() < heads
    is_plain = not heads or is_head or is_first(table, cell, is_turned=is_turned)
    if is_plain or ground in ROLE_OF_STATE or first.block() != block:
        return ""
    head = table.cellAt(0, cell.column()).firstCursorPosition().block()
    return _words(head).replace(SILENT, "").strip()


def _units(text: str) -> int:
    """Count a text as Qt does, in which a rare character counts twice."""
    return len(text.encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """Count the characters in the first so many of Qt's units."""
    return len(
        text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", "ignore")
    )
