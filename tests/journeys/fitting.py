"""Whether everything fits: no sideways scroll, nothing cut, no word broken.

Each part of a window is painted into an SVG, where every run of words stands with its
place: so what is asked is what is painted, whoever paints it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QRegion, QTextLine
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from app.controls.picture import Picture
from app.widgets.turning import Turning

SLACK_PX = 1.5
"""Letters may reach so far over their own advance."""

_SVG = "{http://www.w3.org/2000/svg}"
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


_CODE = re.compile(r"\d|/|\w[.]\w")
"""What may break anywhere: addresses, checksums."""


class Run(NamedTuple):
    """Words as they are painted, without a break."""

    words: str
    box: QRectF
    """In px of the widget."""
    is_bold: bool


def sideways(window: QWidget) -> list[str]:
    """Name what can be scrolled to the side."""
    areas = window.findChildren(QAbstractScrollArea)
    return [
        f"{_name(area)} scrolls {area.horizontalScrollBar().maximum()} px sideways"
        for area in areas
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def outside(window: QWidget) -> list[str]:
    """Name what sticks out of what it stands in, unless one can scroll there."""
    return [
        f"{_name(part)} sticks out of {_name(around)}: {part.geometry().getRect()}"
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and (around := part.parentWidget()) is not None
        and (
            part.x() < 0
            or part.geometry().right() >= around.width()
            or (_is_low(part, around) and not _scrolls(part, around))
        )
    ]


def _is_low(part: QWidget, around: QWidget) -> bool:
    return part.y() < 0 or part.geometry().bottom() >= around.height()


def _scrolls(part: QWidget, around: QWidget) -> bool:
    area = around.parentWidget()
    is_content = isinstance(area, QAbstractScrollArea) and area.viewport() is around
    return is_content or isinstance(part, Turning)  # which scrolls with the page


def badly_set(window: QWidget, vocabulary: frozenset[str]) -> list[str]:
    """Name what is painted of words only in part: cut, broken or shortened.

    Args:
        window: Is shown and settled.
        vocabulary: Every word there is, in lower case.
    """
    found = list[str]()
    for part in (window, *window.findChildren(QWidget)):
        if not part.isVisible() or isinstance(part, QScrollBar | Picture):
            continue
        if isinstance(part, QTextEdit):
            found += _broken_lines(part)
        elif not isinstance(part.parentWidget(), QTextEdit):
            found += _badly_painted(part, vocabulary)
    return found


def too_long(window: QWidget, characters: int) -> list[str]:
    """Name the lines of running words that are longer than the eye can hold.

    Notes in smaller letters, such as sources, stand in the measure of the text.
    """
    found = list[str]()
    for part in window.findChildren(QWidget):
        if not part.isVisible() or isinstance(part.parentWidget(), QTextEdit):
            continue
        if isinstance(part, QTextEdit):
            least = QFontMetricsF(part.document().defaultFont()).ascent() * 0.9
            full = (each for each in lines_of(part) if each[1].ascent() >= least)
            lines = [text[at.textStart() :][: at.textLength()] for text, at in full]
        else:
            lines = [run.words for run in runs(part)]
        long = (line for line in lines if len(line.strip()) > characters)
        found += [f"{_name(part)}: {line}" for line in long]
    return found


def lines_of(edit: QTextEdit) -> Iterator[tuple[str, QTextLine]]:
    """Give every line of a whole text, with the text of its paragraph."""
    block = edit.document().begin()
    while block.isValid():
        layout = block.layout()
        for at in range(layout.lineCount()):
            yield block.text(), layout.lineAt(at)
        block = block.next()


def words_of(text: str) -> Iterator[str]:
    """Give the words of a text in lower case.

    Addresses and checksums have none, and short forms in capitals are none.
    """
    tokens = (token for token in text.split() if not _CODE.search(token))
    words = (word for token in tokens for word in _WORD.findall(token))
    return (word.casefold() for word in words if not word.isupper())


def _badly_painted(part: QWidget, vocabulary: frozenset[str]) -> Iterator[str]:
    for run in runs(part):
        told = f"{_name(part)}: “{run.words}”"
        if "…" in run.words and "…" not in (part.property("text") or ""):
            is_teaser = isinstance(part.parentWidget(), QAbstractItemView)
            if run.is_bold or not is_teaser:
                yield f"{told} is shortened"
        unknown = [word for word in words_of(run.words) if word not in vocabulary]
        if unknown:
            yield f"{told} has a broken word: {unknown}"
        if _is_cut(part, run.box):
            yield f"{told} is cut: {run.box.getRect()} of {part.size().toTuple()}"


def _is_cut(part: QWidget, box: QRectF) -> bool:
    if box.left() < -SLACK_PX or box.right() > part.width() + SLACK_PX:
        return True
    around = part.parentWidget()
    if isinstance(around, QAbstractItemView | QAbstractScrollArea):
        return False  # it can be scrolled to
    return box.top() < -SLACK_PX or box.bottom() > part.height() + SLACK_PX


def runs(part: QWidget) -> list[Run]:
    """Give the words that a widget paints itself, and where."""
    buffer, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(part.logicalDpiX())
    part.render(generator, QPoint(), QRegion(), QWidget.RenderFlag(0))
    tree = ET.fromstring(bytes(buffer.data().data()))  # noqa: S314 (our own)
    return [run for element in tree.iter(f"{_SVG}text") for run in _run(element)]


def _run(element: ET.Element) -> Iterator[Run]:
    words = (element.text or "").rstrip()
    if not words.strip():
        return
    letters = QFont(element.get("font-family", "").split(",")[0].strip("'\""))
    letters.setPixelSize(round(float(element.get("font-size", "10"))))
    letters.setWeight(QFont.Weight(int(element.get("font-weight", "400"))))
    metrics = QFontMetricsF(letters)
    x, y = float(element.get("x", "0")), float(element.get("y", "0"))
    high = metrics.tightBoundingRect(words)
    yield Run(
        words,
        QRectF(x, y + high.top(), metrics.horizontalAdvance(words), high.height()),
        letters.bold(),
    )


def _broken_lines(edit: QTextEdit) -> Iterator[str]:
    """Name the lines of a whole text that end within a word, or are too long."""
    for text, line in lines_of(edit):
        end = line.textStart() + line.textLength()
        around = text[max(0, end - 1) : end + 1]
        token = (*text[:end].split(" ")[-1:], *text[end:].split(" ")[:1])
        is_inside = len(around) == 2 and around.isalnum()
        if is_inside and not _CODE.search("".join(token)):
            yield f"{_name(edit)}: a word is broken: {'|'.join(token)}"
        if line.naturalTextWidth() > line.width() + SLACK_PX:
            yield f"{_name(edit)}: a line is cut: {text[line.textStart() : end]}"


def _name(part: QWidget) -> str:
    words = part.accessibleName() or str(part.property("text") or "")
    return f"{type(part).__name__} “{words[:40]}”"
