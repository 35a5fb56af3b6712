"""PDFs as another program reads them: words, places of words, fonts and outline."""

import io
from pathlib import Path
from typing import Any, NamedTuple, cast

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

WHITE = Qt.GlobalColor.white


class Line(NamedTuple):
    """One line of the outline."""

    words: str
    depth: int
    page: int
    """From 0."""


def opened(pdf: bytes | Path) -> PdfReader:
    """Open a PDF."""
    return PdfReader(io.BytesIO(pdf if isinstance(pdf, bytes) else pdf.read_bytes()))


def words_on(page: Any) -> str:
    """Give the words of a page; Qt writes the spaces of our letters as tabs."""
    return " ".join(page.extract_text().split())


def told(reader: PdfReader) -> str:
    """Give all words."""
    return " ".join(map(words_on, reader.pages))


def squeezed(words: str) -> str:
    """Leave all white space out, because a line may end anywhere."""
    return "".join(words.split())


class Sheet(NamedTuple):
    """A page, read once: that takes longer than to write it."""

    words: str
    starts: tuple[tuple[float, float], ...]
    """Where words begin, in points from the lower left corner."""


def sheet(page: Any) -> Sheet:
    """Read a page."""
    found: list[tuple[float, float]] = []

    def look(
        text: str, matrix: list[float], inner: list[float], *_rest: object
    ) -> None:
        if text.strip():
            x, y = inner[4], inner[5]
            a, b, c, d, e, f = matrix
            found.append((a * x + c * y + e, b * x + d * y + f))

    words = page.extract_text(visitor_text=look)
    return Sheet(" ".join(words.split()), tuple(found))


def starts(page: Any) -> tuple[tuple[float, float], ...]:
    """Give where on a page words begin."""
    return sheet(page).starts


def outline(reader: PdfReader) -> list[Line]:
    """Give the outline, line by line."""

    def walk(entries: list[Any], depth: int) -> list[Line]:
        lines: list[Line] = []
        for entry in entries:
            if isinstance(entry, list):
                lines += walk(cast("list[Any]", entry), depth + 1)
            else:
                page = reader.get_destination_page_number(entry)
                assert page is not None
                lines.append(Line(str(entry.title), depth, page))
        return lines

    return walk(cast("list[Any]", reader.outline), 0)


def stained(pdf: Path, rim_pt: float) -> list[int]:
    """Give the pages, from 1, on which anything stands so near to an edge.

    They are painted by another program than the one that wrote them, a point to a pixel.
    """
    document, rim, found = QPdfDocument(), int(rim_pt), list[int]()
    assert document.load(str(pdf)) is QPdfDocument.Error.None_
    for number in range(document.pageCount()):
        seen = document.render(number, document.pagePointSize(number).toSize())
        page = QImage(seen.size(), QImage.Format.Format_RGB32)
        page.fill(WHITE)
        painter = QPainter(page)
        painter.drawImage(0, 0, seen)
        painter.fillRect(page.rect().adjusted(rim, rim, -rim, -rim), WHITE)
        painter.end()
        bare = QImage(page.size(), page.format())
        bare.fill(WHITE)
        if page != bare:
            found.append(number + 1)
    document.close()
    return found


def fonts(reader: PdfReader) -> dict[str, bool]:
    """Give the names of all fonts, and whether each is inside the file."""
    found: dict[str, bool] = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            found[str(inner["/BaseFont"])] = "/FontFile2" in descriptor
    return found
