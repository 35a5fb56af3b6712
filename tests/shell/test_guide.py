from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.history import Place
from app.session.reading import Reading
from app.shell.guide import Guide
from tests.builders import a_book, a_pack, a_topic

HOME = Link.screen(Screen.HOME)


class Shelf:
    """Stands for the screens: knows what the books hold, at one height."""

    def __init__(self, books: Collection) -> None:
        self.books = books
        self.down = 0.25

    def knows(self, link: Link) -> bool:
        return self.books.holds(link)

    def scrolled(self) -> float:
        return self.down


class Way(NamedTuple):
    guide: Guide
    reading: Reading


@pytest.fixture
def way(qtbot: QtBot, tmp_path: Path) -> Iterator[Way]:
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
    yield Way(Guide(books, reading, Shelf(books)), reading)
    books.close()


def test_a_link_is_followed_and_the_height_remembered(way: Way) -> None:
    way.guide.follow(Link.topic("first-week"))
    way.guide.follow(Link.topic("who-to-call"))
    assert way.reading.place == Place(Link.topic("who-to-call"))
    way.guide.back()
    assert way.reading.place == Place(Link.topic("first-week"), 0.25)
    way.guide.forward()
    assert way.reading.place == Place(Link.topic("who-to-call"), 0.25)


def test_a_place_can_be_opened_further_down(way: Way) -> None:
    way.guide.follow(Link.topic("first-week"), 0.5)
    assert way.reading.place == Place(Link.topic("first-week"), 0.5)


def test_what_the_book_does_not_have_is_left_alone(way: Way) -> None:
    way.guide.follow(Link.topic("nothing"))
    assert way.reading.place == Place(HOME)


def test_from_stage_to_stage_adds_no_step(way: Way) -> None:
    way.guide.follow(Link.stage("collection"))
    way.guide.follow(Link.stage("day-zero"))
    way.guide.back()
    assert way.reading.place.link == HOME


def test_pages_are_turned_in_book_order(way: Way) -> None:
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
        "who-to-call",
        "first-week",
    ]


def test_the_clinics_pages_are_turned_among_themselves(way: Way) -> None:
    way.guide.follow(Link(Kind.CLINIC, "parking"))
    way.guide.next()
    assert way.reading.place.link == Link(Kind.CLINIC, "visits")


def test_a_screen_is_opened_by_name(way: Way) -> None:
    way.guide.open(Screen.GLOSSARY)
    assert way.reading.place.link == Link.screen(Screen.GLOSSARY)
