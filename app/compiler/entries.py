"""YAML with line numbers: each slip is told at the line where it stands."""

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any, Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from app.compiler.drafts import Draft, Spot
from app.compiler.problems import did_you_mean
from app.compiler.sheets import Acceptance, Sheet, Words, is_day, is_slug

_NULL: Final = "tag:yaml.org,2002:null"


def entry_in(node: Node | None, sheet: Sheet) -> "Entry | None":
    """Read a node as one mapping of keys; anything else is told."""
    if isinstance(node, MappingNode):
        return Entry(node, sheet)
    if node is not None:
        sheet.tell("wrong-value", node, 'lines of "key: value" belong here')
    return None


def entries_in(node: Node | None, sheet: Sheet) -> "tuple[Entry, ...]":
    """Read a node as a list of mappings; anything else is told."""
    if isinstance(node, SequenceNode):
        found = (entry_in(item, sheet) for item in node.value)
        return tuple(entry for entry in found if entry)
    if node is not None and node.tag != _NULL:
        sheet.tell("wrong-value", node, 'a list belongs here, each item after a "-"')
    return ()


class Entry:
    """One mapping of a YAML file, asked key by key.

    What was never asked for is unknown: `close()` tells it.
    """

    def __init__(self, node: MappingNode, sheet: Sheet) -> None:
        self.sheet = sheet
        self.line = sheet.line(node)
        self._node = node
        self._asked: dict[str, None] = {}
        self._inherited: dict[str, Node] = {}
        self._values: dict[str, Node] = {}
        self._keys: dict[str, Node] = {}
        for key, value in node.value:
            self._add(key, value)

    @property
    def path(self) -> str:
        """Give the path of the file."""
        return self.sheet.path

    @property
    def spot(self) -> Spot:
        """Give the place where the entry begins."""
        return Spot(self.path, self.line)

    @property
    def keys(self) -> tuple[str, ...]:
        """Give every key that was written, in order, and then those inherited."""
        return tuple({**self._values, **self._inherited})

    @property
    def written(self) -> Mapping[str, Node]:
        """Give what is written here, by key."""
        return self._values

    def inherit(self, original: "Entry", keys: Iterable[str]) -> None:
        """Take what is not written here from the entry that this one translates."""
        for key in keys:
            if key not in self._values and key in original.written:
                self._inherited[key] = original.written[key]

    def differs(self, original: "Entry", key: str) -> bool:
        """Tell whether a key is written here, and says something else there."""
        if key not in self._values:
            return False
        there = original.written.get(key)
        return there is None or _plain(self._values[key]) != _plain(there)

    def has(self, key: str) -> bool:
        """Tell whether a key is written here and holds something."""
        node = self._values.get(key)
        return node is not None and node.tag != _NULL and bool(node.value)

    def line_of(self, key: str) -> int:
        """Give the line of a key, or of the entry if it is not there."""
        return self.sheet.line(self._keys.get(key, self._node))

    def tell(self, rule: str, key: str, message: str, hint: str = "") -> None:
        """Tell a Problem at the line of a key, or of the entry if it is not there."""
        self.sheet.tell(rule, self._keys.get(key, self._node), message, hint)

    def close(self) -> None:
        """Tell every key that nobody asked for."""
        for key, node in self._keys.items():
            if key not in self._asked:
                hint = did_you_mean(key, self._asked)
                self.sheet.tell("unknown-key", node, f'no key is called "{key}"', hint)

    def words(self, key: str, *, required: bool = True) -> Words:
        """Read a text with its line; empty if it is not there."""
        node = self._scalar(key, required=required)
        if node is None:
            return Words("", self.line)
        text = str(node.value).strip()
        if required and not text:
            self.tell("missing-key", key, f'the key "{key}" is empty')
        below = node.style in {"|", ">"}
        return Words(text, self._line(key, node) + below)

    def text(self, key: str, *, required: bool = True) -> str:
        """Read a text; empty if it is not there."""
        return " ".join(self.words(key, required=required).text.split())

    def draft(self, key: str, *, required: bool = True) -> Draft:
        """Read a text that is Markdown."""
        words = self.words(key, required=required)
        return Draft(self.path, words.text, words.line)

    def slug(self, key: str) -> str:
        """Read a name of lower-case letters, digits and hyphens."""
        text = self.text(key)
        if text and not is_slug(text):
            hint = "Lower-case letters, digits and single hyphens, such as day-zero."
            self.tell("bad-name", key, f'"{text}" cannot be a name', hint)
        return text

    def list(self, key: str, *, required: bool = False) -> tuple[Words, ...]:
        """Read a list of texts with their lines."""
        node = self._node_of(key, required=required)
        if node is None:
            return ()
        if not isinstance(node, SequenceNode):
            self.tell("wrong-value", key, f'"{key}" must be a list')
            return ()
        return tuple(self._item(key, item) for item in node.value)

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Read a list of texts."""
        return tuple(words.text for words in self.list(key, required=required))

    def figures(self, key: str, *, required: bool = True) -> tuple[float, ...]:
        """Read one figure or a list of figures; empty if there is none."""
        node = self._node_of(key, required=required)
        if node is None:
            return ()
        nodes: list[Node] = node.value if isinstance(node, SequenceNode) else [node]
        figures = tuple(_figure(item) for item in nodes)
        if None in figures:
            self.tell("wrong-value", key, f'"{key}" must be a figure, such as 2.5')
            return ()
        return tuple(figure for figure in figures if figure is not None)

    def flag(self, key: str, *, required: bool = False) -> bool:
        """Read yes or no; no if it is not there."""
        node = self._scalar(key, required=required)
        if node is None:
            return False
        if node.value not in {"true", "false"}:
            self.tell("wrong-value", key, f'"{key}" must be true or false')
        return node.value == "true"

    def day(self, key: str, *, required: bool = True) -> str:
        """Read a date such as 2027-01-15; empty if it is not there."""
        text = self.text(key, required=required)
        if text and not is_day(text):
            hint = "Write year, month and day, such as 2027-01-15."
            self.tell("wrong-value", key, f'"{text}" is no date', hint)
            return ""
        return text

    def choice(self, key: str, names: tuple[str, ...], default: str = "") -> str:
        """Read one of these names."""
        text = self.text(key, required=not default) or default
        if text and text not in names:
            hint = did_you_mean(text, names) or f"It may be {', '.join(names)}."
            self.tell("wrong-value", key, f'"{key}" cannot be "{text}"', hint)
            return default or names[0]
        return text

    def entry(self, key: str, *, required: bool = False) -> "Entry | None":
        """Read a mapping below this one; None if it is not there or empty."""
        return entry_in(self._node_of(key, required=required), self.sheet)

    def entries(self, key: str, *, required: bool = False) -> "tuple[Entry, ...]":
        """Read a list of mappings below this one."""
        return entries_in(self._node_of(key, required=required), self.sheet)

    def rows(self, key: str) -> "tuple[tuple[float, ...], ...]":
        """Read a list of lists of figures."""
        node = self._node_of(key, required=True)
        if node is None:
            return ()
        lines: list[Node] = node.value if isinstance(node, SequenceNode) else [node]
        rows = tuple(
            tuple(_figure(cell) for cell in row.value)
            for row in lines
            if isinstance(row, SequenceNode)
        )
        if len(rows) != len(lines) or any(None in row for row in rows):
            self.tell("wrong-value", key, f'"{key}" must be a list of lists of figures')
            return ()
        return tuple(tuple(cell or 0.0 for cell in row) for row in rows)

    def any(self, *keys: str) -> None:
        """Let these keys hold anything."""
        self._asked.update(dict.fromkeys(keys))

    def acceptances(self, last_line: int = 0) -> tuple[Acceptance, ...]:
        """Read `accept`: the warnings of this entry that may stay.

        Args:
            last_line: Where it ends; the end of the mapping if 0.
        """
        accept = self.entry("accept")
        if accept is None:
            return ()
        end = last_line or self._last_line()
        for rule in accept.keys:
            accept.text(rule)
        return tuple(
            Acceptance(self.path, accept.line_of(rule), rule, self.line, end)
            for rule in accept.keys
        )

    def _last_line(self) -> int:
        """Give the line on which the entry ends; a block ends above the next one."""
        end = int(self._node.end_mark.line) + self.sheet.first_line
        return end if self._node.flow_style else max(self.line, end - 1)

    def _add(self, key: Node, value: Node) -> None:
        name = str(key.value) if isinstance(key, ScalarNode) else "?"
        if name in self._values:
            self.sheet.tell("duplicate-key", key, f'"{name}" stands here twice')
        self._keys[name] = key
        self._values[name] = value

    def _node_of(self, key: str, *, required: bool) -> Node | None:
        self._asked[key] = None
        node = self._values.get(key, self._inherited.get(key))
        if node is None and required:
            self.tell("missing-key", key, f'the key "{key}" is missing')
        if node is not None and node.tag == _NULL:
            return None
        return node

    def _scalar(self, key: str, *, required: bool) -> ScalarNode | None:
        node = self._node_of(key, required=required)
        if node is None and required and key in self._values:
            self.tell("missing-key", key, f'the key "{key}" is empty')
        if node is not None and not isinstance(node, ScalarNode):
            self.tell("wrong-value", key, f'"{key}" must be one text')
            return None
        return node

    def _item(self, key: str, node: Node) -> Words:
        if not isinstance(node, ScalarNode):
            self.sheet.tell(
                "wrong-value",
                node,
                f'each item of "{key}" must be one text',
                "Put texts with a colon between quotation marks.",
            )
            return Words("", self.sheet.line(node))
        return Words(str(node.value).strip(), self._line(key, node))

    def _line(self, key: str, node: Node) -> int:
        """Give a node's line; 0 for what is written in another file."""
        return 0 if key in self._inherited else self.sheet.line(node)


def _plain(node: Node) -> object:
    """Give what a node holds, however it is written."""
    if isinstance(node, ScalarNode):
        figure = _figure(node)
        return str(node.value) if figure is None else figure
    items: list[Any] = node.value
    if isinstance(node, MappingNode):
        return {str(key.value): _plain(value) for key, value in items}
    return [_plain(item) for item in items]


def _figure(node: Node) -> float | None:
    try:
        figure = float(node.value) if isinstance(node, ScalarNode) else None
    except ValueError:
        return None
    return figure if figure is not None and isfinite(figure) else None
