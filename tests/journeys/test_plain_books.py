"""Any folder of Markdown is a book: one from the wild, and a large one."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.compiler.build import compile_library
from app.compiler.problems import has_errors
from app.pack.library import Library
from tests.bench.large_book import SHELVES, write_large_book
from tests.desks import Wanted, opened
from tests.journeys.watching import ROOT, TOUR

LIMIT_S = 60
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 40"><path d="M0 0h9"/></svg>'

FILES: dict[str, bytes] = {
    "readme.md": b"# Notes\n\nSee [a](one/note.md), [none](gone.md), [far](http://a.b).\n",
    "one/note.md": b"# Same name\n\n![A plan](../pictures/plan.svg) [other](../two/note.md)\n",
    "two/note.md": b"# Same name\n\n![None](pictures/none.png)\n\n![Up](../../../x.png)\n",
    "two/deep/er/note.md": b"No heading at all, only *words*.\n",
    "raw.md": b"# Raw\n\n<script>alert(1)</script><div onclick='x'>Div</div>\n\n<b>bold\n",
    "bom.md": b"\xef\xbb\xbf# With a mark\r\n\r\nLines\r\nof Windows.\r\n",
    "latin.md": "# Café\n\nNaïve façade\n".encode("latin-1"),
    "nul.md": b"# Nul \0 here\n\n\x1b[31m \xff\xfe \x07\n",
    "empty.md": b"",
    "blank.md": b"\n\n   \n",
    "Größe & ☃ (1)'s #2.md": "# Größe ☃ & <b>\n\n| a |\n|---|\n| 漢 |\n".encode(),
    "table.md": b"# T\n\n|a|b|\n|-|-|\n" + b"|1|2|\n" * 500,
    "setext.md": b"Heading\n=======\n\nSub\n---\n\n1) one\n2) two\n\n- [ ] to do\n",
    "odd.MD": b"# Upper case ending\n",
    "pictures/plan.svg": SVG.encode(),
    "pictures/photo.png": b"not a picture",
    "notes.txt": b"not Markdown",
    ".hidden/secret.md": b"# Hidden\n",
}


@pytest.fixture
def wild(tmp_path: Path) -> Path:
    folder = tmp_path / "wild"
    for name, data in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def test_a_folder_from_the_wild_becomes_a_book_and_is_painted(
    wild: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "wild.pack"

    problems = compile_library(wild, pack)

    assert not has_errors(problems), "\n".join(map(str, problems))
    child = subprocess.run(
        [sys.executable, str(TOUR), str(pack)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, "", "")


def test_files_of_one_name_are_topics_of_their_own(wild: Path, tmp_path: Path) -> None:
    pack = tmp_path / "wild.pack"
    compile_library(wild, pack)
    library = Library.open(pack)

    slugs = [
        title.slug
        for shelf in library.shelves()
        for title in library.topics_on(shelf.id)
        if title.title == "Same name"
    ]

    pages = [topic.page for slug in slugs if (topic := library.topic(slug))]
    assert len(set(slugs)) == 2
    assert "<script" not in "".join(pages)
    assert library.sha256()
    library.close()


@pytest.mark.parametrize("topics", [1500, pytest.param(7000, marks=pytest.mark.soak)])
def test_a_large_folder_opens_unfolds_and_answers(
    topics: int, tmp_path: Path, qtbot: object
) -> None:
    del qtbot
    pack = tmp_path / "large.pack"
    write_large_book(tmp_path / "large", topics)

    problems = compile_library(tmp_path / "large", pack)

    assert not has_errors(problems)
    with opened(Wanted(pack, tmp_path / "preferences.json")) as desk:
        shelves = desk.books.shelves()
        assert (len(shelves), desk.books.book.counts.topics) == (SHELVES, topics)
        for shelf in shelves:
            desk.open_shelf(shelf.id)
            desk.application.processEvents()
        start = time.monotonic()
        hits = desk.books.search("nurses measure temperature", 20).hits
        assert len(hits) == 20
        assert time.monotonic() - start < 1
