"""Self-check of what needs Qt: the letters, and every screen of a pack."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCollator, QEvent, QLocale
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.content.alphabet import sorter
from app.content.links import Link, Screen, Way
from app.errors import AppError
from app.i18n import trn
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.paper.order import Order, job_for, pdf_of
from app.style.tokens import FALLBACK_FAMILY, FAMILY

SORTED: Final = MappingProxyType(
    {
        "en": ("álbum", "bone", "zone"),
        "es": ("nube", "ñu", "oso"),
        "de": ("ähnlich", "Arzt", "zart"),
        "sv": ("zon", "åtta", "älv", "öra"),
    }
)
"""Words in the order of their language."""


def fonts() -> str:
    """Load the bundled letters and name them.

    Raises:
        RuntimeError: A family is missing.
    """
    make_application()
    is_whole = load_fallbacks(paths.resources() / "fonts")
    missing = {FAMILY, FALLBACK_FAMILY} - set(QFontDatabase.families())
    if missing or not is_whole:
        raise RuntimeError(", ".join(sorted(missing)) or "a font file is missing")
    return f"{FAMILY}, {FALLBACK_FAMILY}"


def pictures() -> str:
    """Read every icon and every illustration that lies with the program.

    Raises:
        RuntimeError: One cannot be painted.
    """
    make_application()
    drawings = sorted(paths.resources().glob("i*/*.svg"))
    for file in drawings:
        if not QSvgRenderer(str(file)).isValid():
            raise RuntimeError(file.name)
    return f"{len(drawings)} drawings"


def sorting() -> str:
    """Sort by Qt's own tables, which the file dialog does, and by the book's.

    Raises:
        RuntimeError: The tables of a language are missing.
    """
    for language, words in SORTED.items():
        order = QCollator(QLocale(language))
        if sorted(words, key=order.sortKey) != list(words):
            raise RuntimeError(language)
        if sorted(words, key=sorter(language)) != list(words):
            raise RuntimeError(language)
    return ", ".join(SORTED)


def paper(pack: Path) -> str:
    """Write the page of whom to call as a PDF, into memory.

    Raises:
        PackError: Something of the pack is damaged.
        RuntimeError: No PDF came of it.
    """
    books = Collection(Library.open(pack))
    make_application()
    load_fallbacks(paths.resources() / "fonts")
    try:
        job = job_for(books, Order((Link.screen(Screen.CALL),)))
        data = pdf_of(job, books.book.language)
    finally:
        books.close()
    if not data.startswith(b"%PDF-"):
        raise RuntimeError("no PDF was written")
    return trn("{count} page", "{count} pages", job.pagination.total)


def every_screen(pack: Path) -> str:
    """Paint every screen and the first topic of each shelf, without a display.

    Raises:
        PackError: Something of the pack is damaged.
        RuntimeError: A screen cannot be painted.
    """
    books = Collection(Library.open(pack))
    application = make_application()
    desk = Desk(Front(application, books, Preferring(PreferenceStore(None))), HOME)
    try:
        with _nothing_raised():
            painted = _paint(desk, _places(books))
    finally:
        desk.window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        books.close()
    return trn("{count} screen painted", "{count} screens painted", painted)


def _places(books: Collection) -> list[Link]:
    places = [Link.screen(screen) for screen in Screen]
    places += [link for way in Way for link in (Link.way(way), Link.end(way))]
    for shelf in books.shelves():
        titles = books.topics_on(shelf.id)
        places += [books.link_on(shelf.id, title.slug) for title in titles[:1]]
    timeline = books.timeline()
    stages = timeline.stages if timeline else ()
    return places + [Link.stage(stage.slug) for stage in stages]


def _paint(desk: Desk, places: list[Link]) -> int:
    """Paint what the book has of these places, and tell how many there were."""
    known = [link for link in places if desk.screens.knows(link)]
    for link in known:
        desk.open(Place(link))
        desk.window.grab()
        desk.application.processEvents()  # what comes after the words
    desk.finding.search("a")
    return len(known)


@contextmanager
def _nothing_raised() -> Generator[None]:
    """Raise what was raised inside Qt, which else only prints it."""
    raised: list[BaseException] = []
    before = sys.excepthook
    sys.excepthook = lambda _kind, error, _trace: raised.append(error)
    try:
        yield
    finally:
        sys.excepthook = before
    for error in raised:
        if isinstance(error, AppError):
            raise error
        raise RuntimeError(repr(error)) from error
