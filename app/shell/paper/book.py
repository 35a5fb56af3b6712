"""A document of many places: a pack to take home, and the whole book."""

from functools import partial
from typing import Final, NamedTuple

from app.content.links import Kind, Link, Screen, Way
from app.content.topic import SHORT
from app.i18n import tr
from app.pack.collection import Collection
from app.rendering.lowering import escaped
from app.rendering.page import Telling, heading, main_title, paragraph
from app.rendering.paper.parts import Row, listed
from app.rendering.paper.press import Chapter
from app.session.profile import Profile
from app.shell.paper.clinic import letterhead, numbers_to_call
from app.shell.paper.leaflets import Leaflets, lacking
from app.shell.ways import Ways
from app.widgets.about import review_told
from app.widgets.callcard import TOPIC

QUESTION_LINES: Final = 8
"""Lines to write one's own questions on."""

LEAST_LINES: Final = 3
"""So many are left where a person brings questions along."""

MOST_CODES: Final = 6
"""Codes in a pack: for the first source of each topic, up to so many."""

CALL: Final = Link.screen(Screen.CALL)


ALONE: Final = "numbers-alone"
"""Where the topic about calls is in, the list of numbers is a section of it."""


class Mine(NamedTuple):
    """What a person brings along into a pack."""

    questions: tuple[str, ...] = ()
    """For its first page."""
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What else is on my page: headings, each with its lines."""


class _Bound(NamedTuple):
    """A chapter and the place it tells."""

    link: Link
    chapter: Chapter


class Binding:
    """Puts leaflets together under a cover with the contents."""

    def __init__(
        self,
        books: Collection,
        leaflets: Leaflets,
        profile: Profile,
        mine: Mine = Mine(),  # noqa: B008 (a value)
    ) -> None:
        """Bind leaflets of `books`; a pack begins with what is a person's own."""
        self._books, self._leaflets = books, leaflets
        self._mine = mine
        self._clinic = profile.clinic

    def pack(self, places: tuple[Link, ...]) -> tuple[Chapter, ...]:
        """Bind a few places: cover and contents, the places, who to call, and sources.

        Raises:
            InputError: One of them cannot be put on paper.
        """
        wanted = tuple(dict.fromkeys(places))
        bound = [one for each in wanted for one in self._of(each, wanted)]
        if all(one.link != CALL for one in bound):
            bound.append(_Bound(CALL, self._leaflets.chapter(CALL)))
        bound = self._known(bound)
        cover, end = (
            partial(self._pack_cover, tuple(bound)),
            partial(self._pack_end, tuple(bound)),
        )
        made = self._leaflets.made
        return (
            made(tr("To take home"), cover)._replace(is_cover=True),
            *([made(tr("My page"), self._my_words)] if self._mine.words else ()),
            *(each.chapter for each in bound),
            made(tr("Words and sources"), end),
        )

    def book(self) -> tuple[Chapter, ...]:
        """Bind all of the book."""
        made = self._leaflets.made
        front, back = self._topics(), self._rest()
        bound = self._known([*front, *back])
        contents = partial(self._contents, tuple(bound[len(front) :]))
        end = self._leaflets.chapter(Link.screen(Screen.ABOUT))
        return (
            made(self._books.book.title, self._title_page)._replace(is_cover=True),
            made(tr("Contents"), contents),
            *(each.chapter for each in bound),
            made(tr("Sources"), self._sources),
            end._replace(title=tr("How this book was made")),
        )

    def _known(self, bound: list[_Bound]) -> list[_Bound]:
        """Let all know which places are in, and tell none of them twice.

        Where the topic about calls is in, the list of numbers need not repeat it.
        """
        places = frozenset(each.link._replace(section="") for each in bound)
        self._leaflets.places = places
        if Link.topic(TOPIC) not in places:
            return bound
        make, alone = self._leaflets.lists.numbers_alone, Link.topic(TOPIC, ALONE)
        numbers = self._leaflets.made(tr("Numbers to call"), make, alone)
        told = _Bound(alone, numbers)
        return [
            told if each.link == CALL else each._replace(chapter=_called(each.chapter))
            for each in bound
        ]

    def _of(self, link: Link, wanted: tuple[Link, ...]) -> list[_Bound]:
        """Bind a place, or each step of a way, in short where the way tells it so.

        What is wanted whole as well is not told in short too.
        """
        if link.kind is not Kind.WAY:
            return [_Bound(link, self._leaflets.chapter(link))]
        ways = Ways(self._books)
        if not ways.holds(link):
            raise lacking(link)
        is_short = ways.form(link) == SHORT
        steps = [Link.topic(slug) for slug in ways.steps(Way(link.slug))]
        told = Telling(is_short=is_short)
        return [
            _Bound(step, self._leaflets.chapter(step, 0, told))
            for step in steps
            if step not in wanted
        ]

    def _topics(self) -> list[_Bound]:
        bound: list[_Bound] = []
        for shelf in self._books.shelves():
            part = shelf.title
            for title in self._books.topics_on(shelf.id):
                link = self._books.link_on(shelf.id, title.slug)
                chapter = self._leaflets.chapter(link, 1)._replace(part=part)
                bound.append(_Bound(link, chapter))
                part = ""
        return bound

    def _rest(self) -> list[_Bound]:
        """Bind timeline, stages and lists, those that the book has."""
        books, chapter = self._books, self._leaflets.chapter
        timeline, counts = books.timeline(), books.book.counts
        bound: list[_Bound] = []
        if timeline is not None:
            whole = Link.screen(Screen.TIMELINE)
            bound.append(_Bound(whole, chapter(whole)))
            links = (Link.stage(stage.slug) for stage in timeline.stages)
            bound += [_Bound(link, chapter(link, 1)) for link in links]
        lists = (
            (Screen.OPTIONS, books.comparison() is not None),
            (Screen.QUESTIONS, counts.questions),
            (Screen.CALL, not books.book.is_plain),
            (Screen.GLOSSARY, counts.terms),
        )
        links = [Link.screen(screen) for screen, is_there in lists if is_there]
        return [*bound, *(_Bound(link, chapter(link)) for link in links)]

    def _title_page(self) -> list[str]:
        book = self._books.book
        parts = [
            letterhead(self._clinic, self._leaflets.setting, book.publisher),
            self._leaflets.cover(self._books.shelves()[0].illustration),
            paragraph("cover", escaped(book.title)),
            paragraph("lede", escaped(book.summary)),
        ]
        version = tr("Version {version}").format(version=book.version)
        parts.append(paragraph("tied", escaped(version)))
        if not book.is_plain:
            parts.append(paragraph("text", escaped(review_told(book))))
        return parts

    def _contents(self, back: tuple[_Bound, ...]) -> list[str]:
        rows = [
            Row(escaped(each.chapter.title), place=each.link)
            for each in back
            if each.chapter.depth == 0
        ]
        return [
            main_title(tr("Contents")),
            *self._leaflets.lists.topics(),
            paragraph("tied", escaped(tr("And more"))),
            listed(rows, self._leaflets.lists.holds),
        ]

    def _pack_cover(self, bound: tuple[_Bound, ...]) -> list[str]:
        book, lists = self._books.book, self._leaflets.lists
        rows = [Row(escaped(each.chapter.title), place=_placed(each)) for each in bound]
        return [
            letterhead(self._clinic, self._leaflets.setting, book.title),
            main_title(tr("To take home")),
            lists.lines((tr("For"), tr("Date"), tr("Talked about with"))),
            heading("", tr("In this pack")),
            listed(rows, self._leaflets.lists.holds),
            numbers_to_call(self._clinic.phones),
            heading("", tr("My questions for my team")),
            *(
                paragraph("tied", escaped(f"{number}. {words}"))
                for number, words in enumerate(self._mine.questions, 1)
            ),
            lists.blank_lines(
                max(LEAST_LINES, QUESTION_LINES - len(self._mine.questions))
            ),
        ]

    def _my_words(self) -> list[str]:
        parts = [main_title(tr("My page"))]
        for title, lines in self._mine.words:
            parts.append(heading("", title))
            parts += [paragraph("text", escaped(line)) for line in lines]
        return parts

    def _pack_end(self, bound: tuple[_Bound, ...]) -> list[str]:
        first: list[str] = []
        for each in bound:
            topic = self._books.topic_at(each.link)
            first += topic.sources[:1] if topic else ()
        codes = dict.fromkeys(first[:MOST_CODES])
        return [
            main_title(tr("Words and sources")),
            *self._leaflets.end(),
            self._leaflets.codes(tuple(codes)),
        ]

    def _sources(self) -> list[str]:
        return [self._leaflets.sources()]


def _called(chapter: Chapter) -> Chapter:
    """Let the topic about calls also stand for the page of calls."""
    is_topic = chapter.place.partition("#")[0] == str(Link.topic(TOPIC))
    return chapter._replace(also=str(CALL)) if is_topic else chapter


def _placed(bound: _Bound) -> Link:
    """Give the place of a chapter: a section printed alone is found under its topic."""
    link = bound.link
    is_known = bound.chapter.place == str(link)
    return link if is_known else link._replace(section="")
