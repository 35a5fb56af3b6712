"""A full book: its topics are read, then all of it is judged as a whole."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.compiler.book import BookFile
from app.compiler.cache import compiler_digest, digest, open_cache
from app.compiler.checks import Known, dead_pointers, overdue, unused
from app.compiler.files import Folder
from app.compiler.markdown.parser import Dialect
from app.compiler.notes import Notes
from app.compiler.parts import Parts
from app.compiler.shelves import check_shelves, in_book_order, shelves_of
from app.compiler.topics import Compiled, TopicFile, compile_topic, topic_files
from app.compiler.ways import long_ways
from app.content.alphabet import sorter
from app.content.book import Book, Counts
from app.content.glossary import Term
from app.content.links import Screen
from app.content.topic import Shelf, Topic
from app.i18n import tr
from app.pack.writer import Contents

CompileTopic = Callable[[TopicFile, Dialect, str], Compiled]
"""Makes a topic of its file, in a dialect and a language."""


class Progress(NamedTuple):
    """How far a long job is."""

    done: int
    total: int
    what: str
    """What is being done, translated."""


Report = Callable[[Progress], None]


def quietly(progress: Progress) -> None:
    """Tell nobody."""
    del progress


def read_full_book(
    folder: Folder, file: BookFile, parts: Parts, notes: Notes, report: Report
) -> Contents:
    """Read the topics of a full book and put it together.

    Args:
        folder: Where it lies.
        file: What book.yaml says.
        parts: All but the topics.
        notes: What was gathered so far; more is added.
        report: Told after each topic.
    """
    titles = {plan.id: plan.title for plan in file.shelves}
    files = in_book_order(list(topic_files(folder, titles)), file.shelves)
    check_shelves(files, file.shelves, folder, notes)
    compiled = compile_each(folder, files, parts, notes, (compile_topic, report))
    topics = tuple(each.topic for each in compiled)
    judge(topics, parts, notes)
    notes.told += long_ways(file.book, topics, notes.spots.get("way", {}))
    terms = with_topics(parts.terms, compiled)
    shelves = shelves_of(topics, file.shelves)
    return contents_of(file.book, (shelves, topics, terms), parts)


def compile_each(
    folder: Folder,
    files: list[TopicFile],
    parts: Parts,
    notes: Notes,
    tools: tuple[CompileTopic, Report],
) -> list[Compiled]:
    """Compile each topic, or take it from the cache; note what came of it."""
    compile_one, report = tools
    dialect, language = Dialect(parts.stock), notes.language
    given = [compiler_digest(), language, repr(parts.stock), compile_one.__name__]
    cache = open_cache(folder.path, digest(given))
    what = tr("Reading the topics")
    compiled: list[Compiled] = []
    for file in files:
        key = digest([file.path, *file[2:]])
        found = cache.kept(key)
        if found is None:
            found = compile_one(file, dialect, language)
            cache.keep(key, found)
        compiled.append(found)
        _take(found, notes)
        report(Progress(len(compiled), len(files), what))
    cache.write()
    return compiled


def _take(compiled: Compiled, notes: Notes) -> None:
    """Note what a topic used and what was wrong with it."""
    notes.told += compiled.problems
    notes.pointers += compiled.pointers
    notes.terms.update(compiled.terms)
    notes.acceptances += compiled.acceptances


def judge(topics: tuple[Topic, ...], parts: Parts, notes: Notes) -> None:
    """Tell what only the whole book can tell."""
    notes.told += dead_pointers(notes.pointers, known_in(topics, parts))
    notes.told += overdue(notes.pointers)
    used = {kind: _named(kind, notes) for kind in ("number", "source", "term")}
    used["term"] |= notes.terms
    for kind, names in used.items():
        notes.told += unused(kind, notes.spots.get(kind, {}), names)


def known_in(topics: tuple[Topic, ...], parts: Parts) -> Known:
    """Gather all that can be pointed at."""
    stages = parts.timeline.stages if parts.timeline else ()
    empty = {
        Screen.OPTIONS: parts.stock.comparison is None,
        Screen.TIMELINE: not stages,
        Screen.GLOSSARY: not parts.terms,
        Screen.QUESTIONS: not parts.questions,
    }
    names = {
        "screen": {each.value for each in Screen if not empty.get(each)},
        "topic": {each.slug for each in topics},
        "term": {each.slug for each in parts.terms},
        "stage": {each.slug for each in stages},
        "fact": set(parts.facts),
        "source": {each.id for each in parts.sources.references},
        "picture": {each.name for each in parts.pictured.illustrations},
    }
    sections = {
        each.slug: frozenset(section.id for section in each.sections) for each in topics
    }
    return Known(
        {kind: dict.fromkeys(sorted(known)) for kind, known in names.items()}, sections
    )


def with_topics(
    terms: tuple[Term, ...], compiled: Iterable[Compiled]
) -> tuple[Term, ...]:
    """Tell each term the topics that mention it, in book order."""
    where: dict[str, list[str]] = {}
    for each in compiled:
        linked = [p.name for p in each.pointers if p.kind == "term"]
        for slug in dict.fromkeys([*each.terms, *linked]):
            where.setdefault(slug, []).append(each.topic.slug)
    return tuple(
        term._replace(topics=tuple(where.get(term.slug, ()))) for term in terms
    )


def contents_of(
    book: Book,
    made: tuple[tuple[Shelf, ...], tuple[Topic, ...], tuple[Term, ...]],
    parts: Parts,
) -> Contents:
    """Put everything together, and count it."""
    shelves, topics, terms = made
    timeline = parts.timeline
    in_order = sorter(book.language)
    counts = Counts(
        topics=len(topics),
        sections=sum(len(topic.sections) for topic in topics),
        terms=len(terms),
        stages=len(timeline.stages) if timeline else 0,
        phases=len(timeline.phases) if timeline else 0,
        numbers=len(parts.numbers),
        sources=len(parts.sources.references),
        illustrations=len(parts.pictured.illustrations),
        questions=len(parts.questions),
        reviewed_topics=sum(topic.review is not None for topic in topics),
    )
    return Contents(
        book=book._replace(counts=counts),
        shelves=shelves,
        topics=topics,
        terms=tuple(sorted(terms, key=lambda term: in_order(term.name))),
        timeline=timeline,
        numbers=parts.numbers,
        comparison=parts.stock.comparison,
        questions=tuple(parts.questions.values()),
        references=parts.sources.references,
        illustrations=parts.pictured.illustrations,
        pictures=parts.pictured.pictures,
        synonyms=parts.synonyms,
        worksheets=parts.worksheets,
    )


def _named(kind: str, notes: Notes) -> set[str]:
    return {pointer.name for pointer in notes.pointers if pointer.kind == kind}
