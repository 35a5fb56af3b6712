"""Press: chapters laid out, counted and painted on pages, one after another."""

from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.rendering.paper.foot import set_foot, set_head
from app.rendering.paper.galley import PaperHeading
from app.rendering.paper.kinds import PAPERS, UNITS_PER_PT, PaperKind
from app.rendering.timeline.ink import paint_text
from app.rendering.timeline.paint import measured
from app.style.themes import PAPER

POINTS_PER_INCH: Final = 72


class Laid(Protocol):
    """A chapter that was laid out."""

    headings: tuple[PaperHeading, ...]
    side: float
    """From the edge of the paper to its words, in units."""
    has_head: bool
    """Whether there is room for a running head."""

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        ...

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, from 0, in units from the corner of the paper."""
        ...


class Chapter(NamedTuple):
    """A part that begins on a page of its own."""

    title: str
    """For the outline and the running head."""
    lay: Callable[[], Laid]
    """Lays it out; is called twice, so that not all are kept at a time."""
    foot: str
    """Version and review state."""
    place: str = ""
    """What leads here, as a link is written; empty if nothing does."""
    depth: int = 0
    """In the outline, from 0."""
    also: str = ""
    """Another place that is told here, where it has no chapter of its own."""
    part: str = ""
    """Title of the part of the document that begins here, one step above it."""
    is_cover: bool = False
    """Its first page says itself whose it is: no running head repeats that."""


class OutlineEntry(NamedTuple):
    """One line of the outline."""

    words: str
    depth: int
    page: int
    """From 0."""
    y: float
    """From the upper edge of the page, in points."""


class Pagination:
    """Which place came to stand on which page."""

    def __init__(self) -> None:
        self._pages: dict[str, int] = {}
        self.total = 0

    def page_of(self, place: str) -> int:
        """Tell the page of a place, from 1; of a section unknown that of its topic."""
        return self._pages.get(place) or self._pages.get(place.partition("#")[0], 0)

    def add(self, chapter: Chapter, laid: Laid) -> None:
        """Note a chapter that follows those before."""
        first = self.total + 1
        if chapter.also:
            self._pages.setdefault(chapter.also, first)
        if chapter.place:
            self._pages[chapter.place] = first
            for heading in laid.headings:
                if heading.anchor:
                    place = f"{chapter.place}#{heading.anchor}"
                    self._pages[place] = first + heading.page
        self.total += laid.pages


class Imprint(NamedTuple):
    """What stands on every page, and what the file says of itself."""

    title: str
    author: str
    clinic: str = ""
    """Who hands it over; stands in the running head."""


Told = Callable[[int, int], None]
"""Is told how many steps are done, of how many; may raise to end the work."""


class Job(NamedTuple):
    """What is to be printed, and how."""

    chapters: tuple[Chapter, ...]
    """At least one."""
    kind: PaperKind
    imprint: Imprint
    pagination: Pagination
    """Empty; knows all places before the first page is painted."""
    told: Told = lambda _done, _of: None


def press(device: QPagedPaintDevice, job: Job) -> tuple[OutlineEntry, ...]:
    """Lay all chapters out, count their pages, then paint them.

    Args:
        device: Of the job's paper, without margins.
        job: What is to be printed.

    Returns:
        The outline, in order.
    """
    chapters, pagination, told = job.chapters, job.pagination, job.told
    steps = 2 * len(chapters)
    for done, chapter in enumerate(chapters):
        told(done, steps)
        pagination.add(chapter, chapter.lay())
    outline: list[OutlineEntry] = []
    page = 0
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / (POINTS_PER_INCH * UNITS_PER_PT)
        painter.scale(scale, scale)
        for done, chapter in enumerate(chapters, len(chapters)):
            told(done, steps)
            laid = chapter.lay()
            outline += _entries(chapter, laid, page)
            for number in range(laid.pages):
                if page:
                    device.newPage()
                laid.paint(painter, number)
                page += 1
                _paint_foot(painter, chapter, laid, (page, pagination.total), job)
                if laid.has_head and (number or not chapter.is_cover):
                    _paint_head(painter, chapter.title if number else "", laid, job)
    finally:
        painter.end()
    told(steps, steps)
    return tuple(outline)


def write_pdf(device: QIODevice, job: Job) -> tuple[OutlineEntry, ...]:
    """Write chapters as a PDF, which still lacks its outline; see `press`."""
    writer = QPdfWriter(device)
    writer.setTitle(job.imprint.title)
    writer.setAuthor(job.imprint.author)
    writer.setCreator("Anteroom")
    writer.setResolution(POINTS_PER_INCH * UNITS_PER_PT)
    writer.setPageLayout(page_layout(job.kind))
    return press(writer, job)


def page_layout(kind: PaperKind) -> QPageLayout:
    """Give the paper, upright and without margins: they are ours."""
    size = QPageSize(QSizeF(*PAPERS[kind.paper]), QPageSize.Unit.Point, kind.paper)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _entries(chapter: Chapter, laid: Laid, page: int) -> list[OutlineEntry]:
    entries: list[OutlineEntry] = []
    if chapter.part:
        entries.append(OutlineEntry(chapter.part, chapter.depth - 1, page, 0))
    entries.append(OutlineEntry(chapter.title, chapter.depth, page, 0))
    entries += [
        OutlineEntry(
            heading.words,
            chapter.depth + heading.level - 1,
            page + heading.page,
            heading.y / UNITS_PER_PT,
        )
        for heading in laid.headings
        if heading.level > 1
    ]
    return entries


def _paint_foot(
    painter: QPainter, chapter: Chapter, laid: Laid, at: tuple[int, int], job: Job
) -> None:
    """Write the last lines of a page."""
    for text in set_foot(chapter.foot, at, job.kind, measured, laid.side):
        paint_text(painter, text, PAPER.palette.quiet)


def _paint_head(painter: QPainter, running: str, laid: Laid, job: Job) -> None:
    """Write what runs along the top."""
    words = (running, job.imprint.clinic)
    for text in set_head(words, job.kind, measured, laid.side):
        paint_text(painter, text, PAPER.palette.quiet)
