"""Kiosk enforcer: lets through what the policy allows, and nothing else.

It sees every event of the program before any widget does. The system's own doors (task
switch, power key, Ctrl+Alt+Del) no program can shut: those are the recipes' business.
"""

import time
from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.controls.touch import scroll_by_touch
from app.overriding import override
from app.session.idle import IdleClock
from app.session.kiosk import KioskPolicy, Stroke

SECOND_TAP_S: Final = 0.3
"""A second tap so soon on the same spot is a tremor. Source: EN 301 549, 5.9."""

HOLD_MS: Final = 3000
"""A corner held for so long opens the staff door."""

LONGEST_WORDS: Final = 80
"""Letters that a field takes; more is no question, but a stone on the keyboard."""

LYING_S: Final = 3600
"""No finger lies on the glass for so long without once being lifted; a bag does, or a wet
spot. It keeps no visit alive any longer."""

FINGER: Final = "finger"
"""Name of what the idle clock waits for while the glass is touched."""

_Type = QEvent.Type
_NEVER: Final = frozenset(
    {
        *(_Type.ContextMenu, _Type.DragEnter, _Type.DragMove, _Type.DragLeave),
        *(_Type.Drop, _Type.WhatsThis, _Type.EnterWhatsThisMode, _Type.ToolTip),
        *(_Type.QueryWhatsThis, _Type.NativeGesture, _Type.MouseButtonDblClick),
        *(_Type.NonClientAreaMouseButtonDblClick, _Type.TabletPress),
        _Type.Shortcut,
    }
)
_KEYS: Final = frozenset({_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride})
_MOUSE: Final = frozenset(
    {_Type.MouseButtonPress, _Type.MouseButtonRelease, _Type.MouseMove}
)
_PLAIN: Final = Qt.KeyboardModifier.NoModifier
_TOUCH_ENDS: Final = frozenset({_Type.TouchEnd, _Type.TouchCancel})


class Enforcer(QObject):
    """Filters the events of the whole program, and tells the idle clock of use.

    Signals:
        staff_requested: A corner was held for long enough.
    """

    staff_requested = Signal()

    def __init__(
        self,
        application: QApplication,
        policy: KioskPolicy,
        idle: IdleClock,
        target_px: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Enforce `policy` until this is deleted.

        Args:
            application: Whose events are filtered.
            policy: What is allowed.
            idle: Is told when somebody does something.
            target_px: Side of what is pressed: a corner, or one spot, is so large.
            clock: In seconds.
        """
        super().__init__(idle)
        self._application, self._policy, self._idle = application, policy, idle
        self._target_px, self._clock = target_px, clock
        self.see_touch: Callable[[QObject, QMouseEvent], bool | None] = _see_nothing
        """Decides on a touch before anybody else; with None it leaves that to others."""
        self._tapped_at, self._tapped = -1.0, QPointF()
        self._is_ignoring = False
        self._holding = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._holding.timeout.connect(self.staff_requested)
        application.setQuitOnLastWindowClosed(False)
        application.setDoubleClickInterval(0)
        application.installEventFilter(self)

    def measure(self, target_px: int) -> None:
        """Know another size of what is pressed."""
        self._target_px = target_px

    @property
    def is_held(self) -> bool:
        """Tell whether a corner is being held."""
        return self._holding.isActive()

    def leave(self) -> None:
        """Let everything through again: the program ends."""
        self._application.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what is not allowed."""
        kind = event.type()
        if kind in _NEVER:
            return True
        if kind in _KEYS:
            return not self._takes_key(cast("QKeyEvent", event))
        if kind in _MOUSE:
            touch = cast("QMouseEvent", event)
            touch.setModifiers(_PLAIN)  # with Shift, a press selects and copies
            decided = self.see_touch(watched, touch)
            is_free = self._takes_mouse(watched, touch)
            return not (is_free if decided is None else decided)
        if kind is _Type.Wheel:
            return not self._takes_wheel(cast("QWheelEvent", event))
        if kind is _Type.Close and _is_window(watched):
            event.ignore()
            return True
        self._note(watched, event)
        return False

    def _note(self, watched: QObject, event: QEvent) -> None:
        """Let an event through, and do what it asks for."""
        kind = event.type()
        if kind is _Type.TouchBegin:
            self._idle.hold(FINGER, is_held=True, most_s=LYING_S)
        elif kind in _TOUCH_ENDS:
            self._idle.hold(FINGER, is_held=False)
        elif kind is _Type.InputMethod:
            self._takes_words(cast("QInputMethodEvent", event))
        elif kind is _Type.Polish:
            _harden(watched)

    def _takes_key(self, event: QKeyEvent) -> bool:
        stroke = Stroke(event.key(), event.text(), event.modifiers())
        is_allowed = self._policy.allows_key(stroke)
        if not is_allowed:
            event.accept()  # else Qt would look for an action with such a key
        if is_allowed:
            self._idle.use()
        return is_allowed

    def _takes_words(self, event: QInputMethodEvent) -> None:
        """Know that an input method writes: an accent, or a keyboard of the system's."""
        if event.commitString() or event.preeditString():
            self._idle.use()

    def _takes_mouse(self, watched: QObject, event: QMouseEvent) -> bool:
        """Let the left button through, but for a second tap and for selecting words."""
        if event.type() is _Type.MouseMove:
            return self._takes_move(watched, event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if not isinstance(watched, QWidget):
            return True  # the window of the system; its widget comes next
        if event.type() is _Type.MouseButtonPress:
            return self._takes_press(watched, event)
        self._holding.stop()
        self._idle.hold(FINGER, is_held=False)
        was_ignoring, self._is_ignoring = self._is_ignoring, False
        if not was_ignoring:
            self._tapped_at, self._tapped = self._clock(), event.globalPosition()
        return not was_ignoring

    def _takes_press(self, watched: QWidget, event: QMouseEvent) -> bool:
        self._idle.hold(FINGER, is_held=True, most_s=LYING_S)
        apart = (event.globalPosition() - self._tapped).manhattanLength()
        is_soon = self._clock() - self._tapped_at < SECOND_TAP_S
        self._is_ignoring = is_soon and apart < self._target_px
        if self._is_corner(watched, event.globalPosition().toPoint()):
            self._holding.start()
        return not self._is_ignoring

    def _takes_move(self, watched: QObject, event: QMouseEvent) -> bool:
        if not isinstance(watched, QWidget) or not event.buttons():
            return True
        if not self._is_corner(watched, event.globalPosition().toPoint()):
            self._holding.stop()
        return not self._is_ignoring and not isinstance(watched, QLineEdit)

    def _is_corner(self, watched: QWidget, point: QPoint) -> bool:
        """Tell whether a point is in one of the upper corners of the window."""
        window = watched.window()
        inside = window.mapFromGlobal(point)
        beside = min(inside.x(), window.width() - 1 - inside.x())
        return 0 <= beside < self._target_px and 0 <= inside.y() < self._target_px

    def _takes_wheel(self, event: QWheelEvent) -> bool:
        """Let the wheel scroll, but not zoom."""
        self._idle.use()
        return event.modifiers() == _PLAIN


def _see_nothing(_watched: QObject, _event: QMouseEvent) -> None:
    """Leave each touch to others."""


def _is_window(watched: QObject) -> bool:
    return watched.isWindowType() or (
        isinstance(watched, QWidget) and watched.isWindow()
    )


def _harden(watched: QObject) -> None:
    """Take from a field or a text what a stranger could do harm with."""
    if isinstance(watched, QLineEdit):
        watched.setMaxLength(min(watched.maxLength(), LONGEST_WORDS))
        watched.setDragEnabled(False)
        watched.setAcceptDrops(False)
    elif isinstance(watched, QTextEdit):
        by_mouse = Qt.TextInteractionFlag.TextSelectableByMouse
        watched.setTextInteractionFlags(watched.textInteractionFlags() & ~by_mouse)
        watched.setAcceptDrops(False)
        watched.viewport().setAcceptDrops(False)
    if isinstance(watched, QAbstractScrollArea):
        scroll_by_touch(watched)
