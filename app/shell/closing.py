"""Closing: the window asks before it closes over what the disk does not take."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot

from app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.shell.cards import Cards
    from app.shell.mypage import MyPageDesk
    from app.shell.window import Window
    from app.widgets.mypage.closing import ClosingCard

SESSION_MS: Final = 60_000
"""A session that ends has closed every window by then; else it was called off."""


class Closing(QObject):
    """Lets the window close once my page is kept, or once the person says so.

    The end of the session is never held up: the system would wait, and then end us.
    Where nothing is written down there is nothing to ask.
    """

    def __init__(self, window: "Window", mypage: "MyPageDesk", cards: "Cards") -> None:
        """Watch over `window` until what `mypage` knows is kept; ask with `cards`."""
        super().__init__(window)
        self._window, self._mypage, self._cards = window, mypage, cards
        self._card: ClosingCard | None = None
        self._is_decided = False
        self._session = QTimer(self, singleShot=True, interval=SESSION_MS)

    def watch(self, application: "QApplication") -> None:
        """Begin, on a desk that keeps my page."""
        self._window.installEventFilter(self)
        self._mypage.own.trouble_changed.connect(self._follow)
        application.commitDataRequest.connect(self.end_session)

    @Slot()
    def end_session(self) -> None:
        """Know that the system ends its session: nobody is there to be asked."""
        self._mypage.own.keep()
        self._session.start()

    def retry(self) -> None:
        """Write my page down once more, and close if that works."""
        if self._mypage.own.keep():
            self._window.close()
        elif self._card is not None:
            self._card.show_failed()

    def close(self) -> None:
        """Close, whatever is lost."""
        self._is_decided = True
        self._window.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the window open while something would be lost, and ask."""
        if event.type() is not QEvent.Type.Close or self._may_close():
            return super().eventFilter(watched, event)
        event.ignore()
        self._come_forward()
        self._card = self._cards.open_closing()
        return True

    def _may_close(self) -> bool:
        if self._is_decided or self._session.isActive():
            return True
        return self._mypage.own.keep() or self._mypage.is_in_a_file

    def _come_forward(self) -> None:
        """Be seen: a window can be closed where it is not, from the system's list."""
        minimized = Qt.WindowState.WindowMinimized
        self._window.setWindowState(self._window.windowState() & ~minimized)
        self._window.activateWindow()

    def _follow(self, is_in_trouble: bool) -> None:  # noqa: FBT001 (a signal's)
        """Ask no longer once all is kept."""
        if not is_in_trouble and self._card is not None:
            self._card.close_card()
