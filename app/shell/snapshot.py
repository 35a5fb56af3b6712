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
from app.session.idle import WARNING_S
from app.session.millimetres import px_per_mm
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.delivery import deliver
from app.shell.desk import HOME, Desk
from app.shell.front import Front, Site
from app.shell.languages import speak
from app.shell.moving import put_away

if TYPE_CHECKING:
    from app.session.profile import Profile

PATIENCE_S: Final = 5.0

ATTRACT: Final = "attract"
TILES: Final = "tiles"
STILL_READING: Final = "still-reading"
STAFF: Final = "staff"
FAULT: Final = "fault"
KIOSK_PLACES: Final = (ATTRACT, TILES, STILL_READING, STAFF, FAULT)
"""What only a shared screen shows, by the names of the command line."""


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
        size = (manner.width_px, manner.height_px)
        site = Site(size, decided)
        is_private = decided is None or decided.desk == "private"
        preferring = Preferring(PreferenceStore(None), is_private=is_private)
        if manner.is_kiosk:
            from app.shell.kiosk_start import kiosk_preferring, site_of  # noqa: PLC0415

            profile = site.profile
            site, preferring = site_of(profile, size), kiosk_preferring(profile)
        preferring.choose("theme", manner.theme)
        preferring.choose("text_percent", manner.text_percent)
        preferring.choose("motion", "less")  # nothing is half-way in a picture
        front = Front(application, self._books, preferring, site)
        self._desk = Desk(front, HOME)
        if manner.is_kiosk:
            from app.shell.touch_typing import TouchTyping  # noqa: PLC0415

            TouchTyping(self._desk)
        self._desk.window.show()

    def picture(self, link: Link) -> QPixmap:
        """Paint a place.

        Raises:
            InputError: The book has no such place.
        """
        for card in self._desk.window.findChildren(Floating):
            card.close_card()
        if link.kind is Kind.SCREEN and link.slug in KIOSK_PLACES:
            _cover(self._desk, link.slug)
        else:
            _show(self._desk, link)
        return _settled(self._desk)

    def close(self) -> None:
        """Close window and pack."""
        put_away(self._desk)
        self._books.close()


def take(pack: Path, link: Link, manner: Manner, target: Path) -> None:
    """Paint one place and write the file.

    Raises:
        PackError: The pack cannot be opened.
        InputError: The book has no such place.
        OutputError: The file cannot be written.
    """
    studio = Studio(pack, manner)
    try:
        picture = studio.picture(link)
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


def _cover(desk: Desk, name: str) -> None:
    """Open what only a shared screen shows."""
    from app.shell.covering import Covering  # noqa: PLC0415 (only in a kiosk)
    from app.shell.kiosk_covers import (  # noqa: PLC0415
        asking_of,
        attract_of,
        staff_page_of,
    )

    desk.open(HOME)
    covering = Covering(desk.window)
    if name == ATTRACT:
        attract = attract_of(desk)
        covering.cover(attract, attract.first())
    elif name == STILL_READING:
        asking = asking_of(desk)
        asking.show_left(WARNING_S)
        covering.cover(asking, asking.first())
    elif name == STAFF:
        page = staff_page_of(desk)
        page.show_staff(tr("Staff"))
        page.show_scale(px_per_mm(desk.site.profile, 0.0, max(desk.site.size)))
        covering.cover(page, page.first())
    elif name == FAULT:
        from app.widgets.kiosk.fault import Fault  # noqa: PLC0415

        fault = Fault()
        covering.cover(fault, fault)


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
