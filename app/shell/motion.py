"""Motion: whether what moves may travel, as the reader prefers it or the system does.

Qt 6.11 does not report the system's wish, so each system is asked directly, and only
when something that could move is shown.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.session.preferences import FOLLOW_SYSTEM, Preferences

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

Answer = Callable[[bool], None]
"""Is told whether less motion is wanted."""

PORTAL_WORDS: Final = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", 0),
)
"""What the desktop portal may know: a name space, a key, and the value for "less"."""

PATIENCE_MS: Final = 1000
_CLIENT_AREA_ANIMATION: Final = 0x1042


def may_move(preferences: Preferences, *, system_wants_less: bool) -> bool:
    """Tell whether things may travel from place to place."""
    if preferences.motion == FOLLOW_SYSTEM:
        return not system_wants_less
    return preferences.motion == "full"


class SystemMotion:
    """Asks the system for its wish, without ever waiting for the answer."""

    def __init__(self, answer: Answer) -> None:
        """Let `answer` hear what the system wants, each time it tells."""
        self._answer = answer
        self._waiting: dict[int, QDBusPendingCallWatcher] = {}
        self._told: dict[int, bool] = {}

    def ask(self) -> None:
        """Ask; where the system knows no such wish, nothing is answered."""
        if sys.platform == "win32":  # pragma: no cover (only there)
            self._answer(_windows_wants_less())
        elif sys.platform == "darwin":  # pragma: no cover (only there)
            self._answer(_mac_wants_less())
        elif has_session_bus():
            self._ask_portal()

    def _ask_portal(self) -> None:
        """Send both questions; the desktop answers, or says that it does not know."""
        from PySide6.QtDBus import (  # noqa: PLC0415 (not before it is used)
            QDBusConnection,
            QDBusMessage,
            QDBusPendingCallWatcher,
        )

        bus = QDBusConnection.sessionBus()
        for number, (space, key, less) in enumerate(PORTAL_WORDS):
            question = QDBusMessage.createMethodCall(
                "org.freedesktop.portal.Desktop",
                "/org/freedesktop/portal/desktop",
                "org.freedesktop.portal.Settings",
                "Read",
            )
            question.setArguments([space, key])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question, PATIENCE_MS))
            watcher.finished.connect(self._reader(number, less))
            self._waiting[number] = watcher

    def _reader(self, number: int, less: int) -> Callable[[], None]:
        """Give what reads the answer to one of the questions."""

        def read() -> None:
            watcher = self._waiting.pop(number)
            value = _plain(watcher.reply().arguments())
            if not watcher.isError() and isinstance(value, int):
                self._told[number] = int(value) == less
                self._answer(any(self._told.values()))

        return read


def has_session_bus() -> bool:
    """Tell whether there is a session bus to ask, without starting one."""
    own = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or own.is_socket()


def _plain(arguments: list[Any]) -> object:
    """Take a value out of the variants that it came in."""
    value: Any = arguments[0] if arguments else None
    while hasattr(value, "variant"):
        value = value.variant()
    return value


def _windows_wants_less() -> bool:  # pragma: no cover (only on Windows)
    """Ask Windows whether it shows animations inside windows."""
    shown = ctypes.c_int(1)
    user32: Any = getattr(ctypes, "windll").user32  # noqa: B009 (only there)
    user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)
    return not shown.value


def _mac_wants_less() -> bool:  # pragma: no cover (only on macOS)
    """Ask macOS, as `NSWorkspace.accessibilityDisplayShouldReduceMotion` does."""
    objc: Any = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(
        ("objc_msgSend", objc)
    )
    tell = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(
        ("objc_msgSend", objc)
    )
    workspace = send(
        objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace")
    )
    wish = objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return bool(workspace) and bool(tell(workspace, wish))
