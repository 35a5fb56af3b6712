"""Desk: one book, one reader, one window; the parts put together."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import paths
from app.content.links import Kind, Link, Screen
from app.errors import AppError, PackError
from app.overriding import override
from app.pack.collection import Collection
from app.session.history import Place
from app.session.preferring import Preferring
from app.session.reading import Reading
from app.shell import wiring
from app.shell.actions import make_actions, make_bar
from app.shell.cards import Cards
from app.shell.dressing import theme_for, wear
from app.shell.guide import Guide
from app.shell.pages import Pages
from app.shell.screens import Screens
from app.shell.window import Window
from app.style.themes import THEMES

STYLES: Final = paths.resources() / "styles"
USUAL_SIZE: Final = (1280, 800)
KEEP_AFTER_MS: Final = 2000
"""The place is written down once the reader has stayed there for so long."""


class Desk(QObject):
    """Everything that is open: the window with its parts, and who knows what.

    Signals:
        paint_finished: The window was painted for the first time.
    """

    paint_finished = Signal()

    def __init__(
        self, application: QApplication, books: Collection, preferring: Preferring
    ) -> None:
        """Put a window over `books`; it appears with `open`."""
        super().__init__()
        self.application = application
        self.books = books
        self.preferring = preferring
        self.reading = Reading(Place(Link.screen(Screen.HOME)))
        self.pages = Pages(books, STYLES)
        self._theme = theme_for(preferring.now, USUAL_SIZE[0])
        wear(application, self._theme, STYLES)
        self.window = Window(make_bar(), self.pages.image, books.topics_on)
        self.window.setWindowTitle(books.book.title)
        self.screens = Screens(self.window, books, self.pages, preferring)
        self.cards = Cards(self.window, books)
        self.guide = Guide(books, self.reading, self.screens.scrolled)
        self.actions = make_actions(self.window)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keeping.timeout.connect(preferring.keep)
        wiring.connect(self)

    def open(self, link: Link, width_px: int, height_px: int) -> None:
        """Show the window at a place, in the right look from the first pixel on."""
        self.window.resize(width_px, height_px)
        self._dress()
        self.window.sidebar.show_shelves(self.books.shelves())
        self.window.installEventFilter(self)
        self.window.show()  # lays everything out; painting waits for the event loop
        self.reading.start_at(Place(link, self._last_scroll(link)))
        self.window.focus_screen()

    def dress(self) -> None:
        """Wear what is preferred now, if that is another look than before."""
        theme = theme_for(self.preferring.now, self.window.width())
        if theme != self._theme:
            self._theme = theme
            wear(self.application, theme, STYLES)
            self._dress()
            self.screens.show_again()
        self.window.show_sidebar(shown=self.preferring.now.sidebar_shown)

    def next_theme(self) -> None:
        """Wear the theme after the one that is worn now."""
        names = tuple(THEMES)
        self.preferring.choose_theme(
            names[(names.index(self._theme.name) + 1) % len(names)]
        )

    def toggle_sidebar(self) -> None:
        """Show the topics, or hide them: beside the page, or as a drawer over it."""
        if self.window.is_drawer:
            self.window.toggle_drawer()
        else:
            self.preferring.show_sidebar(shown=not self.preferring.now.sidebar_shown)

    def open_look(self) -> None:
        """Open the card of text size and theme under its button."""
        now = self.preferring.now
        self.cards.show_look(now.text_percent, now.theme)

    def open_shelf(self, shelf_id: str) -> None:
        """Open the first topic of a shelf."""
        titles = self.books.topics_on(shelf_id)
        if titles:
            self.guide.follow(self.books.link_on(shelf_id, titles[0].slug))

    def tell(self, error: AppError) -> None:
        """Say what went wrong: in one line, or on the calm page if the book is damaged."""
        if isinstance(error, PackError):
            self.screens.show_trouble(error)
        else:
            self.window.notices.show_notice(f"{error.what} {error.remedy}")

    def note_place(self, place: Place) -> None:
        """Remember a topic as the place to go on from."""
        if place.link.kind in {Kind.TOPIC, Kind.CLINIC}:
            self.preferring.stop_at(place)
            self._keeping.start()

    def close(self) -> None:
        """Keep what is to be kept."""
        self.note_place(self.reading.place._replace(scroll=self.screens.scrolled()))
        self._keeping.stop()
        self.preferring.keep()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the window being painted for the first time."""
        if watched is self.window and event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self.paint_finished)
        return False

    def _dress(self) -> None:
        self.window.show_theme(self._theme)
        self.screens.show_theme(self._theme)
        self.cards.show_theme(self._theme)

    def _last_scroll(self, link: Link) -> float:
        """Give how far down a topic was read last, if it is the one read last."""
        now = self.preferring.now
        return now.last_scroll if str(link) == now.last_place else 0.0
