"""numbers.yaml -> Numbers, each with all that makes it honest."""

from typing import Final

from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.notes import Notes
from app.compiler.yaml_files import entries_of
from app.content.number import HUNDRED, THOUSAND, Number, NumberKind

NUMBERS_FILE: Final = "numbers.yaml"

_KINDS: Final = tuple(NumberKind)
_SURE: Final = ("high", "moderate", "low", "very-low")
_SHARES: Final = (HUNDRED, THOUSAND)
_FIGURES: Final = ("kind", "value", "of", "range", "about", "good", "certainty")
_TRANSLATED: Final = Inheritance(
    _FIGURES, ("facts", "sources"), ("opposite", "unit", "followup", "caveat", "say")
)


def read_numbers(folder: Folder, notes: Notes) -> tuple[Number, ...]:
    """Read the numbers; one without a usable figure is told and left out."""
    entries = entries_of(folder, NUMBERS_FILE, notes)
    found = [(_number(entry, notes), entry) for entry in entries]
    known = [(number.id, entry) for number, entry in found if number]
    notes.name("number", known)
    return tuple(number for number, _ in found if number)


def _number(entry: Entry, notes: Notes) -> Number | None:
    id_ = entry.slug("id")
    if not inherit(entry, "number", id_, notes, _TRANSLATED):
        return None
    kind = NumberKind(entry.choice("kind", _KINDS) or NumberKind.SHARE)
    value = entry.figures("value")
    of = entry.figures("of", required=kind is NumberKind.SHARE)
    spread = entry.figures("range", required=False)
    number = Number(
        id=id_,
        kind=kind,
        value=value,
        of=int(of[0]) if of else 0,
        unit=entry.text("unit", required=False),
        about=entry.flag("about"),
        range=spread,
        event=entry.text("event"),
        opposite=entry.text("opposite", required=kind is NumberKind.SHARE),
        good=entry.flag("good", required=True),
        who=_told(entry, "who"),
        where=_told(entry, "where"),
        period=_told(entry, "period"),
        followup=entry.text("followup", required=False),
        certainty=entry.choice("certainty", _SURE),
        caveat=entry.text("caveat", required=False),
        say=entry.text("say", required=False),
        facts=notes.point_each("fact", entry, "facts"),
        sources=notes.point_each("source", entry, "sources"),
    )
    if not number.sources:
        what = f'the number "{number.id}" has no source'
        entry.tell("unsourced-number", "sources", what, "Name at least one source.")
    notes.acceptances += entry.acceptances()
    entry.close()
    return number if _is_usable(number, entry) else None


def _told(entry: Entry, key: str) -> str:
    text = entry.text(key, required=False)
    if not text:
        what = f'a number must say its "{key}"'
        hint = "Who was studied, where and when: without it a figure says nothing."
        entry.tell("unsourced-number", key, what, hint)
    return text


def _is_usable(number: Number, entry: Entry) -> bool:
    """Tell whether a figure can be made of it; if not, why."""
    if not _is_pair(number.value, (1, 2)):
        return _wrong(entry, "value", "it must be a figure, or a low and a high one")
    if not _is_pair(number.range, (0, 2)):
        return _wrong(entry, "range", "it must be a low and a high figure")
    if number.kind in {NumberKind.SHARE, NumberKind.RATE} and _is_odds(number):
        what = f"1 in {number.of} cannot be compared with other odds"
        entry.tell("one-in-x", "of", what, "Tell it of 100 or of 1,000.")
        return False
    if number.kind is NumberKind.SHARE and number.of not in _SHARES:
        return _wrong(entry, "of", "a share is told of 100 or of 1000")
    if number.kind is NumberKind.SHARE and not 0 <= number.value[-1] <= number.of:
        return _wrong(entry, "value", 'a share cannot be larger than "of"')
    return True


def _is_pair(figures: tuple[float, ...], sizes: tuple[int, ...]) -> bool:
    return len(figures) in sizes and list(figures) == sorted(figures)


def _is_odds(number: Number) -> bool:
    return number.value == (1,) and number.of not in {0, *_SHARES}


def _wrong(entry: Entry, key: str, what: str) -> bool:
    entry.tell("wrong-value", key, f'"{key}": {what}')
    return False
