"""English words to their stems, so that "risks" finds "risk".

FTS5 has Porter's stemmer inside; we ask it, and need no second one.
"""

import _sqlite3 as sqlite
import weakref
from collections.abc import Iterable

_TABLES = (
    """CREATE VIRTUAL TABLE stems
    USING fts5(word, content='', tokenize='porter unicode61 remove_diacritics 2')""",
    "CREATE VIRTUAL TABLE stemmed USING fts5vocab(stems, instance)",
)
_EMPTY = "INSERT INTO stems(stems) VALUES ('delete-all')"


def has_stems(language: str) -> bool:
    """Tell whether words of this language (BCP 47) have stems; else they stand alone."""
    return language.lower().split("-")[0] == "en"


class Stemmer:
    """Stays ready: to set its tables up takes longer than the rest of a keystroke."""

    def __init__(self) -> None:
        self._database = sqlite.connect(
            ":memory:", isolation_level=None, check_same_thread=False
        )
        weakref.finalize(self, self._database.close)
        for table in _TABLES:
            self._database.execute(table)

    def stems_of(self, words: Iterable[str]) -> list[str]:
        """Give the stem of each folded word."""
        words = list(words)
        self._database.execute("BEGIN")
        self._database.executemany(
            "INSERT INTO stems(rowid, word) VALUES (?, ?)", enumerate(words)
        )
        found = dict(self._database.execute("SELECT doc, term FROM stemmed").fetchall())
        self._database.execute(_EMPTY)
        self._database.execute("COMMIT")
        return [found.get(row, word) for row, word in enumerate(words)]
