"""Notes: what is gathered while a book is read, to be judged when all of it is."""

from typing import TYPE_CHECKING

from app.compiler.characters import unknown_characters
from app.compiler.drafts import Draft, Spot
from app.compiler.entries import Entry
from app.compiler.markdown.desk import Parsed, Pointer
from app.compiler.problems import Problem, problem
from app.compiler.prose import Prose, slips_in
from app.compiler.sheets import Acceptance, Words

if TYPE_CHECKING:
    from collections.abc import Mapping


class Notes:
    """Problems, what points where, which terms are mentioned, what was accepted."""

    def __init__(self, language: str = "") -> None:
        self.language = language
        """BCP 47; empty where no book.yaml says it: then nobody judges the words."""
        self.told: list[Problem] = []
        self.pointers: list[Pointer] = []
        self.acceptances: list[Acceptance] = []
        self.terms: set[str] = set()
        self.spots: dict[str, dict[str, Spot]] = {}
        """Kind -> name -> where it stands."""
        self.entries: dict[str, dict[str, Entry]] = {}
        """Kind -> name -> what is written of it."""
        self.originals: Mapping[str, Mapping[str, Entry]] | None = None
        """The entries of the book that this one translates; None if it translates none."""

    def point(self, kind: str, words: Words, path: str) -> str:
        """Note that an entry points at something, and give its name.

        What a translation takes over was looked at in the original.
        """
        if words.line:
            self.pointers.append(Pointer(kind, words.text, path, words.line))
        return words.text

    def point_each(self, kind: str, entry: Entry, key: str) -> tuple[str, ...]:
        """Note what a list of an entry points at."""
        return tuple(self.point(kind, words, entry.path) for words in entry.list(key))

    def take(self, parsed: Parsed) -> str:
        """Note what a text used, and give its page."""
        self.told += parsed.problems
        self.pointers += parsed.pointers
        self.terms.update(parsed.terms)
        return parsed.page

    def read(self, *drafts: Draft, prose: Prose) -> None:
        """Judge the words of texts that belong together."""
        self.told += slips_in(drafts, prose)

    def look_at(self, path: str, text: str) -> None:
        """Tell the characters of a file that cannot be shown."""
        self.told += unknown_characters(Draft(path, text))

    def name(self, kind: str, entries: list[tuple[str, Entry]]) -> None:
        """Note where each thing of a kind stands, and tell every name used twice."""
        spots = self.spots.setdefault(kind, {})
        for name, entry in entries:
            if name and name in spots:
                message = f'there are two {kind}s called "{name}"'
                hint = f"The other one stands on line {spots[name].line}."
                self.told.append(problem("duplicate", entry.spot, message, hint))
            spots.setdefault(name, entry.spot)
            self.entries.setdefault(kind, {}).setdefault(name, entry)
