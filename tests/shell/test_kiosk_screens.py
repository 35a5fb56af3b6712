"""On a shared screen only what the policy allows is a place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QTextDocument
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.controls.landmarks import find_landmarks
from app.controls.script import lines_of
from app.widgets.kiosk.tiles import Tiles
from tests.builders import a_pack, a_topic
from tests.kiosks import Room, a_room
from tests.parts import settle


@pytest.fixture
def room(qtbot: QtBot, pack: Path) -> Iterator[Room]:
    del qtbot
    with a_room(pack, (1280, 800)) as room:
        room.begins()
        yield room


def test_home_and_shelves_are_tiles(room: Room) -> None:
    home = room.desk.window.shown()
    assert isinstance(home, Tiles)
    shelf = room.desk.books.shelves()[0]
    room.desk.go(Link.shelf(shelf.id))
    tiles = room.desk.window.shown()
    assert isinstance(tiles, Tiles)
    assert tiles.accessibleName() == shelf.title
    room.desk.back()
    assert room.desk.window.shown() is home


def test_sources_come_with_codes_that_are_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    topic = a_topic(sources=("jones2021",))
    with a_room(a_pack(tmp_path / "cited.pack", topics=(topic,))) as room:
        room.begins(Link.topic(topic.slug))
        document = room.desk.window.pane.reader.document()
        found = (each.source for each in find_landmarks(document).drawings)
        source = next(each for each in found if each.startswith("source:"))
        qtbot.waitUntil(room.desk.screens.are_pictures_done)
        kind = QTextDocument.ResourceType.ImageResource.value
        drawn = document.resource(kind, QUrl(source))
        assert drawn.toImage().pixelColor(0, 0) == QColor("white")
        said = " ".join(line.text for line in lines_of(document))
        assert "Jones B." in document.toPlainText()
        assert "Jones B." not in said


@pytest.mark.parametrize(
    ("link", "is_known"),
    [
        (Link.screen(Screen.HOME), True),
        (Link.screen(Screen.TIMELINE), True),
        (Link.way(Way.TWO_MINUTES), True),
        (Link.topic("first-week"), True),
        (Link.topic("nowhere"), False),
        (Link.shelf("nowhere"), False),
        (Link.screen(Screen.PREFERENCES), False),
        (Link.screen(Screen.HELP), False),
        (Link.screen(Screen.MY_PAGE), False),
    ],
    ids=str,
)
def test_a_place_is_known_or_does_not_exist(
    room: Room,
    link: Link,
    is_known: bool,  # noqa: FBT001 (a table)
) -> None:
    assert room.desk.screens.knows(link) == is_known
    before = room.place
    room.desk.go(link)
    settle()
    assert (room.place == link) == is_known or before == link
