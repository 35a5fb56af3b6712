"""Topic, and Shelf: a group of topics in the sidebar."""

from typing import NamedTuple

from app.content.page import Section

WORDS_PER_MINUTE = 130
"""A slow reader's pace: many readers are tired. Source: 100 to 150 is the range that
patient-information guides assume for reading with effort."""


class Review(NamedTuple):
    """A named clinician read the text on a day."""

    date: str
    """ISO 8601, such as 2027-01-15."""
    name: str


class Topic(NamedTuple):
    """One page of a book."""

    slug: str
    title: str
    """Plain text."""
    shelf: str
    """Id of its shelf."""
    shelf_title: str
    summary: str
    """One sentence, inline page language."""
    key_points: tuple[str, ...]
    """3 to 5 sentences, inline page language; none in a plain book."""
    page: str
    """The text in the page language, without title, summary and key points."""
    sections: tuple[Section, ...]
    words: int
    """Words of summary, key points and text together."""
    audience: str = "everyone"
    purpose: str = ""
    sources: tuple[str, ...] = ()
    """Ids of references; `a.cite` counts them from 1 in this order."""
    related: tuple[str, ...] = ()
    """Slugs."""
    written: str = ""
    review: Review | None = None
    next_review: str = ""
    illustration: str = ""

    @property
    def minutes(self) -> int:
        """Reading time at a slow pace, at least 1."""
        return max(1, round(self.words / WORDS_PER_MINUTE))


class TopicTitle(NamedTuple):
    """A topic as lists show it."""

    slug: str
    title: str
    minutes: int


class Shelf(NamedTuple):
    """A group of topics. Its topics are listed apart, when they are wanted."""

    id: str
    title: str
    topic_count: int
    """How many topics stand on it, at least 1."""
    illustration: str = ""
