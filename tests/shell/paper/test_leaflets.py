"""Every place of a book is a chapter, and says where its links lead."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen, Way, parse_link
from app.content.topic import Review
from app.errors import InputError
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.page import Telling
from app.rendering.paper.kinds import PaperKind
from app.session.profile import Profile
from app.shell.paper.leaflets import Leaflets
from tests.builders import a_book, a_pack, a_topic, contents

Open = Callable[..., Leaflets]


@pytest.fixture
def leaflets_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    del qtbot
    books: list[Collection] = []

    def make(clinic: Path | None = None, **changes: object) -> Leaflets:
        pack = a_pack(tmp_path / f"{len(books)}.pack", **changes)
        own = Library.open(clinic) if clinic else None
        books.append(Collection(Library.open(pack), own))
        return Leaflets(books[-1], PaperKind(), Profile(), is_alone=True)

    yield make
    for each in books:
        each.close()


@pytest.mark.parametrize(
    ("place", "title", "foot"),
    [
        ("topic:first-week", "The first week", "Not yet reviewed by a clinician"),
        ("topic:who-to-call#now", "Who to call: Call now", "Version 1.2.3"),
        ("stage:day-zero", "Your stem cells come back", "A small book"),
        ("term:neutropenia", "Neutropenia", "A small book"),
        ("home", "About this book", "A small book"),
        ("glossary", "Glossary", "A small book"),
        ("questions", "Questions people ask", "A small book"),
        ("options", "The options", "A small book"),
        ("call", "Who to call", "A small book"),
        ("about", "About this book", "A small book"),
    ],
)
def test_every_place_is_a_chapter(
    leaflets_of: Open, place: str, title: str, foot: str
) -> None:
    leaflets, link = leaflets_of(), parse_link(place)
    assert link is not None
    chapter = leaflets.chapter(link)
    assert chapter.title == title
    assert foot in chapter.foot
    laid = chapter.lay()
    assert laid.pages >= 1
    assert laid.headings[0].level == 1


@pytest.mark.parametrize(
    "place",
    [
        "topic:nothing",
        "topic:first-week#nothing",
        "help",
        "search:x",
        "source:smith2020",
    ],
)
def test_what_cannot_be_printed_is_told(leaflets_of: Open, place: str) -> None:
    leaflets, link = leaflets_of(), parse_link(place)
    assert link is not None
    with pytest.raises(InputError, match=f"no “{place}” that can be put on paper"):
        leaflets.chapter(link)


def test_a_reviewed_topic_names_who_read_it(leaflets_of: Open) -> None:
    topic = a_topic(review=Review("2027-01-15", "Dr A. Reader"))
    leaflets = leaflets_of(topics=(topic, *contents().topics[2:]))
    foot = leaflets.chapter(Link.topic(topic.slug)).foot
    assert foot.endswith("Reviewed by Dr A. Reader on 15 January 2027")


def test_a_clinics_own_topic_is_outside_of_the_books_version(
    leaflets_of: Open, tmp_path: Path
) -> None:
    topics = (a_topic("parking", title="Parking", shelf_title="Our clinic"),)
    book = a_book(id="own", is_plain=True)
    clinic = a_pack(tmp_path / "own.pack", topics=topics, book=book)
    chapter = leaflets_of(clinic).chapter(Link(Kind.CLINIC, "parking"))
    assert chapter.foot == "Our clinic"
    assert chapter.lay().pages >= 1


def test_a_topic_may_be_told_in_short(leaflets_of: Open) -> None:
    text = "<p>Long text.</p>" * 200
    topic = a_topic(page=text, short="<p>Short text.</p>")
    leaflets = leaflets_of(topics=(topic, *contents().topics[2:]))
    link = Link.topic(topic.slug)
    short = leaflets.chapter(link, 0, Telling(is_short=True)).lay()
    assert short.pages < leaflets.chapter(link).lay().pages


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("topic:first-week", "The first week"),
        ("topic:who-to-call#now", "Who to call: Call now"),
        ("topic:nothing", "nothing"),
        ("stage:day-zero", "Timeline: Your stem cells come back"),
        ("stage:nothing", "Timeline: nothing"),
        ("term:neutropenia", "Neutropenia"),
        ("term:nothing", "nothing"),
        ("timeline", "Treatment timeline"),
        ("help", "help"),
        ("way:ten-minutes", "In ten minutes"),
    ],
)
def test_a_place_has_a_name_in_words(leaflets_of: Open, place: str, name: str) -> None:
    link = parse_link(place)
    assert link is not None
    assert leaflets_of().name(link) == name


def test_drawings_are_smaller_than_the_column(leaflets_of: Open) -> None:
    setting = leaflets_of().setting
    drawing = setting.size_of(Link(Kind.ILLUSTRATION, "ward"), 1000)
    people = setting.size_of(Link(Kind.NUMBER, "deaths"), 1000)
    assert drawing.width() == 640
    assert people.width() > 0
    assert Way.TEN_MINUTES in {*Way}
    assert Screen.CALL in {*Screen}
