"""Visits come and go: each begins by a touch, is asked, and leaves nothing behind."""

import inspect
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.content.links import Link, Screen
from app.content.topic import SHORT
from app.controls.ringed import Ringed
from app.controls.semantics import overhear
from app.controls.soon import soon
from app.controls.tile import Tile
from app.session.history import Place
from app.session.idle import LEAST_S, WARNING_S, patience_s
from app.session.profile import KioskWishes, Profile
from app.session.speaking import State
from app.shell import kiosk
from app.shell.actions import Act
from app.shell.kiosk import TURN_MS, Kiosk
from app.shell.kiosk_enforcer import LYING_S, Enforcer
from app.shell.touch_hearing import TouchHearing
from app.widgets.kiosk.attract import Attract
from app.widgets.kiosk.still_reading import StillReading
from tests.builders import a_pack, a_topic
from tests.kiosks import Room, a_room
from tests.parts import a_button, settle, shown_words
from tests.speakers import PATIENT, is_alive, program

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


def rings(room: Room) -> list[QWidget]:
    """Give what wears the ring of the keyboard."""
    parts = room.window.findChildren(QWidget)
    return [part for part in parts if isinstance(part, Ringed) and part.shows_ring()]


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


def test_no_touch_brings_a_ring_though_what_was_touched_goes(room: Room) -> None:
    room.presses("Touch to start")
    for words in ("Words explained", "Back"):
        room.presses(words)
        assert rings(room) == [], words
    room.desk.preferring.choose("text_percent", 175)
    for words in ("Text and contrast", "Larger"):
        room.presses(words)
        assert rings(room) == [], words
    assert not a_button(room.window, "Larger").isEnabled()


def test_whoever_uses_keys_sees_the_ring_on_each_screen(room: Room) -> None:
    for _ in range(3):
        room.types(Qt.Key.Key_Return)
        assert len(rings(room)) == 1


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


def test_whoever_listens_is_not_asked(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(PATIENT))
    room.begins(TOPIC)
    room.desk.actions[Act.LISTEN].trigger()
    speech = room.desk.listening.speech
    assert speech is not None
    qtbot.waitUntil(lambda: speech.state is State.SPEAKING)
    room.passes(2000)
    assert room.cover is None
    room.desk.listening.stop()
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


def test_a_screen_reader_is_told_of_the_question_each_time(room: Room) -> None:
    heard: list[str] = []
    room.begins()
    overhear(heard.append)
    for seconds in (LEAST_S, 30, 20):
        room.passes(seconds)
    overhear(None)
    asked = [words for words in heard if words.startswith("Still reading?")]
    assert [
        left for words in asked for left in ("60", "30", "10") if left in words
    ] == [
        *("60", "30", "10"),
    ]


def test_a_page_in_short_is_given_the_time_of_what_it_shows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    topic = a_topic()._replace(words=400, short_words=10, short="<p>In short.</p>")
    pack = a_pack(tmp_path / "long.pack", topics=(topic,))
    with a_room(pack) as room:
        room.begins(TOPIC)
        room.passes(LEAST_S)
        assert room.cover is None
        room.desk.open(Place(TOPIC, form=SHORT))
        settle()
        room.passes(LEAST_S)
        assert isinstance(room.cover, StillReading)


@pytest.mark.parametrize("part", [Kiosk, Enforcer, TouchHearing])
def test_no_clock_that_can_be_set_back_is_looked_at(part: type) -> None:
    clock = inspect.signature(part).parameters["clock"]
    assert clock.default is time.monotonic


def test_no_voice_goes_on_after_the_visit(
    qtbot: QtBot, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    born = tmp_path / "voices"
    named = f"import os\nprint(os.getpid(), file=open({str(born)!r}, 'a'))\n{PATIENT}"
    monkeypatch.setattr(Room, "speaker", program(named))
    with a_room(pack) as room:
        room.begins()
        room.passes(LEAST_S)
        qtbot.waitUntil(lambda: len(lines_of(born)) == 1)
        (voice,) = map(int, lines_of(born))
        assert is_alive(voice)
        room.kiosk.finish()
        settle()
        assert not is_alive(voice)


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


def test_the_attract_page_changes_by_itself(
    qtbot: QtBot, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert TURN_MS == 20_000
    monkeypatch.setattr(kiosk, "TURN_MS", 50)
    with a_room(pack) as room:
        attract = room.cover
        assert isinstance(attract, Attract)
        before = attract.grab().toImage()
        qtbot.waitUntil(lambda: attract.grab().toImage() != before)


def test_while_the_clinic_is_closed_the_screen_is_dark(
    qtbot: QtBot, pack: Path
) -> None:
    del qtbot
    later = datetime.now().astimezone() + timedelta(hours=2)
    until = later + timedelta(hours=1)
    shut = KioskWishes(open_from=f"{later:%H:%M}", open_until=f"{until:%H:%M}")
    with a_room(pack, profile=Profile(kiosk=shut)) as room:
        assert room.cover is not None
        image = room.cover.grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 40)
            for y in range(0, image.height(), 40)
        }
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


def test_a_visit_that_cannot_be_forgotten_ends_the_program(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.begins(TOPIC)

    def fail(_start: Place) -> None:
        raise MemoryError

    monkeypatch.setattr(room.moving, "begin_anew", fail)
    with qtbot.capture_exceptions() as caught:
        soon(room.kiosk, room.kiosk.finish)
        assert QApplication.exec() == kiosk.FAILED
    assert [each[0] for each in caught] == [MemoryError]
