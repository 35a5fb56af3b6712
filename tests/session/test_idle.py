"""Nobody who is there is sent away, and whoever has gone leaves nothing behind."""

import inspect
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.session.idle import LEAST_S, MOST_S, WARNING_S, IdleClock, patience_s


class Room:
    """A clock that moves when it is told to, and all that was heard of the idle one."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.heard: list[int | str] = []
        self.clock = IdleClock(lambda: self.now)
        self.clock.warning_changed.connect(self.heard.append)
        self.clock.wait_finished.connect(lambda: self.heard.append("gone"))

    def pass_by(self, seconds: float) -> None:
        """Let time go by, a second at a time, as if a timer looked each second."""
        for _ in range(round(seconds)):
            self.now += 1
            self.clock.look()


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    del qtbot
    room = Room()
    yield room
    room.clock.stop()


@pytest.mark.parametrize(
    ("words", "fixed", "seconds"),
    [
        (0, 0, LEAST_S),
        (100, 0, LEAST_S),
        (200, 0, 240),
        (450, 0, 540),
        (9000, 0, MOST_S),
        (9000, 60, 60),
        (0, 1800, 1800),
    ],
)
def test_a_page_has_twice_its_reading_time(
    words: int, fixed: int, seconds: int
) -> None:
    assert patience_s(words, fixed) == seconds


def test_a_visitor_is_asked_three_times_and_then_forgotten(room: Room) -> None:
    room.clock.begin()
    room.pass_by(LEAST_S - 1)
    assert room.heard == []
    room.pass_by(1)
    assert (room.heard, room.clock.is_warning) == ([60], True)
    room.pass_by(WARNING_S - 1)
    assert room.heard == [60, 30, 10]
    room.pass_by(1)
    assert room.heard == [60, 30, 10, "gone"]
    assert not room.clock.is_running


def test_whoever_touches_the_screen_has_all_the_time_again(room: Room) -> None:
    room.clock.begin()
    for _ in range(12):
        room.pass_by(LEAST_S + 40)
        room.clock.stay()
    assert room.heard == [60, 30, 0] * 12
    room.pass_by(LEAST_S - 1)
    assert not room.clock.is_warning


def test_whoever_looks_for_the_button_is_asked_for_longer(room: Room) -> None:
    room.clock.begin()
    room.pass_by(LEAST_S + 55)
    assert room.heard == [60, 30, 10]
    room.clock.use()
    assert room.heard == [60, 30, 10, 60]
    room.clock.hold("finger", is_held=True)
    room.pass_by(4000)
    room.clock.hold("finger", is_held=False)
    assert (room.heard, room.clock.is_warning) == ([60, 30, 10, 60], True)
    room.pass_by(WARNING_S)
    assert room.heard == [60, 30, 10, 60, 30, 10, "gone"]


def test_use_before_the_warning_says_nothing(room: Room) -> None:
    room.clock.begin()
    room.pass_by(LEAST_S - 1)
    room.clock.use()
    room.pass_by(LEAST_S - 1)
    assert room.heard == []


@pytest.mark.parametrize("reason", ["speech", "print", "finger"])
def test_whoever_listens_prints_or_holds_the_page_is_never_asked(
    room: Room, reason: str
) -> None:
    room.clock.begin()
    room.clock.hold(reason, is_held=True)
    room.pass_by(4000)
    assert room.heard == []
    room.clock.hold(reason, is_held=False)
    room.pass_by(LEAST_S - 1)
    assert room.heard == []
    room.pass_by(1)
    assert room.heard == [60]


def test_what_goes_on_for_longer_than_it_can_counts_no_more(room: Room) -> None:
    room.clock.begin()
    room.clock.hold("finger", is_held=True, most_s=3600)
    room.pass_by(3600 + LEAST_S - 2)
    assert room.heard == []
    room.pass_by(1)
    assert room.heard == [60]
    room.clock.stay()
    room.clock.hold("finger", is_held=True, most_s=3600)
    room.pass_by(3600)
    assert room.heard == [60, 0]


def test_two_reasons_hold_until_both_are_over(room: Room) -> None:
    room.clock.begin()
    room.clock.hold("speech", is_held=True)
    room.clock.hold("finger", is_held=True)
    room.clock.hold("finger", is_held=False)
    room.pass_by(4000)
    assert room.heard == []


def test_a_longer_page_is_given_its_time_and_a_short_one_after_it_its_own(
    room: Room,
) -> None:
    room.clock.begin()
    room.clock.wait(500)
    room.pass_by(499)
    assert room.heard == []
    room.clock.wait(180)
    room.pass_by(180)
    assert room.heard == [60]


def test_nobody_is_waited_for_while_nobody_is_there(room: Room) -> None:
    room.clock.use()
    room.clock.wait(60)
    room.pass_by(4000)
    assert room.heard == []
    room.clock.begin()
    room.pass_by(70)
    room.clock.stop()
    room.pass_by(4000)
    assert (room.heard, room.clock.is_running) == ([60], False)


def test_a_machine_that_slept_for_long_forgets_at_once(room: Room) -> None:
    room.clock.begin()
    room.now += 10_000
    room.clock.look()
    assert room.heard == ["gone"]


def test_the_timer_looks_by_itself(qtbot: QtBot, room: Room) -> None:
    room.clock.begin()
    room.now += LEAST_S - 0.05
    room.clock.look()
    room.now += 0.05
    qtbot.waitUntil(lambda: room.heard == [60], timeout=2000)


def test_no_clock_that_can_be_set_ends_a_visit() -> None:
    assert inspect.signature(IdleClock).parameters["clock"].default is time.monotonic
