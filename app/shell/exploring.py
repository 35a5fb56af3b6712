"""Exploring: what a finger on the glass asks for, while the screen is heard."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.controls.soon import soon
from app.controls.under import Found, found_again, found_at, press
from app.widgets.kiosk.touch_corner import TouchCorner

HOLD_MS: Final = 2000
"""The corner is held for so long, to begin and to end."""

CHOOSE_S: Final = 30
"""So long after something was heard, a touch on it chooses it."""

BOUNCE_S: Final = 0.1
"""A finger that is back so soon trembles; to touch twice by will takes longer."""

NEAR_PX: Final = 16
"""Inside of what was found last, a finger is asked for again after so many px: to look
up a part of a long page takes milliseconds, and no part is smaller."""

_Type = QEvent.Type


class Exploring(QObject):
    """Follows one finger over one window.

    A first touch asks for words, a second one on the same thing chooses it. So does a tap
    on the corner, which is found again without sight.

    Signals:
        held: The corner was held for long enough.
        found: The finger is on something else now.
        choice_requested: What was found last is wanted.
    """

    held = Signal()
    found = Signal(object)
    choice_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        corner: TouchCorner,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Follow the finger over `window`, which has `corner`; `clock` counts seconds."""
        super().__init__(window)
        self._window, self._corner, self._clock = window, corner, clock
        self._last: Found | None = None
        self._last_at = 0.0
        self._looked_at = QPoint()
        self._released_at = -1.0
        self._is_on = self._is_down = self._is_done = self._is_pressing = False
        self._may_choose = self._is_in_corner = False
        self._holding = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._holding.timeout.connect(self._hold)

    @property
    def last(self) -> Found | None:
        """What was found last."""
        return self._last

    def turn(self, *, is_on: bool) -> None:
        """Explore, or let all touches through but for the holding of the corner."""
        self._is_on, self._last = is_on, None

    def leave(self) -> None:
        """Be over: another window comes."""
        self._holding.stop()
        self._is_on, self._last = False, None

    def keep(self, found: Found | None) -> None:
        """Know what was found last as it is now, or that it is gone."""
        self._last, self._last_at = found, self._clock()

    def still(self) -> Found | None:
        """Give what was found last as it is now, if it is still there and in front."""
        now = found_again(self._last) if self._last is not None else None
        return now if now is not None and now.is_same(self._last) else None

    def press(self, found: Found) -> None:
        """Press this, and see none of the touches that it takes."""
        self._is_pressing = True
        try:
            press(found)
        finally:
            self._is_pressing = False

    def takes(self, watched: QObject, event: QMouseEvent) -> bool | None:
        """See a touch before the reader does.

        Returns:
            True to let it through, False to keep it away, None where it is of no
            interest here.
        """
        if self._is_pressing:
            return True
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return None
        point = self._window.mapFromGlobal(event.globalPosition().toPoint())
        if event.type() is _Type.MouseMove:
            is_taken = self._move(point, is_down=bool(event.buttons()))
        elif event.button() is not Qt.MouseButton.LeftButton:
            return None
        elif event.type() is _Type.MouseButtonPress:
            is_taken = self._touch(point)
        else:
            is_taken = self._let_go(watched, point)
        return False if is_taken else None

    def _touch(self, point: QPoint) -> bool:
        self._is_done = False
        self._is_in_corner = self._corner.holds(point)
        if self._is_in_corner:
            self._holding.start()
        if not self._is_on:
            return False
        if self._clock() - self._released_at < BOUNCE_S:
            return True
        self._is_down = True
        self._may_choose = self._is_in_corner or self._is_again(point)
        if not self._may_choose:
            self._find(point)
        return True

    def _move(self, point: QPoint, *, is_down: bool) -> bool:
        if not self._corner.holds(point):
            self._holding.stop()
            self._may_choose = self._may_choose and not self._is_in_corner
            self._is_in_corner = False
        if not self._is_on:
            return self._is_done
        is_exploring = is_down and self._is_down and not self._is_in_corner
        if is_exploring:
            self._slide(point)
        return True

    def _slide(self, point: QPoint) -> None:
        """Tell what is new under the finger: the part of a card too, once on the card."""
        is_over = self._is_over(point)
        if is_over and (point - self._looked_at).manhattanLength() < NEAR_PX:
            return
        self._looked_at = point
        found = found_at(self._window, point)
        if found is None and is_over:
            return
        if self._last is None or not self._last.is_same(found):
            self._may_choose = False
            self._tell(found)

    def _let_go(self, watched: QWidget, point: QPoint) -> bool:
        self._holding.stop()
        was_done, self._is_done = self._is_done, False
        was_down, self._is_down = self._is_down, False
        self._released_at = self._clock()
        if was_done:
            if isinstance(watched, QAbstractButton):
                watched.setDown(False)
            return True
        if not self._is_on:
            return False
        is_over = self._is_in_corner or self._is_over(point)
        if was_down and self._may_choose and is_over:
            soon(self, self.choice_requested.emit)
        return True

    def _hold(self) -> None:
        """Let the release that follows do nothing: the holding did something."""
        self._is_done = True
        self.held.emit()

    def _is_over(self, point: QPoint) -> bool:
        return self._last is not None and self._last.box.contains(point)

    def _is_again(self, point: QPoint) -> bool:
        """Tell whether a point is on what was found last, not long ago."""
        if self._last is None or self._clock() - self._last_at > CHOOSE_S:
            return False
        return self._last.is_same(found_at(self._window, point))

    def _find(self, point: QPoint) -> None:
        self._looked_at = point
        self._tell(found_at(self._window, point))

    def _tell(self, found: Found | None) -> None:
        """Tell what was found, if there is anything; the last one counts until then."""
        if found is not None:
            self.keep(found)
            self.found.emit(found)
