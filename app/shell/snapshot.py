"""Snapshot: any place painted into a PNG file, as the window would show it."""

import time
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPixmap

from app import paths
from app.content.links import Kind, Link, Screen
from app.errors import InputError, OutputError
from app.i18n import tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks
from app.session.history import Place
from app.session.preferences import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.front import Front

PATIENCE_S: Final = 5.0


class Snapshot(NamedTuple):
    """What is to be painted."""

    pack: Path
    link: Link
    width_px: int
    height_px: int
    theme: str
    text_percent: int


def take(wanted: Snapshot, target: Path) -> None:
    """Paint a place and write the file; no window appears.

    Raises:
        PackError: The pack cannot be opened.
        InputError: The book has no such place.
        OutputError: The file cannot be written.
    """
    books = Collection(Library.open(wanted.pack))
    application = make_application()
    load_fallbacks(paths.resources() / "fonts")
    preferring = Preferring(PreferenceStore(None))
    preferring.choose_theme(wanted.theme)
    preferring.choose_text_percent(wanted.text_percent)
    front = Front(application, books, preferring, (wanted.width_px, wanted.height_px))
    desk = Desk(front, HOME)
    desk.window.show()
    _show(desk, wanted)
    _write(_settled(desk), target)
    desk.window.hide()
    books.close()


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


def _show(desk: Desk, wanted: Snapshot) -> None:
    """Open the place, or the card that it means."""
    link = wanted.link
    is_card = link.kind is Kind.SEARCH or link == Link.screen(Screen.PREFERENCES)
    if not is_card and not desk.screens.knows(link):
        raise InputError(
            what=tr("This book has no “{place}”.").format(place=link),
            remedy=tr("“anteroom search WORDS” shows which places there are."),
        )
    desk.open(HOME if is_card else Place(link))
    if link.kind is Kind.SEARCH:
        palette = desk.cards.palette()
        palette.open_palette()
        palette.show_words(link.slug)
        desk.cards.search(link.slug)
    elif is_card:
        desk.open_look()


def _write(picture: QPixmap, target: Path) -> None:
    """Write the PNG beside the target, then swap it in whole."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    partial = target.with_name(f"{target.name}.partial")
    try:
        partial.write_bytes(bytes(buffer.data().data()))
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise OutputError(
            what=tr("“{path}” could not be written.").format(path=target),
            remedy=tr("Please choose a folder that you may write to."),
        ) from error
