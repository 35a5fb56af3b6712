"""How patient the supervisor is, and what it makes of many faults at once."""

import time
from collections import deque
from typing import NamedTuple


class Rules(NamedTuple):
    """How patient the supervisor is; times in seconds, by a clock that nobody sets."""

    first_beat_s: float = 30.0
    """From the start to the first beat: an old computer reads its disk for long."""
    silence_s: float = 15.0
    ending_s: float = 3.0
    """For a reader that was asked to end."""
    storm: int = 5
    """So many faults …"""
    storm_s: float = 600.0
    """… in so short a time, and the calm page is shown instead of the book."""
    rests_s: tuple[float, ...] = (10.0, 20.0, 40.0, 60.0)
    """How long, the first time, the second, … and the last for ever after."""
    bare_s: float = 10.0
    """So long at most before the next try, where not even the calm page can be shown."""
    restart_min: int | None = None
    """Minute of the local day when a reader that nobody uses is started anew."""
    night_min: int = 120
    """So long that may be put off while somebody uses it."""
    rested_s: float = 4 * 3600.0
    """A reader that started less than so long ago needs no nightly restart."""
    tick_s: float = 0.5
    """The longest sleep."""


class Clock:
    """Two clocks: one that only goes on, and the one on the wall, which may be wrong."""

    def now_s(self) -> float:
        """Give a time that nobody sets, in seconds from some moment on."""
        return time.monotonic()

    def minute(self) -> int:
        """Give the minute of the local day, 0 to 1,439."""
        now = time.localtime()
        return now.tm_hour * 60 + now.tm_min


class Faults:
    """Counts what went wrong of late, and says when the book needs a rest."""

    def __init__(self, rules: Rules) -> None:
        """Begin with none."""
        self._rules = rules
        self._times: deque[float] = deque()
        self._rests = 0
        self._is_rested = True

    def add(self, now_s: float) -> None:
        """Count one more."""
        self._times.append(now_s)
        self._is_rested = False

    def rest_s(self, now_s: float) -> float:
        """Tell how long the calm page is to be shown now; 0 to try the book.

        After each rest the book is tried once: one more fault, and the next rest is due.
        """
        while self._times and now_s - self._times[0] > self._rules.storm_s:
            self._times.popleft()
        if len(self._times) < self._rules.storm:
            self._rests = 0
            return 0.0
        if self._is_rested:
            return 0.0
        self._is_rested = True
        rests = self._rules.rests_s
        self._rests += 1
        return rests[min(self._rests, len(rests)) - 1]


def minute_of(words: str) -> int | None:
    """Read HH:MM as a minute of the day; None if it is empty, or no such time."""
    hours, _, minutes = words.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal()):
        return None
    minute = int(hours) * 60 + int(minutes)
    return minute if int(minutes) < 60 and minute < 1440 else None  # noqa: PLR2004 (a clock)
