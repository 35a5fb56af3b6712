"""Snapshot: any place painted into a PNG file, as the window would show it."""

import time
from pathlib import Path
from typing import Final, NamedTuple

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
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.delivery import deliver
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.languages import speak

PATIENCE_S: Final = 5.0


class Manner(NamedTuple):
    """How places are to be painted."""

    width_px: int
    height_px: int
    theme: str
    text_percent: int
    language: str = ENGLISH
    """Of the interface, as BCP 47; the book is in its own."""


class Studio:
    """A window that never appears, and sits for as many pictures as are wanted."""

    def __init__(self, pack: Path, manner: Manner) -> None:
        """Open `pack` and dress its window.

        Raises:
            PackError: The pack cannot be opened.
        """
        self._books = Collection(Library.open(pack))
        application = make_application()
        speak(manner.language)
        load_fallbacks(paths.resources() / "fonts")
        preferring = Preferring(PreferenceStore(None))
        preferring.choose("theme", manner.theme)
        preferring.choose("text_percent", manner.text_percent)
        preferring.choose("motion", "less")  # nothing is half-way in a picture
        size = (manner.width_px, manner.height_px)
        self._desk = Desk(Front(application, self._books, preferring, size), HOME)
        self._desk.window.show()

    def picture(self, link: Link) -> QPixmap:
        """Paint a place.

        Raises:
            InputError: The book has no such place.
        """
        for card in self._desk.window.findChildren(Floating):
            card.close_card()
        _show(self._desk, link)
        return _settled(self._desk)

    def close(self) -> None:
        """Close window and pack."""
        self._desk.window.hide()
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
