"""Desk: one book, one reader, one window; the parts put together."""

from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from app.content.links import Kind, Link, Screen, parse_link
from app.content.topic import ALL
from app.controls.place import bring_to_top
from app.controls.screen_reader import install_semantics
from app.errors import AppError, PackError
from app.i18n import tr
from app.session.history import Place
from app.session.reading import Reading
from app.session.resting import Resting
from app.shell import wiring
from app.shell.actions import Act, make_actions, set_keys
from app.shell.breaks import Breaks
from app.shell.cards import Cards
from app.shell.closing import Closing
from app.shell.deeds import all_deeds
from app.shell.dressing import theme_for, wear
from app.shell.entries import entries_of
from app.shell.finding import Finding
from app.shell.footing import Footing
from app.shell.forms import Forms
from app.shell.front import STYLES, Front
from app.shell.furnishing import acts_of, furniture_of, screens_of
from app.shell.furniture import focus_into, next_region
from app.shell.guide import Guide
from app.shell.listening import Listening
from app.shell.mypage_screens import furnish_mypage
from app.shell.offering import Offering
from app.shell.orientation import Orientation
from app.shell.printing import PrintDesk
from app.shell.ruling import Ruling
from app.shell.settings import SettingsDesk
from app.shell.topic_list import TopicList
from app.shell.ways import TOPICS
from app.style.themes import THEME_WORDS, THEMES
from app.style.tokens import Theme

KEEP_AFTER_MS: Final = 2000
"""The place is written down once the reader has stayed there for so long."""


class Desk(QObject):
    """Everything that is open: the window with its parts, and who knows what.

    Signals:
        finish_requested: Everything of this visit is to be forgotten.
    """

    finish_requested = Signal()

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
        self.site = front.site
        self.topics = front.topics
        self.reading = Reading(place)
        self._theme = front.theme
        window, books = self.window, self.books
        acts = acts_of(front)
        self.furniture = furniture_of(front, acts)
        self.screens = screens_of(front, self.furniture.sidebar)
        self.screens.show_theme(self._theme)
        self.cards = Cards(front, self.furniture.bar)
        self.cards.show_theme(self._theme)
        notices = self.furniture.notices
        self.ruling = Ruling(window)
        self.settings = SettingsDesk(window, self.preferring, notices)
        self.mypage = furnish_mypage(front, self.screens, notices, self)
        self.closing = Closing(window, self.mypage, self.cards)
        self.printing = PrintDesk(front, self.reading, self.cards, notices)
        self.guide = Guide(front.topics.ways, self.reading, self.screens)
        self.topic_list = TopicList(
            window, self.furniture, self.preferring, self.guide, self.focus_screen
        )
        reader = window.pane.reader
        self.forms = Forms(front.topics, self.preferring, notices, reader)
        self.breaks = Breaks(self.preferring, notices, Resting(parent=self))
        self.breaks.setParent(self)
        self.finding = Finding(books, self.cards, self.preferring, self.reading)
        self.actions = make_actions(window, acts)
        self.orientation = Orientation(window, books, self.reading, self.cards, notices)
        self.offering = Offering(self.actions, self.reading, window)
        self.footing = Footing(window)
        self.listening = Listening(window, self.furniture, books, self.actions)
        self.listening.show_theme(self._theme)
        if front.site.decided is not None:
            self.listening.volume = front.site.decided.look.volume
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keeping.timeout.connect(self.preferring.keep)
        self.furniture.sidebar.show_shelves(books.shelves(), entries_of(books, acts))
        self._show_preferred()
        window.furnish(self.furniture)
        wiring.connect(self)
        self.topic_list.name_button(not self.furniture.sidebar.isHidden())

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

    @property
    def theme(self) -> Theme:
        """The look that is worn now."""
        return self._theme

    def dress(self) -> None:
        """Wear what is preferred now, if that is another look than before."""
        width, now = self.window.width(), self.preferring.now
        theme = theme_for(now, self.system.theme, width, self.site.measures)
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
            word, sentence = reader.chosen_rect(), reader.chosen_sentence()
            self.cards.open_term(link.slug, word, sentence, self._lift_word)
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
        if not isinstance(error, PackError):
            self.furniture.notices.show_notice(f"{error.what} {error.remedy}")
        elif self.site.policy is None:
            self._close_book(error)
        else:  # a kiosk begins anew, with the calm page if need be: see `safe`
            self.application.exit(error.exit_code)

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
        self.mypage.own.keep()
        self.preferring.note_system(self.system.kept)
        self.system.leave()
        self.preferring.keep()

    def _lift_word(self) -> tuple[QRect, QRect]:
        """Scroll the word that was chosen up; tell where it and its sentence are then."""
        reader = self.window.pane.reader
        bring_to_top(reader, reader.chosen_rect())
        return reader.chosen_rect(), reader.chosen_sentence()

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
        sidebar = self.actions.get(Act.SIDEBAR)
        is_open = sidebar is not None and sidebar.isEnabled()
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
