"""Kiosk covers: the pages that lie over the whole window, ready to be shown."""

from typing import Final

from app.content.links import Screen, parse_link
from app.i18n import N_, tr
from app.shell.desk import Desk
from app.shell.dressing import theme_for
from app.shell.kiosk_pages import KioskPages
from app.shell.languages import run_as
from app.widgets.kiosk.attract import Attract
from app.widgets.kiosk.staff_door import StaffDoor
from app.widgets.kiosk.staff_page import StaffPage
from app.widgets.kiosk.still_reading import StillReading

STARTS: Final = (
    (Screen.HOME, N_("Home")),
    (Screen.TIMELINE, N_("Treatment timeline")),
    (Screen.QUESTIONS, N_("Questions people ask")),
    (Screen.GLOSSARY, N_("Glossary")),
    (Screen.CALL, N_("Who to call")),
)
"""First pages that can be picked; any other place stands in the profile."""


def attract_of(desk: Desk) -> Attract:
    """Make the page that waits for somebody, with the cards of this book."""
    pages = KioskPages(desk.books, desk.site.profile)
    attract = Attract(desk.pages.image)
    run_as(attract, desk.books.book.language)
    attract.show_theme(desk.theme)
    pages.show_on(attract)
    return attract


def asking_of(desk: Desk) -> StillReading:
    """Make the page that asks whether somebody is there."""
    asking = StillReading()
    asking.show_theme(desk.theme)
    return asking


def pad_of(desk: Desk) -> StaffDoor:
    """Make the staff door, in the look before a visitor chose another."""
    width, measures = desk.window.width(), desk.site.measures
    pad = StaffDoor()
    pad.show_theme(theme_for(desk.preferring.first, desk.system.theme, width, measures))
    return pad


def staff_page_of(desk: Desk) -> StaffPage:
    """Make the staff page, with the first pages that the book has."""
    starts = tuple(
        (str(each), tr(words))
        for each, words in STARTS
        if (link := parse_link(each)) is not None and desk.screens.knows(link)
    )
    page = StaffPage(starts)
    page.show_theme(desk.theme)
    page.show_start(desk.site.profile.book.start)
    page.show_warning(desk.site.profile.warning)
    return page
