"""Topics: a topic of the book on the page, at the place where it was left."""

from app.pack.collection import Collection
from app.rendering.page import Page
from app.session.history import Place
from app.shell.pages import Pages
from app.shell.window import Window
from app.style.themes import DAY
from app.style.tokens import Theme


class Topics:
    """Shows topics, and sets them anew for another look or another width."""

    def __init__(self, window: Window, books: Collection, pages: Pages) -> None:
        """Show topics of `books` in `window`."""
        self._window = window
        self._books = books
        self._pages = pages
        self._theme: Theme = DAY
        self._place: Place | None = None

    def show(self, place: Place) -> None:
        """Show a topic, scrolled to where it was left or to its section."""
        link, pane = place.link, self._window.pane
        topic = self._books.topic_at(link)
        if topic is None:
            return
        self._place = place
        self._window.show_screen(pane)
        parts = len(topic.sections) + bool(topic.key_points) + bool(topic.sources)
        pane.make_room(parts, self._books.neighbours_at(link))
        width = pane.reader.column_px()
        pane.show_page(self._pages.topic(topic, self._theme, width), place.scroll)
        if link.section and not place.scroll:
            pane.reader.scroll_to(link.section)

    def leave(self) -> None:
        """Know that something else is shown now."""
        self._place = None

    def show_theme(self, theme: Theme) -> None:
        """Set pages in the sizes and colours of `theme` from now on."""
        self._theme = theme

    def again(self) -> Page | None:
        """Set the topic that is shown anew; None if none is."""
        topic = self._books.topic_at(self._place.link) if self._place else None
        if topic is None:
            return None
        width = self._window.pane.reader.column_px()
        return self._pages.topic(topic, self._theme, width)
