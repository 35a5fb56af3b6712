"""The shipped book on paper: whole, inside the margins, and honest on every page."""

import html
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.content.links import parse_link
from app.pack.collection import Collection
from app.pack.library import Library
from app.paths import root
from app.rendering.paper.galley import Galley
from app.rendering.paper.kinds import MARGIN_PT, PAPERS, PaperKind
from app.shell.export import export
from app.shell.paper.order import Order, job_for
from tests.desks import own_look
from tests.papers import (
    fonts,
    opened,
    outline,
    sheet,
    squeezed,
    stained,
    words_on,
)

FOOT = "Not yet reviewed by a clinician"
KINDS = (
    PaperKind(),
    PaperKind("letter"),
    PaperKind(is_large=True),
    PaperKind("letter", is_large=True),
)
PLACES = (
    "topic:fertility#men-sperm",
    "stage:admission",
    "term:edss",
    "timeline",
    "options",
    "call",
    "home",
    "about",
)
MOST_S = 20.0
MOST_MORE_MIB = 60
"""One chapter is laid out at a time; the pages are written as they are painted."""


Printed = Callable[..., PdfReader]


@pytest.fixture
def printed(qtbot: QtBot, real_pack: Path, tmp_path: Path) -> Iterator[Printed]:
    """Put places of the book on paper, and open what came of it."""
    del qtbot
    target = tmp_path / "out.pdf"

    def make(*places: str, kind: PaperKind | None = None) -> PdfReader:
        links = tuple(link for link in map(parse_link, places) if link)
        pages = export(real_pack, Order(links, kind or PaperKind()), target)
        reader = opened(target)
        assert len(reader.pages) == pages
        assert stained(target, MARGIN_PT - 2) == []
        return reader

    with own_look():
        yield make


def check_pages(reader: PdfReader, kind: PaperKind) -> list[str]:
    """Look at what every page must have, and give their words without spaces."""
    width, height = PAPERS[kind.paper]
    told: list[str] = []
    for number, page in enumerate(reader.pages, 1):
        words, starts = sheet(page)
        told.append(squeezed(words))
        assert f"Page {number} of {len(reader.pages)}" in words
        assert "Version 0.1.0" in words
        assert FOOT in words
        box = page.mediabox
        assert float(box.width) == pytest.approx(width, abs=1)
        assert float(box.height) == pytest.approx(height, abs=1)
        for x, y in starts:
            assert MARGIN_PT - 1 <= x <= width - MARGIN_PT
            assert MARGIN_PT - 1 <= y <= height - MARGIN_PT
    assert all(fonts(reader).values())
    assert reader.root_object["/Lang"] == "en"
    return told


@pytest.mark.parametrize(
    ("place", "kind"),
    [(place, KINDS[at % len(KINDS)]) for at, place in enumerate(PLACES)],
    ids=str,
)
def test_every_page_is_honest_and_keeps_to_its_margins(
    printed: Printed, place: str, kind: PaperKind
) -> None:
    check_pages(printed(place, kind=kind), kind)


def plain(text: str) -> list[str]:
    """Give the words of a part in the page language, block by block."""
    text = re.sub(r"<sup>.*?</sup>", " ", text)
    blocks = re.split(r"</?(?:p|h\d|li|td|th|figcaption|aside|table)\b[^>]*>", text)
    bare = (html.unescape(re.sub(r"<[^>]*>", "", block)) for block in blocks)
    return [block for block in bare if block.strip()]


def body(pages: list[str]) -> str:
    """Give all words between head and foot, which are written last."""
    foot = squeezed("Stem cell treatment for MS · Version")
    return "".join(page.split(foot)[0] for page in pages)


def bare(words: str) -> str:
    """Leave out what a note may bring between words."""
    return re.sub(r"[0-9→,]", "", squeezed(words))


@pytest.mark.parametrize(
    ("slug", "kind"),
    [
        ("fertility", KINDS[3]),
        ("compared-with-medicines", KINDS[1]),
    ],
    ids=str,
)
def test_a_topic_is_printed_with_all_its_words_and_numbers(
    printed: Printed, real_pack: Path, slug: str, kind: PaperKind
) -> None:
    reader = printed(f"topic:{slug}", kind=kind)
    books = Collection(Library.open(real_pack))
    topic = books.topic(slug)
    references = [books.reference(name) for name in topic.sources] if topic else []
    books.close()
    assert topic is not None
    pages = check_pages(reader, kind)
    words, letters = body(pages), bare(body(pages))
    for text in (topic.summary, *topic.key_points, topic.page):
        for block in plain(text):
            assert bare(block) in letters
            for number in re.findall(r"\d[\d.,]*\d|\d", block):
                assert number in words
    for number, reference in enumerate(references, 1):
        assert reference is not None
        assert squeezed(f"{number}.{reference.text}")[:40] in words
    headings = [line.words for line in outline(reader)]
    assert [topic.title, *(each.title for each in topic.sections)] == headings[
        : len(topic.sections) + 1
    ]
    for line in outline(reader):
        assert squeezed(line.words) in pages[line.page]


def test_a_pack_names_the_page_of_each_of_its_parts(printed: Printed) -> None:
    reader = printed("topic:in-two-minutes", "stage:admission", "timeline")
    cover = check_pages(reader, PaperKind())[0]
    parts = [line for line in outline(reader) if line.depth == 0][1:-1]
    assert [line.words for line in parts][-1] == "Who to call"
    for line in parts:
        assert squeezed(f"{line.words} page {line.page + 1}") in cover


def test_a_link_within_a_pack_tells_its_page(printed: Printed) -> None:
    reader = printed("topic:in-two-minutes", "topic:fertility")
    pages = {line.words: line.page + 1 for line in outline(reader) if line.depth == 0}
    first = [squeezed(words_on(page)) for page in reader.pages[1:4]]
    assert squeezed(f"Fertility page {pages['Fertility']}") in body(first)


def filled(real_pack: Path, kind: PaperKind, *places: str) -> list[tuple[float, ...]]:
    """Tell how full the pages of each chapter are."""
    books = Collection(Library.open(real_pack))
    links = tuple(link for link in map(parse_link, places) if link)
    job = job_for(books, Order(links, kind))
    chapters = [chapter.lay() for chapter in job.chapters]
    books.close()
    return [chapter.fills for chapter in chapters if isinstance(chapter, Galley)]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_no_page_within_a_chapter_is_half_empty(
    real_pack: Path, qtbot: QtBot, kind: PaperKind
) -> None:
    del qtbot
    with own_look():
        chapters = filled(real_pack, kind, "topic:in-hospital", "options", "call")
    assert len(chapters) == 5
    for fills in chapters:
        assert all(0.5 < fill <= 1 for fill in fills[:-1])
        assert 0 < fills[-1] <= 1


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_pages_of_the_whole_book_are_full(
    real_pack: Path, qtbot: QtBot, kind: PaperKind
) -> None:
    del qtbot
    with own_look():
        chapters = filled(real_pack, kind)
    pages = list(chain.from_iterable(chapters))
    within = [fill for fills in chapters for fill in fills[:-1]]
    assert sum(pages) / len(pages) > 0.83
    assert max(pages) <= 1
    assert min(within) > 0.45
    assert sum(fill < 0.1 for fill in pages) <= len(pages) / 100


@pytest.mark.soak
@pytest.mark.parametrize("kind", [KINDS[0], KINDS[3]], ids=str)
def test_the_whole_book_is_printed_in_time(
    printed: Printed, real_pack: Path, kind: PaperKind
) -> None:
    start = time.process_time()  # a busy machine shall not spoil it
    reader = printed(kind=kind)
    assert time.process_time() - start < MOST_S
    sheets = check_pages(reader, kind)
    contents = "".join(sheets[1:8])
    lines = outline(reader)
    tops = {line.words for line in lines}
    pages: dict[str, int] = {}
    for line in lines:
        if line.depth == 1:
            pages.setdefault(line.words, line.page + 1)
    books = Collection(Library.open(real_pack))
    shelves = {each.title: books.topics_on(each.id) for each in books.shelves()}
    books.close()
    assert set(shelves) <= tops
    for title in chain.from_iterable(shelves.values()):
        assert squeezed(f"{title.title} page {pages[title.title]}") in contents


EXPORTS = """
import sys
from app.cli.main import main
assert main(sys.argv[1:]) == 0
lines = open("/proc/self/status").read().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""
"""Exports, and tells how many KiB that took at most. What the system tells of a program
that has ended begins with what its parent held."""


def peak_mib(place: str, pack: Path, folder: Path) -> float:
    """Tell how much memory a program takes at most that puts a place on paper."""
    words = ("export", place, "--pack", str(pack), "-o", str(folder / "out.pdf"))
    ran = subprocess.run(
        [sys.executable, "-c", EXPORTS, *words],
        cwd=root(),
        capture_output=True,
        text=True,
        check=True,
    )
    return int(ran.stdout.split()[-1]) / 1024


@pytest.mark.soak
@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere memory is told otherwise"
)
def test_the_whole_book_takes_little_more_memory_than_a_leaflet(
    real_pack: Path, tmp_path: Path
) -> None:
    leaflet = peak_mib("topic:fertility", real_pack, tmp_path)
    assert peak_mib("book", real_pack, tmp_path) < leaflet + MOST_MORE_MIB
