"""The supervisor over small programs that fail in every way, with short patience."""

import errno
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.kiosk_log import last
from app.lifeline import PASSED_ON
from app.overriding import override
from app.supervisor.faults import Clock, Rules
from app.supervisor.watch import Supervisor, supervise
from tests.stand_ins import Stage

RULES = Rules(
    first_beat_s=5.0,
    silence_s=0.7,
    ending_s=0.3,
    storm=3,
    rests_s=(0.1, 0.2),
    tick_s=0.05,
    rested_s=0.1,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


@pytest.fixture(autouse=True)
def own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def log() -> list[str]:
    """Give what was noted, without times; not each first beat, for some end before."""
    lines = [line.split(" ", 3)[3].partition(", after")[0] for line in last(100)]
    return [line for line in lines if line != "start heartbeat"]


class Wall(Clock):
    """A clock on the wall that somebody sets."""

    def __init__(self, *minutes: int) -> None:
        self.minutes = list(minutes)

    @override
    def minute(self) -> int:
        return self.minutes.pop(0) if len(self.minutes) > 1 else self.minutes[0]


class Sleepy(Clock):
    """The clock of a computer that slept for an hour, once."""

    def __init__(self, after_s: float) -> None:
        self.began = time.monotonic()
        self.after_s = after_s

    @override
    def now_s(self) -> float:
        now = time.monotonic()
        return now + 3600 if now - self.began > self.after_s else now


@pytest.mark.parametrize(
    ("mood", "told"),
    [
        ("end 0", "fault reader ended by itself, exit code 0"),
        ("end 70", "fault reader ended by itself, exit code 70"),
        ("abort", "fault reader ended by itself, exit code -6"),
        ("kill", "fault reader ended by itself, exit code -9"),
        ("stop", "fault reader fell silent and was ended, exit code -9"),
        ("hang", "fault reader fell silent and was ended, exit code -9"),
        ("close", "fault reader fell silent and was ended, exit code -9"),
        ("mute", "fault reader fell silent and was ended, exit code -9"),
    ],
)
def test_whatever_happens_to_the_reader_it_is_back(
    tmp_path: Path, mood: str, told: str
) -> None:
    stage = Stage(tmp_path, mood)
    rules = RULES._replace(first_beat_s=0.8) if mood == "mute" else RULES
    assert Supervisor(stage.command, rules).run() == 42
    assert stage.diary() == [mood, "end 42"]
    assert log() == [
        "start supervisor",
        told,
        "stop reader ended by itself, exit code 42",
        "stop supervisor, exit code 42",
    ]


@pytest.mark.parametrize("code", PASSED_ON)
def test_what_the_system_is_to_do_is_passed_on(tmp_path: Path, code: int) -> None:
    stage = Stage(tmp_path, f"end {code}", "end 1")
    assert Supervisor(stage.command, RULES).run() == code
    assert stage.diary() == [f"end {code}"]


def test_after_a_storm_the_calm_page_rests_and_the_book_is_tried_again(
    tmp_path: Path,
) -> None:
    stage = Stage(tmp_path, *["end 1"] * 4)
    assert Supervisor(stage.command, RULES).run() == 42
    book, rests = ["end 1"] * 3, ["safe 0.1", "end 1", "safe 0.2", "end 42"]
    assert stage.diary() == book + rests


def test_where_not_even_the_calm_page_can_be_shown_one_waits(tmp_path: Path) -> None:
    stage = Stage(tmp_path, *["end 1"] * 3)
    (tmp_path / "no-screen").touch()
    start = time.monotonic()
    assert Supervisor(stage.command, RULES).run() == 42
    assert time.monotonic() - start > 0.1
    assert "fault calm page ended by itself, exit code 1" in log()


def test_a_bare_screen_is_tried_again_soon_however_long_a_rest_was_due(
    tmp_path: Path,
) -> None:
    stage = Stage(tmp_path, *["end 1"] * 3)
    (tmp_path / "no-screen").touch()
    start = time.monotonic()
    rules = RULES._replace(rests_s=(60.0,), bare_s=0.1)
    assert Supervisor(stage.command, rules).run() == 42
    assert time.monotonic() - start < rules.rests_s[0]
    assert Rules().bare_s <= 10  # with the start after it within 20 s


def test_a_program_that_cannot_be_started_is_tried_until_one_is_to_stop() -> None:
    supervisor = Supervisor(("/nowhere/anteroom",), RULES)
    threading.Timer(0.2, supervisor.stop).start()
    assert supervisor.run() == 0
    assert log()[1] == "fault reader ended by itself, exit code 71"


def test_to_stop_ends_the_reader_too(tmp_path: Path) -> None:
    supervisor = Supervisor(Stage(tmp_path, "busy").command, RULES)
    threading.Timer(0.3, supervisor.stop).start()
    assert supervisor.run() == 0
    assert log()[1] == "stop reader was stopped with its supervisor, exit code -15"


def test_the_log_tells_how_long_a_start_took(tmp_path: Path) -> None:
    run_for(Stage(tmp_path, "busy"), RULES, Clock(), 0.3)
    (line,) = [line for line in last(9) if "heartbeat" in line]
    assert 0 <= float(line.split()[-2]) < RULES.first_beat_s


def run_for(stage: Stage, rules: Rules, clock: Clock, seconds: float) -> None:
    supervisor = Supervisor(stage.command, rules, clock)
    timer = threading.Timer(seconds, supervisor.stop)
    timer.start()
    supervisor.run()
    timer.cancel()


def test_at_night_a_reader_that_nobody_uses_is_started_anew(tmp_path: Path) -> None:
    stage = Stage(tmp_path, "idle")
    run_for(stage, RULES._replace(restart_min=210), Wall(215), 10)
    assert stage.diary() == ["idle", "end 42"]
    assert log()[1] == "stop reader was restarted for the night, exit code -15"


@pytest.mark.parametrize(
    ("mood", "minute", "at"),
    [("busy", 215, 210), ("idle", 209, 210), ("idle", 331, 210), ("idle", 215, None)],
    ids=["somebody reads", "too early", "too late", "never wanted"],
)
def test_at_other_times_it_is_left_alone(
    tmp_path: Path, mood: str, minute: int, at: int | None
) -> None:
    stage = Stage(tmp_path, mood)
    run_for(stage, RULES._replace(restart_min=at), Wall(minute), 0.4)
    assert stage.diary() == [mood]


def test_a_clock_that_is_set_back_restarts_nothing_twice(tmp_path: Path) -> None:
    stage = Stage(tmp_path, "idle")  # as if it had just been restarted for the night
    rules = RULES._replace(restart_min=210, rested_s=60.0)
    run_for(stage, rules, Wall(215, 209, 210), 0.6)
    assert stage.diary() == ["idle"]


def test_a_computer_that_slept_blames_nobody(tmp_path: Path) -> None:
    stage = Stage(tmp_path, "slow")  # no beat lies ready where it wakes
    run_for(stage, RULES._replace(silence_s=5.0), Sleepy(after_s=0.8), 1.6)
    assert stage.diary() == ["slow"]


@pytest.mark.parametrize("mood", ["end 1", "busy"])
def test_who_plays_with_the_clock_does_not_end_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mood: str
) -> None:
    def sleep(_seconds: float) -> None:  # what libfaketime makes of it
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(time, "sleep", sleep)
    run_for(Stage(tmp_path, mood), RULES, Clock(), 0.3 if mood == "busy" else 10)
    told = "ended by itself" if mood == "end 1" else "was stopped with its supervisor"
    assert told in log()[1]


@pytest.fixture
def own_signals() -> Iterator[None]:
    wanted = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD)
    before = [signal.getsignal(each) for each in wanted]
    yield
    for each, handler in zip(wanted, before, strict=True):
        signal.signal(each, handler)


@pytest.mark.usefixtures("own_signals")
def test_a_bundle_starts_itself_and_ends_with_a_signal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(tmp_path, "busy")
    program = tmp_path / "anteroom"
    words = " ".join(stage.command)
    program.write_text(
        f'#!/bin/sh\necho "$@" > "{tmp_path}/given"\nexec {words} "$@"\n', "utf-8"
    )
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    this = threading.main_thread().ident
    assert this is not None
    timer = threading.Timer(0.6, signal.pthread_kill, (this, signal.SIGTERM))
    timer.start()
    assert supervise(("--kiosk", "--", "book.pack"), "03:30") == 0
    given = (tmp_path / "given").read_text("utf-8").split()
    assert given[:2] == ["read", "--heartbeat"]
    assert given[3:] == ["--kiosk", "--", "book.pack"]


@pytest.mark.usefixtures("own_signals")
def test_exit_codes_are_heard_whoever_ignored_them_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(tmp_path, "end 44")
    monkeypatch.setattr(paths, "program", lambda: stage.command)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    assert supervise(()) == 44
    assert stage.diary() == ["end 44"]
