"""One place is a leaflet, several are a pack, none is the whole book."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.paper.kinds import PAPERS, PaperKind
from app.session.profile import Clinic, Profile
from app.shell.paper.order import Order, job_for, pdf_of
from tests.builders import a_book, a_pack
from tests.papers import Line, opened, outline, starts

CALL = Link.screen(Screen.CALL)


@pytest.fixture
def books(qtbot: QtBot, pack: Path) -> Iterator[Collection]:
    del qtbot
    books = Collection(Library.open(pack))
    yield books
    books.close()


@pytest.mark.parametrize(
    ("places", "title", "chapters"),
    [
        ((CALL,), "Who to call", 1),
        ((CALL, Link.topic("first-week")), "A small book: To take home", 4),
        ((Link.way(Way.TWO_MINUTES),), "A small book: To take home", 4),
        ((Link.way(Way.EVERYTHING),), "A small book", 15),
        ((), "A small book", 15),
    ],
    ids=str,
)
def test_an_order_is_a_leaflet_a_pack_or_the_book(
    books: Collection, places: tuple[Link, ...], title: str, chapters: int
) -> None:
    job = job_for(books, Order(places))
    assert job.imprint.title == title
    assert len(job.chapters) == chapters


def test_a_job_knows_its_paper_its_author_and_the_clinic(books: Collection) -> None:
    kind = PaperKind("letter", is_large=True)
    profile = Profile(clinic=Clinic("St Anna"))
    job = job_for(books, Order((CALL,), kind, profile))
    assert job.kind == kind
    assert job.imprint.author == "A. Writer"
    assert job.imprint.clinic == "St Anna"


def test_a_pdf_has_the_language_of_its_book(books: Collection) -> None:
    reader = opened(pdf_of(job_for(books, Order((CALL,))), "es"))
    assert reader.root_object["/Lang"] == "es"
    assert outline(reader)[0] == Line("Who to call", 0, 0)


def test_a_book_that_runs_from_the_right_is_turned(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    path = a_pack(tmp_path / "turned.pack", book=a_book(language="ar"))
    turned = Collection(Library.open(path))
    for places in ((CALL,), (), (CALL, Link.topic("first-week"))):
        job = job_for(turned, Order(places))
        assert job.kind.is_turned
    reader = opened(pdf_of(job_for(turned, Order((CALL,))), "ar"))
    starts_at = [x for x, _ in starts(reader.pages[0])]
    turned.close()
    assert max(starts_at) > PAPERS["a4"][0] / 2
    wishes = reader.viewer_preferences
    assert wishes is not None
    assert wishes.direction == "/R2L"
