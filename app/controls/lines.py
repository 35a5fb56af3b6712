"""Lines: words broken into lines, for everything of the house that paints its words."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.rendering.fonts import font
from app.rendering.markup import Node, read_markup
from app.style.tokens import Theme

_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
MOST_CHARACTERS: Final = 4_000
"""No title or note is as long; a pack from anyone may hold millions, and Qt is slow."""

_MARKS: Final = re.compile("<mark>([^<]*)</mark>")
_AMPERSAND: Final = re.compile("&(amp|lt|gt);")
_SIGNS: Final = {"amp": "&", "lt": "<", "gt": ">"}

_LINE_BREAK: Final = "\u2028"


class Marked(NamedTuple):
    """Plain words, and which of them are to stand out."""

    words: str
    marks: tuple[tuple[int, int], ...] = ()
    """Start and length of what was found."""
    strong: tuple[tuple[int, int], ...] = ()
    """Start and length of what is bold."""


class Hand(NamedTuple):
    """How words are written."""

    letters: QFont
    option: QTextOption
    leading: float
    """Distance of the lines, in times the letters' size."""
    mark: str = ""
    """Ground colour of marked words, as hex."""
    mark_ink: str = ""
    """Colour of the marked words themselves."""


class Lines(NamedTuple):
    """Words laid out in a column."""

    layout: QTextLayout
    height_px: int

    def paint(self, painter: QPainter, left: float, top: float, colour: str) -> None:
        """Paint the lines with their upper left corner here."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, QPointF(left, top))


def marked(inline: str) -> Marked:
    """Read inline page language: its words, and where `mark` and `strong` stand."""
    if (simple := _simply_marked(inline)) is not None:
        return simple
    words: list[str] = []
    spans: dict[str, list[tuple[int, int]]] = {"mark": [], "strong": []}

    def read(node: Node) -> None:
        start = sum(map(len, words))
        for child in node.children:
            if isinstance(child, str):
                words.append(child)
            else:
                read(child)
        if node.tag in spans:
            spans[node.tag].append((start, sum(map(len, words)) - start))

    read(read_markup(inline))
    return Marked("".join(words), tuple(spans["mark"]), tuple(spans["strong"]))


def _simply_marked(inline: str) -> Marked | None:
    """Read words that hold nothing but marks, as those of a search do, without a parser.

    Making a parser takes longer than all else that a row of a list needs.
    """
    if "<" not in inline and "&" not in inline:
        return Marked(inline)
    words, marks = "", list[tuple[int, int]]()
    for number, piece in enumerate(_MARKS.split(inline)):
        told = _AMPERSAND.sub(lambda found: _SIGNS[found[1]], piece)
        if "<" in piece or piece.count("&") != len(_AMPERSAND.findall(piece)):
            return None
        if number % 2:
            marks.append((len(words), len(told)))
        words += told
    return Marked(words, tuple(marks))


@lru_cache(maxsize=64)
def letters(theme: Theme, size: str, *, bold: bool = False) -> QFont:
    """Give the font of a size of `TypeScale`; headings are always bold.

    It is the same one each time, so nobody may change it.
    """
    size_px = int(getattr(theme.type, size))
    return font(size_px, bold=bold or size in _HEADINGS, spaced=theme.is_spaced)


def widest_word(words: str, font: QFont) -> int:
    """Tell how much room the longest word needs, in px: in less it would break."""
    metrics = QFontMetricsF(font)
    parts = words[:MOST_CHARACTERS].replace("-", "- ").split()
    return int(max(map(metrics.horizontalAdvance, parts), default=0.0)) + 1


def break_lines(text: Marked, hand: Hand, width_px: float, most: int = 0) -> Lines:
    """Break words into lines.

    Args:
        text: The words; a line feed begins a new line.
        hand: How they are written.
        width_px: Room for a line; a longer word breaks.
        most: The last line allowed ends in an ellipsis if words are left; 0: no limit.
    """
    words = text.words[:MOST_CHARACTERS].replace("\n", _LINE_BREAK)
    if most:
        words = _shortened(words, hand, width_px, most)
    layout = QTextLayout(words, hand.letters)
    layout.setTextOption(hand.option)
    layout.setCacheEnabled(True)  # else Qt shapes all letters anew to paint them
    if text.marks or text.strong:
        layout.setFormats(_formats(text, hand))
    step = hand.letters.pixelSize() * hand.leading
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width_px))
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        top += step
    layout.endLayout()
    height = lines_px(layout.lineCount(), hand.letters, hand.leading)
    return Lines(layout, height if words else 0)


def lines_px(lines: int, letters: QFont, leading: float) -> int:
    """Tell how tall so many lines are."""
    return round(lines * letters.pixelSize() * leading + 0.49)


@lru_cache(maxsize=16)
def wrapping(
    direction: Qt.LayoutDirection,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QTextOption:
    """Give the option for words that wrap; AlignLeft is the side where lines begin.

    The words themselves run as their own first letter does: a book from left to right
    keeps its full stops and question marks in a window from right to left. It is the
    same option each time, so nobody may change it.
    """
    if direction == Qt.LayoutDirection.RightToLeft:
        alignment = _TURNED.get(alignment, alignment)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


_TURNED: Final = {
    Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
}
"""A text layout knows no leading side."""


def _formats(marked: Marked, hand: Hand) -> list[QTextLayout.FormatRange]:
    found, bold = QTextCharFormat(), QTextCharFormat()
    found.setBackground(QColor(hand.mark))
    if hand.mark_ink:
        found.setForeground(QColor(hand.mark_ink))
    bold.setFontWeight(QFont.Weight.Bold)
    ranges: list[QTextLayout.FormatRange] = []
    for spans, look in ((marked.marks, found), (marked.strong, bold)):
        for start, length in spans:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, length, look
            ranges.append(part)
    return ranges


def _shortened(words: str, hand: Hand, width_px: float, most: int) -> str:
    """Cut words that need more lines than `most`, with an ellipsis."""
    layout = QTextLayout(words, hand.letters)
    layout.setTextOption(hand.option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width_px))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= most:
        return words
    last = starts[most - 1]
    elided = QFontMetricsF(hand.letters).elidedText(
        words[last:], Qt.TextElideMode.ElideRight, width_px
    )
    whole, space, _ = elided.rpartition(" ")
    return words[:last] + (f"{whole} …" if space else elided)
