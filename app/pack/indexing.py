"""The search index: documents into FTS5, terms' spellings, and the book's words."""

import sqlite3
from collections.abc import Callable, Iterator

from app.content.glossary import Term
from app.content.question import Question
from app.content.timeline import Timeline
from app.content.topic import Topic
from app.pack import schema, stemming
from app.pack.documents import (
    Indexed,
    question_document,
    spellings,
    stage_documents,
    term_document,
    topic_documents,
)
from app.pack.filing import file_away, one
from app.pack.folding import fold, fold_letters, words_of

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
        yield question_document(question, answers)


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


def write_lexicon(
    database: sqlite3.Connection,
    language: str,
    synonyms: tuple[tuple[str, ...], ...],
    size: int,
) -> None:
    """Write the words of all documents, with their stems, and what means the same.

    Args:
        database: Holds all documents.
        language: BCP 47; words of English are stemmed, others stand for themselves.
        synonyms: Families of words and phrases.
        size: How many documents there are.
    """
    for table in ("heads", "bodies"):
        database.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608
    database.execute(
        "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, bodies, row)"
    )
    database.text_factory = _as_text
    counts: dict[str, int] = dict(
        database.execute("SELECT term, doc FROM vocabulary ORDER BY term").fetchall()
    )
    database.execute("DROP TABLE temp.vocabulary")
    members = {
        word for family in synonyms for member in family for word in words_of(member)
    }
    words = [*counts, *sorted(members - counts.keys())]
    stems = stemming.stems_of(words) if stemming.has_stems(language) else words
    stem_of = dict(zip(words, stems, strict=True))
    database.executemany(
        "INSERT INTO word VALUES (?, ?, ?)",
        [(word, stem_of[word], places) for word, places in counts.items()],
    )
    families = tuple(_family(family, counts, stem_of) for family in synonyms)
    file_away(database, one(schema.LEXICON, "", schema.Lexicon(size, families)))


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
