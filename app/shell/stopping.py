"""Stopping: whoever ends the program from outside ends it in good order.

Ctrl+C in a terminal, `kill` and the end of a session are signals. Python alone would fail
wherever it is just then, or let the system end the program with what is not yet written.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

from app.controls.soon import soon

SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP")
"""By name: Windows has no SIGHUP."""

STOPPED: Final = 128
"""The exit code is this and the number of the signal, as shells have it."""


class Stopping(QObject):
    """Hears the signals that end a program, until the program ends."""

    def __init__(
        self, application: QCoreApplication, close: Callable[[], object]
    ) -> None:
        """Call `close` once one of them comes, and then end `application`.

        A signal that somebody told the program to ignore, as `nohup` does, stays so.
        """
        for before in application.findChildren(Stopping):
            before.leave()
        super().__init__(application)
        self._close = close
        self._before: dict[int, Any] = {}
        for name in SIGNALS:
            number: int | None = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                before = signal.signal(number, self._hear)
                self._before[number] = signal.SIG_DFL if before is None else before
        self._pipe: tuple[int, ...] = ()
        if sys.platform != "win32":  # there it is heard when Python has to do next
            self._listen()
        application.aboutToQuit.connect(self.leave)

    def leave(self) -> None:
        """Hear nothing any more: signals do what they did before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()
        if self._pipe:
            signal.set_wakeup_fd(-1)
            self._ear.setEnabled(False)
            for end in self._pipe:
                os.close(end)
            self._pipe = ()

    def _listen(self) -> None:
        """Wake Python from Qt's loop, where it would hear of a signal only hours later."""
        listening, telling = self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(telling, warn_on_full_buffer=False)
        self._ear = QSocketNotifier(listening, QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._wake)

    def _wake(self) -> None:
        with suppress(OSError):  # whoever comes here has been heard already
            os.read(self._pipe[0], 64)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        """Stop once what is being done just now is done."""
        soon(self, partial(self._stop, number))

    def _stop(self, number: int) -> None:
        self._close()
        QCoreApplication.exit(STOPPED + number)
