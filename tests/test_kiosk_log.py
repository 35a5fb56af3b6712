import os
import resource
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import kiosk_log
from app.kiosk_log import Event, entries, last, note
from app.paths import root
from tests.journeys.watching import need


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Let no file grow any more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_line_says_when_what_and_little_more(tmp_path: Path) -> None:
    assert note(Event.STAFF, "door opened by Maria", tmp_path / "new")
    (line,) = last(9, tmp_path / "new")
    assert line[4] == line[7] == "-"
    assert line.endswith(" staff door opened by Maria")


def test_a_page_does_not_fit_in(tmp_path: Path) -> None:
    note(Event.FAULT, "word\n" * 500, tmp_path)
    (line,) = last(9, tmp_path)
    assert len(line) == kiosk_log.LONGEST


def test_the_newest_lines_are_given_oldest_first(tmp_path: Path) -> None:
    for fact in ("one", "two", "three"):
        note(Event.START, fact, tmp_path)
    assert [line.split()[-1] for line in last(2, tmp_path)] == ["two", "three"]


def test_entries_of_one_kind_are_read_again_with_their_age(tmp_path: Path) -> None:
    file = tmp_path / kiosk_log.NAME
    old = time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(time.time() - 100))
    file.write_text(f"{old} staff wrong PIN\n{old}\nno line of ours, not at all\n")
    note(Event.START, "reader", tmp_path)
    note(Event.STAFF, "Maria came in", tmp_path)
    first, second = entries(Event.STAFF, tmp_path)
    assert (first.fact, second.fact) == ("wrong PIN", "Maria came in")
    assert 99 <= first.age_s < 200
    assert 0 <= second.age_s < 100


def test_an_entry_of_the_future_is_one_of_just_now(tmp_path: Path) -> None:
    line = "2100-01-01 00:00:00 +0000 staff wrong PIN\n"
    (tmp_path / kiosk_log.NAME).write_text(line)
    assert entries(Event.STAFF, tmp_path) == ((0.0, "wrong PIN"),)
    assert entries(Event.FAULT, tmp_path) == ()


def test_it_stays_small_and_keeps_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / kiosk_log.NAME
    for _ in range(3):
        file.write_bytes(b"old\n" * (kiosk_log.LARGEST_BYTES // 4 + 1))
        note(Event.START, "anew", tmp_path)
    assert file.stat().st_size < kiosk_log.LONGEST
    assert len(list(tmp_path.iterdir())) == 2
    assert [line.split()[-1] for line in last(2, tmp_path)] == ["old", "anew"]


def test_where_no_home_is_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_STATE_HOME", "STATE_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    assert not note(Event.START, "reader")
    assert last(9) == ()


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    assert not note(Event.START, "reader", tmp_path / "home" / "state")
    assert last(9, tmp_path / "home" / "state") == ()


@pytest.mark.parametrize("what", ["pipe", "device"])
def test_what_never_ends_is_no_log(tmp_path: Path, what: str) -> None:
    log = tmp_path / kiosk_log.NAME
    if what == "pipe":
        os.mkfifo(log)  # who opens it waits for somebody at its other end
    else:
        log.symlink_to("/dev/zero")
    assert not note(Event.START, "supervisor", tmp_path)
    assert last(9, tmp_path) == ()


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_stops_nothing(tmp_path: Path) -> None:
    assert not note(Event.START, "reader", tmp_path)
    assert last(9, tmp_path) == ()


def test_others_may_not_be_let_in_by_a_mode_of_ours(tmp_path: Path) -> None:
    note(Event.START, "reader", tmp_path)
    mode = (tmp_path / kiosk_log.NAME).stat().st_mode
    assert not mode & (stat.S_IWGRP | stat.S_IWOTH | stat.S_IXUSR)


NOTES = """
import sys
from pathlib import Path
from app.kiosk_log import Event, note
for event in (Event.START, Event.STAFF):
    note(event, "wrong PIN", Path(sys.argv[1]))
"""


def test_a_plug_that_is_pulled_takes_no_try_at_the_door_back(tmp_path: Path) -> None:
    need("strace")
    calls = tmp_path / "calls"
    seen = ("strace", "-s99", "-o", str(calls), "-e", "trace=write,fsync")
    own = (sys.executable, "-B", "-c", NOTES, str(tmp_path))
    subprocess.run((*seen, *own), cwd=root(), check=True)
    lines = calls.read_text("utf-8").splitlines()
    made = [
        line.partition("(")[0] for line in lines if "PIN" in line or "fsync" in line
    ]
    assert made == ["write", "write", "fsync"]
