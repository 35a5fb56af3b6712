"""Desk: one book, one reader, one window; the parts put together."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.content.languages import own_name
from app.content.links import Kind, Link, Screen, parse_link
from app.content.topic import ALL
from app.controls.screen_reader import install_semantics
from app.errors import AppError, PackError
from app.i18n import tr
from app.session.history import Place
from app.session.reading import Reading
from app.session.resting import Resting
from app.shell import wiring
from app.shell.actions import Act, make_actions, make_bar, set_keys
from app.shell.breaks import Breaks
from app.shell.cards import Cards
from app.shell.deeds import all_deeds
from app.shell.dressing import theme_for, wear
from app.shell.finding import Finding
from app.shell.footing import Footing
from app.shell.forms import Forms
from app.shell.front import STYLES, Front
from app.shell.furniture import Furniture, Shade, focus_into, next_region
from app.shell.guide import Guide
from app.shell.listening import Listening
from app.shell.offering import Offering
from app.shell.orientation import Orientation
from app.shell.ruling import Ruling
from app.shell.screens import Screens
from app.shell.settings import SettingsDesk
from app.shell.ways import TOPICS
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
        install_semantics(front.window.pane.reader)
        self.application = front.application
        self.books = front.books
        self.preferring = front.preferring
        self.pages = front.pages
        self.languages = front.languages
        self.window = front.window
        self.system = front.system
        self.reading = Reading(place)
        self._theme = front.theme
        window, books = self.window, self.books
        self.furniture = Furniture(
            bar=make_bar(tuple(map(own_name, front.languages))),
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
        notices = self.furniture.notices
        self.ruling = Ruling(window)
        self.settings = SettingsDesk(window, self.preferring, notices)
        self.guide = Guide(front.topics.ways, self.reading, self.screens)
        reader = window.pane.reader
        self.forms = Forms(front.topics, self.preferring, notices, reader)
        self.breaks = Breaks(self.preferring, notices, Resting(parent=self))
        self.breaks.setParent(self)
        self.finding = Finding(books, self.cards, self.preferring, self.reading)
        self.actions = make_actions(window)
        self.orientation = Orientation(window, books, self.reading, self.cards, notices)
        self.offering = Offering(self.actions, self.reading, window)
        self.footing = Footing(window)
        self.listening = Listening(window, self.furniture, books, self.actions)
        self.listening.show_theme(self._theme)
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
        self.orientation.tell_place(self.reading.place)
        self.offering.follow(self.reading.place)
        self.note_place(self.reading.place)
        self.focus_screen()

    def dress(self) -> None:
        """Wear what is preferred now, if that is another look than before."""
        width = self.window.width()
        theme = theme_for(self.preferring.now, self.system.theme, width)
        if theme != self._theme:
            self._theme = theme
            wear(self.application, theme, STYLES)
            self.window.show_theme(theme)
            self.screens.show_theme(theme)
            self.cards.show_theme(theme)
            self.listening.show_theme(theme)
            self.screens.show_again()
        self._show_preferred()

    def next_theme(self) -> None:
        """Wear the theme after the one that is worn now."""
        names = tuple(THEMES)
        at = names.index(self._theme.name) + 1
        self.preferring.choose("theme", names[at % len(names)])

    def toggle_sidebar(self) -> None:
        """Show the topics, or hide them: beside the page, or as a drawer over it."""
        if self.window.is_drawer:
            self.window.toggle_drawer()
        else:
            self.preferring.toggle("sidebar_shown")

    def open_look(self) -> None:
        """Open the card of text size and theme beside its button."""
        self.cards.open_look(self.preferring.now)

    def open_languages(self) -> None:
        """Open the card of languages beside its button."""
        now = self.books.book.language
        self.cards.open_languages(self.languages, now, self.preferring.now)

    def go_on(self) -> None:
        """Open the topic that was read last, where it was left."""
        now = self.preferring.now
        link = parse_link(now.last_place)
        if link is not None:
            self.guide.go_to(Place(link, now.last_scroll, now.last_form))

    def open_shelf(self, shelf_id: str) -> None:
        """Open the first topic of a shelf."""
        titles = self.books.topics_on(shelf_id)
        if titles:
            self.guide.follow(self.books.link_on(shelf_id, titles[0].slug))

    def go(self, link: Link, form: str = "") -> None:
        """Open what was chosen on a screen or a card, and take the keyboard there."""
        self.guide.follow(link, form)
        self.focus_screen()

    def focus_screen(self) -> None:
        """Take the keyboard to the screen in the middle."""
        focus_into(self.window.shown())

    def back(self) -> None:
        """Return to the place before, and to what one had pressed there."""
        if self.reading.may_go_back:
            self.guide.back()
            self.footing.return_to(self.reading.place)

    def forward(self) -> None:
        """Undo one `back`."""
        if self.reading.may_go_forward:
            self.guide.forward()
            self.footing.return_to(self.reading.place)

    def next_region(self, step: int = 1) -> None:
        """Take the keyboard to the next part of the window, and round again."""
        around = self.furniture
        notices = around.notices
        around_page = (*self.listening.regions(), notices)
        shown = self.window.shown()
        next_region((around.bar, around.sidebar, shown, *around_page), step)

    def open_more(self) -> None:
        """Open the card of everything that can be done here and now."""
        single = self.preferring.now.single_keys
        self.cards.open_more(all_deeds(self.actions, single_keys=single))

    def follow_on_page(self, link: Link) -> None:
        """Follow a link of a page: a term opens its card, a citation its source."""
        if link.kind is Kind.TERM:
            reader = self.window.pane.reader
            sentence = reader.chosen_sentence()
            self.cards.open_term(link.slug, reader.chosen_rect(), sentence)
        elif link.kind is Kind.SOURCE:
            self.window.pane.reader.scroll_to(str(link))
        elif link.kind is Kind.SEARCH:
            self.finding.open_with(link.slug)
        elif link == self.screens.own_link():
            self.guide.follow(link, ALL)  # the short form leads to all of its topic
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
        if place.link.kind in TOPICS:
            self.preferring.stop_at(place)
            self._keeping.start()
        elif place.link.kind is Kind.END:
            self.preferring.stop_nowhere()
            self._keeping.start()

    def keep(self) -> None:
        """Write down what is preferred."""
        self.preferring.keep()

    def close(self) -> None:
        """Keep what is to be kept."""
        self.listening.close()
        self.note_place(self.screens.as_left())
        self._keeping.stop()
        self.preferring.note_system(self.system.kept)
        self.system.leave()
        self.preferring.keep()

    def _close_book(self, error: PackError) -> None:
        """Show the calm page, and nothing of a damaged book any more."""
        self.cards.close()
        self.listening.stop()
        self.screens.show_trouble(error)
        self.window.show_sidebar(shown=False)
        self.offering.close()

    def _show_preferred(self) -> None:
        """Let the window show what is preferred besides the look."""
        now = self.preferring.now
        is_open = self.actions[Act.SIDEBAR].isEnabled()
        self.window.show_sidebar(shown=now.sidebar_shown and is_open)
        set_keys(self.actions, single=now.single_keys)
        self.cards.show_preferred(now)
        self.screens.show_preferred()
        self.ruling.switch(on=now.reading_ruler, theme=self._theme)
        icon = "night" if self._theme.is_dark else "day"
        words = tr(THEME_WORDS[self._theme.name])
        self.furniture.bar.show_words(Act.THEME, words, icon)


HOME: Final = Place(Link.screen(Screen.HOME))
"""Where one begins when nothing else is asked for."""
