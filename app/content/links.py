"""Link: one grammar for everything that can be pointed at.

Writers type links into Markdown, the pack stores them, the reader follows them and
the command line takes them as PLACE: `topic:slug#section`, `term:slug`, `home`.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from app.overriding import override


class Kind(StrEnum):
    """What a link points at."""

    TOPIC = "topic"
    CLINIC = "clinic"
    TERM = "term"
    STAGE = "stage"
    SOURCE = "source"
    ILLUSTRATION = "illustration"
    NUMBER = "number"
    SEARCH = "search"
    SCREEN = "screen"
    WAY = "way"
    END = "end"
    SHELF = "shelf"


class Screen(StrEnum):
    """The places that are screens of the program rather than parts of a book."""

    HOME = "home"
    TIMELINE = "timeline"
    GLOSSARY = "glossary"
    QUESTIONS = "questions"
    OPTIONS = "options"
    CALL = "call"
    ABOUT = "about"
    HELP = "help"
    ACCESSIBILITY = "accessibility"
    PREFERENCES = "preferences"
    MY_PAGE = "mypage"
    PICKING = "choose-questions"
    VALUES = "what-matters"
    CHECKS = "say-it-back"
    WALKTHROUGH = "walk-through"
    TAKE_HOME = "take-home"


class Way(StrEnum):
    """The three ways into a book, each with an end of its own."""

    TWO_MINUTES = "two-minutes"
    TEN_MINUTES = "ten-minutes"
    EVERYTHING = "everything"


_SLUG = re.compile(r"[^\W_]\w*(?:-\w+)*(?:/[^\W_]\w*(?:-\w+)*)*")
_KINDS = frozenset(Kind) - {Kind.SCREEN}
_SCREENS = frozenset(Screen)
_WITH_SECTION = frozenset({Kind.TOPIC, Kind.CLINIC, Kind.WAY})
_BREAKS = r"[\W_]+"


class Link(NamedTuple):
    """One thing that can be opened. `str(link)` is what a writer would type."""

    kind: Kind
    slug: str
    """The thing's name; for SCREEN the screen's, for SEARCH the words, for WAY and END
    one of Way."""
    section: str = ""
    """A heading's id inside a topic; empty for the top. Of a WAY the step: the slug of
    its topic; empty for the first."""

    @override
    def __str__(self) -> str:
        """Write the link as the grammar has it."""
        if self.kind is Kind.SCREEN:
            return self.slug
        tail = f"#{self.section}" if self.section else ""
        return f"{self.kind}:{self.slug}{tail}"

    @classmethod
    def topic(cls, slug: str, section: str = "") -> "Link":
        """Point at a topic, or at one of its sections."""
        return cls(Kind.TOPIC, slug, section)

    @classmethod
    def term(cls, slug: str) -> "Link":
        """Point at a glossary term."""
        return cls(Kind.TERM, slug)

    @classmethod
    def stage(cls, slug: str) -> "Link":
        """Point at a stage of the timeline."""
        return cls(Kind.STAGE, slug)

    @classmethod
    def screen(cls, screen: Screen) -> "Link":
        """Point at a screen of the program."""
        return cls(Kind.SCREEN, screen.value)

    @classmethod
    def way(cls, way: Way, step: str = "") -> "Link":
        """Point at a way into the book, or at one of its steps."""
        return cls(Kind.WAY, way.value, step)

    @classmethod
    def end(cls, way: Way) -> "Link":
        """Point at the end of a way."""
        return cls(Kind.END, way.value)

    @classmethod
    def shelf(cls, shelf_id: str) -> "Link":
        """Point at the topics of one shelf."""
        return cls(Kind.SHELF, shelf_id)


class Signpost(NamedTuple):
    """A link, and what stands at its end."""

    link: Link
    title: str
    """Plain text."""


def parse_link(text: str) -> Link | None:
    """Read a link, or None if `text` is none: paths and addresses never are."""
    if text in _SCREENS:
        return Link(Kind.SCREEN, text)
    kind, colon, rest = text.partition(":")
    if not colon or kind not in _KINDS:
        return None
    if kind == Kind.SEARCH:
        return Link(Kind.SEARCH, rest)
    slug, mark, section = rest.partition("#")
    if mark and kind not in _WITH_SECTION:
        return None
    if not _SLUG.fullmatch(slug) or (mark and not _SLUG.fullmatch(section)):
        return None
    return Link(Kind(kind), slug, section)


def slugify(words: str) -> str:
    """Turn a heading, a term or a file name into a slug; empty if nothing is left.

    Letters and digits of every script stay, in lower case; all else is one hyphen.
    """
    return re.sub(_BREAKS, "-", words.casefold()).strip("-")
