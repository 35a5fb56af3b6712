"""PictureRequest: how a page asks the reader for a picture, in an address of its own."""

from collections.abc import Callable
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QSize

from app.content.links import Kind, Link, parse_link
from app.overriding import override

CROWD_PX: Final = 400
"""Room that a thousand people need to stand in wide rows, at 100 %."""

_TALL: Final = 2.0
"""A picture so many times as tall as wide shows a crowd in narrow rows."""


def scale_of(
    link: Link, size_at: Callable[[int], QSize], width_px: int, percent: int
) -> float:
    """Tell how much larger than at 100 % a picture is drawn.

    Drawings grow with their column only. People of an icon array grow with the words,
    but a thousand only as far as they stand in wide rows: in narrow ones they would fill
    several screens, and nobody saw them at one look.

    Args:
        link: The picture.
        size_at: Gives its size at 100 %, in a width.
        width_px: Room there is.
        percent: Of the text.
    """
    if link.kind is not Kind.NUMBER:
        return 1.0
    scale = percent / 100
    size = size_at(max(1, ceil(width_px / scale)))
    if size.height() <= _TALL * size.width():
        return scale
    return min(scale, max(1.0, width_px / CROWD_PX))


class PictureRequest(NamedTuple):
    """A picture at the width it has on the page; written `illustration:name?600`."""

    link: Link
    width_px: int

    @override
    def __str__(self) -> str:
        """Write the address as it stands in the page's `img`."""
        return f"{self.link}?{self.width_px}"


PICTURED = frozenset({Kind.ILLUSTRATION, Kind.NUMBER})
"""The kinds of link that have a picture in the text of a book."""

DRAWN = PICTURED | {Kind.SOURCE}
"""The kinds of link that a picture can be asked for; of a source it is its code."""


def parse_request(address: str) -> PictureRequest | None:
    """Read an address that Qt hands to `loadResource`; None if it is none of ours."""
    target, _, width = address.partition("?")
    link = parse_link(target)
    if link is None or link.kind not in DRAWN or not width.isdecimal():
        return None
    return PictureRequest(link, int(width))
