"""Leaves: a long column of words cut into pages; arithmetic only.

Lengths are units of paper from the top of the column, growing downward.
"""

from typing import NamedTuple


class Slice(NamedTuple):
    """A part of the column, as wide as it is."""

    top: float
    bottom: float


class Strip(NamedTuple):
    """What is never cut: a line, a row of a table, a picture, a whole callout."""

    top: float
    bottom: float
    is_tied: bool = False
    """Never the last of a page: a heading, a first line, what ends in a colon."""
    head: Slice | None = None
    """The heads of its table, told again where the strip begins a page."""


Leaf = tuple[Slice, ...]
"""What stands on a page, from its top downward."""


def cut_leaves(strips: tuple[Strip, ...], height: float) -> tuple[Leaf, ...]:
    """Share strips out among pages, each as full as its ties allow.

    Args:
        strips: In their order, none overlapping. One that is taller than a page stands
            alone on one.
        height: Of a page.

    Returns:
        At least one leaf.
    """
    leaves: list[Leaf] = []
    first = 0
    while first < len(strips):
        last = _last(strips, first, height)
        leaf: Leaf = (Slice(strips[first].top, strips[last].bottom),)
        head = strips[first].head
        leaves.append(leaf if head is None else (head, *leaf))
        first = last + 1
    return tuple(leaves) or ((Slice(0, 0),),)


def _last(strips: tuple[Strip, ...], first: int, height: float) -> int:
    """Give the last strip of the page that begins with `first`."""
    start = strips[first]
    head = 0.0 if start.head is None else start.head.bottom - start.head.top
    full = first
    while (
        full + 1 < len(strips) and strips[full + 1].bottom - start.top + head <= height
    ):
        full += 1
    if full + 1 == len(strips):
        return full
    last = full
    while last > first and strips[last].is_tied:
        last -= 1
    return full if strips[last].is_tied else last
