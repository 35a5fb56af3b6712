"""Order: which places are wanted on paper, and how they become one PDF."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice

from app.content.languages import is_right_to_left
from app.content.links import Kind, Link, Way
from app.pack.collection import Collection
from app.rendering.paper.kinds import PaperKind
from app.rendering.paper.outline import with_outline
from app.rendering.paper.press import Imprint, Job, write_pdf
from app.session.profile import Profile
from app.shell.paper.book import Binding, Mine
from app.shell.paper.leaflets import Leaflets


class Order(NamedTuple):
    """What is to be put on paper."""

    places: tuple[Link, ...]
    """One is a leaflet, several are a pack, and none is the whole book."""
    kind: PaperKind = PaperKind()
    profile: Profile = Profile()
    mine: Mine = Mine()
    """What a person brings along into a pack."""


def pdf_of(job: Job, language: str) -> bytes:
    """Print a job into a PDF, with its outline and its language."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    outline = write_pdf(buffer, job)
    return with_outline(bytes(buffer.data().data()), outline, language)


def job_for(books: Collection, order: Order) -> Job:
    """Make what the press wants to know.

    Raises:
        InputError: A place cannot be put on paper, or this book lacks it.
    """
    book, places = books.book, order.places
    kind = order.kind._replace(is_turned=is_right_to_left(book.language))
    is_alone = len(places) == 1 and places[0].kind is not Kind.WAY
    leaflets = Leaflets(books, kind, order.profile, is_alone=is_alone)
    binding = Binding(books, leaflets, order.profile, order.mine)
    if is_alone:
        chapters = (leaflets.chapter(places[0]),)
        title = chapters[0].title
    elif places and places != (Link.way(Way.EVERYTHING),):
        chapters = binding.pack(places)
        title = f"{book.title}: {chapters[0].title}"
    else:
        chapters, title = binding.book(), book.title
    author = ", ".join(book.authors) or book.publisher
    imprint = Imprint(title, author, order.profile.clinic.name)
    return Job(chapters, kind, imprint, leaflets.pagination)
