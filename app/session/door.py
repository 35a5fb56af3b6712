"""The staff door: how often a PIN may be tried, and how long to wait after wrong ones."""

import time
from collections.abc import Callable, Iterable
from math import ceil, inf
from typing import Final

FREE: Final = 5
"""So many wrong PINs are forgiven at once; the last of them is the first that costs."""

FIRST_S: Final = 30
"""Wait after the last free one; each further wrong PIN doubles it."""

LONGEST_S: Final = 3600
"""The wait grows no longer: staff must come in on the same morning. Ten thousand PINs
then still take more than a year."""

FORGIVEN_S: Final = 3600
"""After so long without a wrong PIN all of them are forgiven."""


class Door:
    """Counts wrong PINs by a clock that nobody can set back.

    It outlives the visits: to finish one forgives nothing. What came before it was made,
    it may be told by `recall`.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Read `clock`, in seconds."""
        self._clock = clock
        self._wrong = 0
        self._free_at = self._failed_at = -inf

    @property
    def wait_s(self) -> int:
        """Tell how long no PIN is tried, in whole seconds; 0 is at once."""
        return ceil(max(0.0, self._free_at - self._clock()))

    def fail(self) -> int:
        """Count a wrong PIN, and tell how long to wait now, in seconds."""
        self._fail_at(self._clock())
        return self.wait_s

    def recall(self, ages_s: Iterable[float]) -> None:
        """Count wrong PINs that another door saw, oldest first.

        Args:
            ages_s: How long ago each was, in seconds.
        """
        now = self._clock()
        for age_s in ages_s:
            self._fail_at(now - age_s)

    def open(self) -> None:
        """Forgive the wrong ones: the right PIN was given."""
        self._wrong = 0
        self._free_at = self._clock()

    def _fail_at(self, now: float) -> None:
        if now - max(self._failed_at, self._free_at) >= FORGIVEN_S:
            self._wrong = 0
        self._wrong += 1
        self._failed_at = now
        beyond = self._wrong - FREE
        if beyond >= 0:
            self._free_at = now + min(LONGEST_S, FIRST_S * 2 ** min(beyond, 20))
