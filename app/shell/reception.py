"""Reception: fills what speaks of the clinic: its name, its logo and its numbers."""

from functools import partial

from app import paths
from app.content.page import first_section
from app.controls.soon import soon
from app.pack.collection import Collection
from app.shell.front import Site
from app.widgets.about import About
from app.widgets.callcard import TOPIC, CallCard


def fill_call(card: CallCard, books: Collection, site: Site) -> None:
    """Show the clinic's numbers, and what the book says about calling.

    Nobody writes on a screen that strangers share: there the signs come first.
    """
    topic = books.topic(TOPIC)
    section = first_section(topic.page) if topic else ""
    is_own = site.policy is None
    card.show_call(site.profile.clinic.phones, section, has_lines=is_own)


def fill_about(about: About, books: Collection, site: Site) -> None:
    """Show the book and the clinic; the checksum when it is known."""
    clinic = site.profile.clinic
    about.show_book(books.book, paths.version())
    about.show_clinic(clinic.name, clinic.logo)
    soon(about, partial(_show_checksum, about, books))


def _show_checksum(about: About, books: Collection) -> None:
    about.show_checksum(books.sha256())
