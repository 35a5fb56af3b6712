"""Hit: one search result."""

from typing import NamedTuple

from app.content.links import Link


class Hit(NamedTuple):
    """Something found, and where it leads."""

    kind: str
    """topic, section, term, stage or question."""
    place: Link
    title: str
    shelf: str
    """Title of its shelf; for a section its topic's too, as "Risks · Fertility"."""
    snippet: str
    """Inline page language; the found words stand in `mark`."""
