"""Desk: one book, one reader, one window; the parts put together."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.content.links import Kind, Link, Screen, parse_link
from app.errors import AppError, PackError
from app.i18n import tr
from app.session.history import Place
from app.session.reading import Reading
from app.shell import wiring
from app.shell.actions import Act, make_actions, make_bar
from app.shell.cards import Cards
from app.shell.dressing import theme_for, wear
from app.shell.front import STYLES, Front
from app.shell.furniture import Furniture, Shade, focus_into, next_region
from app.shell.guide import Guide
from app.shell.screens import Screens
from app.style.themes import THEME_WORDS, THEMES
from app.widgets.contents import Contents
from app.widgets.notices import Notices
from app.widgets.topics.sidebar import Sidebar
from app.widgets.turning import Turning

KEEP_AFTER_MS: Final = 2000
"""The place is written down once the reader has stayed there for so long."""


class Desk(QObject):
    """Everything that is open: the window with its parts, and who knows what."""

    def __init__(self, front: Front, place: Place) -> None:
        """Furnish the window of `front`, which shows `place` if it is a topic."""
        super().__init__()
        self.application = front.application
        self.books = front.books
        self.preferring = front.preferring
        self.pages = front.pages
        self.window = front.window
        self.reading = Reading(place)
        self._theme = front.theme
        window, books = self.window, self.books
        self.furniture = Furniture(
            bar=make_bar(),
            sidebar=Sidebar(books.topics_on),
            notices=Notices(window),
            contents=Contents(),
            turning=Turning(),
            shade=Shade(),
        )
        self.screens = Screens(front, self.furniture.sidebar)
        self.screens.show_theme(self._theme)
        self.cards = Cards(window, books, self.furniture.bar)
        self.cards.show_theme(self._theme)
        self.guide = Guide(books, self.reading, self.screens)
        self.actions = make_actions(window)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keeping.timeout.connect(self.preferring.keep)
        self.furniture.sidebar.show_shelves(books.shelves(), self.screens.entries())
        self._show_preferred()
        window.furnish(self.furniture)
        wiring.connect(self)

    def open(self, place: Place) -> None:
        """Show the place one begins at, and take the keyboard there."""
        self.reading.start_at(place)
        self.focus_screen()

    def settle(self) -> None:
        """Know the topic that the front shows already, and take the keyboard there."""
        self.screens.settle(self.reading.place)
        self.note_place(self.reading.place)
        self.focus_screen()

    def dress(self) -> None:
        """Wear what is preferred now, if that is another look than before."""
        theme = theme_for(self.preferring.now, self.window.width())
        if theme != self._theme:
            self._theme = theme
            wear(self.application, theme, STYLES)
            self.window.show_theme(theme)
            self.screens.show_theme(theme)
            self.cards.show_theme(theme)
            self.screens.show_again()
        self._show_preferred()

    def next_theme(self) -> None:
        """Wear the theme after the one that is worn now."""
        names = tuple(THEMES)
        at = names.index(self._theme.name) + 1
        self.preferring.choose_theme(names[at % len(names)])

    def toggle_sidebar(self) -> None:
        """Show the topics, or hide them: beside the page, or as a drawer over it."""
        if self.window.is_drawer:
            self.window.toggle_drawer()
        else:
            self.preferring.show_sidebar(shown=not self.preferring.now.sidebar_shown)

    def open_look(self) -> None:
        """Open the card of text size and theme beside its button."""
        now = self.preferring.now
        self.cards.open_look(now.text_percent, now.theme)

    def open_search(self, words: str) -> None:
        """Open the search palette with these words."""
        palette = self.cards.palette()
        palette.open_palette()
        palette.show_words(words)

    def go_on(self) -> None:
        """Open the topic that was read last, where it was left."""
        now = self.preferring.now
        link = parse_link(now.last_place)
        if link is not None:
            self.guide.follow(link, now.last_scroll)

    def open_shelf(self, shelf_id: str) -> None:
        """Open the first topic of a shelf."""
        titles = self.books.topics_on(shelf_id)
        if titles:
            self.guide.follow(self.books.link_on(shelf_id, titles[0].slug))

    def go(self, link: Link) -> None:
        """Open what was chosen on a screen or a card, and take the keyboard there."""
        self.guide.follow(link)
        self.focus_screen()

    def focus_screen(self) -> None:
        """Take the keyboard to the screen in the middle."""
        focus_into(self.window.shown())

    def next_region(self) -> None:
        """Take the keyboard to the next part of the window, and round again."""
        around = self.furniture
        next_region((around.bar, around.sidebar, self.window.shown()))

    def follow_on_page(self, link: Link) -> None:
        """Follow a link of a page: a term opens its card, a citation its source."""
        if link.kind is Kind.TERM:
            self.cards.open_term(link.slug, self.window.pane.reader.chosen_rect())
        elif link.kind is Kind.SOURCE:
            self.window.pane.reader.scroll_to(str(link))
        elif link.kind is Kind.SEARCH:
            self.open_search(link.slug)
        elif link == PREFERENCES:
            self.open_look()
        else:
            self.guide.follow(link)

    def tell(self, error: AppError) -> None:
        """Say what went wrong: in one line, or on the calm page if the book is damaged."""
        if isinstance(error, PackError):
            self._close_book(error)
        else:
            self.furniture.notices.show_notice(f"{error.what} {error.remedy}")

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

    def _close_book(self, error: PackError) -> None:
        """Show the calm page, and nothing of a damaged book any more."""
        self.cards.close()
        self.screens.show_trouble(error)
        self.window.show_sidebar(shown=False)
        for act in set(Act) - WITHOUT_BOOK:
            self.actions[act].setEnabled(False)
            self.furniture.bar.disable(act)

    def _show_preferred(self) -> None:
        """Let the window show what is preferred besides the look."""
        now = self.preferring.now
        is_open = self.actions[Act.SIDEBAR].isEnabled()
        self.window.show_sidebar(shown=now.sidebar_shown and is_open)
        self.cards.show_look(now.text_percent, now.theme)
        icon = "night" if self._theme.is_dark else "day"
        words = tr(THEME_WORDS[self._theme.name])
        self.furniture.bar.show_words(Act.THEME, words, icon)


WITHOUT_BOOK: Final = frozenset(
    {
        Act.LARGER,
        Act.SMALLER,
        Act.NORMAL_SIZE,
        Act.PREFERENCES,
        Act.THEME,
        Act.NEXT_REGION,
        Act.QUIT,
    }
)
"""What can still be done once the book is closed."""

PREFERENCES: Final = Link.screen(Screen.PREFERENCES)
"""A place of its own in the grammar, but shown as a card."""

HOME: Final = Place(Link.screen(Screen.HOME))
"""Where one begins when nothing else is asked for."""
