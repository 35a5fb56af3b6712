"""Visits come and go: each begins by a touch, is asked, and leaves nothing behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import paths
from app.content.links import Link, Screen
from app.controls.tile import Tile
from app.session.idle import LEAST_S, WARNING_S, patience_s
from app.session.profile import KioskWishes, Profile
from app.shell.kiosk import TURN_MS
from app.shell.kiosk_enforcer import LYING_S
from app.widgets.kiosk.attract import Attract
from app.widgets.kiosk.still_reading import StillReading
from tests.builders import a_topic
from tests.kiosks import Room, a_room
from tests.parts import settle, shown_words
from tests.speakers import program

TOPIC = Link.topic("first-week")
PATIENCE_S = patience_s(a_topic().words)


LISTENER = """
tell('ready listener')
tell('voice listener')
for line in sys.stdin:
    word, _, rest = line.partition(' ')
    if word == 'say':
        number, _, words = rest.partition(' ')
        open({heard!r}, 'a').write(words)
        tell('began ' + number)
        tell('ended ' + number)
    elif word == 'ping':
        tell('pong 1')
"""
"""A speech program that writes down what it is to say."""


def lines_of(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines() if file.exists() else []


@pytest.fixture
def room(qtbot: QtBot, pack: Path) -> Iterator[Room]:
    del qtbot
    with a_room(pack, (1280, 800)) as room:
        yield room


def told(room: Room) -> str:
    assert room.cover is not None
    return " ".join(label.text() for label in room.cover.findChildren(QLabel))


def test_the_screen_waits_with_the_attract_page(room: Room) -> None:
    assert room.is_fresh()
    assert room.kiosk.is_waiting
    assert "Nothing you do here is kept." in told(room)


def test_a_touch_begins_a_visit_at_the_tiles(room: Room) -> None:
    room.presses("Touch to start")
    assert (room.cover, room.place) == (None, Link.screen(Screen.HOME))
    assert room.kiosk.idle.is_running
    assert not room.kiosk.is_waiting


def test_a_touch_shows_no_ring_of_the_keyboard(room: Room) -> None:
    room.presses("Touch to start")
    tile = QApplication.focusWidget()
    assert isinstance(tile, Tile)
    assert not tile.shows_ring()
    room.passes(LEAST_S)
    room.presses("Yes, go on reading")
    assert QApplication.focusWidget() is tile
    assert not tile.shows_ring()


def test_a_touch_beside_everything_begins_a_visit_too(room: Room) -> None:
    assert room.cover is not None
    room.taps(room.cover, QPoint(5, room.cover.height() - 5))
    assert room.cover is None


def test_a_card_opens_its_own_topic(room: Room) -> None:
    attract = room.cover
    assert isinstance(attract, Attract)
    with_link = attract.offers[0]
    room.presses(with_link.told.title)
    assert (room.cover, room.place) == (None, with_link.link)


def test_key_by_key_a_visit_begins_and_goes_on(room: Room) -> None:
    room.types(Qt.Key.Key_Return)
    assert room.cover is None
    room.types(Qt.Key.Key_Return)
    assert room.place != Link.screen(Screen.HOME)


def test_finish_and_clear_asks_and_forgets(room: Room) -> None:
    room.begins(TOPIC)
    room.presses("Finish and clear")
    assert room.place == TOPIC
    room.presses("Finish and clear")  # the first of this name is on the card
    room.kiosk.finish()
    settle()
    assert room.is_fresh()


def test_whoever_has_gone_is_asked_and_then_forgotten(room: Room) -> None:
    room.begins(TOPIC)
    room.passes(PATIENCE_S)
    assert isinstance(room.cover, StillReading)
    assert "60 seconds" in told(room)
    room.passes(30)
    assert "30 seconds" in told(room)
    room.passes(20)
    assert "10 seconds" in told(room)
    room.passes(10)
    assert room.is_fresh()


def test_whoever_is_there_goes_on_where_they_were(room: Room) -> None:
    room.begins(TOPIC)
    for _ in range(3):
        room.passes(PATIENCE_S + 40)
        room.presses("Yes, go on reading")
        assert (room.cover, room.place) == (None, TOPIC)


def test_a_touch_beside_the_buttons_means_yes(room: Room) -> None:
    room.begins(TOPIC)
    room.passes(PATIENCE_S)
    assert room.cover is not None
    room.taps(room.cover, QPoint(5, 5))
    assert (room.cover, room.place) == (None, TOPIC)


def test_whoever_is_done_says_so(room: Room, qtbot: QtBot) -> None:
    room.begins(TOPIC)
    room.passes(PATIENCE_S)
    room.presses("No, finish and clear")
    qtbot.waitUntil(room.is_fresh)


def test_the_way_to_the_second_button_is_no_answer(room: Room) -> None:
    room.begins(TOPIC)
    room.passes(PATIENCE_S + 55)
    room.types(Qt.Key.Key_Tab)
    assert isinstance(room.cover, StillReading)
    assert "60 seconds" in told(room)


def test_whoever_listens_is_not_asked(room: Room) -> None:
    room.begins(TOPIC)
    room.desk.listening.follow_voice(True)  # noqa: FBT003 (a signal's)
    room.passes(2000)
    assert room.cover is None
    room.desk.listening.follow_voice(False)  # noqa: FBT003
    room.passes(PATIENCE_S)
    assert isinstance(room.cover, StillReading)


def test_the_question_is_spoken_three_times(
    qtbot: QtBot, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard.txt"
    monkeypatch.setattr(Room, "speaker", program(LISTENER.format(heard=str(heard))))
    with a_room(pack) as room:
        room.begins()
        room.passes(180)
        for times, seconds, words in ((1, 30, "60"), (2, 20, "30"), (3, 0, "10")):
            qtbot.waitUntil(lambda times=times: len(lines_of(heard)) == times)
            assert f"Still reading? In {words} seconds" in lines_of(heard)[-1]
            room.passes(seconds)


def test_a_held_finger_is_use(room: Room) -> None:
    room.begins(TOPIC)
    page = room.desk.window.pane.reader.viewport()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    room.passes(2000)
    assert room.cover is None
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    room.passes(PATIENCE_S)
    assert isinstance(room.cover, StillReading)


def test_a_bag_on_the_glass_keeps_no_visit_alive_for_ever(room: Room) -> None:
    room.begins(TOPIC)
    page = room.desk.window.pane.reader.viewport()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    room.passes(LYING_S + PATIENCE_S + WARNING_S)
    assert room.is_fresh()


def test_what_lies_below_a_cover_cannot_be_reached(room: Room) -> None:
    room.begins(TOPIC)
    room.passes(PATIENCE_S)
    assert not room.desk.window.stack.isEnabled()
    assert not room.desk.furniture.bar.isEnabled()
    room.presses("Yes, go on reading")
    assert room.desk.window.stack.isEnabled()
    assert room.desk.furniture.bar.isEnabled()


def test_the_attract_page_changes_by_itself(room: Room) -> None:
    attract = room.cover
    assert isinstance(attract, Attract)
    before = attract.grab().toImage()
    room.kiosk.turn()
    settle()
    assert attract.grab().toImage() != before
    assert TURN_MS == 20_000


def test_while_the_clinic_is_closed_the_screen_is_dark(
    qtbot: QtBot, pack: Path
) -> None:
    del qtbot
    shut = KioskWishes(open_from="00:00", open_until="00:01")
    with a_room(pack, profile=Profile(kiosk=shut)) as room:
        assert room.cover is not None
        image = room.cover.grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 40)
            for y in range(0, image.height(), 40)
        }
        if colours != {"#000000"}:  # it is midnight here
            room.kiosk.turn()
        assert colours == {"#000000"}
        room.kiosk.turn()
        corner = room.kiosk.hearing.corner
        ear = corner.grab().toImage()
        ground = ear.pixelColor(corner.rect().center() - QPoint(0, 30))
        assert ground.lightness() < 60
        room.taps(room.cover, QPoint(500, 500))
        assert room.cover is None
        assert corner.isVisible()
        ear = corner.grab().toImage()
        ground = ear.pixelColor(corner.rect().center() - QPoint(0, 30))
        assert ground.lightness() > 200


def test_whom_staff_interrupted_has_all_the_time_again(room: Room) -> None:
    room.begins(TOPIC)
    room.passes(PATIENCE_S)
    with_staff = QLabel("Staff")
    room.kiosk.lend(with_staff, with_staff)
    room.kiosk.take_back()
    assert (room.cover, room.kiosk.idle.is_warning) == (None, False)
    room.passes(PATIENCE_S - 1)
    assert room.cover is None


def test_who_listens_without_a_voice_is_told_whom_to_ask(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: ("no-such-program",))
    room.begins(TOPIC)
    room.presses("Listen")
    words = (
        "Nothing can be heard on this screen just now. Please ask a member of staff."
    )
    qtbot.waitUntil(lambda: words in shown_words(room.window))


def test_staff_may_have_the_screen_and_give_it_back(room: Room) -> None:
    with_staff = QLabel("Staff")
    room.kiosk.lend(with_staff, with_staff)
    assert with_staff.isVisible()
    room.passes(4000)
    assert with_staff.isVisible()
    room.kiosk.take_back()
    assert room.is_fresh()
    room.begins(TOPIC)
    room.kiosk.lend(with_staff, with_staff)
    room.kiosk.take_back()
    assert (room.cover, room.place) == (None, TOPIC)
