"""A translation: a folder of the same shape, filled from the book that it translates."""

from collections.abc import Iterable, Mapping
from typing import Final

from app.compiler.book import (
    BOOK,
    BookFile,
    ShelfPlan,
    read_book,
)
from app.compiler.checks import dead_pointers, overdue
from app.compiler.drafts import Spot
from app.compiler.files import Folder
from app.compiler.filling import (
    has_outline_of,
    with_mended_stages,
    with_names_of,
    without_lost_sections,
)
from app.compiler.illustrations import ILLUSTRATIONS_FILE
from app.compiler.library import (
    Report,
    compile_each,
    contents_of,
    known_in,
)
from app.compiler.notes import Notes
from app.compiler.numbers import NUMBERS_FILE
from app.compiler.originals import Source, read_original
from app.compiler.parts import Original, Parts, read_parts
from app.compiler.problems import did_you_mean, problem
from app.compiler.sheets import Words
from app.compiler.shelves import check_names, in_book_order, shelves_of
from app.compiler.topics import Compiled, TopicFile, compile_topic, topic_files
from app.content.glossary import Term
from app.content.links import parse_link
from app.content.topic import Topic
from app.pack.writer import Contents

_SHOWN: Final = {"number": NUMBERS_FILE, "picture": ILLUSTRATIONS_FILE}
"""Kinds of what a translated text shows in words of their own, and where they stand."""


def read_translation(
    folder: Folder, named: Words, notes: Notes, report: Report
) -> Contents | None:
    """Read a translation and the book that it translates.

    Args:
        folder: The translation's.
        named: What `translation_of` says.
        notes: Gathers what is wrong.
        report: Told after each topic.

    Returns:
        The whole book, filled; None if one of the two cannot be read.
    """
    source = read_original(folder, named, notes, report)
    if source is None:
        return None
    notes.originals = source.entries
    file = read_book(folder, notes)
    if file is None:  # pragma: no cover (`named_original` could read it)
        return None
    file = _completed(file, source, notes)
    original = Original(source.parts, source.file.book.language)
    parts = read_parts(folder, file, notes, original)
    return _read_topics(folder, file, parts, notes, (source, report))


def _completed(file: BookFile, source: Source, notes: Notes) -> BookFile:
    """Give what book.yaml says, with all that it need not say again."""
    own = {plan.id: plan for plan in file.shelves}
    plans: list[ShelfPlan] = []
    for plan in source.file.shelves:
        told = own.get(plan.id, plan)
        plans.append(plan._replace(title=told.title))
    has_pictures = notes.entries["book"][BOOK].has("pictures")
    pictures = file.pictures if has_pictures else source.file.pictures
    return file._replace(shelves=tuple(plans), pictures=pictures)


def _read_topics(
    folder: Folder,
    file: BookFile,
    parts: Parts,
    notes: Notes,
    tools: tuple[Source, Report],
) -> Contents:
    """Read the topics that are translated, and fill the book from the original."""
    source, report = tools
    titles = {plan.id: plan.title for plan in file.shelves}
    files = _files(folder, titles, source, notes)
    compiled = compile_each(folder, files, parts, notes, (compile_topic, report))
    pairs = zip(files, compiled, strict=True)
    own = _named_alike(pairs, source.contents.topics, notes)
    topics = _filled(own, titles, source)
    known = known_in(topics, parts)
    notes.told += dead_pointers(notes.pointers, known)
    notes.told += overdue(notes.pointers)
    _tell_untranslated(notes)
    topics = tuple(_mended(each, known.sections) for each in topics)
    parts = _mended_parts(parts, known.sections)
    terms = _with_topics(parts.terms, compiled, topics, source.contents.terms)
    shelves = shelves_of(topics, file.shelves)
    return contents_of(file.book, (shelves, topics, terms), parts)


def _files(
    folder: Folder, titles: dict[str, str], source: Source, notes: Notes
) -> list[TopicFile]:
    """Find the topics that are translated, each with its original."""
    originals = {file.slug: file for file in topic_files(Folder(source.folder, []), {})}
    files = in_book_order(list(topic_files(folder, titles)), source.file.shelves)
    check_names(files, list(titles), notes)
    found: list[TopicFile] = []
    for file in files:
        original = originals.get(file.slug)
        if original is None:
            what = f'the original has no topic "{file.slug}"'
            hint = did_you_mean(file.slug, originals) or "A translation adds nothing."
            notes.told.append(problem("unknown-original", Spot(file.path), what, hint))
        elif original.shelf != file.shelf:
            what = f'"{file.slug}" stands on the shelf "{original.shelf}"'
            hint = f"Move its file to topics/{original.shelf}/."
            notes.told.append(problem("wrong-value", Spot(file.path), what, hint))
        else:
            found.append(file._replace(original=original.text))
    return found


def _named_alike(
    compiled: Iterable[tuple[TopicFile, Compiled]],
    originals: tuple[Topic, ...],
    notes: Notes,
) -> dict[str, Topic]:
    """Give the translated topics, their sections named as in the original."""
    there = {topic.slug: topic for topic in originals}
    own: dict[str, Topic] = {}
    for file, each in compiled:
        topic, original = each.topic, there[file.slug]
        spot = Spot(file.path)
        if has_outline_of(topic, original):
            topic = with_names_of(topic, original)
        else:
            sizes = f"{len(topic.sections)}, the original {len(original.sections)}"
            what = f"the headings are not those of the original: {sizes}"
            hint = "Keep them, step by step."
            notes.told.append(problem("other-headings", spot, what, hint))
        if topic.page == original.page or topic.summary == original.summary:
            what = "the text is that of the original, word by word"
            hint = "Take the file out: then the page says that it is not translated."
            notes.told.append(problem("still-original", spot, what, hint))
        if topic.written and topic.written < original.written:
            what = f"the original was written anew on {original.written}"
            hint = 'Compare the two, then set "written".'
            notes.told.append(problem("older-than-original", spot, what, hint))
        own[topic.slug] = topic
    return own


def _filled(
    own: dict[str, Topic], titles: dict[str, str], source: Source
) -> tuple[Topic, ...]:
    """Give all topics in the original's order; those not translated say so."""
    language = source.file.book.language
    return tuple(
        own.get(topic.slug)
        or topic._replace(language=language, shelf_title=titles[topic.shelf])
        for topic in source.contents.topics
    )


def _mended(topic: Topic, sections: Mapping[str, frozenset[str]]) -> Topic:
    page, short = (
        without_lost_sections(text, sections) for text in (topic.page, topic.short)
    )
    return topic._replace(page=page, short=short)


def _mended_parts(parts: Parts, sections: Mapping[str, frozenset[str]]) -> Parts:
    """Let questions, checks and stages lead to sections that there are."""

    def mend(place: str) -> str:
        link = parse_link(place)
        if link is None or not link.section or link.section in sections[link.slug]:
            return place
        return str(link._replace(section=""))

    checks = parts.worksheets.checks
    mended = tuple(each._replace(place=mend(each.place)) for each in checks)
    return parts._replace(
        questions={
            words: each._replace(answer=mend(each.answer))
            for words, each in parts.questions.items()
        },
        worksheets=parts.worksheets._replace(checks=mended),
        timeline=with_mended_stages(parts.timeline, sections),
    )


def _tell_untranslated(notes: Notes) -> None:
    """Tell each number and picture that a translated text shows in the original."""
    originals = notes.originals or {}
    for pointer in notes.pointers:
        kind = pointer.kind if pointer.kind in _SHOWN else ""
        own = notes.entries.get(kind, {})
        if pointer.name in originals.get(kind, {}) and pointer.name not in own:
            what = f'the {kind} "{pointer.name}" is not translated'
            hint = f"Add it to {_SHOWN[kind]} of the translation."
            spot = Spot(pointer.path, pointer.line)
            notes.told.append(problem("not-translated", spot, what, hint))


def _with_topics(
    terms: tuple[Term, ...],
    compiled: list[Compiled],
    topics: tuple[Topic, ...],
    originals: tuple[Term, ...],
) -> tuple[Term, ...]:
    """Tell each term the topics that mention it, in book order, in either language."""
    where: dict[str, set[str]] = {term.slug: set() for term in terms}
    filled = {topic.slug for topic in topics if topic.language}
    for term in originals:
        where[term.slug].update(filled.intersection(term.topics))
    for each in compiled:
        linked = [p.name for p in each.pointers if p.kind == "term"]
        for slug in {*each.terms, *linked} & where.keys():
            where[slug].add(each.topic.slug)
    return tuple(
        term._replace(
            topics=tuple(
                topic.slug for topic in topics if topic.slug in where[term.slug]
            )
        )
        for term in terms
    )
