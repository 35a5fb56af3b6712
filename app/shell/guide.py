"""Guide: takes every wish to go somewhere, and knows what is on the way."""

from typing import Protocol

from app.content.links import Kind, Link, Screen
from app.pack.collection import Collection
from app.session.reading import Reading


class Screens(Protocol):
    """What the guide asks of what shows the places."""

    def knows(self, link: Link) -> bool:
        """Tell whether a link is a place that can be shown."""
        ...

    def scrolled(self) -> float:
        """Tell how far down the screen is now, 0 to 1."""
        ...


class Guide:
    """Turns wishes into places: where a link leads, what comes next, what lies behind.

    Before each step it notes how far the page was scrolled, so that back returns there.
    """

    def __init__(self, books: Collection, reading: Reading, screens: Screens) -> None:
        """Guide through `books`.

        Args:
            books: What can be opened.
            reading: Where the reader is.
            screens: What shows it.
        """
        self._books = books
        self._reading = reading
        self._screens = screens

    def follow(self, link: Link, scroll: float = 0.0) -> None:
        """Open what a link leads to; what this book does not have is left alone.

        Args:
            link: The place.
            scroll: How far down it is opened, 0 to 1.
        """
        if not self._screens.knows(link):
            return
        self._leave()
        if link.kind is Kind.STAGE and self._reading.place.link.kind is Kind.STAGE:
            self._reading.follow(link)
        else:
            self._reading.open(link, scroll)

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
        """Open the topic after this one; from any other screen, the first topic."""
        self._turn(1)

    def _leave(self) -> None:
        """Note how far down the place is that is left."""
        self._reading.remember_scroll(self._screens.scrolled())

    def _turn(self, side: int) -> None:
        link = self._reading.place.link
        if link.kind not in {Kind.TOPIC, Kind.CLINIC}:
            first = self._books.first_topic()
            if side and first:
                self.follow(Link.topic(first))
            return
        neighbour = self._books.neighbours_at(link)[side]
        if neighbour is not None:
            self.follow(Link(link.kind, neighbour.slug))
