"""Topic files -> Topics."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from app.compiler.drafts import Draft, Spot
from app.compiler.entries import Entry, entry_in
from app.compiler.files import Folder, split_head
from app.compiler.markdown.desk import Pointer
from app.compiler.markdown.parser import Dialect
from app.compiler.markdown.writing import plain_words
from app.compiler.notes import Notes
from app.compiler.problems import Problem, problem
from app.compiler.prose import Prose
from app.compiler.sheets import Acceptance, Sheet, read_yaml
from app.content.topic import Review, Topic

AUDIENCES: Final = ("everyone", "person", "carer", "clinician")
_CITES: Final = re.compile(r"<sup>(?:<a class=\"cite\"[^>]*>\d+</a>(?:, )?)+</sup>")
TAKEN: Final = ("audience", "facts", "sources", "related", "illustration")
"""Keys of the head that a translation takes over where it does not write them."""

MIN_KEY_POINTS: Final = 3
MAX_KEY_POINTS: Final = 5


class TopicFile(NamedTuple):
    """A topic's file, and what its place in the folder says."""

    file: Path
    path: str
    """As it is shown."""
    slug: str
    shelf: str
    shelf_title: str
    text: str
    original: str = ""
    """The text that it translates; empty where it translates none."""


class Compiled(NamedTuple):
    """A topic, and all that its file alone can tell: this is what the cache keeps."""

    topic: Topic
    pointers: tuple[Pointer, ...]
    terms: tuple[str, ...]
    problems: tuple[Problem, ...]
    acceptances: tuple[Acceptance, ...]


def topic_files(folder: Folder, shelves: dict[str, str]) -> Iterator[TopicFile]:
    """Find the topics of a full book: `topics/<shelf>/<slug>.md`.

    Args:
        folder: The book's.
        shelves: Titles by id. Files on no shelf are found all the same.
    """
    for file in sorted(folder.path.glob("topics/**/*.md")):
        text = folder.read(file) if file.is_file() else None
        if text is not None:
            shelf = file.parent.relative_to(folder.path / "topics").as_posix()
            title = shelves.get(shelf, "")
            yield TopicFile(file, folder.shown(file), file.stem, shelf, title, text)


def compile_topic(source: TopicFile, dialect: Dialect, language: str) -> Compiled:
    """Read one topic of a full book; what only the whole book can tell comes later."""
    notes = Notes(language)
    notes.look_at(source.path, source.text)
    draft = split_head(source.path, source.text)
    entry = _head(draft, notes)
    written = source.original
    there = _head(split_head(source.path, written), Notes()) if written else None
    if entry is not None and there is not None:
        entry.inherit(there, TAKEN)
    if entry is None:
        topic = Topic(
            source.slug, source.slug, source.shelf, source.shelf_title, *_BARE
        )
        return Compiled(topic, (), (), tuple(notes.told), ())
    topic = _topic(source, draft, entry, dialect, notes)
    notes.acceptances += entry.acceptances(source.text.count("\n") + 1)
    entry.close()
    return compiled_of(topic, notes)


def compiled_of(topic: Topic, notes: Notes) -> Compiled:
    """Give a topic with all that was noted of it."""
    return Compiled(
        topic,
        tuple(notes.pointers),
        tuple(notes.terms),
        tuple(notes.told),
        tuple(notes.acceptances),
    )


_BARE: Final = ("", (), "", (), 0)


def _head(draft: Draft, notes: Notes) -> Entry | None:
    sheet = Sheet(draft.path, 2, notes.told)
    entry = entry_in(read_yaml(draft.head, sheet), sheet)
    if entry is None and not notes.told:
        what = "the topic has no head"
        hint = 'A head stands at the top, between two lines of "---".'
        notes.told.append(problem("missing-key", Spot(draft.path), what, hint))
    return entry


def _topic(
    source: TopicFile, draft: Draft, entry: Entry, dialect: Dialect, notes: Notes
) -> Topic:
    sources = notes.point_each("source", entry, "sources")
    for key in ("sources", "facts", "related"):
        _present(entry, key)
    notes.point_each("fact", entry, "facts")
    summary = entry.draft("summary")
    purpose = entry.draft("purpose")
    points = _key_points(entry)
    title = entry.draft("title")
    prose = Prose(notes.language, dialect.desk.stock.lexicon)
    notes.read(draft, title, summary, purpose, *points, prose=prose)
    summary_line = dialect.line(summary, sources)
    picture = entry.words("illustration", required=False)
    if picture.text:
        notes.point("picture", picture, entry.path)
    key_points = tuple(
        notes.take(dialect.line(each, sources, goes_on=True)) for each in points
    )
    parsed = dialect.page(draft, sources, goes_on=True)
    page = notes.take(parsed)
    if not page:
        what, hint = "the topic has no text", "Write it below the head."
        spot = Spot(draft.path, draft.first_line)
        notes.told.append(problem("missing-key", spot, what, hint))
    return Topic(
        slug=source.slug,
        title=" ".join(title.body.split()),
        shelf=source.shelf,
        shelf_title=source.shelf_title,
        summary=notes.take(summary_line),
        key_points=key_points,
        page=page,
        sections=parsed.sections,
        words=count_words(summary_line.page, *key_points, page),
        audience=entry.choice("audience", AUDIENCES),
        purpose=" ".join(purpose.body.split()),
        sources=sources,
        related=notes.point_each("topic", entry, "related"),
        written=entry.day("written"),
        review=_review(entry),
        next_review=_next_review(entry, notes),
        illustration=picture.text,
        short=parsed.short,
        short_words=count_words(summary_line.page, *key_points, parsed.short),
    )


def count_words(*pages: str) -> int:
    """Count the words that a reader reads: no marks alone, no numbers of sources."""
    whole = _CITES.sub("", " ".join(pages))
    return sum(any(map(str.isalnum, word)) for word in plain_words(whole).split())


def _present(entry: Entry, key: str) -> None:
    """Tell a key that may be empty but must be there."""
    if key not in entry.keys:
        what = f'the key "{key}" is missing'
        entry.tell("missing-key", key, what, f'Write "{key}: []" if there are none.')


def _key_points(entry: Entry) -> list[Draft]:
    words = entry.list("key_points", required=True)
    if words and not MIN_KEY_POINTS <= len(words) <= MAX_KEY_POINTS:
        what = f"there are {len(words)} key points"
        hint = f"{MIN_KEY_POINTS} to {MAX_KEY_POINTS} are remembered."
        entry.tell("wrong-value", "key_points", what, hint)
    return [Draft(entry.path, each.text, each.line) for each in words]


def _next_review(entry: Entry, notes: Notes) -> str:
    day = entry.day("next_review")
    if day:
        notes.point("review", entry.words("next_review"), entry.path)
    return day


def _review(entry: Entry) -> Review | None:
    """Read who reviewed the topic and when; None if nobody has."""
    _present(entry, "reviewed")
    review = entry.entry("reviewed")
    if review is None:
        return None
    found = Review(review.day("date"), review.text("name"))
    review.close()
    return found
