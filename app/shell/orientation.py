"""Orientation: where am I, and what is here, for eye, ear and finger."""

from typing import Final

from app.content.links import Kind, parse_link
from app.controls.outline import Stop, choices_in, headings_in
from app.controls.semantics import say
from app.i18n import N_, tr
from app.pack.collection import Collection
from app.session.history import Place
from app.session.reading import Reading
from app.shell.cards import Cards
from app.shell.pane import Pane
from app.shell.whereabouts import Whereabouts
from app.shell.window import Window
from app.widgets.notices import Notices
from app.widgets.stops import StopRow

_LEADS_TO: Final = {
    Kind.TOPIC: N_("Topic"),
    Kind.CLINIC: N_("Topic"),
    Kind.TERM: N_("Word explained"),
    Kind.STAGE: N_("Timeline"),
    Kind.SOURCE: N_("Source"),
}
"""What a link of a page leads to; all else is told as a button."""


class Orientation:
    """Answers the questions of somebody who cannot look around."""

    def __init__(
        self,
        window: Window,
        books: Collection,
        reading: Reading,
        cards: Cards,
        notices: Notices,
    ) -> None:
        """Look around in `window`.

        Args:
            window: Shows one screen.
            books: What it is about.
            reading: Where one is.
            cards: Shows lists.
            notices: Shows answers.
        """
        self._window, self._cards, self._notices = window, cards, notices
        self._reading = reading
        self._book = books.book.title
        self._whereabouts = Whereabouts(books, window)
        self._stops: tuple[Stop, ...] = ()
        self._told = Place(reading.place.link)

    def tell_place(self, place: Place) -> None:
        """Name the window after a place, and let a screen reader say where one is now.

        The next stage of the timeline is left out: the keyboard goes to it.
        """
        title = self._whereabouts.title(place)
        screen = self._window.shown()
        if place.link.kind is Kind.SCREEN and not isinstance(screen, Pane):
            screen.setAccessibleName(title)
        self._window.setWindowTitle(f"{title} - {self._book}")
        kinds = {place.link.kind, self._told.link.kind}
        self._told = place
        if kinds != {Kind.STAGE}:
            say(self._window, title)

    def say_where(self) -> None:
        """Say where one is, in a notice."""
        self._notices.answer(self._whereabouts.told(self._reading.place))

    def list_headings(self) -> None:
        """List the headings of the screen."""
        self._stops = headings_in(self._window.shown())
        level = tr("Heading, level {level}")
        rows = (
            StopRow(stop.words, level.format(level=stop.level)) for stop in self._stops
        )
        nothing = tr("This screen has no headings.")
        self._cards.open_stops(tr("Headings here"), tuple(rows), nothing)

    def list_links(self) -> None:
        """List the links and buttons of the screen."""
        self._stops = choices_in(self._window.shown())
        rows = (StopRow(stop.words, _kind(stop)) for stop in self._stops)
        title = tr("Links and buttons here")
        nothing = tr("There is nothing to press on this screen.")
        self._cards.open_stops(title, tuple(rows), nothing)

    def go_to(self, number: int) -> None:
        """Go to the heading, or press the link, that was chosen from the list."""
        self._stops[number].go()


def _kind(stop: Stop) -> str:
    link = parse_link(stop.target) if stop.target else None
    return tr(_LEADS_TO[link.kind]) if link and link.kind in _LEADS_TO else tr("Button")
