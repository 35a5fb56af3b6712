"""The kiosk's way in: the book if it is whole, else the calm page until it is.

It never ends in a blank screen, nor in words for a person who cannot act on them. What is
no fault of a file is a bug: it ends the program, and the supervisor starts it anew.
"""

from collections import deque
from collections.abc import Callable
from itertools import cycle
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.errors import AppError, InputError, PackError
from app.kiosk_log import Event, note
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.preferences import FOLLOW_SYSTEM
from app.shell.application import Request, make_application, start
from app.shell.heartbeat import begin
from app.shell.kiosk_screen import FullScreen
from app.shell.languages import speak
from app.shell.stopping import Stopping
from app.widgets.kiosk.fault import Fault

LOOK_S: Final = 5.0
"""How often the calm page looks whether the book is whole again."""

SHIFT_MS: Final = 60_000
SHIFTS_PX: Final = (0, 4, 8, 4, 0, -4, -8, -4)


def start_kiosk(request: Request, safe_s: float | None = None) -> int:
    """Read the book on a shared screen, or rest.

    Args:
        request: What to read; `is_kiosk` is set.
        safe_s: Rest for so many seconds, and open no pack at all; None: read.

    Returns:
        The exit code: 0 after such a rest, 3 after one over a pack that is whole now, so
        that whoever watches over us starts us anew.
    """
    if safe_s is not None:
        return _rest(request, safe_s, lambda: True, 0)
    note(Event.START, f"reader, version {paths.version()}")
    fault = fault_of(request)
    if fault is None:
        note(Event.PACK, "whole")
        try:
            return _start(request)
        except AppError as error:
            fault = error
    note(Event.PACK, f"calm page: {type(fault).__name__}")
    return _rest(
        request, LOOK_S, lambda: fault_of(request) is None, PackError.exit_code
    )


def _start(request: Request) -> int:
    """Read; a place that the book does not have is no reason to rest."""
    try:
        return start(request)
    except InputError:
        return start(request._replace(link=None))


def fault_of(request: Request) -> PackError | None:
    """Look at every byte of the pack; give what is wrong, if anything is."""
    try:
        books = Collection(Library.open(request.pack))
        try:
            deque(books.verify(), maxlen=0)
        finally:
            books.close()
    except PackError as error:
        return error
    return None


def _rest(
    request: Request, look_s: float, may_end: Callable[[], bool], code: int
) -> int:
    """Show the calm page; every so often, see whether it may end."""
    application = make_application()
    for window in QApplication.topLevelWidgets():
        window.hide()  # what a start that failed may have left
    QApplication.setQuitOnLastWindowClosed(False)
    speak(FOLLOW_SYSTEM)
    page = Fault()
    page.wake()
    FullScreen(application, page).setParent(page)  # so that it goes with the page
    heart = begin(application, request.heartbeat, lambda: False)
    Stopping(application, page.hide)
    shifts = cycle(SHIFTS_PX)

    def shift() -> None:
        page.shift(next(shifts))

    def look() -> None:
        if may_end():
            application.exit(code)

    for every_ms, deed in ((SHIFT_MS, shift), (round(look_s * 1000), look)):
        clock = QTimer(page, interval=every_ms)
        clock.timeout.connect(deed)
        clock.start()
    ended = application.exec()
    heart.stop()
    page.hide()
    page.deleteLater()
    return ended
