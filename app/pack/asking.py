"""A patient's words as questions to the index.

Every word is quoted, so nothing that is typed can be taken for the index's own grammar.
"""

from typing import Final, NamedTuple

from app.pack.folding import words_of
from app.pack.vocabulary import Vocabulary, Word

MAX_CHARACTERS: Final = 200
MAX_WORDS: Final = 12
"""More is a letter, not a search."""


class Group(NamedTuple):
    """One word, or several that mean one thing, and what else may stand for them."""

    words: tuple[Word, ...]
    phrases: tuple[str, ...] = ()
    """Folded; other ways to say the same."""

    @property
    def is_known(self) -> bool:
        """Tell whether the book has these words, or other words for them."""
        return bool(self.phrases) or all(word.is_known for word in self.words)

    @property
    def is_common(self) -> bool:
        """Tell whether most places have all these words, so that they tell little."""
        return all(word.is_common for word in self.words)

    def match(self, *, with_synonyms: bool) -> str:
        """Write this in the grammar of FTS5."""
        own = " AND ".join(_match(word) for word in self.words)
        phrases = [f'"{phrase}"' for phrase in self.phrases if with_synonyms]
        return f"({' OR '.join([f'({own})', *phrases])})"


class Asked(NamedTuple):
    """What was typed, ready to be looked for."""

    groups: tuple[Group, ...]
    telling: tuple[Group, ...]
    """Those that must be there; the others, common words, only raise the rank."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, as typed."""
        return tuple(word for group in self.groups for word in group.words)

    @property
    def is_known(self) -> bool:
        """Tell whether the book has all of it."""
        return all(group.is_known for group in self.groups)

    def all_of(self, *, with_synonyms: bool) -> str:
        """Ask for places with all telling words."""
        needed = " AND ".join(
            group.match(with_synonyms=with_synonyms) for group in self.telling
        )
        if len(self.telling) == len(self.groups):
            return needed
        return f"{needed} AND {_any(self.groups, with_synonyms=with_synonyms)}"

    def any_of(self) -> str:
        """Ask for places with any telling word."""
        return _any(self.telling, with_synonyms=True)


def ask(text: str, vocabulary: Vocabulary) -> Asked:
    """Make a question of what was typed; without a word in it, it has no groups."""
    text = text[:MAX_CHARACTERS]
    typed = words_of(text)[:MAX_WORDS]
    is_typing = bool(words_of(text[-1:]))
    words = [
        vocabulary.word(word, is_typing=is_typing and place == len(typed) - 1)
        for place, word in enumerate(typed)
    ]
    if len(typed) > 1 and len(typed[-1]) == 1:
        # The first letter of a further word says nothing yet, and takes longest.
        words[-1] = words[-1]._replace(is_typing=False, is_common=True)
    groups = tuple(_groups(words, vocabulary))
    known = tuple(group for group in groups if group.is_known) or groups
    telling = tuple(group for group in known if not group.is_common)
    return Asked(groups, telling or known)


def _groups(words: list[Word], vocabulary: Vocabulary) -> list[Group]:
    """Put words together that mean one thing; the longest such phrase wins."""
    groups: list[Group] = []
    start = 0
    while start < len(words):
        length, phrases = vocabulary.family([word.stem for word in words[start:]])
        groups.append(Group(tuple(words[start : start + length]), phrases))
        start += length
    return groups


def _any(groups: tuple[Group, ...], *, with_synonyms: bool) -> str:
    parts = (group.match(with_synonyms=with_synonyms) for group in groups)
    return f"({' OR '.join(parts)})"


def _match(word: Word) -> str:
    parts = [f'"{form}"' for form in word.forms]
    if word.is_typing:
        parts.append(f'"{word.typed}" *')
    return f"({' OR '.join(parts)})"
