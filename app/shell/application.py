"""The application put together: pack, fonts, preferences, window, in this order."""

import gc
import os
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

from app import paths
from app.content.links import Kind, Link, Screen
from app.errors import InputError
from app.i18n import tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks, load_fonts
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences
from app.session.preferring import Preferring
from app.shell.front import Front, Site
from app.shell.languages import load_qt_words, speak

if TYPE_CHECKING:
    from app.session.profile import Profile
    from app.shell.bookshelf import Bookshelf
    from app.shell.moving import Moving

TIME_START: Final = "ANTEROOM_TIME_START"
"""Names a file that gets the time of the end of the first paint, in monotonic ns."""

SETTLED_MS: Final = 400
"""After the furniture came in; then nobody waits for anything any more."""


class Request(NamedTuple):
    """What the command line asks for."""

    pack: Path
    link: Link | None = None
    is_portable: bool = False
    is_named: bool = False
    """Whether a person named this pack; else it is the program's own."""
    decided: "Profile | None" = None
    """What the clinic decided, if it has a profile; ask for `profile`."""
    is_kiosk: bool = False
    """Whether strangers share this screen."""
    heartbeat: int | None = None
    """The pipe that the supervisor listens to; None without one."""

    @property
    def profile(self) -> "Profile":
        """What the clinic decided; where it has no file the defaults, loaded late."""
        return Site(decided=self.decided).profile


def start(request: Request) -> int:
    """Open the window and stay until it is closed.

    Returns:
        The exit code.

    Raises:
        PackError: The pack cannot be opened.
        InputError: The book has no such place.
    """
    if request.is_kiosk:
        from app.shell.kiosk_start import on_this_screen  # noqa: PLC0415 (only there)

        request = request._replace(decided=on_this_screen(request.profile))
    with ExitStack() as opened:
        if request.decided is None:
            books = Collection(Library.open(request.pack))
        else:
            from app.shell import clinic  # noqa: PLC0415 (where there is a profile)

            books, decided = clinic.open_books(request.pack, request.decided)
            request = request._replace(decided=decided)
        opened.callback(books.close)
        return _stay(books, request, opened)


def _stay(own: Collection, request: Request, opened: ExitStack) -> int:
    """Open the window over the book and stay until it is closed."""
    books, shelf = own, None
    link = request.link or _start_of(request, own)
    if not books.holds(link):
        raise InputError(
            what=tr("This book has no “{place}”.").format(place=link),
            remedy=tr("“anteroom search WORDS” shows which places there are."),
        )
    application = make_application()
    folder = settings_folder(is_portable=request.is_portable)
    preferring = _preferring(request, folder, application)
    speak(preferring.now.language)
    is_limited = request.decided is not None and request.decided.book.languages
    if is_limited or preferring.now.book_language not in {"", own.book.language}:
        shelf = _shelf(own, request, opened)
        books = own if request.is_named else shelf.books(preferring.now.book_language)
    front = Front(application, books, preferring, _site(request, application))
    place = as_left(preferring.now, link)
    is_topic = link.kind in {Kind.TOPIC, Kind.CLINIC} and not request.is_kiosk
    movings: list[Moving] = []  # keeps the reader alive, once it is there
    failures: list[Exception] = []

    def furnish() -> None:
        _note_time()
        try:
            books_of = shelf or _shelf(own, request, opened)
            moving = _furnished(front, place, folder, books_of, is_shown=is_topic)
            movings.append(moving)
        except Exception as error:  # noqa: BLE001 (raised again below, outside of Qt)
            failures.append(error)
            application.exit()  # `quit` would close the half-made window first, and wait

    if is_topic:
        front.show(place, furnish)
    else:
        books_of = shelf or _shelf(own, request, opened)
        moving = _furnished(front, place, folder, books_of, is_shown=False)
        movings.append(moving)
        front.show(None, _share(moving, request) if request.is_kiosk else _note_time)
        if not request.is_kiosk:
            moving.desk.focus_screen()
    code = application.exec()
    gc.unfreeze()
    if failures:
        raise failures[0]
    return code


def as_left(now: Preferences, link: Link) -> Place:
    """Give a place where it was left, if it is the one read last; else its beginning."""
    is_last = str(link) == now.last_place
    return Place(link, now.last_scroll, now.last_form) if is_last else Place(link)


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


def settings_folder(*, is_portable: bool) -> Path:
    """Give the folder for settings: beside the program if portable, else the user's."""
    if is_portable:
        return paths.beside_program()
    where = QStandardPaths.StandardLocation.AppConfigLocation
    return paths.portable_folder() or Path(QStandardPaths.writableLocation(where))


def data_folder(*, is_portable: bool) -> Path:
    """Give the folder for my page: beside the program if portable, else the user's."""
    if is_portable:
        return paths.beside_program()
    where = QStandardPaths.StandardLocation.AppDataLocation
    return paths.portable_folder() or Path(QStandardPaths.writableLocation(where))


def _furnished(
    front: Front, place: Place, folder: Path, shelf: "Bookshelf", *, is_shown: bool
) -> "Moving":
    """Put in all that can come after the first paint, and look for damage."""
    from app.controls.soon import soon  # noqa: PLC0415 (after the first paint)
    from app.shell.desk import HOME, Desk  # noqa: PLC0415
    from app.shell.moving import Moving  # noqa: PLC0415
    from app.shell.stopping import Stopping  # noqa: PLC0415
    from app.shell.trouble import catch_all  # noqa: PLC0415

    front.languages = shelf.languages
    desk = Desk(front, place)
    gc.enable()
    moving = Moving(desk, shelf)
    is_kiosk = front.site.policy is not None
    catch_all(None if is_kiosk else folder / "trouble.txt", moving.tell)
    Stopping(front.application, moving.close)
    if is_shown:
        desk.settle()
    else:  # a profile may name what is no place here, such as a search
        desk.open(place if desk.screens.knows(place.link) else HOME)
    load_fallbacks(paths.resources() / "fonts")
    load_qt_words(front.application)
    soon(front.window, spare_what_stays, SETTLED_MS)
    site = front.site
    if site.decided is not None and site.decided.warning and site.policy is None:
        desk.furniture.notices.show_notice(site.decided.warning)
    if site.policy is None and not front.preferring.is_private:
        from app.shell.forgetting import SharedDesk  # noqa: PLC0415 (only there)

        SharedDesk(moving, place)
    return moving


def spare_what_stays() -> None:
    """Keep Python from looking for rubbish among what is there for good.

    All that was imported and made at start stays; to go through it time and again would
    hold a keystroke up for 20 ms.
    """
    gc.collect()
    gc.freeze()


def _start_of(request: Request, books: Collection) -> Link:
    """Give the place at which one begins if none was named."""
    if request.decided is None:
        return Link.screen(Screen.HOME)
    from app.shell.clinic import start_of  # noqa: PLC0415 (where there is a profile)

    return start_of(request.decided, books)


def _preferring(
    request: Request, folder: Path, application: QApplication
) -> Preferring:
    """Give what is preferred: what a person kept, or what the clinic wants."""
    if request.is_kiosk:
        from app.shell.kiosk_start import kiosk_preferring  # noqa: PLC0415 (only there)

        return kiosk_preferring(request.decided)
    if request.decided is not None:
        from app.shell.clinic import preferring_of  # noqa: PLC0415 (with a profile only)

        return preferring_of(request.decided, folder, application)
    return Preferring(PreferenceStore(folder / "preferences.json"))


def _site(request: Request, application: QApplication) -> Site:
    """Tell where the reader stands."""
    if request.is_kiosk:
        from app.shell.kiosk_start import kiosk_site  # noqa: PLC0415 (only there)

        return kiosk_site(request.decided, application)
    folder = data_folder(is_portable=request.is_portable)
    return Site(decided=request.decided, data_folder=folder)


def _share(moving: "Moving", request: Request) -> Callable[[], None]:
    """Let strangers in; give what tells the supervisor every second that all is well."""
    from app.shell.heartbeat import begin  # noqa: PLC0415 (only in a kiosk)
    from app.shell.kiosk_start import begin_kiosk  # noqa: PLC0415

    application = moving.desk.application
    kiosk = begin_kiosk(moving)

    def beat() -> None:
        _note_time()
        begin(application, request.heartbeat, lambda: kiosk.is_waiting)

    return beat


def _shelf(own: Collection, request: Request, opened: ExitStack) -> "Bookshelf":
    """Give the book in all languages that lie beside it."""
    from app.shell.bookshelf import Bookshelf  # noqa: PLC0415 (after the first paint)

    beside = (request.pack.parent,)
    folders = beside if request.is_named else paths.pack_folders()
    offered = request.decided.book.languages if request.decided else ()
    shelf = Bookshelf(own, folders, offered)
    opened.callback(shelf.close)
    return shelf


def _note_time() -> None:
    """Write the time of the first paint down, where that is asked for."""
    stamp = os.environ.get(TIME_START)
    if stamp:
        Path(stamp).write_text(str(time.monotonic_ns()), "utf-8")
