"""The search index: documents into FTS5, terms' spellings, and the book's words."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator

from app.content.glossary import Term
from app.content.question import Question
from app.content.timeline import Timeline
from app.content.topic import Topic
from app.pack import schema, sounds
from app.pack.documents import (
    Indexed,
    question_documents,
    spellings,
    stage_documents,
    term_document,
    topic_documents,
)
from app.pack.filing import file_away, one
from app.pack.folding import fold, fold_letters, words_of
from app.pack.stemming import Stemmer, has_stems

MAX_PHRASES = 24
"""Of one family of words: more would make every search for one of them slow."""


def documents(
    topics: tuple[Topic, ...],
    terms: tuple[Term, ...],
    timeline: Timeline | None,
    questions: tuple[Question, ...],
) -> Iterator[Indexed]:
    """Give everything that can be found, in book order."""
    answers: dict[str, schema.Document] = {}
    for indexed in _places(topics, terms, timeline):
        answers[indexed.document.place] = indexed.document
        yield indexed
    for question in questions:
        yield from question_documents(question, answers)


def write_documents(
    database: sqlite3.Connection,
    indexed: tuple[Indexed, ...],
    report: Callable[[int], None],
) -> None:
    """Write the documents and the words they are found by.

    Args:
        database: Has the tables.
        indexed: Their rows are counted from 1, in this order.
        report: Told after each document how many are written.
    """
    for row, (document, columns) in enumerate(indexed, start=1):
        file_away(database, one(schema.DOCUMENT, str(row), document))
        title, heading, key, term, context, text = map(fold_letters, columns)
        database.execute(
            "INSERT INTO heads(rowid, title, heading, term, context) "
            "VALUES (?, ?, ?, ?, ?)",
            (row, title, heading, term, context),
        )
        database.execute(
            "INSERT INTO bodies(rowid, title, heading, key, term, context, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row, title, heading, key, term, context, text),
        )
        report(row)


def write_spellings(
    database: sqlite3.Connection, terms: tuple[Term, ...], indexed: tuple[Indexed, ...]
) -> None:
    """Write each way to spell a term; of two terms written alike the first wins."""
    rows = {each.document.place: row for row, each in enumerate(indexed, start=1)}
    found: dict[str, schema.Spelling] = {}
    for term in terms:
        row = rows[term_document(term).document.place]
        for spelling in spellings(term):
            found.setdefault(fold(spelling), schema.Spelling(term.slug, row))
    for spelling, value in found.items():
        file_away(database, one(schema.SPELLING, spelling, value))


def families(
    synonyms: tuple[tuple[str, ...], ...], terms: tuple[Term, ...]
) -> tuple[tuple[str, ...], ...]:
    """Give the families of words that mean the same: all names of a term are one."""
    names = (tuple(dict.fromkeys(spellings(term))) for term in terms)
    return (*synonyms, *(family for family in names if len(family) > 1))


def write_lexicon(
    database: sqlite3.Connection,
    language: str,
    synonyms: tuple[tuple[str, ...], ...],
    indexed: tuple[Indexed, ...],
) -> None:
    """Write the words of all documents and synonyms, and what means the same.

    Args:
        database: Holds all documents.
        language: BCP 47; words of English have stems and sounds, others stand for
            themselves.
        synonyms: Families of words and phrases.
        indexed: All documents.
    """
    database.text_factory = _as_text
    for table in ("heads", "bodies"):
        database.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608
    counts, named = _counts(database), _named(indexed)
    members = {
        word for family in synonyms for member in family for word in words_of(member)
    }
    words = [*counts, *sorted(members - counts.keys())]
    is_english = has_stems(language)
    stems = Stemmer().stems_of(words) if is_english else words
    stem_of = dict(zip(words, stems, strict=True))
    database.executemany(
        "INSERT INTO word VALUES (?, ?, ?, ?, ?)",
        [
            (
                word,
                stem,
                sounds.sound(word) if is_english else word,
                counts.get(word, 0),
                named[word],
            )
            for word, stem in stem_of.items()
        ],
    )
    kept = tuple(_family(family, counts, stem_of) for family in synonyms)
    file_away(database, one(schema.LEXICON, "", schema.Lexicon(len(indexed), kept)))


def _counts(database: sqlite3.Connection) -> dict[str, int]:
    """Count the documents of each word."""
    database.execute(
        "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, bodies, row)"
    )
    counts = database.execute("SELECT term, doc FROM vocabulary ORDER BY term")
    found: dict[str, int] = dict(counts.fetchall())
    database.execute("DROP TABLE temp.vocabulary")
    return found


def _named(indexed: tuple[Indexed, ...]) -> Counter[str]:
    """Count for each word the places that are called by it; questions are no names."""
    named: Counter[str] = Counter()
    for document, _ in indexed:
        if document.kind != "question":
            named.update({word for name in document.names for word in name.split()})
    return named


def _as_text(word: bytes) -> str:
    """Read a word of the index; one of 32 kB was cut there, perhaps within a letter."""
    return word.decode("utf-8", "replace")


def _places(
    topics: tuple[Topic, ...], terms: tuple[Term, ...], timeline: Timeline | None
) -> Iterator[Indexed]:
    for topic in topics:
        yield from topic_documents(topic)
    for term in terms:
        yield term_document(term)
    if timeline is not None:
        yield from stage_documents(timeline)


def _family(
    members: tuple[str, ...], counts: dict[str, int], stem_of: dict[str, str]
) -> schema.Family:
    """Tell a family by its stems, and keep those of its forms that the book has."""
    keys: dict[str, None] = {}
    phrases: dict[str, None] = {}
    for member in members:
        words = words_of(member)
        keys[" ".join(stem_of[word] for word in words)] = None
        *before, last = words or [""]
        if all(word in counts for word in before):
            for form in _forms(last, counts, stem_of):
                phrases[" ".join([*before, form])] = None
    keys.pop("", None)
    return schema.Family(tuple(keys), tuple(phrases)[:MAX_PHRASES])


def _forms(word: str, counts: dict[str, int], stem_of: dict[str, str]) -> Iterator[str]:
    stem = stem_of.get(word)
    return (form for form in counts if stem_of[form] == stem)
