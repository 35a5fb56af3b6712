"""Entrance: fills the first page, and the ends of the ways that begin there."""

from typing import Final

from app.content.links import Link, Screen, Way, parse_link
from app.content.page import parted, told_inside
from app.i18n import N_, tr, trn
from app.pack.collection import Collection
from app.rendering.markup import read_markup
from app.session.preferring import Preferring
from app.shell.pages import Pages
from app.shell.ways import Ways
from app.widgets.ending import Asking, Ending, Next
from app.widgets.home import Home, Resume

_TITLES: Final = {
    Way.TWO_MINUTES: N_("That was the book in two minutes"),
    Way.TEN_MINUTES: N_("That was the book in ten minutes"),
    Way.EVERYTHING: N_("You have come to the end of the book"),
}


class Entrance:
    """The ways into one book, as they are offered, and where they end."""

    def __init__(
        self, books: Collection, pages: Pages, preferring: Preferring, ways: Ways
    ) -> None:
        """Offer `ways` into `books`."""
        self._books, self._pages = books, pages
        self._preferring, self._ways = preferring, ways
        self._home: Home | None = None

    def make_home(self) -> Home:
        """Make the first page."""
        self._home = Home(self._pages.image)
        return self._home

    def show_home(self, home: Home) -> None:
        """Show what the book offers, and where the reader stopped."""
        home.show_book(self._books.book, self._books.shelves(), self._resume())
        home.show_timeline(self._books.timeline())
        self.show_preferred()

    def show_preferred(self) -> None:
        """Let the first page follow what is preferred."""
        if self._home is not None:
            self._home.show_carer(is_on=self._preferring.now.carer_view)

    def show_ending(self, ending: Ending, way: Way) -> None:
        """Show the end of a way."""
        ending.show_ending(tr(_TITLES[way]), self._further(way))
        title = self._books.book.callouts.title("ask")
        ending.show_questions(title, self._asked(way))

    def _resume(self) -> Resume | None:
        """Give where the reader stopped, if this book still has it."""
        link = parse_link(self._preferring.now.last_place)
        if link is None or not self._ways.holds(link):
            return None
        topic = self._books.topic_at(self._ways.topic(link))
        if topic is None:
            return None
        heading = self._ways.heading(link, topic.shelf_title)
        progress = self._ways.progress(link, topic.shelf)
        return Resume(topic.title, " · ".join(filter(None, (heading, progress))))

    def _further(self, way: Way) -> tuple[Next, ...]:
        """Give what to go on with after a way, the best first."""
        found: list[Next] = []
        if way is Way.TWO_MINUTES:
            found += self._ten_minutes()
        if way is not Way.EVERYTHING:
            topics = sum(shelf.topic_count for shelf in self._books.shelves())
            words = trn(
                "{count} topic. Begin where you like.",
                "{count} topics. Begin where you like.",
                topics,
            )
            found.append(Next(Link.screen(Screen.HOME), tr("Everything"), words))
        timeline = self._books.timeline()
        if timeline is not None:
            link = Link.screen(Screen.TIMELINE)
            found.append(Next(link, timeline.title, timeline.summary))
        comparison = self._books.comparison()
        if comparison is not None and way is not Way.TWO_MINUTES:
            link = Link.screen(Screen.OPTIONS)
            words = read_markup(comparison.summary).words()
            found.append(Next(link, comparison.title, words))
        if way is Way.EVERYTHING and self._books.questions():
            link = Link.screen(Screen.QUESTIONS)
            words = tr("Each question leads to the place that answers it.")
            found.append(Next(link, tr("Questions people ask"), words))
        return tuple(found)

    def _ten_minutes(self) -> list[Next]:
        """Give the way of ten minutes, from the first step that is new."""
        read = self._ways.steps(Way.TWO_MINUTES)
        new = [slug for slug in self._ways.steps(Way.TEN_MINUTES) if slug not in read]
        if not new:
            return []
        words = trn(
            "{count} more topic in short.",
            "{count} more topics in short, one after the other.",
            len(new),
        )
        link = Link.way(Way.TEN_MINUTES, new[0])
        return [Next(link, tr("In ten minutes"), words)]

    def _asked(self, way: Way) -> tuple[Asking, ...]:
        """Gather what the topics of a way suggest to ask; of everything, the chief ones."""
        slugs = self._ways.steps(way) or self._ways.steps(Way.TEN_MINUTES)
        topics = (self._books.topic(slug) for slug in slugs)
        asked = (
            Asking(topic.title, "".join(map(told_inside, parted(topic.page, "ask")[0])))
            for topic in topics
            if topic is not None
        )
        return tuple(each for each in asked if each.questions)
