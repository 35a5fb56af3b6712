"""Letters on the glass of a real kiosk: they come, write and go, and cover nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.button import Button
from app.shell.actions import Act
from app.widgets.kiosk.keyboard import Keyboard
from tests.builders import a_pack
from tests.kiosks import FLAT, UPRIGHT, Room, a_room
from tests.parts import a_button, global_rect, settle


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_pack(tmp_path_factory.mktemp("typing") / "library.pack")


@pytest.fixture
def room(qtbot: QtBot, pack: Path) -> Iterator[Room]:
    del qtbot
    with a_room(pack) as room:
        room.begins()
        yield room


@pytest.fixture(params=[UPRIGHT, FLAT], ids=["upright", "flat"])
def either(qtbot: QtBot, pack: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    """Open an upright screen, and one that lies on its side."""
    del qtbot
    with a_room(pack, request.param) as room:
        room.begins()
        yield room


def keyboard(room: Room) -> Keyboard:
    return room.window.findChildren(Keyboard)[0]


def searches(room: Room, words: str) -> QLineEdit:
    """Open the search, and touch the keys of these letters."""
    room.taps(room.desk.furniture.bar.button(Act.SEARCH))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    for letter in words:
        keys = keyboard(room).findChildren(Button)
        room.taps(next(key for key in keys if key.accessibleName() == letter.upper()))
    return field


def free(room: Room) -> QRect:
    """Give what is above the keys, on the screen."""
    window = global_rect(room.window)
    window.setBottom(global_rect(keyboard(room)).top() - 1)
    return window


def test_the_search_brings_its_letters_along_and_they_write(room: Room) -> None:
    field = searches(room, "hair")
    assert keyboard(room).isVisible()
    assert field.text() == "hair"
    room.taps(a_button(keyboard(room), "Delete"))
    assert field.text() == "hai"
    assert QApplication.focusWidget() is field
    assert room.desk.cards.palette().isVisible(), "a key is no press beside the card"


def test_neither_the_field_nor_what_is_found_is_covered(either: Room) -> None:
    field = searches(either, "hair")
    assert free(either).contains(global_rect(field))
    assert free(either).contains(global_rect(either.desk.cards.palette()))


def test_done_puts_them_away_and_a_touch_of_the_field_brings_them_back(
    room: Room,
) -> None:
    field = searches(room, "h")
    tall = room.desk.window.stack.height()
    room.taps(a_button(keyboard(room), "Done"))
    assert keyboard(room).isHidden()
    assert room.desk.window.stack.height() > tall
    room.taps(field)
    assert keyboard(room).isVisible()
    assert field.text() == "h"


def test_they_go_with_the_search(room: Room) -> None:
    searches(room, "h")
    room.desk.cards.palette().close_card()
    settle()
    assert keyboard(room).isHidden()


def test_a_screen_with_a_field_is_seen_whole_until_the_field_is_touched(
    room: Room,
) -> None:
    room.desk.go(Link.screen(Screen.GLOSSARY))
    settle()
    assert keyboard(room).isHidden()
    field = next(one for one in room.window.findChildren(QLineEdit) if one.isVisible())
    room.taps(field)
    assert keyboard(room).isVisible()
    assert free(room).contains(global_rect(field))


def test_they_stand_above_the_bar_where_there_is_room_else_in_its_place(
    either: Room,
) -> None:
    searches(either, "")
    bar = global_rect(either.desk.furniture.bar)
    keys = global_rect(keyboard(either))
    is_upright = either.window.height() > either.window.width()
    assert (keys.bottom() < bar.top()) == is_upright
    assert keys.bottom() <= global_rect(either.window).bottom()


def test_a_turned_screen_moves_them_along(room: Room) -> None:
    searches(room, "")
    room.window.resize(room.window.height(), room.window.width())
    settle()
    window = global_rect(room.window)
    assert window.contains(global_rect(keyboard(room)))
    assert keyboard(room).width() == window.width()


def test_the_next_visitor_finds_the_letters_as_on_a_phone(room: Room) -> None:
    searches(room, "x")
    room.taps(a_button(keyboard(room), "ABC"))
    room.kiosk.finish()
    settle()
    room.begins()
    field = searches(room, "")
    assert field.text() == ""
    assert not field.isUndoAvailable()
    assert a_button(keyboard(room), "ABC").isVisible()
