"""Offered: the shelves of a book that a clinic chose, and the topics that stand on them.

Other topics are neither listed nor found, but they are there: a sentence of the book that
says "read more in …" must not lead nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.content.links import Kind, Link, parse_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.content.book import Book
    from app.content.hit import Hit
    from app.content.question import Question
    from app.content.topic import Shelf, TopicTitle
    from app.pack.library import Library


class Offered:
    """What is offered of a book; everything, if none of the chosen shelves is in it."""

    def __init__(self, book: Library, chosen: Iterable[str]) -> None:
        """Offer the shelves with these ids, in the book's own order."""
        self._book = book
        self._named = frozenset(chosen)
        self._shelves: tuple[Shelf, ...] = ()
        self._titles: tuple[TopicTitle, ...] = ()
        self._order: dict[str, int] | None = None

    def shelves(self) -> tuple[Shelf, ...]:
        """Give the shelves that are offered."""
        if not self._shelves:
            all_ = self._book.shelves()
            chosen = tuple(each for each in all_ if each.id in self._named)
            self._shelves = chosen or all_
        return self._shelves

    def has_shelf(self, shelf_id: str) -> bool:
        """Tell whether a shelf is offered."""
        return any(shelf.id == shelf_id for shelf in self.shelves())

    def has(self, slug: str) -> bool:
        """Tell whether a topic is offered."""
        return slug in self._places()

    def book(self, book: Book) -> Book:
        """Give what is said of the book; a short way that lacks a topic is left out.

        Its topics were chosen to be fair together: benefits with risks.
        """
        two, ten = (
            way if all(map(self.has, way)) else ()
            for way in (book.two_minutes, book.ten_minutes)
        )
        return book._replace(two_minutes=two, ten_minutes=ten)

    def leads_to(self, link: Link | None) -> bool:
        """Tell whether a link leads to something that is offered."""
        return link is None or link.kind is not Kind.TOPIC or self.has(link.slug)

    def neighbours(self, slug: str) -> tuple[TopicTitle | None, TopicTitle | None]:
        """Give the topics before and after; around one that is not offered, none."""
        at = self._places().get(slug)
        if at is None:
            return None, None
        after = at + 1 < len(self._titles)
        return (
            self._titles[at - 1] if at else None,
            self._titles[at + 1] if after else None,
        )

    def first(self) -> str:
        """Give the slug of the first topic; empty if there is none."""
        return next(iter(self._places()), "")

    def questions(self, asked: Iterable[Question]) -> tuple[Question, ...]:
        """Give the questions whose answers are offered."""
        return tuple(each for each in asked if self.leads_to(parse_link(each.answer)))

    def hits(self, found: Iterable[Hit], most: int) -> tuple[Hit, ...]:
        """Give the hits that lead to what is offered, and no more than `most`."""
        return tuple(hit for hit in found if self.leads_to(hit.place))[:most]

    def _places(self) -> dict[str, int]:
        """Give the number of each topic that is offered, in reading order."""
        if self._order is None:
            shelves = self.shelves()
            self._titles = tuple(
                title for each in shelves for title in self._book.topics_on(each.id)
            )
            self._order = {title.slug: at for at, title in enumerate(self._titles)}
        return self._order
