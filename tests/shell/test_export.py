"""An order becomes one PDF, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.errors import InputError, OutputError, PackError
from app.rendering.paper.kinds import PaperKind
from app.session.profile import Clinic, Profile
from app.shell.export import export
from app.shell.paper.order import Order
from tests.builders import a_pack, a_timeline
from tests.desks import own_look
from tests.papers import Line, fonts, opened, outline, squeezed, told, words_on

TIMELINE = Link.screen(Screen.TIMELINE)
HAIR = Link.topic("first-week")


@pytest.fixture(autouse=True)
def undressed(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    with own_look():
        yield


def test_one_place_is_a_leaflet(pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "leaflet.pdf"
    pages = export(pack, Order((HAIR,)), target)
    reader = opened(target)
    assert len(reader.pages) == pages
    words = told(reader)
    assert "The first week" in words
    assert squeezed("1. Smith A. A study.") in squeezed(words)
    assert words.count("Not yet reviewed by a clinician") == pages + 1
    assert outline(reader)[0] == Line("The first week", 0, 0)
    assert reader.root_object["/Lang"] == "en"
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (
        "The first week",
        "A. Writer",
    )
    assert all(fonts(reader).values())
    assert list(tmp_path.glob("*.part")) == []


def test_the_timeline_is_written_with_the_books_foot(
    pack: Path, tmp_path: Path
) -> None:
    target = tmp_path / "timeline.pdf"
    assert export(pack, Order((TIMELINE,)), target) == 1
    (page,) = opened(target).pages
    assert "Not yet reviewed by a clinician" in words_on(page)
    assert "Your stem cells come back" in words_on(page)


def test_a_timeline_without_a_curve_is_written_too(tmp_path: Path) -> None:
    flat = a_pack(tmp_path / "flat.pack", timeline=a_timeline(curve=None))
    assert export(flat, Order((TIMELINE,)), tmp_path / "flat.pdf") == 1


def test_several_places_are_a_pack(pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "pack.pdf"
    profile = Profile(clinic=Clinic("St Anna Clinic"))
    export(pack, Order((HAIR, TIMELINE), PaperKind("letter"), profile), target)
    reader = opened(target)
    tops = [line.words for line in outline(reader) if line.depth == 0]
    assert tops[0] == "To take home"
    assert tops[-2:] == ["Who to call", "Words and sources"]
    assert "St Anna Clinic" in words_on(reader.pages[0])
    assert "St Anna Clinic" in words_on(reader.pages[1])


@pytest.mark.parametrize("places", [(), (Link.way(Way.EVERYTHING),)], ids=str)
def test_no_place_in_particular_is_the_whole_book(
    pack: Path, tmp_path: Path, places: tuple[Link, ...]
) -> None:
    target = tmp_path / "book.pdf"
    export(pack, Order(places), target)
    reader = opened(target)
    assert reader.metadata is not None
    assert reader.metadata.title == "A small book"
    tops = [line.words for line in outline(reader) if line.depth == 0]
    assert tops[:2] == ["A small book", "Contents"]
    assert tops[-1] == "How this book was made"


def test_work_that_is_stopped_leaves_the_old_file(pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")

    def stop(done: int, of: int) -> None:
        if done > of / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(pack, Order(()), target, stop)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob("book*")] == ["book.pdf"]


def test_what_is_missing_is_told(pack: Path, tmp_path: Path) -> None:
    plain = a_pack(tmp_path / "plain.pack", timeline=None)
    with pytest.raises(InputError, match="This book has no timeline"):
        export(plain, Order((TIMELINE,)), tmp_path / "no.pdf")
    with pytest.raises(InputError, match="no “topic:nothing”"):
        export(pack, Order((Link.topic("nothing"),)), tmp_path / "no.pdf")
    with pytest.raises(PackError):
        export(tmp_path / "no.pack", Order((TIMELINE,)), tmp_path / "no.pdf")
    with pytest.raises(OutputError, match="could not be written"):
        export(pack, Order((TIMELINE,)), tmp_path / "no" / "a.pdf")
    assert not (tmp_path / "no.pdf").exists()
