"""Whoever cannot see a shared screen hears what they touch, and chooses by touch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.session.idle import patience_s
from app.shell import exploring
from app.widgets.kiosk.still_reading import StillReading
from tests.blind import BlindVisitor, a_blind_visitor
from tests.builders import a_topic
from tests.kiosks import Room, a_room
from tests.parts import a_button, settle

HOME = Link.screen(Screen.HOME)
TOPIC = Link.topic("first-week")
SIZE = (1280, 800)


@pytest.fixture
def visitor(
    qtbot: QtBot, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[BlindVisitor]:
    with a_blind_visitor(pack, qtbot, monkeypatch, SIZE) as visitor:
        yield visitor


def middle(room: Room, words: str) -> QPoint:
    button = a_button(room.cover or room.window, words)
    return button.mapTo(room.window, button.rect().center())


def field(room: Room) -> QLineEdit:
    return next(one for one in room.window.findChildren(QLineEdit) if one.isVisible())


def test_the_corner_held_on_the_waiting_screen_begins_a_visit(
    visitor: BlindVisitor,
) -> None:
    visitor.turns_it_on()
    assert (visitor.room.cover, visitor.room.place) == (None, HOME)
    assert visitor.heard().startswith("Hear what you touch is on.")
    assert visitor.room.kiosk.hearing.corner.is_on


def test_it_is_held_for_two_seconds() -> None:
    assert exploring.HOLD_MS == 2000


def test_a_finger_that_leaves_the_corner_turns_nothing_on(
    visitor: BlindVisitor,
) -> None:
    visitor.room.begins(TOPIC)
    part = visitor.touches(visitor.corner)
    visitor.moves(part, visitor.corner - QPoint(0, 300))
    QTest.qWait(60)
    visitor.lets_go(part, visitor.corner)
    assert visitor.room.kiosk.hearing.corner.words == ""
    assert not visitor.room.kiosk.hearing.is_on


def test_a_first_touch_says_and_does_nothing_and_a_second_one_does(
    visitor: BlindVisitor,
) -> None:
    visitor.comes_to(TOPIC)
    home = middle(visitor.room, "Home")
    visitor.taps(home)
    assert visitor.heard() == "Home. Button"
    assert visitor.room.place == TOPIC
    visitor.taps(home)
    assert visitor.room.place == HOME


def test_a_tap_on_the_corner_chooses_what_was_heard_last(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    visitor.taps(middle(visitor.room, "Home"))
    visitor.taps(visitor.corner)
    assert visitor.room.place == HOME


def test_a_tap_on_the_corner_without_anything_heard_asks_for_it(
    visitor: BlindVisitor,
) -> None:
    visitor.comes_to(TOPIC)
    visitor.taps(visitor.corner)
    visitor.hears("Touch the screen first")


def test_a_trembling_finger_chooses_nothing(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    home = middle(visitor.room, "Home")
    visitor.taps(home)
    visitor.room.now -= 0.95  # the visitor's next touch is a second later
    visitor.taps(home)
    assert visitor.room.place == TOPIC


def test_what_was_heard_long_ago_is_said_again_first(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    home = middle(visitor.room, "Home")
    visitor.taps(home)
    visitor.room.now += exploring.CHOOSE_S
    visitor.taps(home)
    assert visitor.room.place == TOPIC
    visitor.taps(home)
    assert visitor.room.place == HOME


def test_a_finger_that_slides_away_chooses_nothing(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    home = middle(visitor.room, "Home")
    visitor.taps(home)
    part = visitor.touches(home)
    visitor.moves(part, middle(visitor.room, "Who to call"))
    assert visitor.heard().startswith("Who to call. Button")
    visitor.lets_go(part, middle(visitor.room, "Who to call"))
    assert visitor.room.place == TOPIC


def test_the_words_of_a_page_are_heard(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    visitor.finds("The first week")
    assert "Heading" in visitor.heard()
    visitor.chooses()
    assert visitor.heard().startswith("The first week")


def test_a_new_screen_is_told(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    for _ in range(2):
        visitor.taps(middle(visitor.room, "Who to call"))
    visitor.is_told("Who to call")


def test_an_opened_card_is_told(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    for _ in range(2):
        visitor.taps(middle(visitor.room, "Finish and clear"))
    visitor.is_told("Finish and clear?")


def test_a_touch_beside_a_card_leaves_it_open_and_a_choice_there_closes_it(
    visitor: BlindVisitor,
) -> None:
    visitor.comes_to(TOPIC)
    for _ in range(2):
        visitor.taps(middle(visitor.room, "Finish and clear"))
    visitor.is_told("Finish and clear?")
    stay = a_button(visitor.room.window, "Go on reading")
    home = middle(visitor.room, "Home")
    visitor.taps(home)
    visitor.is_told("Home. Button")
    assert stay.isVisible()
    visitor.taps(home)
    assert not stay.isVisible()
    assert visitor.room.place == HOME


def test_letters_are_heard_and_written(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    for _ in range(2):
        visitor.taps(middle(visitor.room, "Search"))
    visitor.hears("Search")
    room = visitor.room
    key = next(
        one
        for one in room.window.findChildren(QWidget, "f")
        if one.isVisible() and one.accessibleName() == "F"
    )
    place = key.mapTo(room.window, key.rect().center())
    visitor.taps(place)
    assert visitor.heard() == "F. Button"
    assert field(room).text() == ""
    visitor.taps(place)
    assert field(room).text() == "f"
    visitor.hears("f")


def test_a_touched_field_is_written_in_by_a_second_touch(visitor: BlindVisitor) -> None:
    visitor.comes_to(Link.screen(Screen.GLOSSARY))
    place = field(visitor.room).mapTo(
        visitor.room.window, field(visitor.room).rect().center()
    )
    visitor.taps(place)
    assert "Field to write in" in visitor.heard()
    visitor.taps(place)
    assert field(visitor.room).hasFocus()


def test_a_long_page_is_turned_part_by_part(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    bar = visitor.room.desk.window.pane.reader.verticalScrollBar()
    onwards = middle(visitor.room, "Next part")
    visitor.taps(onwards)
    visitor.taps(onwards)
    visitor.hears("Part 2 of")
    assert bar.value() > 0
    back = middle(visitor.room, "Previous part")
    visitor.taps(back)
    visitor.taps(back)
    visitor.hears("Part 1 of")
    assert bar.value() == 0


def test_a_finger_that_explores_does_not_scroll(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    bar = visitor.room.desk.window.pane.reader.verticalScrollBar()
    part = visitor.touches(QPoint(500, 500))
    for top in range(480, 100, -40):
        visitor.moves(part, QPoint(500, top))
    visitor.lets_go(part, QPoint(500, 120))
    assert bar.value() == 0


def test_held_again_the_corner_turns_it_off(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    visitor.holds_the_corner()
    assert visitor.heard() == "Hear what you touch is off."
    visitor.taps(middle(visitor.room, "Home"))
    assert visitor.room.place == HOME


def test_the_next_visitor_is_spared_it(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    visitor.room.kiosk.finish()
    settle()
    assert visitor.room.is_fresh()
    assert not visitor.room.kiosk.hearing.is_on
    assert not visitor.room.kiosk.hearing.corner.is_on
    visitor.room.presses("Touch to start")
    visitor.room.presses("Who to call")
    assert visitor.room.place == Link.screen(Screen.CALL)


def test_exploring_is_use_and_the_question_is_spoken(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    patience = patience_s(a_topic().words)
    visitor.heard()
    settle()
    visitor.room.passes(patience - 10)
    visitor.taps(middle(visitor.room, "Home"))
    visitor.heard()
    visitor.room.passes(patience - 10)
    assert visitor.room.cover is None
    visitor.room.passes(20)
    assert isinstance(visitor.room.cover, StillReading)
    visitor.hears("Still reading?")
    stay = middle(visitor.room, "Yes, go on reading")
    visitor.taps(stay)
    assert isinstance(visitor.room.cover, StillReading)
    visitor.taps(stay)
    assert visitor.room.cover is None
    visitor.hears("The first week")


def test_what_was_heard_below_the_question_cannot_be_chosen(
    visitor: BlindVisitor,
) -> None:
    visitor.comes_to(TOPIC)
    visitor.taps(middle(visitor.room, "Home"))
    visitor.heard()
    visitor.room.passes(patience_s(a_topic().words) + 5)
    assert isinstance(visitor.room.cover, StillReading)
    visitor.taps(visitor.corner)
    assert visitor.room.place == TOPIC


def test_a_touch_silences_what_is_read_aloud(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    for _ in range(2):
        visitor.taps(middle(visitor.room, "Listen"))
    speech = visitor.room.desk.listening.speech
    assert speech is not None
    visitor.taps(middle(visitor.room, "Home"))
    assert speech.state == "idle"


def test_the_clinic_says_how_loud(visitor: BlindVisitor) -> None:
    visitor.turns_it_on()
    visitor.heard()
    volume = visitor.room.desk.site.profile.look.volume
    assert f"volume {volume}" in visitor.told()


def test_the_corner_stands_over_every_page(visitor: BlindVisitor) -> None:
    corner = visitor.room.kiosk.hearing.corner
    side = visitor.room.desk.theme.target_px
    for _ in range(2):  # on the waiting screen, and in a visit
        assert corner.geometry() == QRect(0, 800 - side, side, side)
        seen = corner.visibleRegion().boundingRect()
        assert seen == corner.rect()
        visitor.room.begins(TOPIC) if visitor.room.kiosk.is_waiting else None


def test_staff_are_not_disturbed(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    part = QWidget()
    visitor.room.kiosk.lend(part, part)
    assert not visitor.room.kiosk.hearing.is_on
    QTest.mousePress(part, Qt.MouseButton.LeftButton, pos=visitor.corner)
    QTest.qWait(2 * exploring.HOLD_MS)
    assert not visitor.room.kiosk.hearing.is_on
    visitor.room.kiosk.take_back()
    assert visitor.room.kiosk.hearing.corner.isVisible()


def test_without_a_voice_the_corner_says_so_and_nothing_else_happens(
    qtbot: QtBot, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exploring, "HOLD_MS", 30)
    with a_room(pack, SIZE) as room:
        visitor = BlindVisitor(room, qtbot, pack.parent / "heard.txt")
        room.begins(TOPIC)
        visitor.holds_the_corner()
        corner = room.kiosk.hearing.corner
        qtbot.waitUntil(lambda: "Please ask a member of staff" in corner.words)
        assert not room.kiosk.hearing.is_on
        room.presses("Home")
        assert room.place == HOME


def test_other_buttons_of_a_mouse_do_nothing(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    home = a_button(visitor.room.window, "Home")
    QTest.mouseClick(home, Qt.MouseButton.RightButton)
    assert visitor.room.place == TOPIC


def test_a_true_finger_on_glass_explores_and_chooses(visitor: BlindVisitor) -> None:
    visitor.comes_to(TOPIC)
    window = visitor.room.window
    handle, device = window.windowHandle(), QTest.createTouchDevice()
    bar = visitor.room.desk.window.pane.reader.verticalScrollBar()
    QTest.touchEvent(handle, device).press(0, QPoint(500, 380)).commit()
    for top in range(360, 140, -20):
        QTest.touchEvent(handle, device).move(0, QPoint(500, top)).commit()
        QTest.qWait(10)
    QTest.touchEvent(handle, device).release(0, QPoint(500, 140)).commit()
    settle()
    assert bar.value() == 0
    home = middle(visitor.room, "Home")
    for _ in range(2):
        visitor.room.now += 1
        QTest.touchEvent(handle, device).press(0, home).commit()
        QTest.touchEvent(handle, device).release(0, home).commit()
        settle()
    assert visitor.room.place == HOME
