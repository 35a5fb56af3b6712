"""The application put together: pack, fonts, preferences, window, in this order."""

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.content.links import Kind, Link, Screen
from app.errors import InputError, PackError
from app.i18n import tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks, load_fonts
from app.session.history import Place
from app.session.preferences import Preferences, PreferenceStore
from app.session.preferring import Preferring
from app.shell.front import Front

if TYPE_CHECKING:
    from app.shell.desk import Desk

TIME_START: Final = "ANTEROOM_TIME_START"
"""Names a file that gets the time of the end of the first paint, in monotonic ns."""


class Request(NamedTuple):
    """What the command line asks for."""

    pack: Path
    link: Link | None = None
    is_portable: bool = False


def start(request: Request) -> int:
    """Open the window and stay until it is closed.

    Returns:
        The exit code.

    Raises:
        PackError: The pack cannot be opened.
        InputError: The book has no such place.
    """
    books = Collection(Library.open(request.pack))
    try:
        return _stay(books, request)
    finally:
        books.close()


def _stay(books: Collection, request: Request) -> int:
    """Open the window over `books` and stay until it is closed."""
    link = request.link or Link.screen(Screen.HOME)
    if not books.holds(link):
        raise InputError(
            what=tr("This book has no “{place}”.").format(place=link),
            remedy=tr("“anteroom search WORDS” shows which places there are."),
        )
    application = make_application()
    folder = own_folder(is_portable=request.is_portable)
    preferring = Preferring(PreferenceStore(folder / "preferences.json"))
    front = Front(application, books, preferring)
    place = Place(link, last_scroll(preferring.now, link))
    is_topic = link.kind in {Kind.TOPIC, Kind.CLINIC}
    desks: list[object] = []  # keeps the desk alive, once it is there
    failures: list[Exception] = []

    def furnish() -> None:
        _note_time()
        try:
            desks.append(_furnished(front, place, folder, is_shown=is_topic))
        except Exception as error:  # noqa: BLE001 (raised again below, outside of Qt)
            failures.append(error)
            application.exit()  # `quit` would close the half-made window first, and wait

    if is_topic:
        front.show(place, furnish)
    else:
        desk = _furnished(front, place, folder, is_shown=False)
        desks.append(desk)
        front.show(None, _note_time)
        desk.focus_screen()
    code = application.exec()
    if failures:
        raise failures[0]
    return code


def last_scroll(now: Preferences, link: Link) -> float:
    """Give how far down a topic was read last, if it is the one read last."""
    return now.last_scroll if str(link) == now.last_place else 0.0


def make_application() -> QApplication:
    """Make Qt's application, with our name and letters; give the one there is, if any."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    QCoreApplication.setApplicationName("anteroom")
    application = QApplication(sys.argv[:1])
    QApplication.setApplicationDisplayName("Anteroom")
    application.setDesktopFileName(paths.APP_ID)
    load_fonts(paths.resources() / "fonts")
    return application


def own_folder(*, is_portable: bool) -> Path:
    """Give the folder for settings: beside the program if portable, else the user's."""
    if is_portable:
        return paths.beside_program()
    where = QStandardPaths.StandardLocation.AppConfigLocation
    return paths.portable_folder() or Path(QStandardPaths.writableLocation(where))


def _furnished(front: Front, place: Place, folder: Path, *, is_shown: bool) -> "Desk":
    """Put in all that can come after the first paint, and look for damage."""
    from app.shell.desk import Desk  # noqa: PLC0415 (after the first paint)
    from app.shell.trouble import catch_all  # noqa: PLC0415

    desk = Desk(front, place)
    gc.enable()
    catch_all(folder / "trouble.txt", desk.tell)
    if is_shown:
        desk.settle()
    else:
        desk.open(place)
    load_fallbacks(paths.resources() / "fonts")
    slices = front.books.verify()
    clock = QTimer(desk)

    def verify_slice() -> None:
        try:
            next(slices)
        except StopIteration:
            clock.stop()
        except PackError as error:
            clock.stop()
            desk.tell(error)

    clock.timeout.connect(verify_slice)
    clock.start(0)
    return desk


def _note_time() -> None:
    """Write the time of the first paint down, where that is asked for."""
    stamp = os.environ.get(TIME_START)
    if stamp:
        Path(stamp).write_text(str(time.monotonic_ns()), "utf-8")
