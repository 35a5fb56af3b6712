"""Ways: what comes before and after a place, and how far along it is, in words."""

from typing import Final

from app.content.links import Kind, Link, Signpost, Way
from app.content.topic import SHORT, TopicTitle
from app.i18n import N_, tr
from app.pack.collection import CLINIC_SHELF, Collection

TOPICS: Final = frozenset({Kind.TOPIC, Kind.CLINIC, Kind.WAY})
"""Kinds of links that a topic is shown for."""

LONGEST_SHELF: Final = 99
"""On a longer shelf nobody is helped by "Topic 3,456 of 7,000"."""

NAMES: Final = {
    Way.TWO_MINUTES: N_("In two minutes"),
    Way.TEN_MINUTES: N_("In ten minutes"),
    Way.EVERYTHING: N_("Everything"),
}

_WAYS: Final = frozenset(Way)

Around = tuple[Signpost | None, Signpost | None]
"""What stands before and after a place."""


class Ways:
    """The three ways through a book: one topic, a few in short, and all in order."""

    def __init__(self, books: Collection) -> None:
        self._books = books

    def steps(self, way: Way) -> tuple[str, ...]:
        """Give the topics of a way, by their slugs; of everything none: it has shelves."""
        book = self._books.book
        named = {Way.TWO_MINUTES: book.two_minutes, Way.TEN_MINUTES: book.ten_minutes}
        return tuple(slug for slug in named.get(way, ()) if self._books.title(slug))

    def holds(self, link: Link) -> bool:
        """Tell whether this book has such a place, a way, a step or an end included."""
        if link.kind not in {Kind.WAY, Kind.END}:
            return self._books.holds(link)
        if link.slug not in _WAYS:
            return False
        way = Way(link.slug)
        if link.kind is Kind.END:
            return bool(self.steps(way)) or way is Way.EVERYTHING
        steps = self.steps(way)
        return bool(steps) and (not link.section or link.section in steps)

    def topic(self, link: Link) -> Link:
        """Give the link of the topic that is shown for a link: for a step, its own."""
        if link.kind is not Kind.WAY:
            return link
        return Link.topic(link.section or self.steps(Way(link.slug))[0])

    def form(self, link: Link) -> str:
        """Give the form in which a place tells its topic; empty for as preferred."""
        is_ten = link.kind is Kind.WAY and link.slug == Way.TEN_MINUTES
        return SHORT if is_ten else ""

    def around(self, link: Link) -> Around:
        """Give what stands before and after a topic, a step, or the end of a way."""
        if link.kind is Kind.WAY:
            return self._around_step(link)
        if link.kind is Kind.END:
            return self._before_end(Way(link.slug)), None
        before, after = self._books.neighbours_at(link)
        is_last = after is None and link.kind is Kind.TOPIC
        end = (
            _end(Way.EVERYTHING) if is_last and not self._books.book.is_plain else None
        )
        return _signpost(link.kind, before), _signpost(link.kind, after) or end

    def first(self) -> Link | None:
        """Give the first topic of the book."""
        slug = self._books.first_topic()
        return Link.topic(slug) if slug else None

    def heading(self, link: Link, shelf: str) -> str:
        """Give what a topic is a part of here: its shelf, or the way it is read on."""
        return tr(NAMES[Way(link.slug)]) if link.kind is Kind.WAY else shelf

    def progress(self, link: Link, shelf_id: str) -> str:
        """Tell how far along a topic stands, in words; empty where that is no help.

        Args:
            link: A topic or a step.
            shelf_id: Where the topic stands.
        """
        if link.kind is Kind.WAY:
            slugs = self.steps(Way(link.slug))
            words = tr("Step {number} of {total}")
        else:
            slugs = self._on_shelf(
                CLINIC_SHELF if link.kind is Kind.CLINIC else shelf_id
            )
            words = tr("Topic {number} of {total} on this shelf")
        slug = self.topic(link).slug
        if slug not in slugs or len(slugs) == 1:
            return ""
        return words.format(number=slugs.index(slug) + 1, total=len(slugs))

    def _around_step(self, link: Link) -> Around:
        way = Way(link.slug)
        steps = self.steps(way)
        at = steps.index(self.topic(link).slug)
        before = self._step(way, steps[at - 1]) if at else None
        is_last = at + 1 == len(steps)
        return before, _end(way) if is_last else self._step(way, steps[at + 1])

    def _before_end(self, way: Way) -> Signpost | None:
        if steps := self.steps(way):
            return self._step(way, steps[-1])
        shelves = [each for each in self._books.shelves() if each.id != CLINIC_SHELF]
        titles = self._books.topics_on(shelves[-1].id) if shelves else ()
        return _signpost(Kind.TOPIC, titles[-1] if titles else None)

    def _step(self, way: Way, slug: str) -> Signpost | None:
        title = self._books.title(slug)
        return Signpost(Link.way(way, slug), title.title) if title else None

    def _on_shelf(self, shelf_id: str) -> tuple[str, ...]:
        """Give the slugs on a shelf, unless they are too many."""
        counts = {shelf.id: shelf.topic_count for shelf in self._books.shelves()}
        if counts.get(shelf_id, 0) > LONGEST_SHELF:
            return ()
        return tuple(title.slug for title in self._books.topics_on(shelf_id))


def _signpost(kind: Kind, topic: TopicTitle | None) -> Signpost | None:
    return Signpost(Link(kind, topic.slug), topic.title) if topic else None


def _end(way: Way) -> Signpost:
    return Signpost(Link.end(way), tr("Where to go from here"))
