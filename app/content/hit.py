"""Hit: one search result; what is chosen among them, and its words in the page."""

from typing import Final, NamedTuple

from app.content.links import Link

MOST_HITS: Final = 20
"""So many are shown; whoever needs more types another word."""


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


class Sought(NamedTuple):
    """A place that was chosen, and the words that led there."""

    place: Link
    words: str
    """As they were typed, or mended."""


class Wanted(NamedTuple):
    """Words to be marked in a page, whole and whatever their case and accents."""

    said: str
    """What they stand for: as it was typed."""
    words: tuple[str, ...]
    """Words and phrases."""
    beginnings: tuple[str, ...] = ()
    """Every word that begins so is marked, too."""
