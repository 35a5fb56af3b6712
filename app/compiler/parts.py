"""All of a book but its topics: the YAML files, the sources and the pictures."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, TypeVar

from app.compiler.book import BookFile
from app.compiler.drafts import Spot
from app.compiler.facts import FACTS_FILE, read_facts
from app.compiler.files import Folder
from app.compiler.filling import (
    filled_comparison,
    filled_questions,
    filled_terms,
    filled_timeline,
    filled_worksheets,
)
from app.compiler.glossary import (
    GLOSSARY_FILE,
    define_terms,
    lexicon_from,
    read_glossary,
)
from app.compiler.illustrations import Pictured, read_illustrations
from app.compiler.markdown.desk import Stock
from app.compiler.markdown.parser import Dialect
from app.compiler.notes import Notes
from app.compiler.numbers import NUMBERS_FILE, read_numbers
from app.compiler.options import OPTIONS_FILE, read_options
from app.compiler.questions import QUESTIONS_FILE, read_questions
from app.compiler.references import SOURCES_FILE, Sources, read_references
from app.compiler.synonyms import read_synonyms
from app.compiler.timeline import TIMELINE_FILE, read_timeline
from app.compiler.worksheets import CHECKS_FILE, VALUES_FILE, read_worksheets
from app.content.glossary import Term
from app.content.number import Number
from app.content.question import Question
from app.content.timeline import Timeline
from app.content.worksheet import Worksheets

PLAIN_STOCK: Final = Stock(is_plain=True)
"""What a folder without book.yaml draws on: nothing."""

T = TypeVar("T")


class Parts(NamedTuple):
    """What topics draw on, and what stands beside them."""

    stock: Stock = Stock()
    facts: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    terms: tuple[Term, ...] = ()
    timeline: Timeline | None = None
    questions: Mapping[str, Question] = MappingProxyType({})
    """By their words, in a translation by those of the original."""
    sources: Sources = Sources()
    pictured: Pictured = Pictured()
    synonyms: tuple[tuple[str, ...], ...] = ()
    worksheets: Worksheets = Worksheets()


class Original(NamedTuple):
    """The parts of the book that a translation is filled from."""

    parts: Parts = Parts()
    language: str = ""


NO_ORIGINAL: Final = Original()
"""What a book that translates none is filled from."""


def read_parts(
    folder: Folder, file: BookFile, notes: Notes, original: Original = NO_ORIGINAL
) -> Parts:
    """Read them in the order in which they draw on each other.

    Args:
        folder: The book's.
        file: What book.yaml says.
        notes: Gathers what is wrong.
        original: What a translation is filled from; empty in any other book.
    """
    base, language = original
    facts = (*base.facts, *read_facts(folder, notes))
    sources = _with(base.sources, read_references(folder, notes))
    own = {each.id: each for each in read_numbers(folder, notes)}
    numbers = tuple(({each.id: each for each in base.numbers} | own).values())
    told = base.pictured.illustrations
    pictured = read_illustrations(folder, file.pictures, notes, told)
    drafts = read_glossary(folder, notes)
    stock = Stock(
        is_plain=file.book.is_plain,
        callouts=file.book.callouts,
        number_words=file.book.number_words,
        numbers={each.id: each for each in numbers},
        pictures={each.name: each.alt for each in pictured.illustrations},
        lexicon=lexicon_from(drafts),
    )
    dialect = Dialect(stock)
    terms = define_terms(drafts, dialect, notes)
    timeline = read_timeline(folder, dialect, notes)
    comparison = filled_comparison(
        read_options(folder, dialect, notes), base.stock.comparison, language
    )
    questions = read_questions(folder, stock, notes)
    shelves = tuple(plan.id for plan in file.shelves)
    worksheets = read_worksheets(folder, shelves, stock, notes)
    parts = Parts(
        stock=stock._replace(comparison=comparison),
        facts=facts,
        numbers=numbers,
        terms=filled_terms(terms, base.terms, language),
        timeline=filled_timeline(timeline, base.timeline, language),
        questions=filled_questions(questions, base.questions, language),
        sources=sources,
        pictured=pictured,
        synonyms=(*base.synonyms, *read_synonyms(folder, notes)),
        worksheets=filled_worksheets(worksheets, base.worksheets, language),
    )
    spots = {name: Spot(sources.path, line) for name, line in sources.lines.items()}
    notes.spots["source"] = spots
    return _without_broken(parts, folder, notes) if file.book.is_plain else parts


def _with(base: Sources, own: Sources) -> Sources:
    """Add a translation's own sources to those of the original."""
    known = {each.id: each for each in (*base.references, *own.references)}
    return own._replace(references=tuple(known.values()))


def _without_broken(parts: Parts, folder: Folder, notes: Notes) -> Parts:
    """In a plain book a file with an error in it only warns, and is left out."""
    broken = {each.path for each in notes.told if each.level == "error"}

    def sound(name: str, part: T, empty: T) -> T:
        return empty if folder.shown(folder.path / name) in broken else part

    comparison = sound(OPTIONS_FILE, parts.stock.comparison, None)
    return parts._replace(
        stock=parts.stock._replace(comparison=comparison),
        facts=sound(FACTS_FILE, parts.facts, ()),
        numbers=sound(NUMBERS_FILE, parts.numbers, ()),
        terms=sound(GLOSSARY_FILE, parts.terms, ()),
        timeline=sound(TIMELINE_FILE, parts.timeline, None),
        questions=sound(QUESTIONS_FILE, parts.questions, {}),
        sources=sound(SOURCES_FILE, parts.sources, Sources()),
        worksheets=parts.worksheets._replace(
            statements=sound(VALUES_FILE, parts.worksheets.statements, ()),
            beginnings=sound(VALUES_FILE, parts.worksheets.beginnings, ()),
            checks=sound(CHECKS_FILE, parts.worksheets.checks, ()),
        ),
    )
