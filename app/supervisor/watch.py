"""The watch over one reader at a time: it is started, heard, and started anew.

The reader is a process of its own that writes one byte a second into an inherited pipe
(`app.shell.heartbeat`). If it ends, it is started again at once; if it falls silent, its
whole process group is ended first. If that happens too often, a calm page is shown for a
while instead (`--safe`), then the book is tried again.
"""

import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from queue import Empty
from typing import Final, NamedTuple

from app import paths
from app.kiosk_log import Event, note
from app.lifeline import BUSY, IDLE, PASSED_ON
from app.supervisor.child import Child, nap
from app.supervisor.faults import Clock, Faults, Rules, minute_of

CANNOT_START: Final = 71
"""Stands for the exit code of a reader that could not even be started."""

_STOPPING: Final = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
_SETTLING_S: Final = 0.02
"""Between the end of a program's pipe and its own."""


class Why(StrEnum):
    """How a reader came to its end."""

    ENDED = "ended by itself"
    SILENT = "fell silent and was ended"
    NIGHT = "was restarted for the night"
    STOPPED = "was stopped with its supervisor"


class End(NamedTuple):
    """The end of one reader."""

    why: Why
    code: int
    lived_s: float
    rest_s: float
    """How long the calm page was to be shown; 0 for the book."""

    @property
    def is_fault(self) -> bool:
        """Tell whether nobody wanted it."""
        is_passed_on = self.why is Why.ENDED and self.code in PASSED_ON
        is_rest_over = self.rest_s > 0 and self.code == 0
        return not (is_passed_on or is_rest_over or self.why in _WANTED)

    def fact(self) -> str:
        """Say it for the log."""
        what = "calm page" if self.rest_s else "reader"
        return f"{what} {self.why}, exit code {self.code}, after {self.lived_s:.0f} s"


_WANTED: Final = (Why.NIGHT, Why.STOPPED)


class Supervisor:
    """Keeps one reader on the screen until it is told to stop."""

    def __init__(
        self,
        command: Sequence[str],
        rules: Rules,
        clock: Clock | None = None,
        words: Sequence[str] = (),
    ) -> None:
        """Watch over `command`, which is given our words at each start, then `words`."""
        self._command, self._rules, self._words = tuple(command), rules, words
        self._clock = clock or Clock()
        self._faults = Faults(rules)
        self._child: Child | None = None
        self._is_stopping = False

    def stop(self, *_signal: object) -> None:
        """End the reader, then `run`; may be called from a signal."""
        self._is_stopping = True
        if self._child is not None:
            self._child.beats.put(BUSY)  # wakes the watch

    def run(self) -> int:
        """Keep a reader running until it ends with a code that is passed on.

        Returns:
            That code, or 0 after `stop`.
        """
        note(Event.START, "supervisor")
        code: int | None = None
        while code is None:
            code = self._next()
        note(Event.STOP, f"supervisor, exit code {code}")
        return code

    def _next(self) -> int | None:
        """Run one reader to its end; give the exit code if that is the end of all."""
        end = self._end_of(self._faults.rest_s(self._clock.now_s()))
        note(Event.FAULT if end.is_fault else Event.STOP, end.fact())
        if end.is_fault and end.rest_s:
            # not even the calm page can be shown, as where the screen itself is gone
            self._pause(min(end.rest_s, self._rules.bare_s))
        elif end.is_fault:
            self._faults.add(self._clock.now_s())
        elif end.why is Why.ENDED and end.code in PASSED_ON:
            return end.code
        return 0 if self._is_stopping else None

    def _end_of(self, rest_s: float) -> End:
        """Start a reader, or the calm page for a time, and stay until its end."""
        rest = ("--safe", f"{rest_s:g}") if rest_s else ()
        began = self._clock.now_s()
        try:
            self._child = child = Child((*self._command, *rest), self._words)
        except (OSError, RuntimeError):  # no memory, or no thread, for one more
            self._pause(1.0)
            return End(Why.ENDED, CANNOT_START, self._clock.now_s() - began, rest_s)
        why = self._watch(child)
        code = child.end(self._rules.ending_s if why in _WANTED else 0.0)
        self._child = None
        return End(why, code, self._clock.now_s() - began, rest_s)

    def _watch(self, child: Child) -> Why:
        """Hear the beats until there are none, or until something else ends it."""
        began = heard = looked = self._clock.now_s()
        patience_s, beat = self._rules.first_beat_s, BUSY
        while child.code is None and not self._is_stopping:
            with suppress(Empty):
                beat = child.beats.get(timeout=self._rules.tick_s)
                if beat:
                    first = heard == began
                    heard, patience_s = self._clock.now_s(), self._rules.silence_s
                    if first:
                        note(Event.START, f"heartbeat, after {heard - began:.1f} s")
                else:  # it closed the pipe: it ends within a moment, or it is lost
                    patience_s = min(patience_s, self._rules.ending_s)
                    nap(_SETTLING_S)
            now = self._clock.now_s()
            if now - looked > self._rules.silence_s / 2:
                heard = now  # we slept ourselves, or the computer did: no judging
            looked = now
            if now - heard > patience_s:
                return Why.SILENT
            if beat.endswith(IDLE) and self._is_night(now - began):
                return Why.NIGHT
        return Why.STOPPED if self._is_stopping else Why.ENDED

    def _is_night(self, lived_s: float) -> bool:
        """Tell whether it is time for the nightly restart.

        The clock on the wall may be set: whatever it says, a reader lives for hours.
        """
        at = self._rules.restart_min
        if at is None or lived_s < self._rules.rested_s:
            return False
        return (self._clock.minute() - at) % 1440 < self._rules.night_min

    def _pause(self, seconds: float) -> None:
        """Do nothing for a time, unless one is to stop."""
        until = self._clock.now_s() + seconds
        while not self._is_stopping and self._clock.now_s() < until:
            nap(min(seconds, self._rules.tick_s))


def supervise(words: Sequence[str], restart_at: str = "") -> int:
    """Keep the reader running, from a checkout and from a bundle alike.

    Args:
        words: What the reader is given after its verb.
        restart_at: HH:MM of the nightly restart; empty for never.

    Returns:
        The exit code: one of PASSED_ON, or 0 after a signal to stop.
    """
    rules = Rules(restart_min=minute_of(restart_at))
    supervisor = Supervisor((*paths.program(), "read"), rules, words=words)
    for name in _STOPPING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), supervisor.stop)
    if hasattr(signal, "SIGCHLD"):  # where it is ignored, exit codes are lost
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if sys.platform == "win32":  # pragma: no cover (only there; run under Wine)
        import ctypes  # noqa: PLC0415 (only there)

        # no window of the system over a crash; what it starts takes this on
        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002)
    return supervisor.run()
