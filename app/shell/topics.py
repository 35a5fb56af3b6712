"""Topics: a topic of the book on the page, in its form, where it was left."""

from functools import partial

from PySide6.QtCore import QSize

from app.content.links import Kind, Link
from app.content.topic import ALL, SHORT, Topic
from app.pack.collection import Collection
from app.rendering.page import CARER, KEY_POINTS, SOURCES, Page, Telling
from app.session.history import Place
from app.session.preferring import Preferring
from app.shell.pages import Pages
from app.shell.ways import Ways
from app.shell.window import Window
from app.style.themes import DAY
from app.style.tokens import Theme


class Topics:
    """Shows topics, and sets them anew for another look, another width or form."""

    def __init__(
        self, window: Window, books: Collection, pages: Pages, preferring: Preferring
    ) -> None:
        """Show topics of `books` in `window`, as is preferred."""
        self.ways = Ways(books)
        self._window = window
        self._books = books
        self._pages = pages
        self._preferring = preferring
        self._theme: Theme = DAY
        self._place: Place | None = None
        self._preferred = preferring.now
        self._visited: set[str] = set()

    @property
    def place(self) -> Place | None:
        """Give the place that is shown, with its form; None if it is no topic."""
        return self._place

    def show(self, place: Place) -> None:
        """Show a topic, scrolled to where it was left or to its section.

        Where it was left in another form than is wanted now, the section is kept.
        """
        link, reader = self.ways.topic(place.link), self._window.pane.reader
        topic = self._books.topic_at(link)
        if topic is None:
            return
        if not place.form and not _holds(topic, link):
            place = place._replace(form=ALL, is_fixed=True)
        wanted = self._form_of(topic, place)
        was_left = topic.short and place.scroll
        form = (place.form if was_left else "") or wanted
        self._place = place = place._replace(form=form)
        self._preferred = self._preferring.now
        self._window.show_screen(self._window.pane)
        self._make_room(topic, place)
        if place.scroll or link.section:
            self._window.pane.show_page(self._page(topic, place), place.scroll)
        else:
            self._open(topic, place)
        self._visited.add(link.slug)
        if form != wanted:
            self.tell_in(wanted)
        if place.scroll:
            return
        if link.section:
            reader.scroll_to(link.section)
        elif self._preferred.carer_view:
            reader.reach(CARER)

    def leave(self) -> None:
        """Know that something else is shown now."""
        self._place = None

    def show_theme(self, theme: Theme) -> None:
        """Set pages in the sizes and colours of `theme` from now on."""
        self._theme = theme

    def again(self) -> Page | None:
        """Set the topic that is shown anew; None if none is."""
        topic = self.shown()
        if topic is None or self._place is None:
            return None
        return self._page(topic, self._place)

    def shown(self) -> Topic | None:
        """Give the topic that is shown; None if none is."""
        place = self._place
        return self._books.topic_at(self.ways.topic(place.link)) if place else None

    def tell_in(self, form: str, *, is_fixed: bool | None = None) -> None:
        """Tell the topic that is shown in this form, at the section one is at.

        Args:
            form: `short` or `all`.
            is_fixed: Whether it stays so here whatever is preferred; None for as before.
        """
        topic = self.shown()
        if topic is None or self._place is None:
            return
        if is_fixed is not None:
            self._place = self._place._replace(is_fixed=is_fixed)
        if form == self._place.form:
            return
        self._place = self._place._replace(form=form)
        self._make_room(topic, self._place)
        self._window.pane.show_otherwise(self._page(topic, self._place))

    def show_preferred(self) -> None:
        """Follow what is preferred now: the form, and for whom topics begin."""
        before, now, place = self._preferred, self._preferring.now, self._place
        self._preferred = now
        topic = self.shown() if now.reading != before.reading else None
        if place is not None and now.carer_view != before.carer_view:
            self.show(place._replace(scroll=0.0))
        elif place is not None and topic is not None:
            self.tell_in(self._form_of(topic, place))

    def _open(self, topic: Topic, place: Place) -> None:
        """Show a topic from its top: what is in sight first, and all of it after that."""
        pane, telling = self._window.pane, self._telling(topic, place)
        width, height = pane.reader.column_px(), pane.reader.viewport().height()
        pages, theme = self._pages, self._theme
        whole = partial(pages.topic, topic, theme, width, telling)
        page = pages.opening(topic, theme, QSize(width, height), telling)
        if page is None:
            pane.show_page(whole())
        else:
            pane.show_opening(page, whole)

    def _form_of(self, topic: Topic, place: Place) -> str:
        """Choose the form in which a place tells its topic."""
        if not topic.short:
            return ALL
        if place.is_fixed:
            return place.form
        return self.ways.form(place.link) or self._preferring.now.reading

    def _make_room(self, topic: Topic, place: Place) -> None:
        """Find the page its width, and name what stands around it."""
        is_short = place.form == SHORT
        parts = (
            len(topic.sections),
            bool(topic.key_points),
            bool(topic.sources),
            self._preferred.carer_view,
        )
        around = self.ways.around(place.link)
        switch = is_short if topic.short else None
        pane = self._window.pane
        pane.make_room(sum(parts), around, is_short=switch, is_kept=True)

    def _page(self, topic: Topic, place: Place) -> Page:
        width = self._window.pane.reader.column_px()
        telling = self._telling(topic, place)
        return self._pages.topic(topic, self._theme, width, telling)

    def _telling(self, topic: Topic, place: Place) -> Telling:
        link = place.link
        return Telling(
            is_short=place.form == SHORT,
            for_carer=self._preferred.carer_view,
            heading=self.ways.heading(link, topic.shelf_title),
            progress=self.ways.progress(link, topic.shelf),
            link=self.ways.topic(link)._replace(section=""),
            is_step=link.kind is Kind.WAY,
            visited=frozenset(self._visited),
        )


def _holds(topic: Topic, link: Link) -> bool:
    """Tell whether a topic's short form has the section that a link asks for."""
    is_named = f' id="{link.section}"' in topic.short
    return is_named or link.section in {"", KEY_POINTS, SOURCES, CARER}
