"""Snapshot: any place painted into a PNG file, as the window would show it."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPixmap

from app import paths
from app.content.links import Kind, Link
from app.controls.floating import Floating
from app.errors import InputError
from app.i18n import ENGLISH, tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.delivery import deliver
from app.shell.desk import HOME, Desk
from app.shell.front import Front, Site
from app.shell.languages import speak
from app.shell.moving import put_away

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.session.profile import Profile
    from app.shell.kiosk_snapshot import SharedScreen

PATIENCE_S: Final = 5.0


class Manner(NamedTuple):
    """How places are to be painted."""

    width_px: int
    height_px: int
    theme: str
    text_percent: int
    language: str = ENGLISH
    """Of the interface, as BCP 47; the book is in its own."""
    is_kiosk: bool = False
    decided: "Profile | None" = None
    """What a clinic decided, if that is to be seen."""


class Studio:
    """A window that never appears, and sits for as many pictures as are wanted."""

    def __init__(self, pack: Path, manner: Manner) -> None:
        """Open `pack` and dress its window.

        Raises:
            PackError: The pack cannot be opened.
        """
        decided = manner.decided
        if decided is None:
            self._books = Collection(Library.open(pack))
        else:
            from app.shell.clinic import open_books  # noqa: PLC0415 (with a profile only)

            self._books, decided = open_books(pack, decided)
        application = make_application()
        speak(manner.language)
        load_fallbacks(paths.resources() / "fonts")
        front = _front(application, self._books, manner._replace(decided=decided))
        self._shared = _shared_screen(front, pack) if manner.is_kiosk else None
        self._desk = Desk(front, HOME) if self._shared is None else self._shared.desk
        self._desk.window.show()

    def picture(self, place: Link | str) -> QPixmap:
        """Paint a place.

        Args:
            place: In a book; or the name of one of `kiosk_snapshot.POSES`, which a desk
                does not have.

        Raises:
            InputError: The book has no such place.
        """
        for card in self._desk.window.findChildren(Floating):
            card.close_card()
        if self._shared is not None:
            self._shared.rest()
        if isinstance(place, Link):
            _show(self._desk, place)
        elif self._shared is not None:
            self._shared.pose(place)
        return _settled(self._desk)

    def close(self) -> None:
        """Close window and pack."""
        if self._shared is not None:
            self._shared.close()
        put_away(self._desk)
        self._books.close()


def take(pack: Path, place: Link | str, manner: Manner, target: Path) -> None:
    """Paint one place and write the file; see `Studio.picture`.

    Raises:
        PackError: The pack cannot be opened.
        InputError: The book has no such place.
        OutputError: The file cannot be written.
    """
    studio = Studio(pack, manner)
    try:
        picture = studio.picture(place)
    finally:
        studio.close()
    write_png(picture, target)


def write_png(picture: QPixmap, target: Path) -> None:
    """Write the PNG.

    Raises:
        OutputError: The file cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    deliver(bytes(buffer.data().data()), target)


def _front(application: "QApplication", books: Collection, manner: Manner) -> Front:
    """Furnish a window for these books."""
    size, decided = (manner.width_px, manner.height_px), manner.decided
    is_private = not manner.is_kiosk and Site(size, decided).profile.desk == "private"
    first, site = Preferences(), Site(size, decided)
    if manner.is_kiosk:
        from app.shell.kiosk_start import first_of, site_of  # noqa: PLC0415 (only there)

        first, site = first_of(site.profile), site_of(site.profile, size)
    first = first._replace(
        theme=manner.theme,
        text_percent=manner.text_percent,
        motion="less",  # nothing is half-way in a picture
    )
    preferring = Preferring(PreferenceStore(None, first), is_private=is_private)
    return Front(application, books, preferring, site)


def _shared_screen(front: Front, pack: Path) -> "SharedScreen":
    from app.shell.kiosk_snapshot import SharedScreen  # noqa: PLC0415 (only there)

    return SharedScreen(front, pack)


def _settled(desk: Desk) -> QPixmap:
    """Paint the window until nothing changes: pictures come after the words."""
    end = time.monotonic() + PATIENCE_S
    before = QImage()
    while time.monotonic() < end:
        desk.application.processEvents()
        now = desk.window.grab()
        if desk.screens.are_pictures_done() and now.toImage() == before:
            return now
        before = now.toImage()
    return desk.window.grab()


def _show(desk: Desk, link: Link) -> None:
    """Open the place, or the card that it means."""
    is_card = link.kind is Kind.SEARCH
    if not is_card and not desk.screens.knows(link):
        raise InputError(
            what=tr("This book has no “{place}”.").format(place=link),
            remedy=tr("“anteroom search WORDS” shows which places there are."),
        )
    desk.open(HOME if is_card else Place(link))
    if is_card:
        desk.finding.open_with(link.slug)
        desk.finding.search(link.slug)
