"""The covers come dressed, and know the book."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.shell.kiosk_covers import asking_of, attract_of, pad_of, staff_page_of
from tests.kiosks import Room, a_room
from tests.parts import a_button, collected, press


@pytest.fixture
def room(qtbot: QtBot, pack: Path) -> Iterator[Room]:
    del qtbot
    with a_room(pack, (1280, 800)) as room:
        yield room


def test_the_attract_page_offers_what_the_book_has(room: Room) -> None:
    attract = attract_of(room.desk)
    assert attract.accessibleName() == room.desk.books.book.question
    for offer in attract.offers:
        assert room.desk.screens.knows(offer.link)


def test_the_question_has_buttons_for_a_finger(room: Room) -> None:
    asking = asking_of(room.desk)
    assert asking.first().minimumHeight() >= room.desk.theme.target_px


def test_the_pad_is_in_the_look_before_a_visitor_chose_another(room: Room) -> None:
    room.desk.preferring.choose("text_percent", 400)
    assert pad_of(room.desk).sizeHint().height() < room.window.height()


def test_the_staff_page_offers_the_first_pages_that_the_book_has(room: Room) -> None:
    page = staff_page_of(room.desk)
    with collected(page.start_requested) as places:
        for words in ("Treatment timeline", "Questions people ask", "Glossary"):
            room.now += 1
            press(a_button(page, words))
    assert places == ["timeline", "questions", "glossary"]
