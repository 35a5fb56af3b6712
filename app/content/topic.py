"""Topic, and Shelf: a group of topics in the sidebar."""

from typing import Final, NamedTuple

from app.content.page import Section

WORDS_PER_MINUTE = 130
"""A slow reader's pace: many readers are tired. Source: 100 to 150 is the range that
patient-information guides assume for reading with effort."""


ALL: Final = "all"
SHORT: Final = "short"
"""The two forms in which a topic can be told."""


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
    short: str = ""
    """The short form of `page`: numbers, what is known, warnings; its headings have the
    ids of `sections`. Empty where there is none, as in a plain book."""
    short_words: int = 0
    """Words of summary, key points and short form together."""
    language: str = ""
    """What it is in, where it is not translated into the book's language; empty else."""

    @property
    def minutes(self) -> int:
        """Reading time at a slow pace, at least 1."""
        return minutes_for(self.words)

    @property
    def short_minutes(self) -> int:
        """Reading time of the short form, at least 1."""
        return minutes_for(self.short_words)


def minutes_for(words: int) -> int:
    """Give the time that so many words take at a slow pace, at least 1 minute."""
    return max(1, round(words / WORDS_PER_MINUTE))


class TopicTitle(NamedTuple):
    """A topic as lists show it."""

    slug: str
    title: str
    """With the name of its language, where it is not translated into the book's."""
    minutes: int


class Shelf(NamedTuple):
    """A group of topics. Its topics are listed apart, when they are wanted."""

    id: str
    title: str
    topic_count: int
    """How many topics stand on it, at least 1."""
    illustration: str = ""
