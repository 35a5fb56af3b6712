"""Leaves: a long column of words cut into pages; arithmetic only.

Lengths are units of paper from the top of the column, growing downward.
"""

from enum import IntEnum
from typing import Final, NamedTuple

ENOUGH: Final = 0.75
"""A page filled so far may leave the rest to what is better told together."""


class Keep(IntEnum):
    """How much a reader would miss what is parted; it is, where a page is half empty."""

    FREE = 0
    """Nothing is parted."""
    BETWEEN = 1
    """Between two answers of a card, or next to the first or last row of a table."""
    WITHIN = 2
    """Within a callout or an answer."""


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
    keep: Keep = Keep.FREE
    """How welcome the end of a page is after it."""
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
    inside = range(full, first - 1, -1)
    loose = [at for at in inside if not strips[at].is_tied]
    for keep in (Keep.FREE, Keep.BETWEEN):
        last = next((at for at in loose if strips[at].keep <= keep), None)
        if last is not None and (
            strips[last].bottom - start.top + head >= ENOUGH * height
        ):
            return last
    return loose[0] if loose else full
