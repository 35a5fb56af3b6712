"""Idle clock: when a visitor has gone, and when to ask whether they have.

It waits with one timer and looks at a clock that never goes back, so that setting the
time or a night's sleep of the machine ends no visit by mistake.
"""

import time
from collections.abc import Callable
from math import inf
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

LEAST_S: Final = 180
"""Source: people with MS read slowly and rest; the 30 to 60 s that kiosks are sold with
are too short (`WCAG` 2.2.1 asks for warning and extension, not for a length)."""

MOST_S: Final = 600
WORDS_PER_MINUTE: Final = 100
"""A slow reader; the time for a page is twice what it takes at this pace."""

WARNING_S: Final = 60
TOLD_S: Final = (60, 30, 10)
"""Seconds before the end at which the visitor is told so."""


def patience_s(words: int, fixed_s: int = 0) -> int:
    """Tell how long to wait for a touch, in seconds.

    Args:
        words: Of the page in sight; 0 for a screen that is no page.
        fixed_s: What the clinic wants instead; 0 for nothing.
    """
    if fixed_s:
        return fixed_s
    return min(MOST_S, max(LEAST_S, round(2 * 60 * words / WORDS_PER_MINUTE)))


class IdleClock(QObject):
    """Counts the time since anybody did anything.

    Signals:
        warning_changed: The visit ends in so many seconds (60, 30, 10), or with 0: no
            longer, somebody is there.
        wait_finished: Nobody came back.
    """

    warning_changed = Signal(int)
    wait_finished = Signal()

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Read `clock`, in seconds; nothing is waited for before `begin`."""
        super().__init__(parent)
        self._clock = clock
        self._patience_s = LEAST_S
        self._used_at = clock()
        self._held: dict[str, float] = {}
        self._told_s = 0
        self._is_running = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def is_running(self) -> bool:
        """Tell whether a visit is going on."""
        return self._is_running

    @property
    def is_warning(self) -> bool:
        """Tell whether the visitor is being asked."""
        return bool(self._told_s)

    def begin(self) -> None:
        """Begin a visit: somebody touched the screen."""
        self._is_running = True
        self.use()

    def stop(self) -> None:
        """Wait for nothing: nobody is there."""
        self._is_running = False
        self._told_s = 0
        self._held.clear()
        self._timer.stop()

    def wait(self, seconds: int) -> None:
        """Be as patient from now on, as another page may ask for."""
        self._patience_s = seconds
        self.stay()
        self.look()

    def use(self) -> None:
        """Know that the visitor did something; while they are asked, ask for longer.

        What they do then may be the way to a button, so the question stays.
        """
        self._used_at = self._clock()
        if self._told_s:
            self._used_at -= self._patience_s
            self.look()
        elif self._is_running and not self._timer.isActive():
            self.look()

    def stay(self) -> None:
        """Know that the visitor wants to go on."""
        was_warning, self._told_s = self.is_warning, 0
        self.use()
        if was_warning:
            self.warning_changed.emit(0)

    def hold(self, reason: str, *, is_held: bool, most_s: float = inf) -> None:
        """Wait while something goes on that needs no touch, such as reading aloud.

        Args:
            reason: Its name.
            is_held: Whether it goes on, or is over.
            most_s: So long it can go on at most, in seconds; then it counts no more.
        """
        if is_held:
            self._held[reason] = self._clock() + most_s
        else:
            self._held.pop(reason, None)
        self.use()

    def look(self) -> None:
        """Do what is due now, and wait for what comes next."""
        if not self._is_running:
            return
        now = self._clock()
        if any(now < until for until in self._held.values()):
            self._used_at = now
        left_s = self._used_at + self._patience_s + WARNING_S - now
        if left_s <= 0:
            self.stop()
            self.wait_finished.emit()
            return
        due = [told for told in TOLD_S if left_s <= told]
        if due and due[-1] != self._told_s:
            self._told_s = due[-1]
            self.warning_changed.emit(self._told_s)
        following = next((told for told in TOLD_S if told < left_s), 0)
        self._timer.start(round((left_s - following) * 1000) + 1)
