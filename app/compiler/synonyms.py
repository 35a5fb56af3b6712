"""synonyms.yaml -> families of words that the search holds to be one."""

from typing import Final

from yaml.nodes import Node, ScalarNode, SequenceNode

from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.sheets import Sheet, read_yaml

SYNONYMS_FILE: Final = "synonyms.yaml"

PAIR: Final = 2
"""A word alone has no family."""

_HINT: Final = "A family is written - [AHSCT, HSCT, stem cell transplant]."


def read_synonyms(folder: Folder, notes: Notes) -> tuple[tuple[str, ...], ...]:
    """Read the families; of what is wrong, the Problems are told."""
    text = folder.text(SYNONYMS_FILE)
    sheet = Sheet(folder.shown(folder.path / SYNONYMS_FILE), 1, notes.told)
    node = read_yaml(text, sheet) if text else None
    if node is None:
        return ()
    if not isinstance(node, SequenceNode):
        sheet.tell("wrong-value", node, "a list of families belongs here", _HINT)
        return ()
    families = (_family(item, sheet) for item in node.value)
    return tuple(family for family in families if family)


def _family(node: Node, sheet: Sheet) -> tuple[str, ...]:
    items: list[Node] = node.value if isinstance(node, SequenceNode) else []
    words = tuple(str(each.value) for each in items if isinstance(each, ScalarNode))
    if len(words) < PAIR or len(words) != len(items):
        sheet.tell("wrong-value", node, "a family has two words or more", _HINT)
        return ()
    return words
