"""The kiosk as real processes, and what may happen to them in a waiting room."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from app import paths
from app.kiosk_log import last
from app.shell.application import TIME_START
from app.supervisor.faults import Rules
from app.supervisor.watch import Supervisor
from tests.builders import a_pack
from tests.stand_ins import is_running

PATIENCE_S = 40
BACK_S = 20
"""Within this time the screen is back, whatever happens."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def within(seconds: float, is_true: Callable[[], bool]) -> float:
    """Wait until something is true; give how long that took."""
    start = time.monotonic()
    while not is_true():
        assert time.monotonic() - start < seconds
        time.sleep(0.02)
    return time.monotonic() - start


class Kiosk:
    """A supervisor with its reader, started as a person starts it."""

    def __init__(
        self, pack: Path, log: Path, env: Mapping[str, str], *shell: str
    ) -> None:
        self.log = log
        words = [sys.executable, "-m", "app", "read", str(pack), "--kiosk"]
        self.process = subprocess.Popen(
            [*shell, *words], cwd=paths.root(), env=env, stderr=subprocess.DEVNULL
        )

    def end(self) -> int:
        """Stop it as the system does."""
        self.process.terminate()
        return self.process.wait(PATIENCE_S)

    def reader(self) -> int:
        """Give the process of the reader; 0 if there is none just now."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
        return int(children[0]) if children else 0

    def beats(self) -> int:
        """Tell how often a reader has come up on the screen."""
        return sum(" start heartbeat" in line for line in last(200, self.log))

    def says(self, words: str) -> bool:
        return any(words in line for line in last(200, self.log))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    kept = ("PATH", "LANG", "LC_ALL", "QT_QPA_PLATFORM", "VIRTUAL_ENV")
    given = {name: os.environ[name] for name in kept if name in os.environ}
    return given | {"XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}


@pytest.fixture
def kiosk(tmp_path: Path, pack: Path, env: dict[str, str]) -> Iterator[Kiosk]:
    kiosk = Kiosk(pack, tmp_path / "anteroom", env)
    within(PATIENCE_S, lambda: kiosk.beats() == 1)
    yield kiosk
    kiosk.end()


def test_a_reader_that_was_killed_is_back_and_ends_with_its_supervisor(
    kiosk: Kiosk,
) -> None:
    first = kiosk.reader()
    os.kill(first, signal.SIGKILL)
    assert within(BACK_S, lambda: kiosk.beats() == 2) < BACK_S
    second = kiosk.reader()
    assert second not in {0, first}
    assert kiosk.end() == 0
    assert not is_running(second)


@pytest.mark.soak
def test_a_reader_does_not_outlive_a_supervisor_that_was_killed(kiosk: Kiosk) -> None:
    reader = kiosk.reader()
    kiosk.process.kill()
    within(BACK_S, lambda: not is_running(reader))


@pytest.mark.soak
@pytest.mark.parametrize("what", [signal.SIGSTOP, signal.SIGABRT, signal.SIGSEGV])
def test_a_reader_that_hangs_or_crashes_is_back(
    kiosk: Kiosk, what: signal.Signals
) -> None:
    os.kill(kiosk.reader(), what)
    took = within(BACK_S + 5, lambda: kiosk.beats() == 2)
    assert took < BACK_S


@pytest.mark.soak
@pytest.mark.parametrize("how", ["pulled away", "swapped", "cut"])
def test_without_its_book_it_rests_and_with_it_it_reads_again(
    kiosk: Kiosk, pack: Path, how: str
) -> None:
    whole = pack.read_bytes()
    pack.unlink()
    if how != "pulled away":
        pack.write_bytes(b"no pack " * 99 if how == "swapped" else whole[:-5000])
    os.kill(kiosk.reader(), signal.SIGKILL)
    within(BACK_S, lambda: kiosk.beats() == 2)
    assert "calm page: PackError" in "".join(last(3, kiosk.log))
    pack.write_bytes(whole)
    within(BACK_S, lambda: kiosk.beats() == 3)
    assert "pack whole" in "".join(last(3, kiosk.log))


@pytest.mark.soak
def test_a_storm_ends_on_the_calm_page_and_then_in_the_book(kiosk: Kiosk) -> None:
    for _ in range(5):
        before = kiosk.beats()
        os.kill(kiosk.reader(), signal.SIGKILL)
        within(BACK_S, lambda before=before: kiosk.beats() == before + 1)
    words = Path(f"/proc/{kiosk.reader()}/cmdline").read_text("utf-8").split("\0")
    assert "--safe" in words
    within(BACK_S, lambda: kiosk.beats() == 7)
    assert kiosk.says("stop calm page ended by itself, exit code 0")


@pytest.mark.parametrize(
    "home",
    [None, pytest.param("/sys", marks=pytest.mark.soak)],
    ids=["no", "read-only"],
)
def test_it_reads_without_a_home(
    tmp_path: Path, pack: Path, env: dict[str, str], home: str | None
) -> None:
    stamp = tmp_path / "stamp"
    for name in ("HOME", "XDG_STATE_HOME"):
        env.pop(name)
    if home is not None:
        env["HOME"] = home
    kiosk = Kiosk(pack, tmp_path, env | {TIME_START: str(stamp)})
    try:
        within(PATIENCE_S, stamp.exists)
        reader = kiosk.reader()
    finally:
        code = kiosk.end()
    assert code == 0
    assert not is_running(reader)
    assert sorted(path.name for path in tmp_path.iterdir()) == [pack.name, "stamp"]


@pytest.mark.soak
def test_it_reads_on_a_full_disk(
    tmp_path: Path, pack: Path, env: dict[str, str]
) -> None:
    full = ("sh", "-c", 'ulimit -f 0; exec "$0" "$@"')
    kiosk = Kiosk(pack, tmp_path / "anteroom", env, *full)
    try:
        within(PATIENCE_S, lambda: kiosk.reader() != 0)
        first = kiosk.reader()
        time.sleep(BACK_S + 15)  # longer than a reader without a beat is given
        assert kiosk.reader() == first
    finally:
        code = kiosk.end()
    assert code == 0
    assert last(9, kiosk.log) == ()


HANGING = """
import os, sys, time
from PySide6.QtCore import QTimer
from app.shell import heartbeat
from app.cli.main import main
really = heartbeat.begin
def begin(application, pipe, is_idle):
    flag = os.environ["HANG_ONCE"]
    if os.path.exists(flag):
        os.unlink(flag)
        QTimer.singleShot(1500, application, lambda: time.sleep(90))
    return really(application, pipe, is_idle)
heartbeat.begin = begin
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.soak
def test_a_thread_that_paints_no_more_is_noticed(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "once").touch()
    monkeypatch.setenv("HANG_ONCE", str(tmp_path / "once"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    words = (sys.executable, "-c", HANGING, "read", str(pack), "--kiosk")
    supervisor = Supervisor(words, Rules())
    watch = threading.Thread(target=supervisor.run)
    watch.start()

    def beats() -> int:
        lines = last(99, tmp_path / "anteroom")
        return sum(" start heartbeat" in line for line in lines)

    try:
        within(PATIENCE_S, lambda: beats() == 1)
        took = within(PATIENCE_S, lambda: beats() == 2)
    finally:
        supervisor.stop()
        watch.join(PATIENCE_S)
    assert took < BACK_S + 2.5  # it hangs 1.5 s after it came up, and beats until then
    assert "fell silent" in "".join(last(99, tmp_path / "anteroom"))
