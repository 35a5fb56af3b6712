"""Illustration: a picture with the words that replace it."""

from typing import NamedTuple


class Illustration(NamedTuple):
    """A picture of the book. Its bytes are kept apart, as `Picture`."""

    name: str
    """The file name without its ending."""
    alt: str
    """At most 125 characters; empty only in a plain book."""
    description: str = ""
    """One to three sentences for people who cannot see it."""
    width: float = 0.0
    height: float = 0.0
    """The shape of a drawing, from its viewBox, so that a page can be laid out before
    the drawing is read; 0 for a photo."""


class Picture(NamedTuple):
    """The bytes of a picture, as the writer gave them."""

    media: str
    """svg, png, jpeg, gif or webp."""
    data: bytes
