"""facts.yaml -> the ids of the facts that topics, terms, stages and numbers rest on."""

from typing import Final

from app.compiler.entries import entries_in
from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.sheets import Sheet, read_yaml

FACTS_FILE: Final = "facts.yaml"


def read_facts(folder: Folder, notes: Notes) -> tuple[str, ...]:
    """Read the ids; of what is missing or wrong, the Problems are told."""
    text = folder.text(FACTS_FILE)
    if text is None:
        return ()
    sheet = Sheet(folder.shown(folder.path / FACTS_FILE), 1, notes.told)
    found = [
        (entry.slug("id"), entry) for entry in entries_in(read_yaml(text, sheet), sheet)
    ]
    for _, entry in found:
        entry.text("statement")
        notes.point_each("source", entry, "sources")
        entry.any("topic", "figures", "strength", "caveats", "seen")
        entry.close()
    notes.name("fact", found)
    return tuple(name for name, _ in found)
