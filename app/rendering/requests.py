"""PictureRequest: how a page asks the reader for a picture, in an address of its own."""

from typing import NamedTuple

from app.content.links import Kind, Link, parse_link
from app.overriding import override


class PictureRequest(NamedTuple):
    """A picture at the width it has on the page; written `illustration:name?600`."""

    link: Link
    width_px: int

    @override
    def __str__(self) -> str:
        """Write the address as it stands in the page's `img`."""
        return f"{self.link}?{self.width_px}"


PICTURED = frozenset({Kind.ILLUSTRATION, Kind.NUMBER})
"""The kinds of link that have a picture."""


def parse_request(address: str) -> PictureRequest | None:
    """Read an address that Qt hands to `loadResource`; None if it is none of ours."""
    target, _, width = address.partition("?")
    link = parse_link(target)
    if link is None or link.kind not in PICTURED or not width.isdecimal():
        return None
    return PictureRequest(link, int(width))
