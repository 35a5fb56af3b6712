"""Screens: each is made when it is first wanted, and shown at a place."""

from collections.abc import Callable, Mapping
from typing import Final, Protocol, TypeVar, cast

from PySide6.QtCore import QTimer

from app import paths
from app.content.links import Kind, Link, Screen, parse_link
from app.errors import AppError
from app.i18n import tr
from app.session.history import Place
from app.shell.actions import keys_shown
from app.shell.front import Front
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.topics.sidebar import Sidebar
from app.widgets.topics.tree import ENTRIES, Entry


class Shown(Protocol):
    """What every screen can do, besides being a widget."""

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        ...


Made = TypeVar("Made", bound=Shown)
TOPICS: Final = frozenset({Kind.TOPIC, Kind.CLINIC})
_ROWS: Final = {
    Kind.STAGE: Link.screen(Screen.TIMELINE),
    Kind.TERM: Link.screen(Screen.GLOSSARY),
}
"""The row of the topics that is marked for places without a row of their own."""

PLACES: Final = TOPICS | {Kind.STAGE, Kind.TERM}
"""Kinds of links that are places, besides screens."""


class Screens:
    """Shows places: a topic on the page, a stage on the timeline, and so on."""

    def __init__(self, front: Front, sidebar: Sidebar) -> None:
        """Show places in the window of `front`, and mark them in `sidebar`."""
        self._window = front.window
        self._books = front.books
        self._pages = front.pages
        self._preferring = front.preferring
        self._topics = front.topics
        self._sidebar = sidebar
        self.wire: Callable[[Shown], None] = _leave
        self._theme: Theme = DAY
        self._made: dict[str, Shown] = {}
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
        else:
            self._show_as[link.slug]()
        self._sidebar.show_current(_ROWS.get(link.kind, link))

    def entries(self) -> tuple[Entry, ...]:
        """Give the screens that stand above the topics: those this book has."""
        counts = self._books.book.counts
        has = {
            Screen.TIMELINE: counts.stages,
            Screen.GLOSSARY: counts.terms,
            Screen.QUESTIONS: counts.questions,
            Screen.OPTIONS: self._books.comparison() is not None,
        }
        return tuple(
            entry for entry in ENTRIES if has.get(Screen(entry.link.slug), True)
        )

    def settle(self, place: Place) -> None:
        """Know the topic that is shown already."""
        self._place = place
        self._sidebar.show_current(place.link)

    def show_theme(self, theme: Theme) -> None:
        """Let every screen that was made take the sizes and colours of `theme`."""
        self._theme = theme
        self._topics.show_theme(theme)
        for screen in self._made.values():
            screen.show_theme(theme)

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
        return link.kind in PLACES and self._books.holds(link)

    def are_pictures_done(self) -> bool:
        """Tell whether all pictures in sight were drawn."""
        is_page = self._window.stack.currentWidget() is self._window.pane
        return not is_page or self._window.pane.reader.are_pictures_done()

    def show_trouble(self, error: AppError) -> None:
        """Close the book with the calm page: what is wrong, and what to do."""
        from app.widgets.trouble import Trouble

        screen = self._screen("trouble", Trouble)
        screen.show_words(error.what, error.remedy)
        self._window.show_screen(screen)

    def scrolled(self) -> float:
        """Tell how far down the page is, 0 to 1; 0 on every other screen."""
        is_page = self._window.stack.currentWidget() is self._window.pane
        return self._window.pane.reader.scrolled() if is_page else 0.0

    def _show_options(self) -> None:
        pane = self._window.pane
        self._window.show_screen(pane)
        pane.make_room(0)
        width = pane.reader.column_px()
        pane.show_page(self._pages.options(self._theme, width), self._place.scroll)

    def _show_home(self) -> None:
        from app.widgets.home import Home

        home = self._screen(Screen.HOME, lambda: Home(self._pages.image))
        book = self._books.book
        last = parse_link(self._preferring.now.last_place)
        resume = self._books.title_at(last) if last else None
        ten = self._pages.titles(book.ten_minutes)
        home.show_book(book, self._books.shelves(), resume, ten)
        home.show_timeline(self._books.timeline())
        self._window.show_screen(home)

    def _show_timeline(self, slug: str = "") -> None:
        from app.widgets.timeline.related import Related
        from app.widgets.timeline.screen import TimelineScreen

        timeline = self._books.timeline()
        if timeline is None:
            return
        is_new = Screen.TIMELINE not in self._made
        screen = self._screen(
            Screen.TIMELINE, lambda: TimelineScreen(self._pages.image)
        )
        if is_new:
            screen.show_timeline(timeline)
            screen.show_view(self._preferring.now.timeline_view)
        stage = self._books.stage(slug) or timeline.stages[0]
        terms = (self._books.term(term) for term in stage.terms)
        related = Related(
            self._pages.titles(stage.topics),
            tuple(term for term in terms if term is not None),
            self._pages.references(stage.sources),
        )
        screen.show_stage(stage.slug, related)
        self._window.show_screen(screen, is_wide=True)
        if slug:
            screen.bring_stage()

    def _show_glossary(self, slug: str = "") -> None:
        from app.widgets.glossary.panel import GlossaryPanel

        is_new = Screen.GLOSSARY not in self._made
        panel = self._screen(Screen.GLOSSARY, GlossaryPanel)
        if is_new:
            panel.show_terms(self._books.terms())
        term = self._books.term(slug) if slug else None
        if term is not None:
            panel.show_term(term, self._pages.titles(term.topics))
        self._window.show_screen(panel)

    def _show_questions(self) -> None:
        from app.widgets.questions import Questions

        screen = self._screen(Screen.QUESTIONS, Questions)
        questions = self._books.questions()
        shelves = {
            title.slug: shelf.title
            for shelf in self._books.shelves()
            for title in self._books.topics_on(shelf.id)
        }
        titles = {each.answer: self._head(each.answer, shelves) for each in questions}
        screen.show_questions(questions, titles)
        self._window.show_screen(screen)

    def _show_call(self) -> None:
        from app.widgets.callcard import TOPIC, CallCard

        screen = self._screen(Screen.CALL, lambda: CallCard(self._pages.image))
        topic = self._books.topic(TOPIC)
        screen.show_call((), first_section(topic.page) if topic else "")
        self._window.show_screen(screen)

    def _show_about(self) -> None:
        from app.widgets.about import About

        screen = self._screen(Screen.ABOUT, About)
        screen.show_book(self._books.book, paths.version())
        QTimer.singleShot(0, screen, lambda: screen.show_checksum(self._books.sha256()))
        self._window.show_screen(screen)

    def _show_help(self) -> None:
        from app.widgets.help import Help

        screen = self._screen(Screen.HELP, Help)
        screen.show_keys(keys_shown())
        self._window.show_screen(screen)

    def _head(self, answer: str, shelves: Mapping[str, str]) -> str:
        """Give what heads the questions that lead to one place.

        Args:
            answer: The place, as a link.
            shelves: Titles of shelves by the slugs of their topics.
        """
        from app.widgets.callcard import TOPIC

        link = parse_link(answer)
        if link in {Link.screen(Screen.CALL), Link.topic(TOPIC)}:
            return tr("Who to call")
        if link and link.kind is Kind.TOPIC and link.slug in shelves:
            return shelves[link.slug]
        timeline = self._books.timeline()
        if link and timeline and link.kind is Kind.STAGE:
            return timeline.title
        return tr("Words explained")

    def _screen(self, name: str, make: Callable[[], Made]) -> Made:
        """Give a screen, made and wired the first time."""
        if name not in self._made:
            screen = make()
            screen.show_theme(self._theme)
            self._made[name] = screen
            self.wire(screen)
        return cast("Made", self._made[name])


def first_section(page: str) -> str:
    """Give a page's text up to its second heading, in the page language."""
    head, mark, rest = page.partition("<h2")
    section, _, _ = rest.partition("<h2")
    return f"{head}{mark}{section}"


def _leave(_screen: Shown) -> None:
    """Connect nothing."""
