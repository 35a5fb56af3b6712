"""Kiosk pages: what the tiles say, and what the waiting screen offers."""

from app.content.links import Link, Screen, Way
from app.content.topic import Shelf
from app.controls.tile import Told
from app.i18n import tr, trn
from app.pack.collection import Collection
from app.session.profile import Profile
from app.shell.ways import Ways
from app.widgets.kiosk.attract import Attract, Offer
from app.widgets.kiosk.tiles import Choice, Head


class KioskPages:
    """Knows a book as somebody sees it who stands before it for the first time."""

    def __init__(self, books: Collection, profile: Profile) -> None:
        """Tell of `books`, in the rooms of the clinic that `profile` is of."""
        self._books, self._profile = books, profile
        self._ways = Ways(books)

    def home(self) -> tuple[Head, tuple[Choice, ...]]:
        """Give the first page."""
        book = self._books.book
        head = Head(
            book.question or book.title,
            self._clinic(),
            book.summary,
        )
        return head, (*self._chief(), *self._rest())

    def shelf(self, shelf_id: str) -> tuple[Head, tuple[Choice, ...]]:
        """Give the topics of a shelf."""
        titles = self._books.topics_on(shelf_id)
        shelf = self._shelf(shelf_id)
        choices = tuple(
            Choice(
                self._books.link_on(shelf_id, title.slug),
                Told(title.title, _minutes(title.minutes)),
            )
            for title in titles
        )
        return Head(shelf.title if shelf else "", self._books.book.title), choices

    def has_shelf(self, shelf_id: str) -> bool:
        """Tell whether the book has such a shelf."""
        return self._shelf(shelf_id) is not None

    def show_on(self, attract: Attract) -> None:
        """Tell the waiting screen what can be read here."""
        book = self._books.book
        title = book.question or book.title
        attract.show_book(title, book.summary, self._clinic(), self._offers())

    def _offers(self) -> tuple[Offer, ...]:
        """Give what the waiting screen offers, each card with its own place."""
        found: list[Offer] = []
        timeline = self._books.timeline()
        if timeline is not None:
            picture = timeline.stages[0].illustration
            told = Told(timeline.title, timeline.summary, picture=picture)
            found.append(Offer(Link.screen(Screen.TIMELINE), told))
        for shelf in self._books.shelves():
            choice = self._of_shelf(shelf)
            told = choice.told._replace(picture=shelf.illustration)
            found.append(Offer(choice.link, told))
        return tuple(found)

    def _clinic(self) -> str:
        name = self._profile.clinic.name
        words = tr("Touch screen for everyone")
        return f"{name} · {words}" if name else words

    def _chief(self) -> tuple[Choice, ...]:
        """Give the one important thing, the timeline, if the book has one."""
        timeline = self._books.timeline()
        if timeline is not None:
            picture = timeline.stages[0].illustration
            told = Told(timeline.title, timeline.summary, picture=picture)
            return (Choice(Link.screen(Screen.TIMELINE), told, is_chief=True),)
        return ()

    def _rest(self) -> tuple[Choice, ...]:
        counts = self._books.book.counts
        found: list[Choice] = []
        if self._ways.steps(Way.TWO_MINUTES):
            told = Told(tr("In two minutes"), tr("The most important things"))
            found.append(Choice(Link.way(Way.TWO_MINUTES), told))
        found += [self._of_shelf(shelf) for shelf in self._books.shelves()]
        if counts.terms:
            told = Told(tr("Words explained"), tr("A to Z"))
            found.append(Choice(Link.screen(Screen.GLOSSARY), told))
        asked = len(self._books.questions())  # some may stand on shelves not offered
        if asked:
            words = trn("{count} question", "{count} questions", asked)
            told = Told(tr("Questions people ask"), words)
            found.append(Choice(Link.screen(Screen.QUESTIONS), told))
        comparison = self._books.comparison()
        if comparison is not None:
            told = Told(comparison.title, tr("Treatments side by side"))
            found.append(Choice(Link.screen(Screen.OPTIONS), told))
        about = Told(tr("About this book"), tr("Who wrote it, and from what sources"))
        found.append(Choice(Link.screen(Screen.ABOUT), about))
        return tuple(found)

    def _of_shelf(self, shelf: Shelf) -> Choice:
        """Give the tile of a shelf; of a single topic, its own."""
        words = trn("{count} topic", "{count} topics", shelf.topic_count)
        titles = self._books.topics_on(shelf.id) if shelf.topic_count == 1 else ()
        if titles:
            link = self._books.link_on(shelf.id, titles[0].slug)
            return Choice(link, Told(shelf.title, titles[0].title))
        return Choice(Link.shelf(shelf.id), Told(shelf.title, words))

    def _shelf(self, shelf_id: str) -> Shelf | None:
        shelves = (each for each in self._books.shelves() if each.id == shelf_id)
        return next(shelves, None)


def _minutes(minutes: int) -> str:
    return trn("{count} minute", "{count} minutes", minutes)
