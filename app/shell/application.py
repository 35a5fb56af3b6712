"""The application put together: pack, fonts, preferences, window, in this order."""

import os
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.content.links import Link, Screen
from app.errors import InputError, PackError
from app.i18n import tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks, load_fonts
from app.session.preferences import PreferenceStore
from app.session.preferring import Preferring
from app.shell.desk import USUAL_SIZE, Desk
from app.shell.trouble import catch_all

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
    link = request.link or Link.screen(Screen.HOME)
    if not books.holds(link):
        raise InputError(
            what=tr("This book has no “{place}”.").format(place=link),
            remedy=tr("“anteroom search WORDS” shows which places there are."),
        )
    application = make_application()
    folder = own_folder(is_portable=request.is_portable)
    preferring = Preferring(PreferenceStore(folder / "preferences.json"))
    desk = Desk(application, books, preferring)
    catch_all(folder / "trouble.txt", desk.tell)
    desk.paint_finished.connect(lambda: _after_first_paint(desk))
    desk.open(link, *USUAL_SIZE)
    code = application.exec()
    books.close()
    return code


def make_application() -> QApplication:
    """Make Qt's application, with our name and letters."""
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


def _after_first_paint(desk: Desk) -> None:
    """Do what can wait: note the time, load more letters, look for damage."""
    stamp = os.environ.get(TIME_START)
    if stamp:
        Path(stamp).write_text(str(time.monotonic_ns()), "utf-8")
    load_fallbacks(paths.resources() / "fonts")
    slices = desk.books.verify()
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
