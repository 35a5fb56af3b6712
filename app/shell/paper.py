"""Paper: what a book holds, written as a PDF, without a display."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from app import paths
from app.content.book import Book
from app.content.links import Kind, Link, Screen
from app.errors import InputError
from app.i18n import tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks
from app.rendering.pictures import Pictures
from app.rendering.timeline_paper import write_timeline
from app.rendering.timeline_print import PaperKind, SheetWords
from app.shell.application import make_application
from app.shell.delivery import deliver
from app.style.tokens import Theme


def export(pack: Path, place: Link, kind: PaperKind, target: Path) -> int:
    """Write a place of a pack as a PDF, and tell how many pages it has.

    Raises:
        PackError: The pack cannot be opened.
        InputError: The place cannot be put on paper, or this book lacks it.
        OutputError: The file cannot be written; what was there stays.
    """
    if place != Link.screen(Screen.TIMELINE):
        raise InputError(
            what=tr("“{place}” cannot be exported yet.").format(place=place),
            remedy=tr("What can be put on paper now: timeline."),
        )
    books = Collection(Library.open(pack))
    try:
        pdf, pages = _timeline(books, kind)
    finally:
        books.close()
    deliver(pdf, target)
    return pages


def _timeline(books: Collection, kind: PaperKind) -> tuple[bytes, int]:
    timeline = books.timeline()
    if timeline is None:
        raise InputError(
            what=tr("This book has no timeline."),
            remedy=tr("“anteroom info” tells what a book holds."),
        )
    make_application()
    load_fallbacks(paths.resources() / "fonts")
    pictures = Pictures(books.picture, books.number)

    def find(name: str, theme: Theme, width_px: int, ratio: float) -> QImage:
        link = Link(Kind.ILLUSTRATION, name)
        return pictures.image(link, theme, width_px, ratio)

    found = timeline.curve.sources if timeline.curve else ()
    sources = (books.reference(source) for source in found)
    told = tuple(source.text for source in sources if source is not None)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    words = SheetWords(foot(books.book), told)
    pages = write_timeline(buffer, timeline, words, kind, find)
    return bytes(buffer.data().data()), pages


def foot(book: Book) -> str:
    """Tell book, version and review state, for the foot of every page."""
    parts = [book.title, tr("Version {version}").format(version=book.version)]
    if not book.is_plain:
        reviewed, not_yet = tr("Reviewed"), tr("Not yet reviewed by a clinician")
        parts.append(reviewed if book.is_reviewed else not_yet)
    return " · ".join(parts)
