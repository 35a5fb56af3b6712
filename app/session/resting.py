"""Resting: counts how long somebody has been reading, to suggest a rest, once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

REST_AFTER_MS: Final = 10 * 60 * 1000
"""Ten minutes of reading. Source: advice on fatigue in MS is to pause before one is
tired; the length is our judgement, no trial has measured it."""


class Resting(QObject):
    """Waits for a reader to have read for a while; the time in between is left out.

    Signals:
        wait_finished: They have; this is told once.
    """

    wait_finished = Signal()

    def __init__(
        self, after_ms: int = REST_AFTER_MS, parent: QObject | None = None
    ) -> None:
        """Count `after_ms` of reading; `go_on` begins it."""
        super().__init__(parent)
        self._left_ms = after_ms
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._finish)

    def go_on(self) -> None:
        """Count: somebody is reading."""
        if self._left_ms > 0 and not self._timer.isActive():
            self._timer.start(self._left_ms)

    def pause(self) -> None:
        """Count no further: nobody is reading."""
        if self._timer.isActive():
            self._left_ms = max(1, self._timer.remainingTime())
            self._timer.stop()

    def _finish(self) -> None:
        self._left_ms = 0
        self.wait_finished.emit()
