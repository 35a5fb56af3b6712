"""Screens: each is made when it is first wanted, and shown at a place."""

from collections.abc import Callable
from typing import Final, TypeVar, cast

from PySide6.QtWidgets import QWidget

from app.content.links import Kind, Link, Screen, parse_link
from app.errors import AppError
from app.i18n import tr
from app.pack.collection import Collection
from app.rendering.page import Page
from app.session.history import Place
from app.session.preferring import Preferring
from app.shell.pages import Pages
from app.shell.window import Window
from app.style.themes import DAY
from app.style.tokens import Theme

Made = TypeVar("Made", bound=QWidget)
TOPICS: Final = frozenset({Kind.TOPIC, Kind.CLINIC})
PLACES: Final = TOPICS | {Kind.STAGE, Kind.TERM}
"""Kinds of links that are places, besides screens."""


class Screens:
    """Shows places: a topic on the page, a stage on the timeline, and so on."""

    def __init__(
        self,
        window: Window,
        books: Collection,
        pages: Pages,
        preferring: Preferring,
    ) -> None:
        """Show places of `books` in `window`.

        Args:
            window: Where the screens stand.
            books: What is shown.
            pages: Sets the pages and draws the pictures.
            preferring: Knows where the reader stopped, and which view they like.
        """
        self._window = window
        self._books = books
        self._pages = pages
        self._preferring = preferring
        self.wire: Callable[[QWidget], None] = _leave
        self._theme: Theme = DAY
        self._made: dict[str, QWidget] = {}
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
        if link.kind in TOPICS:
            self._show_topic(place)
        elif link.kind is Kind.STAGE:
            self._show_timeline(link.slug)
        elif link.kind is Kind.TERM:
            self._show_glossary(link.slug)
        else:
            self._show_as[link.slug]()
        self._window.sidebar.show_current(link)

    def show_theme(self, theme: Theme) -> None:
        """Let every screen that was made take the sizes and colours of `theme`."""
        self._theme = theme
        for screen in self._made.values():
            screen.show_theme(theme)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] (each screen has it)
        self.show_again()

    def show_again(self) -> None:
        """Make the page anew for another look or another width."""
        page = self._page_here()
        if page is not None:
            self._window.pane.reader.show_again(page)

    def knows(self, link: Link) -> bool:
        """Tell whether a link is a place that can be shown here."""
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

    def _page_here(self) -> Page | None:
        """Set the page of the place now; None on screens that are no page."""
        link, theme = self._place.link, self._theme
        width = self._window.pane.reader.column_px()
        if link.kind in TOPICS:
            topic = self._books.topic_at(link)
            return self._pages.topic(topic, theme, width) if topic else None
        if link == Link.screen(Screen.OPTIONS):
            return self._pages.options(theme, width)
        return None

    def _show_topic(self, place: Place) -> None:
        link, pane = place.link, self._window.pane
        topic = self._books.topic_at(link)
        if topic is None:
            return
        self._window.show_screen(pane)
        parts = len(topic.sections) + bool(topic.key_points) + bool(topic.sources)
        pane.make_room(parts, self._books.neighbours_at(link))
        width = pane.reader.column_px()
        pane.show_page(self._pages.topic(topic, self._theme, width), place.scroll)
        if link.section and not place.scroll:
            pane.reader.scroll_to(link.section)

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
        titles = {each.answer: self._title(each.answer) for each in questions}
        screen.show_questions(questions, titles)
        self._window.show_screen(screen)

    def _show_call(self) -> None:
        from app.widgets.callcard import CallCard

        screen = self._screen(Screen.CALL, lambda: CallCard(self._pages.image))
        self._window.show_screen(screen)

    def _show_about(self) -> None:
        from app.widgets.about import About

        screen = self._screen(Screen.ABOUT, About)
        self._window.show_screen(screen)

    def _show_help(self) -> None:
        from app.widgets.help import Help

        screen = self._screen(Screen.HELP, Help)
        self._window.show_screen(screen)

    def _title(self, answer: str) -> str:
        """Give what heads the questions that lead to one place."""
        link = parse_link(answer)
        title = self._books.title_at(link) if link else None
        if title is not None:
            return title.title
        timeline = self._books.timeline()
        if link and timeline and link.kind is Kind.STAGE:
            return timeline.title
        return tr("Words explained")

    def _screen(self, name: str, make: Callable[[], Made]) -> Made:
        """Give a screen, made and wired the first time."""
        if name not in self._made:
            screen = make()
            screen.show_theme(self._theme)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] (each screen has it)
            self._made[name] = screen
            self.wire(screen)
        return cast("Made", self._made[name])


def _leave(_screen: QWidget) -> None:
    """Connect nothing."""
