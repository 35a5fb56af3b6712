"""The timeline as a PDF: pages, words, fonts and margins, read by another program."""

import io
from typing import Any

import pytest
from builders import a_timeline
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.content.timeline import Timeline
from app.rendering.timeline_paper import (
    paint_sheet,
    timeline_sheets,
    write_timeline,
)
from app.rendering.timeline_print import MARGIN_PT, PAPERS, PaperKind, SheetWords
from app.style.themes import PAPER
from app.style.tokens import Theme

FOOT = "A book · Version 1.0 · Not yet reviewed by a clinician"
WORDS = SheetWords(FOOT, ("Smith A. A study. J Tests. 2020;1:1-9.",))
LARGE = PaperKind("a4", is_large=True)
TIMELINE = a_timeline()


def blue(_name: str, theme: Theme, width_px: int, ratio: float) -> QImage:
    assert theme == PAPER
    width = round(width_px * ratio)
    image = QImage(width, round(width / 1.6), QImage.Format.Format_RGB32)
    image.fill(QColor("#0000FF"))
    return image


def written(kind: PaperKind, timeline: Timeline = TIMELINE) -> PdfReader:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pages = write_timeline(buffer, timeline, WORDS, kind, blue)
    reader = PdfReader(io.BytesIO(bytes(buffer.data().data())))
    assert len(reader.pages) == pages
    return reader


def told(reader: PdfReader) -> str:
    """Give all words; Qt writes the spaces of our letters as tabs."""
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_every_word_of_every_stage_is_there(
    qapp: QApplication,
    paper: str,
    is_large: bool,  # noqa: FBT001 (a table)
) -> None:
    del qapp
    reader = written(PaperKind(paper, is_large=is_large))
    words = told(reader)
    for phase in TIMELINE.phases:
        assert phase.title in words
    for number, stage in enumerate(TIMELINE.stages, 1):
        assert f"{number}. {stage.title}" in words
        assert stage.when in words
    assert TIMELINE.title in words
    assert "White blood cells (a sketch)" in words
    assert "lowest days" in words
    for page in reader.pages:
        assert FOOT in " ".join(page.extract_text().split())


def test_one_page_or_two(qapp: QApplication) -> None:  # noqa: ARG001
    assert len(written(PaperKind()).pages) == 1
    assert len(written(LARGE).pages) == 2


@pytest.mark.parametrize("paper", PAPERS)
def test_pages_have_the_size_of_the_paper(qapp: QApplication, paper: str) -> None:
    del qapp
    box = written(PaperKind(paper)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(PAPERS[paper], abs=1)


def test_the_pdf_tells_its_title(qapp: QApplication) -> None:  # noqa: ARG001
    found = written(PaperKind()).metadata
    assert found is not None
    assert found.title == TIMELINE.title


def test_all_fonts_are_inside(qapp: QApplication) -> None:  # noqa: ARG001
    found: list[str] = []
    for page in written(LARGE).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()
            found.append(str(inner["/BaseFont"]))
    assert found


@pytest.mark.parametrize("kind", [PaperKind(), PaperKind("letter"), LARGE], ids=str)
def test_no_word_begins_outside_the_margins(
    qapp: QApplication, kind: PaperKind
) -> None:
    del qapp
    width, height = PAPERS[kind.paper]
    for page in written(kind).pages:
        for x, y in starts(page):
            assert MARGIN_PT - 1 <= x <= width - MARGIN_PT
            assert MARGIN_PT - 1 <= y <= height - MARGIN_PT


def starts(page: Any) -> list[tuple[float, float]]:
    """Give where on a page, in points from its lower left corner, words begin."""
    found: list[tuple[float, float]] = []

    def look(
        text: str, matrix: list[float], inner: list[float], *_rest: object
    ) -> None:
        if text.strip():
            x, y = inner[4], inner[5]
            a, b, c, d, e, f = matrix
            found.append((a * x + c * y + e, b * x + d * y + f))

    page.extract_text(visitor_text=look)
    assert found
    return found


def test_pages_are_painted_with_lines_to_write_on(qapp: QApplication) -> None:
    del qapp
    (sheet,) = timeline_sheets(TIMELINE, WORDS, PaperKind())
    size = (round(sheet.size.width), round(sheet.size.height))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_sheet(painter, sheet, blue)
    painter.end()
    stage = sheet.timeline.stages[0]
    x, y = sheet.corner.x + stage.centre.x, sheet.corner.y + stage.centre.y
    assert image.pixelColor(round(x), round(y)).name() == "#0000ff"
    line = sheet.lines[0]
    dots = [
        image.pixelColor(x, round(line.bottom))
        != QColor(PAPER.palette.phase_grounds[0])
        for x in range(round(line.x), round(line.right))
    ]
    assert 20 < sum(dots) < len(dots)


def test_bands_differ_from_paper_in_grey_too(qapp: QApplication) -> None:
    del qapp
    for colour in PAPER.palette.phase_grounds:
        assert QColor(colour).lightnessF() > 0.85
    words = QColor(PAPER.palette.quiet)
    assert words.lightnessF() < 0.3
