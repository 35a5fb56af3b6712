"""The words of a book: their forms, how common they are, and what means the same."""

from typing import Final, NamedTuple

from app.pack import schema, stemming
from app.pack.store import Store

MAX_FORMS: Final = 12
"""Of one stem; English has about five."""

MAX_WORD: Final = 40
"""Characters; nobody types a longer word, and a joke may have a million."""

_COMMON_SHARE: Final = 0.1
_COMMON_PLACES: Final = 20
"""A word in more places than this, and in more than that share of all, tells little
about one of them."""

_AFTER_ALL_LETTERS: Final = "\U0010ffff"


class Word(NamedTuple):
    """One word as it was typed, folded."""

    typed: str
    stem: str
    forms: tuple[str, ...]
    """Words of the same stem that stand in the book, or the typed word if none does."""
    is_typing: bool
    """It may go on: every word that begins so is meant too."""
    is_known: bool
    """The book has it, or a word that begins so if it is being typed."""
    is_common: bool


class Vocabulary:
    """The words of one pack."""

    def __init__(self, store: Store) -> None:
        lexicon = store.known(schema.LEXICON, "")
        self._store = store
        self._documents = lexicon.documents
        self._has_stems = stemming.has_stems(
            store.known(schema.FRONT, "").book.language
        )
        self._all: dict[str, int] | None = None
        self._phrases: dict[str, tuple[str, ...]] = {}
        for family in lexicon.families:
            for key in family.keys:
                self._phrases[key] = self._phrases.get(key, ()) + family.phrases
        self._longest = max((key.count(" ") + 1 for key in self._phrases), default=0)

    def word(self, typed: str, *, is_typing: bool) -> Word:
        """Look a folded word up."""
        typed = typed[:MAX_WORD]
        stem = self._stem(typed)
        found = self._texts(
            "SELECT word, documents FROM word WHERE stem = ? "
            "ORDER BY documents DESC, word LIMIT ?",
            stem,
            MAX_FORMS,
        )
        forms = tuple(word for word, _ in found)
        most = max((documents for _, documents in found), default=0)
        return Word(
            typed,
            stem,
            forms or (typed,),
            is_typing,
            bool(forms) or (is_typing and self._begins(typed)),
            most > max(_COMMON_PLACES, self._documents * _COMMON_SHARE),
        )

    def family(self, stems: list[str]) -> tuple[int, tuple[str, ...]]:
        """Find the longest beginning of `stems` that other words stand for.

        Returns:
            How many stems it takes, at least 1, and the other words, perhaps none.
        """
        for length in range(min(self._longest, len(stems)), 0, -1):
            phrases = self._phrases.get(" ".join(stems[:length]))
            if phrases:
                return length, phrases
        return 1, ()

    def all_words(self) -> dict[str, int]:
        """Give every word that is no number with the count of places it stands in."""
        if self._all is None:
            self._all = dict(
                self._texts("SELECT word, documents FROM word WHERE word >= ?", "a")
            )
        return self._all

    def _stem(self, typed: str) -> str:
        found = self._store.rows("SELECT stem FROM word WHERE word = ?", typed)
        if found and isinstance(found[0][0], str):
            return found[0][0]
        return stemming.stems_of([typed])[0] if self._has_stems else typed

    def _begins(self, typed: str) -> bool:
        return bool(
            self._store.rows(
                "SELECT 1 FROM word WHERE word >= ? AND word < ? LIMIT 1",
                typed,
                typed + _AFTER_ALL_LETTERS,
            )
        )

    def _texts(self, sql: str, *values: str | float) -> list[tuple[str, int]]:
        """Ask for words and how common they are; nobody has checked their types yet."""
        return [
            (word, documents)
            for word, documents in self._store.rows(sql, *values)
            if isinstance(word, str) and isinstance(documents, int)
        ]
