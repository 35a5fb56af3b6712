"""Blocks made of number objects: icon arrays, tables of figures, options compared."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, fromstring

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.util import AtomicString

from app.compiler.markdown.desk import Desk
from app.compiler.markdown.inline import citation
from app.compiler.markdown.shortening import note_number
from app.compiler.problems import did_you_mean
from app.content.number import (
    Number,
    NumberKind,
    alt_text,
    certainty,
    icon_array,
    rest_form,
    short_form,
    studied,
    table_row,
)
from app.content.option import Comparison
from app.overriding import override

_BLOCK: Final = re.compile(r"\{\{\s*(figure|table|options)\s*:?\s*([^{}]*?)\s*\}\}")
_MADE: Final = "made"
"""Tag of a block that waits until the marks inside lines have been read."""


class MadeBlockProcessor(BlockProcessor):
    """`{{figure:…}}`, `{{table:…}}` and `{{options}}` on a line of their own."""

    @override
    def test(self, parent: Element, block: str) -> bool:
        """Tell whether the block is one of these."""
        return block.startswith("{{") and bool(_BLOCK.fullmatch(block.strip()))

    @override
    def run(self, parent: Element, blocks: list[str]) -> None:
        """Keep its place; `fill_made_blocks` makes it."""
        for kind, names in _BLOCK.findall(blocks.pop(0).strip()):
            SubElement(parent, _MADE, {"kind": kind, "names": names})


def made_blocks(parser: BlockParser, desk: Desk) -> MadeBlockProcessor:
    """Make the processor; it needs no desk, as it only keeps the place."""
    del desk
    return MadeBlockProcessor(parser)


def fill_made_blocks(root: Element, desk: Desk) -> None:
    """Make each block in its place; one that cannot be made is left out."""
    parents = [parent for parent in root.iter() if parent.find(_MADE) is not None]
    for parent in parents:
        for block in parent.findall(_MADE):
            made = _made(block.get("kind", ""), block.get("names", ""), desk)
            at = list(parent).index(block)
            parent.remove(block)
            if made is not None:
                parent.insert(at, made)


def _made(kind: str, names: str, desk: Desk) -> Element | None:
    if kind == "options":
        return _options(names.split(), desk)
    numbers = _numbers(names.split(), kind, desk)
    if not numbers:
        return None
    return _icons(numbers, names, desk) if kind == "figure" else _table(numbers, desk)


def _numbers(names: list[str], kind: str, desk: Desk) -> list[Number]:
    numbers = desk.stock.numbers
    if not names:
        what, hint = f"the {kind} names no number", "Write {{figure:id}}."
        desk.tell("unknown-block", "{{" + kind, what, hint)
    for name in names:
        if name in numbers:
            desk.point("number", name, name)
        else:
            hint = did_you_mean(name, numbers)
            what = f'no number is called "{name}"'
            desk.tell("unknown-number", name, what, hint)
    return [numbers[name] for name in names if name in numbers]


def _icons(numbers: list[Number], names: str, desk: Desk) -> Element | None:
    """Make a figure of shares that can be compared by eye."""
    kinds = {each.kind for each in numbers}
    if kinds != {NumberKind.SHARE}:
        what = "only shares can be drawn as people"
        desk.tell("uneven-figure", names, what, "Use {{table:…}} for the others.")
        return None
    if len({icon_array(each).total for each in numbers}) > 1:
        what = "these shares are not told of the same number of people"
        hint = "Draw them apart: a share below 1 in 100 is told of 1,000."
        desk.tell("uneven-figure", names, what, hint)
        return None
    figure = Element("figure", {"class": "icons"})
    for each in numbers:
        alt = alt_text(each, desk.stock.number_words)
        image = SubElement(figure, "img", {"src": f"number:{each.id}", "alt": alt})
        note_number(image, each)
        figure.append(_caption(each, desk))
    return figure


def _caption(number: Number, desk: Desk) -> Element:
    """Tell both frames, then who, where, when, how sure, and from which source."""
    words = desk.stock.number_words
    caption = Element("figcaption")
    strong = SubElement(caption, "strong")
    strong.text = AtomicString(_sentence(short_form(number, words), number.event))
    if number.opposite:
        rest = _sentence(rest_form(number, words), number.opposite)
        strong.tail = AtomicString(f" {rest}")
    note = SubElement(caption, "p", {"class": "note"})
    _tell(note, number, f"{number.who}; {studied(number, words)}", desk)
    return caption


def _tell(note: Element, number: Number, about: str, desk: Desk) -> None:
    """Tell in small print what a figure is about, how sure it is, and its sources."""
    parts = (about, certainty(number, desk.stock.number_words), number.caveat)
    note.text = AtomicString(" ".join(_sentence(part) for part in parts if part))
    note.append(citation(number.sources, desk))


def _table(numbers: list[Number], desk: Desk) -> Element:
    """Tell each figure beside what happened to whom, where and when."""
    words = desk.stock.number_words
    table = Element("table", {"class": "numbers"})
    _head(table, (words.column_event, words.column_figure))
    body = SubElement(table, "tbody")
    for number in numbers:
        row = SubElement(body, "tr")
        note_number(row, number)
        event, figure, who, where = table_row(number, words)
        head = SubElement(row, "th", {"scope": "row"})
        head.text = AtomicString(event)
        SubElement(head, "p").text = AtomicString(who)
        note = SubElement(head, "p", {"class": "note"})
        _tell(note, number, where, desk)
        cell = SubElement(row, "td")
        SubElement(cell, "strong").text = AtomicString(figure)
    return table


def _options(names: list[str], desk: Desk) -> Element | None:
    comparison = desk.stock.comparison
    if comparison is None:
        what = "there are no options to compare"
        desk.tell("unknown-block", "{{options", what, "Write options.yaml.")
        return None
    known = [each.id for each in comparison.questions]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known)
            what = f'options.yaml has no question "{name}"'
            desk.tell("unknown-block", name, what, hint)
    return _options_table(comparison, names or known)


def _options_table(comparison: Comparison, names: list[str]) -> Element:
    table = Element("table", {"class": "options"})
    _head(table, (comparison.title, *(each.title for each in comparison.options)))
    body = SubElement(table, "tbody")
    by_id = {each.id: each for each in comparison.questions}
    for name in names:
        if name in by_id:
            row = SubElement(body, "tr")
            title = AtomicString(by_id[name].question)
            SubElement(row, "th", {"scope": "row"}).text = title
            # The cells are our own page language, checked when they were made.
            row.extend(fromstring(f"<td>{cell}</td>") for cell in by_id[name].cells)  # noqa: S314
    return table


def _head(table: Element, titles: tuple[str, ...]) -> None:
    row = SubElement(SubElement(table, "thead"), "tr")
    for title in titles:
        SubElement(row, "th", {"scope": "col"}).text = AtomicString(title)


def _sentence(*parts: str) -> str:
    text = " ".join(parts)
    end = "" if text.endswith((".", "!", "?")) else "."
    return f"{text[:1].upper()}{text[1:]}{end}"
