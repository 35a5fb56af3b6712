"""A whole kiosk over a real pack: strangers come, read and go, by touch and by key."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.content.links import Link
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks, load_fonts
from app.session.history import Place
from app.session.profile import Profile
from app.shell.bookshelf import Bookshelf
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.kiosk import Kiosk
from app.shell.kiosk_start import kiosk_preferring, site_of
from app.shell.moving import Moving
from app.widgets.kiosk.attract import Attract
from app.widgets.kiosk.still_reading import StillReading
from tests.desks import own_look
from tests.parts import a_button, settle

UPRIGHT: Final = (1080, 1920)
FLAT: Final = (1920, 1080)
PROFILE: Final = Profile()
LEFT: Final = Qt.MouseButton.LeftButton


class Room:
    """A waiting room with one kiosk, whose clock moves when it is told to."""

    speaker: tuple[str, ...] = ("no-such-program",)
    """The speech program; without one, nothing is heard."""

    def __init__(
        self,
        books: Collection,
        size: tuple[int, int],
        profile: Profile,
        languages: tuple[str, ...] = (),
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.now = 1000.0
        site = site_of(profile, size)
        front = Front(application, books, kiosk_preferring(profile), site)
        front.languages = languages or front.languages
        desk = Desk(front, HOME)
        self.moving = Moving(desk, Bookshelf(books, ()))
        assert site.policy is not None
        self.kiosk = Kiosk(
            self.moving, site.policy, HOME, lambda: self.now, self.speaker
        )
        desk.open(HOME)
        desk.window.show()
        desk.window.activateWindow()
        self.kiosk.wait()
        settle()

    @property
    def desk(self) -> Desk:
        """The reader of this visit."""
        return self.moving.desk

    @property
    def window(self) -> QWidget:
        """Its window."""
        return self.desk.window

    @property
    def cover(self) -> QWidget | None:
        """What lies over the whole window; None while somebody reads."""
        covers = (*self._found(Attract), *self._found(StillReading))
        return next((part for part in covers if part.isVisible()), None)

    @property
    def place(self) -> Link:
        """Where the visitor is."""
        return self.desk.reading.place.link

    def begins(self, link: Link | None = None) -> None:
        """Let a visitor touch the screen, and go to a place."""
        self.presses("Touch to start")
        if link is not None:
            self.desk.go(link)
            settle()

    def presses(self, words: str) -> None:
        """Touch the button in sight that says `words`."""
        inside = self.cover or self.window
        self.taps(a_button(inside, words))

    def taps(self, part: QWidget, point: QPoint | None = None) -> None:
        """Touch a part with one finger, a second after whatever was touched before."""
        self.now += 1
        QTest.mouseClick(part, LEFT, Qt.KeyboardModifier.NoModifier, point or QPoint())
        settle()

    def types(self, key: Qt.Key) -> None:
        """Press a key, wherever the keyboard is."""
        self.now += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        settle()

    def passes(self, seconds: int) -> None:
        """Let time go by, a second at a time."""
        for _ in range(seconds):
            self.now += 1
            self.kiosk.idle.look()
        settle()

    def is_fresh(self) -> bool:
        """Tell whether nothing of a visit is left, and the screen waits."""
        now = self.desk.reading
        is_at_start = now.place == Place(HOME.link) and not now.may_go_back
        return is_at_start and isinstance(self.cover, Attract)

    def _found(self, kind: type[QWidget]) -> list[QWidget]:
        return list(self.window.findChildren(kind))


@contextmanager
def a_room(
    pack: Path,
    size: tuple[int, int] = UPRIGHT,
    profile: Profile = PROFILE,
    languages: tuple[str, ...] = (),
) -> Generator[Room]:
    """Open a kiosk that waits; take it down in the end, and what it did to the program."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for load in (load_fonts, load_fallbacks):
        load(paths.resources() / "fonts")
    books = Collection(Library.open(pack))
    with own_look(), own_manners(application):
        room = Room(books, size, profile, languages)
        try:
            yield room
        finally:
            desk = room.desk
            room.kiosk.leave()
            desk.close()
            desk.window.hide()
            for part in (room.moving, desk.window, desk):
                part.deleteLater()
            settle()
            books.close()


@contextmanager
def own_manners(application: QApplication) -> Generator[None]:
    """Undo in the end what a kiosk does to the program."""
    quits = application.quitOnLastWindowClosed()
    double = application.doubleClickInterval()
    try:
        yield
    finally:
        application.setQuitOnLastWindowClosed(quits)
        application.setDoubleClickInterval(double)
