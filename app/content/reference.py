"""Reference: one cited source."""

from typing import NamedTuple


class Reference(NamedTuple):
    """A source as it is printed."""

    id: str
    text: str
    """Vancouver style, plain text."""
    url: str = ""
    """Shown as words, never opened."""
