import sys
import threading
import time
from pathlib import Path

import pytest

from app.supervisor.child import Child
from tests.stand_ins import Stage, is_running

PATIENCE_S = 20

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


def ended(child: Child) -> int:
    until = time.monotonic() + PATIENCE_S
    while child.code is None and time.monotonic() < until:
        time.sleep(0.01)
    return child.end()


def test_it_beats_and_its_end_is_heard_and_seen(tmp_path: Path) -> None:
    child = Child(Stage(tmp_path, "end 7").command)
    assert child.beats.get(timeout=PATIENCE_S) == b"b"
    assert child.beats.get(timeout=PATIENCE_S) == b""
    assert ended(child) == 7


def test_what_does_not_listen_is_ended_all_the_same(tmp_path: Path) -> None:
    stage = Stage(tmp_path, "mute")
    child = Child(stage.command)
    until = time.monotonic() + PATIENCE_S
    while not stage.diary() and time.monotonic() < until:
        time.sleep(0.01)
    assert child.end(patience_s=0.3) == -9


def test_what_listens_may_end_by_itself(tmp_path: Path) -> None:
    child = Child(Stage(tmp_path, "idle").command)
    assert child.beats.get(timeout=PATIENCE_S)
    assert child.end(patience_s=PATIENCE_S) == -15


def test_what_it_started_ends_with_it(tmp_path: Path) -> None:
    child = Child(Stage(tmp_path, "family").command)
    assert ended(child) == 1
    pid = int((tmp_path / "family").read_text("utf-8"))
    until = time.monotonic() + PATIENCE_S
    while is_running(pid) and time.monotonic() < until:
        time.sleep(0.01)
    assert not is_running(pid)


def test_a_program_that_is_not_there_is_told_and_leaves_no_pipe_open() -> None:
    before = threading.active_count()
    with pytest.raises(OSError, match="nowhere"):
        Child(("/nowhere/anteroom",))
    until = time.monotonic() + PATIENCE_S
    while threading.active_count() > before and time.monotonic() < until:
        time.sleep(0.01)
    assert threading.active_count() == before
