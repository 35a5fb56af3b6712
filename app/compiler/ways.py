"""The ways in keep their promise: what two and ten minutes can hold."""

from collections.abc import Mapping
from typing import Final

from app.compiler.drafts import Spot
from app.compiler.problems import Problem, problem
from app.content.book import Book
from app.content.topic import Topic

TWO_MINUTES: Final = "two_minutes"
TEN_MINUTES: Final = "ten_minutes"
"""Keys of book.yaml."""

MOST_MINUTES: Final = 2
MOST_SHORT_WORDS: Final = 1200
"""Of all topics of the ten minutes in short: 120 words a minute, for tired readers."""


def long_ways(
    book: Book, topics: tuple[Topic, ...], spots: Mapping[str, Spot]
) -> list[Problem]:
    """Tell a way that takes longer than it says.

    Args:
        book: Its ways name topics.
        topics: Of the whole book; what a way names and the book lacks is told elsewhere.
        spots: Where each way stands in book.yaml, by key.
    """
    by_slug = {topic.slug: topic for topic in topics}
    two = [by_slug[slug] for slug in book.two_minutes if slug in by_slug]
    ten = [by_slug[slug] for slug in book.ten_minutes if slug in by_slug]
    told: list[Problem] = []
    if len(two) > 1 or any(topic.minutes > MOST_MINUTES for topic in two):
        minutes = sum(topic.minutes for topic in two)
        named = "the topic" if len(two) == 1 else f"{len(two)} topics"
        what = f"{named} of {minutes} minutes cannot be read in two"
        hint = "Name one topic that takes no longer."
        told.append(problem("long-way", spots[TWO_MINUTES], what, hint))
    words = sum(topic.short_words for topic in ten)
    if words > MOST_SHORT_WORDS:
        what = f"the topics of ten minutes have {words:,} words in short"
        hint = f"{MOST_SHORT_WORDS:,} can be read in that time."
        told.append(problem("long-way", spots[TEN_MINUTES], what, hint))
    return told
