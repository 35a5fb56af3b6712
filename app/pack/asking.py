"""A patient's words as questions to the index.

Every word is quoted, so nothing that is typed can be taken for the index's own grammar.
"""

from typing import Final, NamedTuple

from app.pack.folding import words_of
from app.pack.little_words import ASKING, LITTLE, in_full
from app.pack.vocabulary import Vocabulary, Word

MAX_CHARACTERS: Final = 200
MAX_WORDS: Final = 12
"""More is a letter, not a search."""

_PAIR: Final = 2
_SHORTEST_IN_ONE: Final = 6
"""Letters of a word that may be written in two, such as "under active"."""


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
    def weight(self) -> float:
        """Tell how much this says about what is wanted."""
        return max(word.weight for word in self.words)

    @property
    def is_common(self) -> bool:
        """Tell whether most places have all these words, so that they tell little."""
        return all(word.is_common for word in self.words)

    @property
    def is_little(self) -> bool:
        """Tell whether these are words that every question is full of."""
        return all(word.typed in LITTLE for word in self.words)

    @property
    def is_asking(self) -> bool:
        """Tell whether these words tell what kind of answer is wanted."""
        return all(word.typed in ASKING for word in self.words)

    def match(self) -> str:
        """Write this in the grammar of FTS5."""
        own = " AND ".join(_match(word) for word in self.words)
        phrases = [f'"{phrase}"' for phrase in self.phrases]
        return f"({' OR '.join([f'({own})', *phrases])})"


class Asked(NamedTuple):
    """What was typed, ready to be looked for."""

    groups: tuple[Group, ...]
    known: tuple[Group, ...]
    """Those that the book has words for; none if it lacks all that tells anything."""
    telling: tuple[Group, ...]
    """Those that should be there; the others, common words, only raise the rank."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, as typed."""
        return tuple(word for group in self.groups for word in group.words)

    def all_of(self) -> str:
        """Ask for places with all telling words."""
        return " AND ".join(group.match() for group in self.telling)

    def as_asked(self) -> str:
        """Ask as `all_of`, for those first that also ask for the same kind of answer."""
        kinds = [group.match() for group in self.known if group.is_asking]
        if not kinds or not self.telling:
            return self.all_of()
        first = self.telling[0].match()
        return f"{self.all_of()} AND ({' OR '.join([first, *kinds])})"

    def any_of(self) -> str:
        """Ask for places with any word that is not too little."""
        some = [group for group in self.known if not group.is_little]
        return " OR ".join(group.match() for group in some or self.telling)


def ask(text: str, vocabulary: Vocabulary) -> Asked:
    """Make a question of what was typed.

    Args:
        text: As typed; without a word in it, the question has no groups.
        vocabulary: The words of the book.
    """
    text = text[:MAX_CHARACTERS]
    typed = words_of(in_full(text) if vocabulary.is_english else text)[:MAX_WORDS]
    is_typing = bool(words_of(text[-1:]))
    words = [
        vocabulary.word(word, is_typing=is_typing and place == len(typed) - 1)
        for place, word in enumerate(typed)
    ]
    if len(typed) > 1 and len(typed[-1]) == 1:
        # The first letter of a further word says nothing yet, and takes longest.
        last = words.pop()._replace(beginnings=(), is_common=True)
        words += [last] if last.documents else []
    groups = tuple(_groups(words, vocabulary))
    known = tuple(group for group in groups if group.is_known)
    lost = [group for group in groups if not (group.is_known or group.is_little)]
    if lost and all(group.is_little for group in known):
        return Asked(groups, (), ())
    telling = (
        tuple(group for group in known if not group.is_common)
        or tuple(group for group in known if not group.is_little)
        or known
    )
    return Asked(groups, known, telling)


def _groups(words: list[Word], vocabulary: Vocabulary) -> list[Group]:
    """Put words together that mean one thing; the longest such phrase wins."""
    groups: list[Group] = []
    start = 0
    while start < len(words):
        length, phrases = vocabulary.family([word.stem for word in words[start:]])
        if length == 1 and (one := _in_one(words[start : start + _PAIR], vocabulary)):
            length, phrases = _PAIR, (one,)
        groups.append(Group(tuple(words[start : start + length]), phrases))
        start += length
    return groups


def _in_one(pair: list[Word], vocabulary: Vocabulary) -> str:
    """Give two words as the book writes them in one; empty if it does not."""
    one = "".join(word.typed for word in pair)
    is_letter = any(len(word.typed) == 1 for word in pair)
    if len(pair) < _PAIR or is_letter or len(one) < _SHORTEST_IN_ONE:
        return ""
    return one if vocabulary.word(one, is_typing=False).documents else ""


def _match(word: Word) -> str:
    parts = [f'"{form}"' for form in word.forms]
    parts += [f'"{beginning}" *' for beginning in word.beginnings]
    return f"({' OR '.join(parts)})"
