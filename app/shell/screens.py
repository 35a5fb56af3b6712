"""Screens: each is made when it is first wanted, and shown at a place."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast

from app.content.links import Kind, Link, Screen, Way
from app.errors import AppError
from app.session.history import Place
from app.shell.actions import acts_on_desk, keys_shown
from app.shell.finding import appearances
from app.shell.front import Front
from app.shell.languages import OURS, run_as
from app.shell.ways import TOPICS
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.topics.sidebar import Sidebar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.shell.entrance import Entrance
    from app.shell.journey import Journey
    from app.widgets.preferences.screen import Settings


OPTION_COLUMNS: Final = 3
"""So many columns of running text the table of options may be wide."""


class Shown(Protocol):
    """What every screen can do, besides being a widget."""

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        ...


Made = TypeVar("Made", bound=Shown)
_ROWS: Final = {
    Kind.STAGE: Link.screen(Screen.TIMELINE),
    Kind.TERM: Link.screen(Screen.GLOSSARY),
}
"""The row of the topics that is marked for places without a row of their own."""

PLACES: Final = TOPICS | {Kind.STAGE, Kind.TERM, Kind.END}
"""Kinds of links that are places, besides screens."""


class Screens:
    """Shows places: a topic on the page, a stage on the timeline, and so on."""

    def __init__(self, front: Front, sidebar: Sidebar) -> None:
        """Show places in the window of `front`, and mark them in `sidebar`."""
        self._site = front.site
        self._window = front.window
        self._books = front.books
        self._pages = front.pages
        self._preferring = front.preferring
        self._topics = front.topics
        self._sidebar = sidebar
        self.wire: Callable[[Shown], None] = _leave
        self._theme: Theme = DAY
        self._made: dict[str, Shown] = {}
        self._entrance: Entrance | None = None
        self._journey: Journey | None = None
        self._place = Place(Link.screen(Screen.HOME))
        self._show_as: dict[str, Callable[[], None]] = {
            Screen.HOME: self._show_home,
            Screen.TIMELINE: self._show_timeline,
            Screen.GLOSSARY: self._show_glossary,
            Screen.QUESTIONS: self._show_questions,
            Screen.OPTIONS: self._show_options,
            Screen.CALL: self._show_call,
            Screen.ABOUT: self._show_about,
            Screen.HELP: self._show_help,
            Screen.ACCESSIBILITY: self._show_accessibility,
            Screen.PREFERENCES: self._show_settings,
        }

    def show(self, place: Place) -> None:
        """Show a place that the books hold."""
        self._place = place
        link = place.link
        self._topics.leave()
        if link.kind in TOPICS:
            self._topics.show(place)
        elif link.kind is Kind.STAGE:
            self._show_timeline(link.slug)
        elif link.kind is Kind.TERM:
            self._show_glossary(link.slug)
        elif link.kind is Kind.END:
            self._show_ending(Way(link.slug))
        else:
            self._show_as[link.slug]()
        self._mark_row(link)

    def offer(self, shows: Mapping[str, Callable[[], None]]) -> None:
        """Have more screens, each with what shows it in the window."""
        self._show_as.update(shows)

    def settle(self, place: Place) -> None:
        """Know the topic that is shown already."""
        self._place = place
        self._mark_row(place.link)

    def show_theme(self, theme: Theme) -> None:
        """Let every screen that was made take the sizes and colours of `theme`."""
        self._theme = theme
        self._topics.show_theme(theme)
        for screen in self._made.values():
            screen.show_theme(theme)

    def show_preferred(self) -> None:
        """Let the screens that were made follow what is preferred besides the look."""
        self._topics.show_preferred()
        if self._entrance is not None:
            self._entrance.show_preferred()
        if self._journey is not None:
            self._journey.show_preferred()
        screen = self._made.get(Screen.PREFERENCES)
        if screen is not None:
            cast("Settings", screen).show_preferred(self._preferring.now)

    def show_again(self) -> None:
        """Make the page anew for another look or another width."""
        page = self._topics.again()
        if self._place.link == Link.screen(Screen.OPTIONS):
            width = self._window.pane.reader.column_px()
            page = self._pages.options(self._theme, width)
        if page is not None:
            self._window.pane.reader.show_again(page)

    def knows(self, link: Link) -> bool:
        """Tell whether a link is a place that can be shown here."""
        if link == Link.screen(Screen.TIMELINE):
            return self._books.timeline() is not None
        if link.kind is Kind.SCREEN:
            return link.slug in self._show_as
        return link.kind in PLACES and self._topics.ways.holds(link)

    def are_pictures_done(self) -> bool:
        """Tell whether all pictures in sight were drawn."""
        is_page = self._window.stack.currentWidget() is self._window.pane
        return not is_page or self._window.pane.reader.are_pictures_done()

    def show_trouble(self, error: AppError) -> None:
        """Close the book with the calm page: what is wrong, and what to do."""
        from app.widgets.trouble import Trouble

        screen = self.screen("trouble", Trouble)
        screen.show_words(error.what, error.remedy)
        self._window.show_screen(screen)

    def as_left(self) -> Place:
        """Give the place that is shown: how far down it is now, and in which form."""
        is_page = self._window.stack.currentWidget() is self._window.pane
        scroll = self._window.pane.reader.scrolled() if is_page else 0.0
        return (self._topics.place or self._place)._replace(scroll=scroll)

    def own_link(self) -> Link | None:
        """Give the link of the topic that is shown; None if none is."""
        place = self._topics.place
        if place is None:
            return None
        return self._topics.ways.topic(place.link)._replace(section="")

    def _show_options(self) -> None:
        pane = self._window.pane
        self._window.show_screen(pane)
        pane.make_room(0, columns=OPTION_COLUMNS)
        width = pane.reader.column_px()
        pane.show_page(self._pages.options(self._theme, width), self._place.scroll)

    def _show_home(self) -> None:
        entrance = self._ways_in()
        home = self.screen(Screen.HOME, entrance.make_home)
        entrance.show_home(home)
        if self._site.decided is not None:
            home.show_clinic(*self._site.decided.clinic[:2])
        self._window.show_screen(home)

    def _show_ending(self, way: Way) -> None:
        from app.widgets.ending import Ending

        entrance = self._ways_in()
        ending = self.screen(Kind.END, Ending)
        entrance.show_ending(ending, way)
        self._window.show_screen(ending)

    def _ways_in(self) -> "Entrance":
        """Give what fills the first page and the ends, made when it is first wanted."""
        from app.shell.entrance import Entrance

        if self._entrance is None:
            ways = self._topics.ways
            self._entrance = Entrance(self._books, self._pages, self._preferring, ways)
        return self._entrance

    def _mark_row(self, link: Link) -> None:
        """Mark the row of a place in the sidebar."""
        row = _ROWS.get(link.kind) or self._topics.ways.topic(link)
        self._sidebar.show_current(row)

    def _show_timeline(self, slug: str = "") -> None:
        from app.shell.journey import Journey

        timeline = self._books.timeline()
        if timeline is None:
            return
        if self._journey is None:
            books, pages, preferring = self._books, self._pages, self._preferring
            self._journey = Journey(timeline, books, pages, preferring)
        screen = self.screen(Screen.TIMELINE, self._journey.make)
        self._journey.show(screen, slug)
        self._window.show_screen(screen, is_wide=True)
        if slug:
            screen.bring_stage()

    def _show_glossary(self, slug: str = "") -> None:
        from app.widgets.glossary.panel import GlossaryPanel

        is_new = Screen.GLOSSARY not in self._made
        panel = self.screen(
            Screen.GLOSSARY, lambda: GlossaryPanel(self._books.find_terms)
        )
        if is_new:
            book = self._books.book
            panel.show_terms(self._books.terms(), book.language)
        term = self._books.term(slug) if slug else None
        if term is not None:
            panel.show_term(term, appearances(term, self._books, self._pages))
        self._window.show_screen(panel)

    def _show_questions(self) -> None:
        from app.shell.question_heads import question_heads
        from app.widgets.questions import Questions

        screen = self.screen(Screen.QUESTIONS, Questions)
        screen.show_questions(self._books.questions(), question_heads(self._books))
        self._window.show_screen(screen)

    def _show_call(self) -> None:
        from app.shell.reception import fill_call
        from app.widgets.callcard import CallCard

        screen = self.screen(Screen.CALL, lambda: CallCard(self._pages.image))
        fill_call(screen, self._books, self._site)
        self._window.show_screen(screen)

    def _show_about(self) -> None:
        from app.shell.reception import fill_about
        from app.widgets.about import About

        is_shared = self._site.policy is not None
        screen = self.screen(Screen.ABOUT, partial(About, is_shared=is_shared))
        fill_about(screen, self._books, self._site)
        self._window.show_screen(screen)

    def _show_help(self) -> None:
        from app.widgets.help import Help

        screen = self.screen(Screen.HELP, Help)
        acts = acts_on_desk(is_private=self._preferring.is_private)
        single = self._preferring.now.single_keys
        screen.show_keys(keys_shown(acts, single=single))
        self._window.show_screen(screen)

    def _show_accessibility(self) -> None:
        from app.widgets.accessibility import Accessibility

        is_shared = self._site.policy is not None
        make = partial(Accessibility, is_shared=is_shared)
        self._window.show_screen(self.screen(Screen.ACCESSIBILITY, make))

    def _show_settings(self) -> None:
        from app.widgets.preferences.screen import Settings

        screen = self.screen(Screen.PREFERENCES, Settings)
        screen.show_preferred(self._preferring.now)
        self._window.show_screen(screen)

    def screen(self, name: str, make: Callable[[], Made]) -> Made:
        """Give a screen, made and wired the first time."""
        if name not in self._made:
            screen = make()
            if name not in OURS:
                run_as(cast("QWidget", screen), self._books.book.language)
            screen.show_theme(self._theme)
            self._made[name] = screen
            self.wire(screen)
        return cast("Made", self._made[name])


def _leave(_screen: Shown) -> None:
    """Connect nothing."""
