"""Chapters are counted first and painted then, one after another."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from app.rendering.fonts import font
from app.rendering.paper.galley import PaperHeading
from app.rendering.paper.kinds import PAPERS, PaperKind
from app.rendering.paper.press import (
    Chapter,
    Imprint,
    Job,
    OutlineEntry,
    Pagination,
    write_pdf,
)
from tests.papers import opened, words_on

FOOT = "A book · Version 1.0"


class Plain:
    """A chapter whose pages say which they are."""

    side = 200.0

    def __init__(self, name: str, pages: int, *, has_head: bool = True) -> None:
        self.name, self.pages, self.has_head = name, pages, has_head
        self.headings = (
            PaperHeading(1, name, "", 0, 300),
            PaperHeading(2, f"{name} ends", "end", pages - 1, 600),
        )

    def paint(self, painter: QPainter, number: int) -> None:
        painter.setFont(font(36))
        painter.drawText(QPointF(300, 400), f"{self.name}-{number}")


def chapter(name: str, pages: int, *, has_head: bool = True, depth: int = 0) -> Chapter:
    laid = Plain(name, pages, has_head=has_head)
    return Chapter(name, lambda: laid, FOOT, f"topic:{name}", depth)


@pytest.fixture
def device(qapp: QApplication) -> Iterator[QBuffer]:
    del qapp
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer
    buffer.close()


def job(*chapters: Chapter, paper: str = "a4") -> Job:
    imprint = Imprint("A title", "A. Writer", "The clinic")
    return Job(chapters, PaperKind(paper), imprint, Pagination())


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_tells_what_it_is_and_which_of_how_many(
    device: QBuffer, paper: str
) -> None:
    done = job(chapter("one", 2), chapter("two", 1), paper=paper)
    write_pdf(device, done)
    reader = opened(bytes(device.data().data()))
    assert done.pagination.total == len(reader.pages) == 3
    for number, page in enumerate(reader.pages, 1):
        words = words_on(page)
        assert f"Page {number} of 3" in words
        assert FOOT in words
        assert "The clinic" in words
        box = page.mediabox
        size = (float(box.width), float(box.height))
        assert size == pytest.approx(PAPERS[paper], abs=1)
    assert [words_on(page).count("one") for page in reader.pages] == [1, 2, 0]


def test_a_chapter_without_room_has_no_running_head(device: QBuffer) -> None:
    write_pdf(device, job(chapter("one", 2, has_head=False)))
    pages = opened(bytes(device.data().data())).pages
    assert [words_on(page).count("one") for page in pages] == [1, 1]
    assert "The clinic" not in words_on(pages[1])


def test_a_cover_says_itself_whose_it_is(device: QBuffer) -> None:
    cover = chapter("cover", 2)._replace(is_cover=True)
    write_pdf(device, job(cover, chapter("one", 1)))
    pages = [words_on(page) for page in opened(bytes(device.data().data())).pages]
    assert ["The clinic" in words for words in pages] == [False, True, True]
    assert all(FOOT in words for words in pages)


def test_the_file_tells_title_author_and_maker(device: QBuffer) -> None:
    write_pdf(device, job(chapter("one", 1)))
    found = opened(bytes(device.data().data())).metadata
    assert found is not None
    assert (found.title, found.author, found.creator) == (
        "A title",
        "A. Writer",
        "Anteroom",
    )


def test_the_outline_follows_parts_chapters_and_headings(device: QBuffer) -> None:
    first = chapter("one", 2, depth=1)._replace(part="Shelf")
    outline = write_pdf(device, job(first, chapter("two", 1)))
    assert outline == (
        OutlineEntry("Shelf", 0, 0, 0),
        OutlineEntry("one", 1, 0, 0),
        OutlineEntry("one ends", 2, 1, 200),
        OutlineEntry("two", 0, 2, 0),
        OutlineEntry("two ends", 1, 2, 200),
    )


def test_places_are_known_before_the_first_page_is_painted(device: QBuffer) -> None:
    done = job(
        chapter("one", 3), chapter("two", 1), Chapter("x", lambda: Plain("x", 1), FOOT)
    )
    seen: list[int] = []

    def look(at: int, _of: int) -> None:
        if at == 3:
            seen.append(done.pagination.page_of("topic:two"))

    write_pdf(device, done._replace(told=look))
    assert seen == [4]
    assert done.pagination.page_of("topic:one#end") == 3
    assert done.pagination.page_of("topic:one#unknown") == 1
    assert done.pagination.page_of("topic:three") == 0


def test_progress_is_told_step_by_step_and_may_end_the_work(device: QBuffer) -> None:
    steps: list[tuple[int, int]] = []
    done = job(chapter("one", 1), chapter("two", 1))

    def told(at: int, of: int) -> None:
        steps.append((at, of))
        if at == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pdf(device, done._replace(told=told))
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4)]
