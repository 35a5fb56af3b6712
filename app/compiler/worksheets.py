"""values.yaml and checks.yaml -> Worksheets."""

from typing import Final

from app.compiler.drafts import Draft
from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.markdown.desk import Stock
from app.compiler.notes import Notes
from app.compiler.problems import did_you_mean
from app.compiler.prose import Prose
from app.compiler.sheets import Words
from app.compiler.yaml_files import entries_of, entry_of
from app.content.links import Kind, parse_link
from app.content.worksheet import Beginning, Check, Statement, Worksheets

VALUES_FILE: Final = "values.yaml"
CHECKS_FILE: Final = "checks.yaml"
MOST_OPTIONS: Final = 4
"""Answers to choose from: more would be a test of patience."""

_VALUE: Final = Inheritance()
_CHECK: Final = Inheritance(("shelf", "place", "facts"), words=("options", "right"))
_KINDS: Final = frozenset({Kind.TOPIC, Kind.STAGE, Kind.TERM})


def read_worksheets(
    folder: Folder, shelves: tuple[str, ...], stock: Stock, notes: Notes
) -> Worksheets:
    """Read both files; of what is missing or wrong, the Problems are told.

    Args:
        folder: The book's.
        shelves: Ids of the shelves that it has.
        stock: Its words.
        notes: Gathers what is wrong.
    """
    prose = Prose(notes.language, stock.lexicon, is_graded=False)
    statements, beginnings = _read_values(folder, notes, prose)
    return Worksheets(
        statements, beginnings, _read_checks(folder, shelves, notes, prose)
    )


def _read_values(
    folder: Folder, notes: Notes, prose: Prose
) -> tuple[tuple[Statement, ...], tuple[Beginning, ...]]:
    sheet = entry_of(folder, VALUES_FILE, notes)
    if sheet is None:
        return (), ()
    statements = tuple(
        Statement(id_, _text(entry, "statement", notes, prose))
        for id_, entry in _named(sheet.entries("statements"), "statement", notes)
    )
    beginnings = tuple(
        Beginning(id_, _text(entry, "begin", notes, prose))
        for id_, entry in _named(sheet.entries("sentences"), "sentence", notes)
    )
    sheet.close()
    return statements, beginnings


def _read_checks(
    folder: Folder, shelves: tuple[str, ...], notes: Notes, prose: Prose
) -> tuple[Check, ...]:
    entries = entries_of(folder, CHECKS_FILE, notes)
    return tuple(
        _check(id_, entry, shelves, notes, prose)
        for id_, entry in _named(entries, "check", notes, _CHECK)
    )


def _named(
    entries: tuple[Entry, ...], kind: str, notes: Notes, how: Inheritance = _VALUE
) -> list[tuple[str, Entry]]:
    """Give the entries that can be read, each by its id."""
    named = [(entry.slug("id"), entry) for entry in entries]
    notes.name(kind, named)
    return [each for each in named if inherit(each[1], kind, each[0], notes, how)]


def _text(entry: Entry, key: str, notes: Notes, prose: Prose) -> str:
    draft = entry.draft(key)
    notes.read(draft, prose=prose)
    entry.close()
    return " ".join(draft.body.split())


def _check(
    id_: str, entry: Entry, shelves: tuple[str, ...], notes: Notes, prose: Prose
) -> Check:
    question, told = entry.draft("question"), entry.draft("told")
    options = entry.list("options")
    drafts = (Draft(entry.path, each.text, each.line) for each in options)
    notes.read(question, told, *drafts, prose=prose)
    notes.point_each("fact", entry, "facts")
    texts = tuple(" ".join(each.text.split()) for each in options)
    check = Check(
        id_,
        _shelf(entry, shelves),
        " ".join(question.body.split()),
        texts,
        _right(entry, texts),
        " ".join(told.body.split()),
        _place(entry, notes),
    )
    entry.close()
    return check


def _shelf(entry: Entry, shelves: tuple[str, ...]) -> str:
    shelf = entry.text("shelf")
    if shelf and shelf not in shelves:
        hint = did_you_mean(shelf, shelves) or f"It may be {', '.join(shelves)}."
        entry.tell("dead-link", "shelf", f'no shelf is called "{shelf}"', hint)
    return shelf


def _right(entry: Entry, options: tuple[str, ...]) -> str:
    """Read which option is right; without options nothing is."""
    right = entry.text("right", required=bool(options))
    if len(options) == 1 or len(options) > MOST_OPTIONS:
        what = f"a check has 2 to {MOST_OPTIONS} options, or none"
        entry.tell("wrong-value", "options", what)
    if right and right not in options:
        hint = "Write it as it stands among the options."
        entry.tell("wrong-value", "right", f'"{right}" is none of the options', hint)
    return right


def _place(entry: Entry, notes: Notes) -> str:
    place = entry.words("place")
    link = parse_link(place.text)
    if link is not None and link.kind in _KINDS:
        name = f"{link.slug}#{link.section}" if link.section else link.slug
        notes.point(link.kind.value, Words(name, place.line), entry.path)
    elif place.text:
        what = f'"{place.text}" cannot tell more about a check'
        hint = "It may be topic:, stage: or term:."
        entry.tell("dead-link", "place", what, hint)
    return place.text
