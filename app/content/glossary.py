"""Term: one word of the glossary and its other spellings."""

from typing import NamedTuple

from app.content.languages import marked


class Term(NamedTuple):
    """A word and its plain meaning."""

    slug: str
    name: str
    definition: str
    """At most 40 words, inline page language."""
    also: tuple[str, ...] = ()
    """Other spellings and inflections: linked in the text and found by the search."""
    say: str = ""
    """How to say it, such as "new-troh-PEE-nee-uh"; may be empty."""
    related: tuple[str, ...] = ()
    """Slugs of terms."""
    abbreviation_of: str = ""
    topics: tuple[str, ...] = ()
    """Slugs of the topics it appears in, in book order."""
    language: str = ""
    """What it is in, where it is not translated into the book's language; empty else."""

    @property
    def shown(self) -> str:
        """Give its name for lists and cards."""
        return marked(self.name, self.language)
