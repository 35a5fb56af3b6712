"""What a pack consists of: its marks, its tables, and the values they hold.

Whoever changes a table, or the shape of any value below, raises `VERSION`; a test
remembers the shapes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from app.content.book import Book
from app.content.illustration import Illustration
from app.content.number import Number
from app.content.reference import Reference
from app.content.topic import Shelf, Topic, TopicTitle

if TYPE_CHECKING:
    from app.content.glossary import Term
    from app.content.option import Comparison
    from app.content.question import Questions
    from app.content.timeline import Timeline
    from app.content.worksheet import Worksheets

APPLICATION_ID: Final = 0x416E7465
"""`Ante`, in the header of the file, so that `file` and we can tell a pack."""

VERSION: Final = 3
"""Of the pack format, as SQLite's `user_version`."""

PAGE_BYTES: Final = 4096

MAX_BODY_BYTES: Final = 4_000_000
"""Of one value; the longest page of a book is 200 kB."""

MAX_PICTURE_BYTES: Final = 16_000_000

_TOKENS: Final = "tokenize='unicode61 remove_diacritics 2'"

_VALUES: Final = (
    "CREATE TABLE value(kind TEXT NOT NULL, key TEXT NOT NULL, "
    "body BLOB NOT NULL, digest BLOB NOT NULL, PRIMARY KEY(kind, key))"
)
_WORDS: Final = (
    "CREATE TABLE word(word TEXT NOT NULL PRIMARY KEY, stem TEXT NOT NULL, "
    "sound TEXT NOT NULL, documents INTEGER NOT NULL, names INTEGER NOT NULL) "
    "WITHOUT ROWID"
)
_STEMS: Final = "CREATE INDEX word_stem ON word(stem)"
_SOUNDS: Final = "CREATE INDEX word_sound ON word(sound)"
_HEADS: Final = (
    "CREATE VIRTUAL TABLE heads USING fts5(title, heading, term, context, "
    f"content='', {_TOKENS}, prefix='1 2 3')"
)
_BODIES: Final = (
    "CREATE VIRTUAL TABLE bodies USING fts5(title, heading, key, term, context, text, "
    f"content='', {_TOKENS}, prefix='2 3')"
)
TABLES: Final = (_VALUES, _WORDS, _STEMS, _SOUNDS, _HEADS, _BODIES)
"""Exactly these make a pack; a file with anything else (views, triggers) is none."""

SHADOWS: Final = frozenset(
    f"{table}_{part}"
    for table in ("heads", "bodies")
    for part in ("data", "idx", "docsize", "config")
)
"""The tables that FTS5 makes for itself."""


class Front(NamedTuple):
    """All that is read when a pack is opened."""

    book: Book
    shelves: tuple[Shelf, ...]
    first_topic: str
    """Slug; empty in a book without topics."""


class Titles(NamedTuple):
    """The topics of one shelf, in order."""

    titles: tuple[TopicTitle, ...]


class Neighbours(NamedTuple):
    """A topic and those before and after it in book order."""

    previous: TopicTitle | None
    own: TopicTitle
    next: TopicTitle | None


class Keys(NamedTuple):
    """The keys of all values of one kind, in order."""

    keys: tuple[str, ...]


class Family(NamedTuple):
    """Words that mean the same to the search."""

    keys: tuple[str, ...]
    """Each member's stems, to know it by."""
    phrases: tuple[str, ...]
    """Each member's forms as they stand in the book, folded."""


class Lexicon(NamedTuple):
    """What the search knows of a book's language."""

    documents: int
    """How many places can be found."""
    families: tuple[Family, ...]


class Spelling(NamedTuple):
    """The term that is spelt so."""

    slug: str
    row: int
    """Of its document."""


class Document(NamedTuple):
    """What the search shows of a place, kept under its row in `heads` and `bodies`."""

    kind: str
    """topic, section, term, stage or question."""
    place: str
    """A link."""
    title: str
    shelf: str
    text: str
    """Plain text, to cut snippets from."""
    names: tuple[str, ...]
    """Folded: all that it is called, or asked by, each by itself."""


T = TypeVar("T", bound=tuple[object, ...])


class Kind(NamedTuple, Generic[T]):
    """One kind of value: the name it is stored under and its shape."""

    name: str
    load: Callable[[], type[T]]
    """Gives the shape; only those of the first page are imported at once."""

    @property
    def shape(self) -> type[T]:
        """The class of the values of this kind."""
        return self.load()


def _term() -> "type[Term]":
    from app.content.glossary import Term  # noqa: PLC0415 (not at start)

    return Term


def _timeline() -> "type[Timeline]":
    from app.content.timeline import Timeline  # noqa: PLC0415

    return Timeline


def _comparison() -> "type[Comparison]":
    from app.content.option import Comparison  # noqa: PLC0415

    return Comparison


def _questions() -> "type[Questions]":
    from app.content.question import Questions  # noqa: PLC0415

    return Questions


def _worksheets() -> "type[Worksheets]":
    from app.content.worksheet import Worksheets  # noqa: PLC0415

    return Worksheets


FRONT: Final = Kind("front", lambda: Front)
KEYS: Final = Kind("keys", lambda: Keys)
TITLES: Final = Kind("titles", lambda: Titles)
NEIGHBOURS: Final = Kind("neighbours", lambda: Neighbours)
TOPIC: Final = Kind("topic", lambda: Topic)
TERM: Final = Kind("term", _term)
TIMELINE: Final = Kind("timeline", _timeline)
NUMBER: Final = Kind("number", lambda: Number)
COMPARISON: Final = Kind("comparison", _comparison)
QUESTIONS: Final = Kind("questions", _questions)
WORKSHEETS: Final = Kind("worksheets", _worksheets)
REFERENCE: Final = Kind("reference", lambda: Reference)
ILLUSTRATION: Final = Kind("illustration", lambda: Illustration)
LEXICON: Final = Kind("lexicon", lambda: Lexicon)
SPELLING: Final = Kind("spelling", lambda: Spelling)
DOCUMENT: Final = Kind("document", lambda: Document)

PICTURE: Final = "picture"
"""Kind of the values that are no JSON: the media's name, a zero byte, the bytes."""

MEDIA: Final = frozenset({"svg", "png", "jpeg", "gif", "webp"})
