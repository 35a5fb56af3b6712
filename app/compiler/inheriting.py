"""What an entry of a translation takes from the entry that it translates.

Figures, dates, facts and sources are written once, in the original: so a translation
cannot tell another figure. What is said in words is translated.
"""

from typing import NamedTuple

from app.compiler.entries import Entry
from app.compiler.notes import Notes
from app.compiler.problems import did_you_mean


class Inheritance(NamedTuple):
    """How one kind of entry is translated, by the names of its keys."""

    fixed: tuple[str, ...] = ()
    """Taken from the original; a translation may repeat them, not change them."""
    taken: tuple[str, ...] = ()
    """Taken from the original where a translation does not write its own."""
    words: tuple[str, ...] = ()
    """Translated wherever the original has them."""


def inherit(entry: Entry, kind: str, name: str, notes: Notes, how: Inheritance) -> bool:
    """Let an entry of a translation take from its original what is no words.

    Args:
        entry: As it is written.
        kind: As `Notes.name` calls it.
        name: What the original calls it.
        notes: Knows the original; in a book that translates none nothing happens.
        how: What is taken.

    Returns:
        Whether there is something to be read: False where the original has no such thing,
        which is told.
    """
    if notes.originals is None:
        return True
    known = notes.originals.get(kind, {})
    original = known.get(name)
    if original is None:
        if name:
            what = f'the original has no {kind} "{name}"'
            hint = did_you_mean(name, known) or "A translation adds nothing."
            entry.tell("unknown-original", "id", what, hint)
        return False
    entry.inherit(original, (*how.fixed, *how.taken))
    for key in how.fixed:
        if entry.differs(original, key):
            what = f'"{key}" of the {kind} "{name}" is not that of the original'
            entry.tell("changed-figure", key, what, "Leave it out: it is taken over.")
    for key in how.words:
        if original.has(key) and not entry.has(key):
            what = f'"{key}" of the {kind} "{name}" is not translated'
            entry.tell("missing-key", key, what, "The original has it.")
    return True
