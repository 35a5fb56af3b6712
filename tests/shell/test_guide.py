from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen, Way
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.history import Place
from app.session.reading import Reading
from app.shell.guide import Guide
from app.shell.ways import Ways
from tests.builders import a_book, a_pack, a_topic

HOME = Link.screen(Screen.HOME)


class Shelf:
    """Stands for the screens: knows what the books hold, at one height."""

    def __init__(self, ways: Ways, reading: Reading) -> None:
        self.ways, self.reading = ways, reading

    def knows(self, link: Link) -> bool:
        return self.ways.holds(link)

    def as_left(self) -> Place:
        return self.reading.place._replace(scroll=0.25)


class Walk(NamedTuple):
    guide: Guide
    reading: Reading


@pytest.fixture
def way(qtbot: QtBot, tmp_path: Path) -> Iterator[Walk]:
    del qtbot
    clinic = a_pack(
        tmp_path / "clinic.pack",
        book=a_book(title="Our clinic"),
        topics=(a_topic("parking"), a_topic("visits")),
    )
    books = Collection(
        Library.open(a_pack(tmp_path / "book.pack")), Library.open(clinic)
    )
    reading = Reading(Place(HOME))
    ways = Ways(books)
    yield Walk(Guide(ways, reading, Shelf(ways, reading)), reading)
    books.close()


def test_a_link_is_followed_and_the_height_remembered(way: Walk) -> None:
    way.guide.follow(Link.topic("first-week"))
    way.guide.follow(Link.topic("who-to-call"))
    assert way.reading.place == Place(Link.topic("who-to-call"))
    way.guide.back()
    assert way.reading.place == Place(Link.topic("first-week"), 0.25)
    way.guide.forward()
    assert way.reading.place == Place(Link.topic("who-to-call"), 0.25)


def test_a_place_can_be_opened_further_down(way: Walk) -> None:
    way.guide.go_to(Place(Link.topic("first-week"), 0.5))
    assert way.reading.place == Place(Link.topic("first-week"), 0.5)


def test_what_the_book_does_not_have_is_left_alone(way: Walk) -> None:
    way.guide.follow(Link.topic("nothing"))
    assert way.reading.place == Place(HOME)


def test_from_stage_to_stage_adds_no_step(way: Walk) -> None:
    way.guide.follow(Link.stage("collection"))
    way.guide.follow(Link.stage("day-zero"))
    way.guide.back()
    assert way.reading.place.link == HOME


def test_pages_are_turned_in_book_order(way: Walk) -> None:
    way.guide.previous()
    assert way.reading.place.link == HOME
    way.guide.next()
    went = [way.reading.place.link.slug]
    for turn in (way.guide.next, way.guide.next, way.guide.next, way.guide.previous):
        turn()
        went.append(way.reading.place.link.slug)
    assert went == [
        "what-it-is",
        "first-week",
        "who-to-call",
        "everything",
        "who-to-call",
    ]


def test_the_clinics_pages_are_turned_among_themselves(way: Walk) -> None:
    way.guide.follow(Link(Kind.CLINIC, "parking"))
    way.guide.next()
    assert way.reading.place.link == Link(Kind.CLINIC, "visits")


def test_a_screen_is_opened_by_name(way: Walk) -> None:
    way.guide.open(Screen.GLOSSARY)
    assert way.reading.place.link == Link.screen(Screen.GLOSSARY)


def test_a_way_is_walked_step_by_step_to_its_end(way: Walk) -> None:
    ten = Way.TEN_MINUTES
    way.guide.follow(Link.way(ten))
    went = [way.reading.place.link]
    for turn in (way.guide.next, way.guide.next, way.guide.next, way.guide.previous):
        turn()
        went.append(way.reading.place.link)
    assert went == [
        Link.way(ten),
        Link.way(ten, "who-to-call"),
        Link.end(ten),
        Link.end(ten),
        Link.way(ten, "who-to-call"),
    ]


def test_a_topic_can_be_asked_for_in_a_form(way: Walk) -> None:
    link = Link.topic("first-week")
    way.guide.follow(link, "all")
    assert way.reading.place == Place(link, 0.0, "all", is_fixed=True)
