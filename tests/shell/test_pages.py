from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.page import Telling
from app.shell.front import STYLES
from app.shell.pages import Pages
from app.style.themes import DAY
from tests.builders import a_pack, a_topic

Open = Callable[..., tuple[Pages, Collection]]


@pytest.fixture
def pages_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    del qtbot
    books: list[Collection] = []

    def make(**changes: object) -> tuple[Pages, Collection]:
        pack = a_pack(tmp_path / f"{len(books)}.pack", **changes)
        books.append(Collection(Library.open(pack)))
        return Pages(books[-1], STYLES), books[-1]

    yield make
    for each in books:
        each.close()


def test_a_topic_is_set_with_its_sources_and_what_is_related(pages_of: Open) -> None:
    pages, books = pages_of()
    topic = books.topic("first-week")
    assert topic is not None
    page = pages.topic(topic, DAY, 600, Telling())
    assert page.title == "The first week"
    assert "A study. J Tests." in page.html
    assert "Who to call" in page.html
    assert [section.id for section in page.sections][1:4] == [
        "infections",
        "hair",
        "hats",
    ]


def test_what_the_book_lacks_is_left_out(pages_of: Open) -> None:
    pages, books = pages_of(
        topics=(a_topic(sources=("nobody2000",), related=("lost",)),)
    )
    topic = books.topic("first-week")
    assert topic is not None
    assert pages.references(topic.sources) == ()
    assert pages.titles(topic.related) == ()


def test_treatments_stand_side_by_side(pages_of: Open) -> None:
    pages, _ = pages_of()
    page = pages.options(DAY, 600)
    assert page.title == "Two ways side by side"
    assert "What harm may it do?" in page.html


def test_a_book_without_options_says_so(pages_of: Open) -> None:
    pages, _ = pages_of(comparison=None)
    page = pages.options(DAY, 600)
    assert page.title
    assert "What harm may it do?" not in page.html


def test_a_plain_page_is_set(pages_of: Open) -> None:
    pages, _ = pages_of()
    page = pages.plain("A title", "Above it", "<p>And its words.</p>", DAY, 600)
    assert (page.title, page.sections) == ("A title", ())
    assert "And its words." in page.html


def test_pictures_of_the_book_are_drawn(pages_of: Open) -> None:
    pages, _ = pages_of()
    image = pages.image(Link(Kind.ILLUSTRATION, "ward"), DAY, 320, 2.0)
    assert image.width() == 640
    assert image.height() == pytest.approx(400, abs=2)


def test_room_is_left_for_a_picture_of_the_page(pages_of: Open) -> None:
    page = '<p><img src="illustration:ward" alt="A ward"/></p>'
    pages, books = pages_of(topics=(a_topic(page=page),))
    topic = books.topic("first-week")
    assert topic is not None
    assert 'src="illustration:ward?600"' in pages.topic(topic, DAY, 600, Telling()).html


LONG = "".join(f"<p>Paragraph {n}. {'It goes on. ' * 30}</p>" for n in range(40))


def test_the_top_of_a_long_topic_is_set_without_the_rest(pages_of: Open) -> None:
    pages, books = pages_of()
    topic = books.topic("first-week")
    assert topic is not None
    room, telling = QSize(600, 500), Telling()
    assert pages.opening(topic, DAY, room, telling) is None
    long = topic._replace(page=LONG)
    page = pages.opening(long, DAY, room, telling)
    assert page is not None
    assert "Paragraph 0." in page.html
    assert "Paragraph 39." not in page.html
    assert page.sections == pages.topic(long, DAY, 600, telling).sections
