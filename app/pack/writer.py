"""Values into one file, written beside the target and swapped in whole.

The same contents make the same bytes. Whoever is reading the old pack goes on reading
it; whoever pulls the plug finds the old pack.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from app.content.book import Book, Counts
from app.content.glossary import Term
from app.content.illustration import Illustration, Picture
from app.content.languages import marked
from app.content.number import Number
from app.content.option import Comparison
from app.content.question import Question, Questions
from app.content.reference import Reference
from app.content.timeline import Timeline
from app.content.topic import Shelf, Topic, TopicTitle
from app.content.worksheet import Worksheets
from app.errors import OutputError
from app.i18n import tr
from app.pack import indexing, schema, seal
from app.pack.filing import Row, file_away, listed, one

LEFT_OVER_S: Final = 3600
"""A half-written file of a killed writer is removed by the next after this long."""

_VALUES_PERCENT: Final = 40
_DOCUMENTS_PERCENT: Final = 85
_LEXICON_PERCENT: Final = 90
"""Of the whole time, when that part is written; measured on 7,000 topics."""


class Contents(NamedTuple):
    """Everything a pack is made of, complete."""

    book: Book
    shelves: tuple[Shelf, ...]
    topics: tuple[Topic, ...]
    """In book order: shelf by shelf."""
    terms: tuple[Term, ...]
    """A to Z."""
    timeline: Timeline | None
    numbers: tuple[Number, ...]
    comparison: Comparison | None
    questions: tuple[Question, ...]
    references: tuple[Reference, ...]
    illustrations: tuple[Illustration, ...]
    pictures: tuple[tuple[str, Picture], ...]
    synonyms: tuple[tuple[str, ...], ...]
    worksheets: Worksheets = Worksheets()


def _say_nothing(_percent: int) -> None:
    """Keep the progress to ourselves."""


def write_pack(
    contents: Contents, path: Path, progress: Callable[[int], None] = _say_nothing
) -> None:
    """Write a pack; what stood at `path` stays until the new one is complete.

    Args:
        contents: Complete; its counts are counted here.
        path: Its folder is made where it is missing.
        progress: Told the percent that is done, in whole numbers that never fall.

    Raises:
        OutputError: The file cannot be written; nothing has changed.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _tidy(path)
        try:
            _write(contents, part, progress)
            seal.write_seal(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        _settle(path.parent)
    except (OSError, sqlite3.OperationalError) as error:
        raise OutputError(
            tr("“{path}” could not be written.").format(path=path),
            tr("Please check that the folder may be written to and has room."),
        ) from error
    progress(100)


def count(contents: Contents) -> Counts:
    """Count what a pack will hold."""
    timeline = contents.timeline
    return Counts(
        topics=len(contents.topics),
        sections=sum(len(topic.sections) for topic in contents.topics),
        terms=len(contents.terms),
        stages=len(timeline.stages) if timeline else 0,
        phases=len(timeline.phases) if timeline else 0,
        numbers=len(contents.numbers),
        sources=len(contents.references),
        illustrations=len(contents.illustrations),
        questions=len(contents.questions),
        reviewed_topics=sum(topic.review is not None for topic in contents.topics),
    )


def _tidy(path: Path) -> None:
    """Remove what writers left that were killed."""
    for part in path.parent.glob(f".{path.name}.*.part"):
        if time.time() - part.stat().st_mtime > LEFT_OVER_S:
            part.unlink(missing_ok=True)


def _write(contents: Contents, part: Path, progress: Callable[[int], None]) -> None:
    part.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as database:
        for pragma in (
            f"page_size = {schema.PAGE_BYTES}",
            "journal_mode = OFF",  # a half-written file is thrown away
            "synchronous = OFF",  # the seal is followed by an fsync
            "cache_size = -64000",
            f"application_id = {schema.APPLICATION_ID}",
            f"user_version = {schema.VERSION}",
        ):
            database.execute(f"PRAGMA {pragma}")
        database.execute("BEGIN")
        for table in schema.TABLES:
            database.execute(table)
        _write_all(contents, database, progress)
        database.execute("COMMIT")
        database.execute("VACUUM")


def _write_all(
    contents: Contents, database: sqlite3.Connection, progress: Callable[[int], None]
) -> None:
    for row in _values(contents):
        file_away(database, row)
    progress(_VALUES_PERCENT)
    book, topics, terms = contents.book, contents.topics, contents.terms
    documents = tuple(
        indexing.documents(topics, terms, contents.timeline, contents.questions)
    )
    indexing.write_documents(
        database,
        documents,
        lambda done: progress(
            _VALUES_PERCENT
            + (_DOCUMENTS_PERCENT - _VALUES_PERCENT) * done // len(documents)
        ),
    )
    indexing.write_spellings(database, terms, documents)
    families = indexing.families(contents.synonyms, terms)
    indexing.write_lexicon(database, book.language, families, documents)
    progress(_LEXICON_PERCENT)


def _values(contents: Contents) -> Iterator[Row]:
    """Give every value but the search's, those first that a start reads."""
    book = contents.book._replace(counts=count(contents))
    first = contents.topics[0].slug if contents.topics else ""
    yield one(schema.FRONT, "", schema.Front(book, contents.shelves, first))
    yield from _titles(contents)
    yield from listed(schema.TOPIC, ((each.slug, each) for each in contents.topics))
    yield from listed(schema.TERM, ((each.slug, each) for each in contents.terms))
    yield from listed(schema.NUMBER, ((each.id, each) for each in contents.numbers))
    yield from listed(
        schema.REFERENCE, ((each.id, each) for each in contents.references)
    )
    yield from listed(
        schema.ILLUSTRATION, ((each.name, each) for each in contents.illustrations)
    )
    timelines = [("", contents.timeline)] if contents.timeline else []
    yield from listed(schema.TIMELINE, timelines)
    comparisons = [("", contents.comparison)] if contents.comparison else []
    yield from listed(schema.COMPARISON, comparisons)
    yield one(schema.QUESTIONS, "", Questions(contents.questions))
    yield one(schema.WORKSHEETS, "", contents.worksheets)
    yield from _pictures(contents.pictures)


def _titles(contents: Contents) -> Iterator[Row]:
    """Give the topics of each shelf, and each topic's neighbours."""
    titles: list[TopicTitle] = []
    shelves: dict[str, list[TopicTitle]] = {shelf.id: [] for shelf in contents.shelves}
    for topic in contents.topics:
        shown = marked(topic.title, topic.language)
        title = TopicTitle(topic.slug, shown, topic.minutes)
        titles.append(title)
        shelves[topic.shelf].append(title)
    for shelf_id, standing in shelves.items():
        yield one(schema.TITLES, shelf_id, schema.Titles(tuple(standing)))
    befores = (None, *titles[:-1])
    afters = (*titles[1:], None)
    for before, title, after in zip(befores, titles, afters, strict=bool(titles)):
        neighbours = schema.Neighbours(before, title, after)
        yield one(schema.NEIGHBOURS, title.slug, neighbours)


def _pictures(pictures: tuple[tuple[str, Picture], ...]) -> Iterator[Row]:
    names = schema.Keys(tuple(name for name, _ in pictures))
    yield one(schema.KEYS, schema.PICTURE, names)
    for name, picture in pictures:
        yield schema.PICTURE, name, picture.media.encode() + b"\0" + picture.data


def _settle(folder: Path) -> None:
    """See the new name onto the disk, where the platform can open a folder."""
    if os.name == "posix":  # pragma: no branch
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
