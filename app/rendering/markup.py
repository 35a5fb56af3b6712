"""The page language read safely: text becomes a tree of known tags, nothing else.

A pack may come from anyone. Tags outside the vocabulary vanish and their words stay;
scripts and their like vanish with their words; a DOCTYPE ends the reading.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from app.content.page import CLASSES, INLINE, MAX_PAGE_BYTES, VOCABULARY

MAX_DEPTH: Final = 24
"""Deeper tags are left out, their words kept: Qt lays nested parts out recursively."""

MAX_GROUNDS: Final = 4
"""Grounds in grounds: each is a table, and Qt lays the inner ones out twice as often."""

MAX_ITEMS: Final = 3_000
"""Of one list: Qt reads lists in quadratic time, 20,000 items take 20 s."""

_ON_GROUND: Final = frozenset({"aside", "blockquote", "figure", "pre", "table"})
_SILENT: Final = frozenset(
    [
        "script",
        "style",
        "head",
        "title",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "template",
        "noscript",
    ]
)


class Node:
    """One tag of a page, with its attributes and what stands in it, in order."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []

    def tags(self, *names: str) -> "Iterator[Node]":
        """Go through the direct children of these names."""
        for child in self.children:
            if isinstance(child, Node) and child.tag in names:
                yield child

    def has_class(self, name: str) -> bool:
        """Tell whether this tag is of a class."""
        return self.attributes.get("class") == name

    def words(self) -> str:
        """Give the text of this tag and of all below it."""
        return "".join(
            child if isinstance(child, str) else child.words()
            for child in self.children
        )


def read_markup(page: str) -> Node:
    """Read a page, or any part of one, into a tree.

    A page with a fault of form is kept as plain words; what follows MAX_PAGE_BYTES is
    dropped.

    Returns:
        A node of the tag `page` that holds everything.
    """
    # Within a tag of ours, a DOCTYPE and its entities are a fault of form.
    source = f"<page>{page}</page>".encode()
    reading = _Reading()
    try:
        reading.parser.Parse(source[:MAX_PAGE_BYTES], len(source) <= MAX_PAGE_BYTES)
    except ExpatError:
        plain = Node("page", {})
        plain.children.append(" ".join(_TAG.sub(" ", page[:MAX_PAGE_BYTES]).split()))
        return plain
    return reading.root


_TAG = re.compile(r"<[^>]*>?")


def runs(node: Node) -> Iterator[Node | list[Node | str]]:
    """Part a node's content into blocks and runs of loose words between them."""
    run: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str) or child.tag in INLINE:
            run.append(child)
            continue
        if run:
            yield run
            run = []
        yield child
    if run:
        yield run


def captioned(figure: Node) -> Iterator[tuple[Node, Node]]:
    """Give each picture of a figure with the caption that follows it."""
    parts = list(figure.tags("img", "figcaption"))
    for place, part in enumerate(parts):
        if part.tag == "img":
            after = parts[place + 1 : place + 2]
            has_caption = bool(after) and after[0].tag == "figcaption"
            yield part, after[0] if has_caption else Node("figcaption", {})


class _Reading:
    """Collects what the parser reports."""

    def __init__(self) -> None:
        self.root = Node("page", {})
        self._open = [self.root]
        self._levels: list[bool] = []
        """One entry per open tag: does it stand in the tree?"""
        self._silent = 0
        self.parser = ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._silent or tag in _SILENT:
            self._silent += 1
            return
        known = VOCABULARY.get(tag)
        is_kept = known is not None and self._has_room(tag)
        self._levels.append(is_kept)
        if known is None or not is_kept:
            return
        if attributes:
            attributes = _checked(tag, attributes, known)
        node = Node(tag, attributes)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _has_room(self, tag: str) -> bool:
        """Tell whether Qt can lay one more tag out here within a moment."""
        if tag in _ON_GROUND:
            grounds = sum(node.tag in _ON_GROUND for node in self._open)
            return grounds < MAX_GROUNDS and len(self._open) <= MAX_DEPTH
        if tag == "li" and len(self._open[-1].children) >= MAX_ITEMS:
            return False
        return len(self._open) <= MAX_DEPTH

    def _end(self, _tag: str) -> None:
        if self._silent:
            self._silent -= 1
        elif self._levels.pop():
            self._open.pop()

    def _text(self, words: str) -> None:
        if not self._silent:
            self._open[-1].children.append(words)


def _checked(
    tag: str, attributes: dict[str, str], known: tuple[str, ...]
) -> dict[str, str]:
    """Keep the attributes, and the one class, that this tag may have."""
    kept = {name: value for name, value in attributes.items() if name in known}
    if kept.get("class", "") not in CLASSES.get(tag, ()):
        kept.pop("class", None)
    return kept
