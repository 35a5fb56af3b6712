"""book.yaml -> Book, its shelves, and where its pictures lie."""

import re
from pathlib import Path
from string import Formatter
from typing import Final, NamedTuple

from app.compiler.drafts import Spot
from app.compiler.entries import Entry, entry_in
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.notes import Notes
from app.compiler.problems import Problem, problem
from app.compiler.sheets import Sheet, Words, read_yaml
from app.compiler.ways import TEN_MINUTES, TWO_MINUTES
from app.content.book import Book, CalloutWords
from app.content.languages import primary
from app.content.number import NumberWords

BOOK_FILE: Final = "book.yaml"

TRANSLATION_OF: Final = "translation_of"
"""The key that names the folder of the original."""

BOOK: Final = "book"
"""What the one entry of book.yaml is called, see `Notes.entries`."""

_TRANSLATED: Final = Inheritance(
    ("id",), ("gate", "publisher", "authors", "shelves", "ways")
)
_SHELF: Final = Inheritance(taken=("topics", "illustration"))
_MARKS: Final = frozenset({"thousands", "decimal"})
_SAID: Final = re.compile(r"[^\W\d_](?![^{]*\})")
"""A letter outside of a gap: words, which another language says otherwise."""
_VERSION: Final = re.compile(r"\d+\.\d+\.\d+")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class ShelfPlan(NamedTuple):
    """A shelf as book.yaml has it, before its topics are known."""

    id: str
    title: str
    line: int
    topics: tuple[str, ...] = ()
    """Slugs that come first, in this order."""
    illustration: str = ""


class BookFile(NamedTuple):
    """All that book.yaml says."""

    book: Book
    shelves: tuple[ShelfPlan, ...]
    pictures: Path
    """The folder of the pictures; it need not exist."""


def read_book(folder: Folder, notes: Notes) -> BookFile | None:
    """Read book.yaml; of what is missing or wrong, the Problems are told.

    Returns:
        What it says, or None if it cannot be read at all.
    """
    path = folder.shown(folder.path / BOOK_FILE)
    text = folder.text(BOOK_FILE)
    sheet = Sheet(path, 1, notes.told)
    notes.look_at(path, text or "")
    entry = entry_in(read_yaml(text or "", sheet), sheet)
    if entry is None:
        notes.told += [] if notes.told else [_empty(path)]
        return None
    notes.name("book", [(BOOK, entry)])
    inherit(entry, "book", BOOK, notes, _TRANSLATED)
    entry.any(TRANSLATION_OF)
    gate = entry.choice("gate", ("full", "plain"), "full")
    is_plain = gate == "plain"
    notes.language = _matching(entry, "language", _LANGUAGE, "such as en or pt-BR")
    is_translated = _is_translated(entry, notes)
    ways = entry.entry("ways")
    book = Book(
        id=entry.slug("id"),
        title=entry.text("title"),
        language=notes.language,
        version=_matching(entry, "version", _VERSION, "such as 1.4.0"),
        publisher=entry.text("publisher", required=not is_plain),
        funding=entry.text("funding", required=not is_plain),
        authors=entry.texts("authors", required=not is_plain),
        reviewers=entry.texts("reviewers"),
        question=entry.text("question", required=not is_plain),
        summary=entry.text("summary", required=not is_plain),
        two_minutes=_way(ways, TWO_MINUTES, notes),
        ten_minutes=_way(ways, TEN_MINUTES, notes),
        is_plain=is_plain,
        callouts=_callouts(
            entry.entry("callouts", required=is_translated), required=is_translated
        ),
        number_words=_number_words(
            entry.entry("number_words", required=is_translated), required=is_translated
        ),
    )
    shelves = _shelves(entry, notes, is_plain=is_plain)
    pictures = entry.text("pictures", required=False) or "illustrations"
    if ways:
        ways.close()
    notes.acceptances += entry.acceptances(text.count("\n") + 1 if text else 1)
    entry.close()
    return BookFile(book, shelves, folder.path / pictures)


def _shelves(entry: Entry, notes: Notes, *, is_plain: bool) -> tuple[ShelfPlan, ...]:
    found: list[tuple[str, Entry]] = []
    plans: list[ShelfPlan] = []
    for shelf in entry.entries("shelves", required=not is_plain):
        name = shelf.slug("id")
        inherit(shelf, "shelve", name, notes, _SHELF)
        topics = notes.point_each("topic", shelf, "topics")
        picture = shelf.words("illustration", required=False)
        if picture.text:
            notes.point("picture", picture, shelf.path)
        found.append((name, shelf))
        title = shelf.text("title")
        plans.append(ShelfPlan(name, title, shelf.line, topics, picture.text))
        shelf.close()
    notes.name("shelve", found)
    return tuple(plans)


def _way(ways: Entry | None, key: str, notes: Notes) -> tuple[str, ...]:
    if ways is None:
        return ()
    notes.spots.setdefault("way", {})[key] = Spot(ways.path, ways.line_of(key))
    return notes.point_each("topic", ways, key)


def _matching(entry: Entry, key: str, form: re.Pattern[str], hint: str) -> str:
    text = entry.text(key)
    if text and not form.fullmatch(text):
        what = f'"{text}" cannot be the {key} of a book'
        entry.tell("wrong-value", key, what, f"It is written {hint}.")
    return text


def _is_translated(entry: Entry, notes: Notes) -> bool:
    """Tell whether this book needs words of its own for what every page says."""
    if notes.originals is None:
        return False
    there = notes.originals["book"][BOOK].text("language")
    if there == notes.language:
        what = f"the original is in {there} too"
        entry.tell("wrong-language", "language", what, "Name the translation's own.")
    return primary(there) != primary(notes.language)


def _callouts(entry: Entry | None, *, required: bool) -> CalloutWords:
    if entry is None:
        return CalloutWords()
    defaults = CalloutWords()
    kinds = {"try_" if kind == "try" else kind: kind for kind in _kinds()}
    titles = {
        field: entry.text(kind, required=required) or getattr(defaults, field)
        for field, kind in kinds.items()
    }
    entry.close()
    return CalloutWords(**titles)


def _kinds() -> list[str]:
    return [field.rstrip("_") for field in CalloutWords._fields]


def _number_words(entry: Entry | None, *, required: bool) -> NumberWords:
    """Read the templates; each may use the gaps that its English one has."""
    if entry is None:
        return NumberWords()
    chosen = NumberWords()._asdict()
    for key, default in chosen.items():
        is_needed = required and (key in _MARKS or bool(_SAID.search(str(default))))
        words = entry.words(key, required=is_needed)
        if not words.text:
            continue
        gaps, known = _gaps(words), _gaps(Words(str(default), 0))
        if gaps is None or not gaps <= (known or set()):
            what = f'"{key}" has a gap that cannot be filled'
            hint = f'The English words are "{default}".'
            entry.tell("wrong-value", key, what, hint)
        else:
            chosen[key] = words.text
    entry.close()
    return NumberWords(**chosen)


def _gaps(words: Words) -> set[str] | None:
    """Give the names between braces; None if the braces do not match."""
    try:
        parts = list(Formatter().parse(words.text))
    except ValueError:
        return None
    return {gap for _, gap, spec, how in parts if gap is not None and not (spec or how)}


def _empty(path: str) -> Problem:
    return problem("missing-key", Spot(path), "book.yaml is empty", "See writing.md.")
