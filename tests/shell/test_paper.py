import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.errors import InputError, OutputError, PackError
from app.rendering.timeline_print import PaperKind
from app.shell.paper import export, foot
from tests.builders import a_book, a_pack, a_timeline
from tests.desks import own_look

TIMELINE = Link.screen(Screen.TIMELINE)


@pytest.fixture(autouse=True)
def undressed(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    with own_look():
        yield


def test_the_timeline_is_written_with_the_books_foot(
    pack: Path, tmp_path: Path
) -> None:
    target = tmp_path / "timeline.pdf"
    assert export(pack, TIMELINE, PaperKind(), target) == 1
    (page,) = PdfReader(io.BytesIO(target.read_bytes())).pages
    words = " ".join(page.extract_text().split())
    assert "Not yet reviewed by a clinician" in words
    assert "Your stem cells come back" in words
    assert list(tmp_path.glob("*.partial")) == []


def test_what_is_no_timeline_is_not_yet_exported(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="“topic:first-week” cannot be exported yet"):
        export(pack, Link.topic("first-week"), PaperKind(), tmp_path / "no.pdf")


def test_a_book_without_a_timeline_says_so(tmp_path: Path) -> None:
    plain = a_pack(tmp_path / "plain.pack", timeline=None)
    with pytest.raises(InputError, match="This book has no timeline"):
        export(plain, TIMELINE, PaperKind(), tmp_path / "no.pdf")


def test_a_timeline_without_a_curve_is_written_too(tmp_path: Path) -> None:
    flat = a_pack(tmp_path / "flat.pack", timeline=a_timeline(curve=None))
    assert export(flat, TIMELINE, PaperKind(), tmp_path / "flat.pdf") == 1


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        export(tmp_path / "no.pack", TIMELINE, PaperKind(), tmp_path / "no.pdf")


def test_a_file_that_cannot_be_written_is_told(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="could not be written"):
        export(pack, TIMELINE, PaperKind(), tmp_path / "no" / "a.pdf")


def test_the_foot_tells_version_and_review_state() -> None:
    book = a_book()
    told = f"{book.title} · Version {book.version}"
    counts = book.counts._replace(topics=2, reviewed_topics=0)
    not_yet = book._replace(counts=counts)
    reviewed = book._replace(counts=counts._replace(reviewed_topics=2))
    assert foot(not_yet) == f"{told} · Not yet reviewed by a clinician"
    assert foot(reviewed) == f"{told} · Reviewed"
    assert foot(book._replace(is_plain=True)) == told
