"""Kiosk screen: the reader fills the whole screen, whatever is done to its window."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.overriding import override

SOON_MS: Final = 150
"""A window manager may still be at work; to quarrel with it would flicker."""

SHOWN_ANEW_MS: Final = 2000
"""So long the system has to show a window that was put on the screen anew."""

MOST_IN_VAIN: Final = 2
"""Shown anew so often without effect, a window is lost, and another one is made."""

_TOLD: Final = frozenset(
    {
        *(QEvent.Type.WindowStateChange, QEvent.Type.Move, QEvent.Type.Resize),
        *(QEvent.Type.Hide, QEvent.Type.WindowDeactivate),
    }
)


def take_frame(window: QWidget) -> None:
    """Take the frame off a window, which stays in front of all others."""
    hints = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    window.setWindowFlags(Qt.WindowType.Window | hints)


class FullScreen(QObject):
    """Puts the window back over the whole screen, in front, as often as needed."""

    def __init__(self, application: QApplication, window: QWidget) -> None:
        """Look after `window`, also where screens come, go or turn."""
        super().__init__(application)
        self._window, self._shown_in_vain = window, 0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.fill)
        self._patience = QTimer(self, singleShot=True, interval=SHOWN_ANEW_MS)
        self._patience.timeout.connect(self.fill)
        for told in (
            application.screenAdded,
            application.screenRemoved,
            application.primaryScreenChanged,
        ):
            told.connect(self._soon.start)
        self.hold(window)

    def hold(self, window: QWidget) -> None:
        """Look after another window from now on."""
        self._window.removeEventFilter(self)
        self._window, self._shown_in_vain = window, 0
        window.installEventFilter(self)
        self._soon.start()

    def fill(self) -> None:
        """Fill the screen, if the window does not."""
        window = self._window
        if not _is_out_of_sight(window):
            self._shown_in_vain = 0
        elif not self._patience.isActive():
            window.hide()
            if self._shown_in_vain == MOST_IN_VAIN:
                window.windowHandle().destroy()
            self._shown_in_vain = min(self._shown_in_vain + 1, MOST_IN_VAIN)
            self._patience.start()
        if not window.isFullScreen() or window.isMinimized() or window.isHidden():
            window.showFullScreen()
        box = window.screen().geometry()
        if window.geometry() != box:
            window.setGeometry(box)
        if not window.isActiveWindow():
            window.raise_()
            window.activateWindow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the window soon after anything was done to it."""
        if event.type() in _TOLD:
            self._soon.start()
        return super().eventFilter(watched, event)


def _is_out_of_sight(window: QWidget) -> bool:
    """Tell whether "show the desktop" put a window away; Qt takes it for shown."""
    return window.isVisible() and not window.windowHandle().isExposed()
