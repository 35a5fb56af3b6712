"""On a shared screen only what the policy allows is a place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QTextDocument
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.controls.floating import SHADOW_PX
from app.controls.landmarks import find_landmarks
from app.controls.passage import Passage
from app.controls.script import lines_of
from app.session.kiosk import SCREENS
from app.widgets.glossary.card import GlossaryCard
from app.widgets.kiosk.tiles import Tiles
from tests.builders import a_pack, a_topic
from tests.kiosks import FLAT, Room, a_room
from tests.parts import global_rect, settle, shown_words


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


def test_no_screen_tells_of_what_only_a_desk_has(room: Room) -> None:
    foreign = re.compile(r"\bF\d|Ctrl|“More”|four times|the system\b|settings")
    for screen in SCREENS:
        room.desk.go(Link.screen(screen))
        shown = room.desk.window.shown()
        pages = [page.toPlainText() for page in shown.findChildren(Passage)]
        told = " ".join((*shown_words(shown), *pages))
        assert not foreign.findall(told), screen


def test_with_large_letters_a_word_is_lifted_and_its_meaning_seen(
    qtbot: QtBot, pack: Path
) -> None:
    term = Link.term("neutropenia")
    with a_room(pack, FLAT) as room:
        room.begins(Link.topic("first-week"))
        room.desk.preferring.choose("text_percent", 200)
        page = room.desk.window.pane.reader
        qtbot.waitUntil(page.are_pictures_done)
        targets = [anchor.target for anchor in page.landmarks().anchors]
        page.stand_at(targets.index(str(term)))
        room.desk.follow_on_page(term)
        settle()
        assert page.viewport().mapFromGlobal(page.chosen_rect().topLeft()).y() <= 1
        card = room.window.findChildren(GlossaryCard)[0]
        assert (
            not global_rect(card)
            .adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)
            .intersects(page.chosen_rect())
        )
        seen = card.findChildren(Passage)[0].visibleRegion().boundingRect()
        assert seen.height() >= 2 * room.desk.theme.type.text


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
