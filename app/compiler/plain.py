"""A plain book: any folder of Markdown. Nothing in it stops the build."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.compiler.book import BookFile, ShelfPlan
from app.compiler.drafts import Spot
from app.compiler.entries import entry_in
from app.compiler.files import Folder, split_head
from app.compiler.library import (
    Report,
    compile_each,
    contents_of,
    judge,
    known_in,
    with_topics,
)
from app.compiler.markdown.parser import Dialect
from app.compiler.notes import Notes
from app.compiler.parts import Parts
from app.compiler.pictures import take_pictures
from app.compiler.problems import Problem, problem
from app.compiler.prose import Prose
from app.compiler.settling import Settling, settle_page
from app.compiler.sheets import Sheet, read_yaml
from app.compiler.shelves import shelves_of
from app.compiler.topics import Compiled, TopicFile, compiled_of, count_words
from app.content.book import Book
from app.content.links import slugify
from app.content.topic import Topic
from app.pack.writer import Contents

_FIRST: Final = ("index", "readme")
"""These files come first on their shelf, and stand for their folder in links."""
_DIGITS: Final = re.compile(r"\d+")
_GAPS: Final = re.compile(r"[\s_-]+")


def plain_book(folder: Folder) -> BookFile:
    """Make a book of a folder that has no book.yaml."""
    name = folder.path.resolve().name
    book = Book(
        id=slugify(name) or "notes",
        title=_title_of(name) or folder.path.as_posix(),
        language="en",
        version="1.0.0",
        is_plain=True,
    )
    return BookFile(book, (), folder.path / "illustrations")


def read_plain_book(
    folder: Folder, file: BookFile, parts: Parts, notes: Notes, report: Report
) -> Contents:
    """Read every Markdown file below a folder, and put the book together."""
    files = list(_topic_files(folder, file))
    if not files:
        notes.told.append(_nothing(folder))
    tools = (compile_plain_topic, report)
    compiled = compile_each(folder, files, parts, notes, tools)
    topics = tuple(each.topic for each in compiled)
    slugs = {each.path: each.slug for each in files}
    pictured, names = take_pictures(notes.pointers, folder, parts.pictured, notes)
    parts = parts._replace(pictured=pictured)
    settling = Settling(_with_folders(slugs), known_in(topics, parts), names)
    judge(topics, parts, notes)
    settled = tuple(
        topic._replace(page=settle_page(topic.page, each.pointers, settling, notes))
        for topic, each in zip(topics, compiled, strict=True)
    )
    plans = _plans(files, file)
    terms = with_topics(parts.terms, compiled)
    shelves = shelves_of(settled, plans)
    return contents_of(file.book, (shelves, settled, terms), parts)


def compile_plain_topic(source: TopicFile, dialect: Dialect, language: str) -> Compiled:
    """Read one file: the head is optional, the title may come from anywhere."""
    notes = Notes(language)
    notes.look_at(source.path, source.text)
    draft = split_head(source.path, source.text)
    sheet = Sheet(source.path, 2, notes.told)
    head = entry_in(read_yaml(draft.head, sheet), sheet) if draft.head else None
    parsed = dialect.page(draft)
    page = notes.take(parsed)
    title = head.text("title", required=False) if head else ""
    summary = head.draft("summary", required=False) if head else None
    line = dialect.line(summary) if summary and summary.body else None
    notes.read(draft, prose=Prose(language, dialect.desk.stock.lexicon))
    topic = Topic(
        slug=source.slug,
        title=title or parsed.title or _title_of(source.file.stem) or source.file.name,
        shelf=source.shelf,
        shelf_title=source.shelf_title,
        summary=notes.take(line) if line else "",
        key_points=(),
        page=page,
        sections=parsed.sections,
        words=count_words(page, line.page if line else ""),
    )
    if head:
        notes.acceptances += head.acceptances(source.text.count("\n") + 1)
    return compiled_of(topic, notes)


def folded(problems: list[Problem]) -> list[Problem]:
    """Tell each rule once per file, and how often it was broken."""
    first: dict[tuple[str, str], Problem] = {}
    times: dict[tuple[str, str], int] = {}
    for each in sorted(problems):
        key = (each.path, each.rule)
        first.setdefault(key, each)
        times[key] = times.get(key, 0) + 1
    return [
        each._replace(message=f"{each.message} (and {times[key] - 1} more)")
        if times[key] > 1
        else each
        for key, each in first.items()
    ]


def _topic_files(folder: Folder, file: BookFile) -> Iterator[TopicFile]:
    """Find every Markdown file; files and folders behind links outside are left."""
    top = folder.path / "topics"
    top = top if file.shelves and top.is_dir() else folder.path
    titles = {plan.id: plan.title for plan in file.shelves}
    taken: dict[str, int] = {}
    for path in _markdown_files(top):
        text = folder.read(path)
        if text is None:
            continue
        parts = path.relative_to(top).with_suffix("").parts
        slug = _free(_slug(parts) or "page", taken)
        shelf = _slug(parts[:-1]) or "start"
        title = " · ".join(_title_of(part) for part in parts[:-1])
        shelf_title = titles.get(shelf) or title or file.book.title
        yield TopicFile(path, folder.shown(path), slug, shelf, shelf_title, text)


def _markdown_files(top: Path) -> Iterator[Path]:
    root = top.resolve()
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names, key=_order):
            path = Path(folder, name)
            if path.suffix.lower() != ".md":
                continue
            if not path.is_symlink() or path.resolve().is_relative_to(root):
                yield path


def _order(name: str) -> tuple[int, str]:
    """Sort a folder as people do: the overview first, then 2 before 10."""
    stem = Path(name).stem.casefold()
    place = _FIRST.index(stem) if stem in _FIRST else len(_FIRST)
    return place, _DIGITS.sub(lambda found: found.group().zfill(9), stem)


def _plans(files: list[TopicFile], file: BookFile) -> list[ShelfPlan]:
    """Give the shelves: those of book.yaml first, then as the folders come."""
    plans = {plan.id: plan for plan in file.shelves}
    for each in files:
        plans.setdefault(each.shelf, ShelfPlan(each.shelf, each.shelf_title, 1))
    return list(plans.values())


def _with_folders(slugs: dict[str, str]) -> dict[str, str]:
    """Let a link to a folder lead to the overview in it."""
    found = dict(slugs)
    for path, slug in slugs.items():
        folder, _, name = path.rpartition("/")
        if Path(name).stem.casefold() in _FIRST:
            found.setdefault(folder or ".", slug)
    return found


def _slug(parts: tuple[str, ...]) -> str:
    return "/".join(filter(None, map(slugify, parts)))


def _free(slug: str, taken: dict[str, int]) -> str:
    """Give the slug, or with -2, -3 … where it is taken."""
    number = taken[slug] = taken.get(slug, 0) + 1
    return slug if number == 1 else _free(f"{slug}-{number}", taken)


def _title_of(name: str) -> str:
    words = _GAPS.sub(" ", name).strip()
    return f"{words[:1].upper()}{words[1:]}"


def _nothing(folder: Folder) -> Problem:
    what = "there is nothing to read in this folder"
    hint = "Put Markdown files (ending in .md) into it, or name another folder."
    return problem("no-book", Spot(folder.shown(folder.path)), what, hint)
