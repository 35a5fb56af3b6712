"""The short form of a topic: what is told in numbers, what is known, every warning.

Summary and key points come before it. Of the numbers it has the pictures of people,
else the first table, else the sentences with figures. A page that tells of a benefit
keeps every sentence with a figure of a harm: no short form tells benefits alone.
"""

from typing import Final
from xml.etree.ElementTree import Element

from app.compiler.markdown.terms import HEADINGS
from app.content.number import Number, NumberKind

_TELLS: Final = "tells"
"""Attribute of what tells a number, while the tree is being made; never written."""

_BENEFIT: Final = "benefit"
_HARM: Final = "harm"
_SIZE: Final = "size"
"""How many took part, how long it took, what it cost: neither good nor bad."""

_SIZES: Final = frozenset({NumberKind.LENGTH, NumberKind.MONEY})
_ALWAYS: Final = frozenset({"know", "warning"})
"""Callouts that no short form leaves out."""

_PROSE: Final = frozenset({"p", "ul", "ol", "blockquote"})


def note_number(element: Element, number: Number) -> None:
    """Note on an element that it tells this number."""
    is_group = number.kind is NumberKind.COUNT and not number.of
    told = _BENEFIT if number.good else _HARM
    element.set(_TELLS, _SIZE if is_group or number.kind in _SIZES else told)


def shortened(root: Element) -> Element:
    """Give the short form of a page, its blocks in their order under their headings."""
    kept = {id(block) for block in _kept(root)}
    short = Element(root.tag)
    waiting: list[Element] = []
    for block in root:
        if block.tag in HEADINGS:
            waiting = [each for each in waiting if each.tag < block.tag]
            waiting.append(block)
        elif id(block) in kept:
            short.extend(waiting)
            waiting.clear()
            short.append(block)
        elif _is_callout(block, _ALWAYS):
            short.append(block)  # it has a title of its own
    return short


def _kept(root: Element) -> list[Element]:
    """Choose the blocks of numbers."""
    prose = [block for block in root if block.tag in _PROSE and _told(block)]
    people = [block for block in root if _is_made(block, "figure", "icons")]
    tables = [block for block in root if _is_made(block, "table", "numbers")]
    made = people or tables[:1]
    if not made:
        return prose
    if _BENEFIT in _told(root):
        return [*made, *(block for block in prose if _HARM in _told(block))]
    return made


def _told(block: Element) -> set[str]:
    """Give what the numbers in a block tell."""
    return {told for each in block.iter() if (told := each.get(_TELLS)) is not None}


def _is_made(block: Element, tag: str, kind: str) -> bool:
    return block.tag == tag and block.get("class") == kind


def _is_callout(block: Element, kinds: frozenset[str]) -> bool:
    return block.tag == "aside" and block.get("class") in kinds
