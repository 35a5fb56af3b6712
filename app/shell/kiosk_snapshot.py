"""Kiosk snapshot: whatever only a shared screen shows, by name, ready to be painted."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from app.content.links import Link
from app.i18n import tr
from app.rendering.page import SOURCES
from app.session.idle import WARNING_S
from app.session.kiosk import KioskPolicy
from app.session.millimetres import px_per_mm
from app.session.voice import Trouble
from app.shell.actions import Act
from app.shell.bookshelf import Bookshelf
from app.shell.covering import Covering
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.kiosk import Kiosk
from app.shell.kiosk_covers import asking_of, attract_of, pad_of, staff_page_of
from app.shell.moving import Moving
from app.shell.silence import why_silent
from app.style.tokens import Theme
from app.widgets.kiosk.bar import KioskBar
from app.widgets.kiosk.fault import Fault
from app.widgets.kiosk.staff_door import StaffDoor
from app.widgets.kiosk.staff_page import StaffPage

LOCKED_S: Final = 30
"""What the pad says of a lock-out in a picture."""

WORDS: Final = "fertility"
"""What is searched for in a picture."""

LOG: Final = (
    "2026-03-02 07:58:01 start reader 0.1.0",
    "2026-03-02 07:58:02 pack whole",
    "2026-03-02 12:40:17 staff wrong PIN",
    "2026-03-02 12:40:29 staff Reception came in",
)
"""What a picture of the log shows: nothing of this computer."""


class SharedScreen:
    """A shared screen that nobody touches, and at which no time goes by."""

    def __init__(self, front: Front, pack: Path) -> None:
        """Furnish the window of `front`; other languages lie beside `pack`."""
        self._shelf = Bookshelf(front.books, (pack.parent,))
        front.languages = self._shelf.languages
        self.desk = Desk(front, HOME)
        self._moving = Moving(self.desk, self._shelf)
        policy = front.site.policy or KioskPolicy()
        self._kiosk = Kiosk(self._moving, policy, HOME, lambda: 0.0)
        self._covering = Covering(self.desk.window)

    def pose(self, name: str) -> None:
        """Show what a key of POSES means."""
        self.rest()
        self.desk.open(HOME)
        POSES[name](self)

    def rest(self) -> None:
        """Show nothing but the reader."""
        part = self._covering.part
        self._covering.uncover()
        if part is not None:
            part.deleteLater()
        self._kiosk.hearing.rest(is_away=False)
        self._kiosk.hearing.stand()
        self.hear(is_on=False)

    def close(self) -> None:
        """Take down all but the window."""
        self._kiosk.leave()
        self._moving.deleteLater()
        deleted = QEvent.Type.DeferredDelete.value
        QCoreApplication.sendPostedEvents(self._moving, deleted)
        self._shelf.close()

    def cover(self, part: QWidget, first: QWidget, look: Theme | None = None) -> None:
        """Lay a part over the window, but for the corner of those who hear the screen."""
        self._covering.cover(part, first)
        self._kiosk.hearing.stand(look)

    def lend(self, part: QWidget, first: QWidget) -> None:
        """Lay a part over the whole window."""
        self._kiosk.hearing.rest(is_away=True)
        self._covering.cover(part, first)

    def hear(self, *, is_on: bool, words: str = "") -> None:
        """Look as if the screen were heard, or as if it were not, with these words."""
        self._kiosk.hearing.corner.show_on(is_on=is_on)
        self._kiosk.hearing.corner.show_words(words)
        bar = self.desk.furniture.bar
        if isinstance(bar, KioskBar):
            bar.show_parts(shown=is_on)
            self.desk.window.fit_notice()


def _wait(turns: int, screen: SharedScreen, *, is_dark: bool = False) -> None:
    """Show the waiting screen after so many turns."""
    attract = attract_of(screen.desk)
    for _ in range(turns):
        attract.turn()
    attract.show_dark(is_dark=is_dark)
    screen.cover(attract, attract.first(), attract.look)


def _ask(screen: SharedScreen) -> None:
    asking = asking_of(screen.desk)
    asking.show_left(WARNING_S)
    screen.cover(asking, asking.first())


def _write(screen: SharedScreen) -> None:
    """Search with the keyboard of our own."""
    screen.desk.finding.open_with(WORDS)
    screen.desk.finding.search(WORDS)


def _explain(screen: SharedScreen) -> None:
    """Open the card of the first term that a topic mentions, in that topic."""
    desk = screen.desk
    terms = (term for term in desk.books.terms() if term.topics)
    for term in terms:
        title = desk.books.title(term.topics[0])
        if title is not None:
            desk.go(desk.books.link_on("", title.slug))
            page, link = desk.window.pane.reader, Link.term(term.slug)
            targets = [anchor.target for anchor in page.landmarks().anchors]
            if str(link) in targets:
                desk.window.grab()
                QCoreApplication.processEvents()  # links are there once words were seen
                page.stand_at(targets.index(str(link)))
                desk.follow_on_page(link)
                return


def _cite(screen: SharedScreen) -> None:
    """Show the sources of the first topic that has any."""
    desk = screen.desk
    shelves = desk.books.shelves()
    titles = (each for shelf in shelves for each in desk.books.topics_on(shelf.id))
    for title in titles:
        topic = desk.books.topic(title.slug)
        if topic is not None and topic.sources:
            desk.go(Link.topic(topic.slug))
            desk.window.pane.reader.scroll_to(SOURCES)
            return


def _do(act: Act, screen: SharedScreen) -> None:
    """Press a button of the bar, if it is there."""
    if act in screen.desk.actions:
        screen.desk.actions[act].trigger()


def _hear(screen: SharedScreen) -> None:
    screen.hear(is_on=True)


def _hear_nothing(screen: SharedScreen) -> None:
    language = screen.desk.books.book.language
    screen.hear(is_on=False, words=why_silent(Trouble.MUTE, language, is_shared=True))


def _knock(tell: Callable[[StaffDoor], None], screen: SharedScreen) -> None:
    """Show the staff door as it stands after `tell`."""
    pad = pad_of(screen.desk)
    tell(pad)
    screen.lend(pad, pad)


def _enter(screen: SharedScreen) -> StaffPage:
    """Let staff in."""
    desk, page = screen.desk, staff_page_of(screen.desk)
    page.show_staff(tr("Staff"))
    page.show_scale(px_per_mm(desk.site.profile, 0.0, max(desk.site.size)))
    screen.lend(page, page.first())
    return page


def _enter_warned(screen: SharedScreen) -> None:
    _enter(screen).show_warning(_warning())


def _enter_told(screen: SharedScreen) -> None:
    """Show the middle of the staff page, after everything was tried."""
    page, done = _enter(screen), tr("In use now, and kept.")
    page.tell_scale(done)
    page.tell_start(done)
    page.tell_sound(why_silent(Trouble.MUTE, screen.desk.books.book.language))
    _scroll(page, 0.5)


def _enter_log(screen: SharedScreen) -> None:
    """Show the end of the staff page, with the log."""
    page = _enter(screen)
    page.show_log(LOG)
    page.turn_log()
    _scroll(page, 1.0)


def _scroll(page: StaffPage, share: float) -> None:
    QCoreApplication.processEvents()  # the page is as long as its words by then
    bar = page.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))


def _fail(screen: SharedScreen) -> None:
    fault = Fault()
    screen.lend(fault, fault)


def _warning() -> str:
    words = tr(
        "For staff: the clinic's profile is not used, see line {line} of {name}."
    )
    return words.format(line=12, name="clinic.toml")


POSES: Final[Mapping[str, Callable[[SharedScreen], object]]] = MappingProxyType(
    {
        "attract": partial(_wait, 0),
        "attract-2": partial(_wait, 1),
        "attract-3": partial(_wait, 2),
        "dark": partial(_wait, 0, is_dark=True),
        "tiles": SharedScreen.rest,
        "keyboard": _write,
        "term-card": _explain,
        "sources": _cite,
        "text-and-contrast": partial(_do, Act.PREFERENCES),
        "languages": partial(_do, Act.LANGUAGE),
        "finish": partial(_do, Act.FINISH),
        "still-reading": _ask,
        "hear": _hear,
        "hear-nothing": _hear_nothing,
        "staff-door": partial(_knock, StaffDoor.ask),
        "staff-wrong": partial(_knock, StaffDoor.tell_wrong),
        "staff-locked": partial(_knock, lambda pad: pad.tell_wait(LOCKED_S)),
        "staff-shut": partial(_knock, lambda pad: pad.tell_shut(_warning())),
        "staff": _enter,
        "staff-warned": _enter_warned,
        "staff-told": _enter_told,
        "staff-log": _enter_log,
        "fault": _fail,
    }
)
"""What only a shared screen shows, by the names of the command line."""
