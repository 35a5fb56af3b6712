"""The timeline on pages: every word, lines to write on, and bands seen in grey."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.rendering.paper.kinds import MARGIN_PT, PAPERS, PaperKind
from app.rendering.paper.press import Chapter, Imprint, Job, Pagination, write_pdf
from app.rendering.paper.timeline import TimelineSheets, paint_sheet, timeline_sheets
from app.rendering.paper.timeline_print import SheetWords
from app.style.themes import PAPER
from app.style.tokens import Theme
from tests.builders import a_timeline
from tests.papers import opened, starts, told

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


def written(kind: PaperKind) -> bytes:
    chapter = Chapter(
        TIMELINE.title, lambda: TimelineSheets(TIMELINE, WORDS, kind, blue), FOOT
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    imprint = Imprint(TIMELINE.title, "A. Writer", "The clinic")
    write_pdf(buffer, Job((chapter,), kind, imprint, Pagination()))
    return bytes(buffer.data().data())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_every_word_of_every_stage_is_there(
    qapp: QApplication,
    paper: str,
    is_large: bool,  # noqa: FBT001 (a table)
) -> None:
    del qapp
    reader = opened(written(PaperKind(paper, is_large=is_large)))
    words = told(reader)
    for phase in TIMELINE.phases:
        assert phase.title in words
    for number, stage in enumerate(TIMELINE.stages, 1):
        assert f"{number}. {stage.title}" in words
        assert stage.when in words
    assert TIMELINE.title in words
    assert "White blood cells (a sketch)" in words
    assert "lowest days" in words
    assert words.count(FOOT) == len(reader.pages) == (2 if is_large else 1)
    assert "The clinic" not in words  # there is no room for a running head


@pytest.mark.parametrize("kind", [PaperKind(), PaperKind("letter"), LARGE], ids=str)
def test_no_word_begins_outside_the_margins(
    qapp: QApplication, kind: PaperKind
) -> None:
    del qapp
    width, height = PAPERS[kind.paper]
    for page in opened(written(kind)).pages:
        for x, y in starts(page):
            assert MARGIN_PT - 1 <= x <= width - MARGIN_PT
            assert MARGIN_PT - 1 <= y <= height - MARGIN_PT


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


def test_for_readers_who_begin_at_the_right_the_page_is_turned(
    qapp: QApplication,
) -> None:
    del qapp
    (straight,) = timeline_sheets(TIMELINE, WORDS, PaperKind())
    (turned,) = timeline_sheets(TIMELINE, WORDS, PaperKind(is_turned=True))
    width = straight.size.width
    for one, other in zip(straight.lines, turned.lines, strict=True):
        assert other.x == pytest.approx(width - one.right)
    for one, other in zip(straight.texts, turned.texts, strict=True):
        assert other.text.box.right == pytest.approx(width - one.text.box.x)
    first, mirrored = straight.timeline.stages[0], turned.timeline.stages[0]
    assert turned.corner.x + mirrored.centre.x == pytest.approx(
        width - straight.corner.x - first.centre.x
    )
    assert (turned.curve is None) is (straight.curve is None)
