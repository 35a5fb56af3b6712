"""Clinic: what a profile means for the reader that starts here.

It is not even loaded where there is no profile. Whatever a profile asks for and cannot
have leaves a word for staff, and the reader starts.
"""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.content.links import Link, Screen, parse_link
from app.errors import PackError
from app.i18n import tr
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.millimetres import px_per_mm
from app.session.opening import first_preferences
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.session.profile import PRIVATE, Profile
from app.shell.ways import Ways

MM_PER_INCH = 25.4


def open_books(pack: Path, profile: Profile) -> tuple[Collection, Profile]:
    """Open the book and the clinic's own topics.

    Returns:
        The books, and the profile as it can be used with them: with a warning for staff
        where it asks for what is not there.

    Raises:
        PackError: The book cannot be opened; for the clinic's own topics it never is.
    """
    book = Library.open(pack)
    topics = _topics_of(profile)
    books = Collection(book, topics, profile.book.shelves)
    if profile.book.topics and topics is None:
        words = tr("For staff: the clinic's own topics “{name}” cannot be opened.")
        profile = _warned(profile, words, Path(profile.book.topics).name)
    for name in profile.book.shelves:
        if name not in {shelf.id for shelf in book.shelves()}:
            words = tr(
                "For staff: the profile names a shelf “{name}” that is not there."
            )
            profile = _warned(profile, words, name)
    if _place(profile, books) is None:
        words = tr("For staff: the profile begins at “{name}”, which is not there.")
        profile = _warned(profile, words, profile.book.start)
        home = Screen.HOME.value
        profile = profile._replace(book=profile.book._replace(start=home))
    return books, profile


def start_of(profile: Profile, books: Collection) -> Link:
    """Give the place at which a visit begins."""
    return _place(profile, books) or Link.screen(Screen.HOME)


def preferring_of(
    profile: Profile, folder: Path, application: QApplication
) -> Preferring:
    """Give what is preferred on a desk of the clinic.

    Args:
        profile: Of the clinic. A shared desk keeps everything in memory.
        folder: For the settings of a private desk; it may not exist, and stays so here.
        application: Knows the screen.
    """
    longest = max(application.primaryScreen().size().toTuple())
    scale = px_per_mm(profile, told_px_per_mm(application), longest)
    is_private = profile.desk == PRIVATE
    path = folder / "preferences.json" if is_private else None
    store = PreferenceStore(path, first_preferences(profile, scale))
    return Preferring(store, is_private=is_private)


def told_px_per_mm(application: QApplication) -> float:
    """Give the px per mm that the screen claims to have."""
    return application.primaryScreen().physicalDotsPerInch() / MM_PER_INCH


def _topics_of(profile: Profile) -> Library | None:
    """Open the clinic's own pack; a book with a review state of its own is none."""
    if not profile.book.topics:
        return None
    try:
        topics = Library.open(Path(profile.book.topics))
    except PackError:
        return None
    if topics.book.is_plain:
        return topics
    topics.close()
    return None


def _place(profile: Profile, books: Collection) -> Link | None:
    """Give the place that a profile begins at, if the books hold it."""
    link = parse_link(profile.book.start)
    is_there = link is not None and Ways(books).holds(link)
    return link if is_there else None


def _warned(profile: Profile, words: str, name: str) -> Profile:
    """Add a word for staff; the first one stays, for one line is all that is read."""
    return profile._replace(warning=profile.warning or words.format(name=name))
