"""Guide: takes every wish to go somewhere, and knows what is on the way."""

from typing import Protocol

from app.content.links import Kind, Link, Screen
from app.session.history import Place
from app.session.reading import Reading
from app.shell.ways import TOPICS, Ways


class Screens(Protocol):
    """What the guide asks of what shows the places."""

    def knows(self, link: Link) -> bool:
        """Tell whether a link is a place that can be shown."""
        ...

    def as_left(self) -> Place:
        """Give the place that is shown: how far down it is now, and in which form."""
        ...


class Guide:
    """Turns wishes into places: where a link leads, what comes next, what lies behind.

    Before each step it notes how far the page was scrolled, so that back returns there.
    """

    def __init__(self, ways: Ways, reading: Reading, screens: Screens) -> None:
        """Guide through a book.

        Args:
            ways: What comes after what.
            reading: Where the reader is.
            screens: What shows it.
        """
        self._ways = ways
        self._reading = reading
        self._screens = screens

    def follow(self, link: Link, form: str = "") -> None:
        """Open what a link leads to; what this book does not have is left alone.

        Args:
            link: The place.
            form: How its topic is to be told there and stays; empty for as preferred.
        """
        self.go_to(Place(link, 0.0, form, bool(form)))

    def go_to(self, place: Place) -> None:
        """Open a place, as far down as it says; what is not there is left alone."""
        link = place.link
        if not self._screens.knows(link):
            return
        self._leave()
        if link.kind is Kind.STAGE and self._reading.place.link.kind is Kind.STAGE:
            self._reading.follow(link)
        else:
            self._reading.open(place)

    def open(self, screen: Screen) -> None:
        """Open a screen of the program."""
        self.follow(Link.screen(screen))

    def back(self) -> None:
        """Return to the place before."""
        self._leave()
        self._reading.back()

    def forward(self) -> None:
        """Undo one `back`."""
        self._leave()
        self._reading.forward()

    def previous(self) -> None:
        """Open the topic before this one; at the first nothing happens."""
        self._turn(0)

    def next(self) -> None:
        """Open the topic after this one, or the end; from other screens the first."""
        self._turn(1)

    def _leave(self) -> None:
        """Note how far down the place is that is left."""
        self._reading.leave(self._screens.as_left())

    def _turn(self, side: int) -> None:
        link = self._reading.place.link
        if link.kind in TOPICS or link.kind is Kind.END:
            signpost = self._ways.around(link)[side]
            target = signpost.link if signpost else None
        else:
            target = self._ways.first() if side else None
        if target is not None:
            self.follow(target)
