"""The heartbeat: tells once a second that the program still does what it should.

It beats from a timer of the thread that paints, so that it stops when that one hangs.
Under the supervisor each beat is a byte in an inherited pipe; under systemd's own
watchdog (`--unsupervised`) it is a datagram to the socket that systemd names.
"""

import faulthandler
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.lifeline import BUSY, IDLE

if TYPE_CHECKING:
    from socket import socket

BEAT_MS: Final = 1000
LOST_S: Final = 40.0
"""A program that hangs for so long ends by itself: then its supervisor, which would have
ended it long ago, is gone too."""

LEAVING_S: Final = 5.0
"""So long may it take to end in good order once the supervisor is gone."""

ORPHAN: Final = 70
"""Exit code of a program whose supervisor is gone; nobody is there to hear it."""


class Heartbeat(QObject):
    """Beats until it is stopped, or until nobody listens any more."""

    def __init__(
        self,
        application: QCoreApplication,
        pipe: int | None,
        is_idle: Callable[[], bool],
    ) -> None:
        """Beat at once, and then every second; see `begin`."""
        super().__init__(application)
        self._pipe = _opened(pipe)
        self._is_idle = is_idle
        self._nowhere: int | None = os.open(os.devnull, os.O_WRONLY)
        self._systemd = _systemd()
        self._timer = QTimer(self, interval=_interval_ms())
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._tell_systemd("READY=1\nSTATUS=The reader is on the screen.")
        self._beat()

    @property
    def is_beating(self) -> bool:
        """Whether it still beats: not after `stop`, nor once nobody listens."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Beat no more; the pipe stays open."""
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()
        if self._nowhere is not None:
            os.close(self._nowhere)
            self._nowhere = None
        if self._systemd is not None:
            self._systemd.close()
            self._systemd = None

    def _beat(self) -> None:
        self._tell_systemd("WATCHDOG=1")
        beat = IDLE if self._is_idle() else BUSY
        try:
            if self._pipe is not None:
                with suppress(BlockingIOError):  # the supervisor sleeps; it will wake
                    os.write(self._pipe, beat)
                self._end_in(LOST_S)
        except OSError:
            self._timer.stop()
            self._end_in(LEAVING_S)
            QCoreApplication.exit(ORPHAN)

    def _end_in(self, seconds: float) -> None:
        """End the program in so many seconds, unless this is called again before.

        No thread of Python has to run for that, as none may when Qt hangs.
        """
        if self._nowhere is not None:
            faulthandler.dump_traceback_later(seconds, exit=True, file=self._nowhere)

    def _tell_systemd(self, words: str) -> None:
        if self._systemd is not None:
            with suppress(
                OSError
            ):  # systemd is restarting itself, or its queue is full
                self._systemd.send(words.encode())


def begin(
    application: QCoreApplication, pipe: int | None, is_idle: Callable[[], bool]
) -> Heartbeat:
    """Begin to beat, once the window is painted; a heart that beat before stops.

    Args:
        application: Keeps the heart alive.
        pipe: What `--heartbeat` was given; None without a supervisor.
        is_idle: Tells whether nobody uses the reader, so that it may be restarted.
    """
    for before in application.findChildren(Heartbeat):
        before.stop()
    return Heartbeat(application, pipe, is_idle)


def _opened(pipe: int | None) -> int | None:
    """Make the inherited pipe one that neither blocks nor is inherited any further."""
    if pipe is None:
        return None
    if sys.platform == "win32":  # pragma: no cover (only there; run under Wine)
        import msvcrt  # noqa: PLC0415 (only there)

        return msvcrt.open_osfhandle(pipe, os.O_WRONLY)
    with suppress(OSError):  # no such pipe; the first beat finds out
        os.set_inheritable(pipe, False)  # noqa: FBT003 (its only argument)
        os.set_blocking(pipe, False)
    return pipe


def _systemd() -> "socket | None":
    """Connect to the socket that systemd wants to hear from, if there is one.

    WATCHDOG_PID is not asked: it names the program that systemd started, a compositor
    for instance, and `NotifyAccess=all` lets us speak for it.
    """
    name = os.environ.get("NOTIFY_SOCKET", "")
    if not name.startswith(("/", "@")):
        return None
    import socket  # noqa: PLC0415 (only here)

    if not hasattr(socket, "AF_UNIX"):  # pragma: no cover (Windows has no systemd)
        return None
    line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    line.setblocking(False)  # noqa: FBT003 (its only argument)
    try:
        line.connect(name.replace("@", "\0", 1) if name[0] == "@" else name)
    except OSError:
        line.close()
        return None
    return line


def _interval_ms() -> int:
    """Give the time between beats: a second, or half of what systemd allows."""
    allowed = os.environ.get("WATCHDOG_USEC", "")
    half_ms = int(allowed) // 2000 if allowed.isdecimal() else BEAT_MS
    return max(1, min(BEAT_MS, half_ms))
