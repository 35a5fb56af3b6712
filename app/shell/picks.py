"""Picks: gathers what the topics of a book suggest to ask the team."""

import re
from typing import Final

from app.content.links import Link
from app.content.page import parted, told_inside
from app.pack.collection import Collection
from app.rendering.markup import read_markup
from app.widgets.mypage.picking import Picks

LIST_TOPIC: Final = "questions-to-ask"
"""A book that has this topic lists questions in all of its text."""

_ITEM: Final = re.compile(r"<li>(.*?)</li>", re.DOTALL)


def picks_of(books: Collection) -> tuple[Picks, ...]:
    """Give the questions by topic, in book order, the topic of questions first."""
    slugs = [
        title.slug for shelf in books.shelves() for title in books.topics_on(shelf.id)
    ]
    slugs.sort(key=lambda slug: slug != LIST_TOPIC)
    found = (_picks(books, slug) for slug in dict.fromkeys(slugs))
    return tuple(each for each in found if each and each.questions)


def _picks(books: Collection, slug: str) -> Picks | None:
    topic = books.topic(slug)
    if topic is None:
        return None
    told = "".join(map(told_inside, parted(topic.page, "ask")[0]))
    if slug == LIST_TOPIC:
        told = topic.page
    items = (read_markup(item).words() for item in _ITEM.findall(told))
    words = (" ".join(item.split()) for item in items)
    asked = (each for each in words if each.endswith("?"))
    return Picks(topic.title, str(Link.topic(slug)), tuple(dict.fromkeys(asked)))
