"""A desktop, a book with one of everything, and the reader in it as it is heard."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.page import Section
from app.shell.desk import Desk
from tests.access.desktop import (
    Desktop,
    ScreenReader,
    a_desktop,
    a_screen_reader,
    need_a_desktop,
    wait_until,
)
from tests.builders import a_pack, a_topic, contents
from tests.desks import Wanted, opened

EVERYTHING = (
    "<p>See <a class='term' href='term:neutropenia'>white cells</a> first"
    " <sup><a class='cite' href='source:smith2020'>1</a></sup>.</p>"
    "<h2 id='ward'>On the ward</h2>"
    "<figure class='picture'><img src='illustration:ward' alt='A bright room'/>"
    "<figcaption>Your room.</figcaption></figure>"
    "<ul><li>Wash your hands.</li>"
    "<li>Ask about <a href='topic:first-week'>the first week</a>.</li></ul>"
    "<h3 id='food'>Food</h3>"
    "<table><thead><tr><th scope='col'>What</th><th scope='col'>How many</th></tr>"
    "</thead><tbody><tr><td>Fever</td><td>9 of 10</td></tr></tbody></table>"
    "<h4 id='words'>Their words</h4>"
    "<blockquote><p>I was never alone.</p></blockquote>"
    "<aside class='warning'><p class='title'>Take care</p><p>Call at 38.</p></aside>"
    "<h2 id='home'>At home</h2>" + "<p>Rest is part of the day.</p>" * 60
)
"""A page with one of everything, longer than any window."""

SECTIONS = (
    Section("ward", "On the ward", 2),
    Section("food", "Food", 3),
    Section("words", "Their words", 4),
    Section("home", "At home", 2),
)


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small book; its topic `everything` has one of everything."""
    topic = a_topic(
        "everything", title="All at once", page=EVERYTHING, sections=SECTIONS
    )
    path = tmp_path_factory.mktemp("book") / "library.pack"
    return a_pack(path, topics=(*contents().topics, topic))


@pytest.fixture
def desk(qapp: object, book: Path) -> Iterator[Desk]:
    """Open the small book in a window without a screen.

    Anew for each test: a window in which every screen was made takes longer to change
    its size or theme than another one takes to open.
    """
    del qapp
    with opened(Wanted(book)) as desk:
        yield desk


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """Set up a desktop, once."""
    need_a_desktop()
    with a_desktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture(scope="module")
def heard(desktop: Desktop, book: Path) -> Iterator[ScreenReader]:
    """Open the reader on the topic with one of everything, and listen."""
    words = ["-m", "app", "read", str(book), "--topic", "everything"]
    with a_screen_reader(desktop, words) as reader:
        wait_until(lambda: _has_keyboard(reader), lambda: "it never got the keyboard")
        yield reader


def _has_keyboard(reader: ScreenReader) -> bool:
    """Tell whether keys reach the reader: all of it is there, and something has focus."""
    return any("focused" in one.states for one in reader.settled().every())
