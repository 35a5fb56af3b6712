"""Ctrl+C, `kill` and the end of a session end the program in good order."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.shell.application import TIME_START
from app.shell.stopping import SIGNALS, Stopping
from tests.access.desktop import wait_until
from tests.parts import settle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

DEADLINE_MS = 20_000


def now() -> dict[str, object]:
    return {name: signal.getsignal(getattr(signal, name)) for name in SIGNALS}


@pytest.fixture
def told(qapp: QApplication) -> Iterator[list[str]]:
    """Let a program that runs note that it was asked to close."""
    before, told = now(), list[str]()
    stopping = Stopping(qapp, lambda: told.append("closed"))
    yield told
    stopping.leave()
    stopping.deleteLater()
    settle()
    assert now() == before


def ended_by(qapp: QApplication, number: int) -> int:
    """Run the program until it is ended by a signal; give its exit code."""
    clock = QTimer(singleShot=True, interval=0)
    clock.timeout.connect(lambda: os.kill(os.getpid(), number))
    clock.start()
    too_late = QTimer(singleShot=True, interval=DEADLINE_MS)
    too_late.timeout.connect(lambda: qapp.exit(1))
    too_late.start()
    code = qapp.exec()
    too_late.stop()
    return code


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_closes_the_program_with_a_code_of_its_own(
    qapp: QApplication, told: list[str], name: str
) -> None:
    number = signal.Signals[name]
    assert ended_by(qapp, number) == 128 + number
    assert told == ["closed"]


def test_who_comes_later_hears_instead_of_who_came_before(
    qapp: QApplication, told: list[str]
) -> None:
    later = list[str]()
    Stopping(qapp, lambda: later.append("closed"))
    assert ended_by(qapp, signal.SIGINT) == 130
    assert (told, later) == ([], ["closed"])


def test_what_was_to_be_ignored_stays_so(qapp: QApplication) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        stopping = Stopping(qapp, lambda: None)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        stopping.leave()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_ctrl_c_in_a_terminal_loses_nothing_and_says_nothing(
    pack: Path, tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp"
    words = (sys.executable, "-m", "app", "read", str(pack), "--topic", "first-week")
    reader = subprocess.Popen(
        words,
        cwd=paths.root(),
        env=os.environ
        | {TIME_START: str(stamp), "XDG_CONFIG_HOME": str(tmp_path / "settings")},
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until(stamp.exists, lambda: "it never came up")
    assert reader.poll() is None
    wait_until(lambda: _hears(reader.pid), lambda: "it never hears")
    reader.send_signal(signal.SIGINT)
    said = reader.communicate(timeout=20)[1]
    assert reader.returncode == 130
    assert "Traceback" not in said
    kept = tmp_path / "settings" / "anteroom" / "preferences.json"
    assert json.loads(kept.read_text("utf-8"))["last_place"] == "topic:first-week"


def _hears(pid: int) -> bool:
    """Tell whether a program has its own way with SIGTERM, as it has from then on."""
    status = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    caught = next(line.split()[1] for line in status if line.startswith("SigCgt"))
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)
