"""English words to their stems, so that "risks" finds "risk".

FTS5 has Porter's stemmer inside; we ask it, and need no second one.
"""

import _sqlite3 as sqlite
from collections.abc import Iterable

_STEMS = (
    "CREATE VIRTUAL TABLE stems USING fts5(word, content='', "
    "tokenize='porter unicode61 remove_diacritics 2')"
)
_STEMMED = "CREATE VIRTUAL TABLE stemmed USING fts5vocab(stems, instance)"


def has_stems(language: str) -> bool:
    """Tell whether words of this language (BCP 47) have stems; else they stand alone."""
    return language.lower().split("-")[0] == "en"


def stems_of(words: Iterable[str]) -> list[str]:
    """Give the stem of each folded word."""
    words = list(words)
    database = sqlite.connect(":memory:", isolation_level=None)
    try:
        database.execute(_STEMS)
        database.execute(_STEMMED)
        database.execute("BEGIN")
        database.executemany(
            "INSERT INTO stems(rowid, word) VALUES (?, ?)", enumerate(words)
        )
        found = dict(database.execute("SELECT doc, term FROM stemmed").fetchall())
    finally:
        database.close()
    return [found.get(row, word) for row, word in enumerate(words)]
