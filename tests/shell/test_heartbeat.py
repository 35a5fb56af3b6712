import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from app import paths
from app.shell.heartbeat import ORPHAN, Heartbeat, begin

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Heartbeat]]:
    """Stop every heart in the end."""
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    hearts: list[Heartbeat] = []
    yield hearts
    for heart in hearts:
        heart.stop()
        heart.stop()  # once more does no harm
        heart.deleteLater()


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Give both ends: the one that listens, and the one that tells."""
    ends = os.pipe()
    os.set_inheritable(ends[1], True)  # noqa: FBT003
    yield ends
    for end in ends:
        os.close(end)


def heard(pipe: int) -> bytes:
    os.set_blocking(pipe, False)
    try:
        return os.read(pipe, 100)
    except BlockingIOError:
        return b""


def test_it_beats_at_once_and_again_and_says_whether_somebody_reads(
    qtbot: QtBot,
    qapp: QCoreApplication,
    begun: list[Heartbeat],
    pipe: tuple[int, int],
) -> None:
    listening, telling = pipe
    is_idle = [False]
    begun.append(begin(qapp, telling, lambda: is_idle[0]))
    assert heard(listening) == b"b"
    is_idle[0] = True
    qtbot.waitUntil(lambda: heard(listening) == b"i", timeout=3000)


def test_nothing_that_is_started_later_inherits_the_pipe(
    qapp: QCoreApplication, begun: list[Heartbeat], pipe: tuple[int, int]
) -> None:
    begun.append(begin(qapp, pipe[1], lambda: False))
    assert not os.get_inheritable(pipe[1])


def test_a_supervisor_that_sleeps_holds_nothing_up(
    qapp: QCoreApplication, begun: list[Heartbeat], pipe: tuple[int, int]
) -> None:
    listening, telling = pipe
    os.set_blocking(telling, False)
    with suppress(BlockingIOError):
        while os.write(telling, b"b" * 4096):
            pass
    begun.append(begin(qapp, telling, lambda: False))  # would block, or fail
    assert begun[0].is_beating
    assert heard(listening)


@pytest.mark.parametrize("how", ["closed", "never there"])
def test_without_its_supervisor_the_program_ends(
    qapp: QCoreApplication, begun: list[Heartbeat], how: str
) -> None:
    listening, telling = os.pipe()
    os.close(listening)
    loop = QEventLoop()
    given = telling if how == "closed" else 9999
    QTimer.singleShot(0, loop, lambda: begun.append(begin(qapp, given, lambda: False)))
    QTimer.singleShot(5000, loop, lambda: loop.exit(1))
    assert loop.exec() == ORPHAN
    assert not begun[0].is_beating
    os.close(telling)


def test_one_heart_beats_at_a_time(
    qapp: QCoreApplication, begun: list[Heartbeat], pipe: tuple[int, int]
) -> None:
    begun += [begin(qapp, pipe[1], lambda: False) for _ in range(2)]
    assert [heart.is_beating for heart in begun] == [False, True]


def test_without_anybody_to_tell_nothing_is_told(
    qapp: QCoreApplication, begun: list[Heartbeat]
) -> None:
    begun.append(begin(qapp, None, lambda: False))
    assert begun[0].is_beating


@pytest.mark.parametrize("kind", ["file", "abstract"])
def test_systemd_is_told_that_it_is_ready_and_that_it_lives(
    qtbot: QtBot,
    begun: list[Heartbeat],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    kind: str,
) -> None:
    name = str(tmp_path / "s") if kind == "file" else f"@anteroom-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(name.replace("@", "\0", 1))
        systemd.settimeout(0)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        monkeypatch.setenv("WATCHDOG_USEC", "200000")
        application = QCoreApplication.instance()
        assert application is not None
        begun.append(begin(application, None, lambda: False))
        assert systemd.recv(200).startswith(b"READY=1\n")
        assert systemd.recv(200) == b"WATCHDOG=1"
        told: list[bytes] = []

        def hears_more() -> bool:
            try:
                told.append(systemd.recv(200))
            except BlockingIOError:
                return False
            return len(told) == 3

        qtbot.waitUntil(hears_more, timeout=3000)
        assert set(told) == {b"WATCHDOG=1"}


@pytest.mark.parametrize("name", ["/nowhere/socket", "vsock:2:1", ""])
def test_a_socket_that_is_not_there_stops_nothing(
    qapp: QCoreApplication,
    begun: list[Heartbeat],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", name)
    monkeypatch.setenv("WATCHDOG_USEC", "soon")
    begun.append(begin(qapp, None, lambda: False))
    assert begun[0].is_beating


HUNG_ORPHAN = """
import ctypes, sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.shell import heartbeat
heartbeat.LOST_S = 1.5
application = QCoreApplication([])
heartbeat.begin(application, int(sys.argv[1]), lambda: False)
QTimer.singleShot(100, lambda: ctypes.PyDLL(None).sleep(60))  # no Python runs then
application.exec()
"""


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="calls the C library of Linux")
def test_a_program_that_hangs_alone_ends_by_itself() -> None:
    listening, telling = os.pipe()
    done = subprocess.run(
        [sys.executable, "-c", HUNG_ORPHAN, str(telling)],
        cwd=paths.root(),
        pass_fds=(telling,),
        timeout=20,
        check=False,
    )
    assert done.returncode == 1
    os.close(listening)
    os.close(telling)
