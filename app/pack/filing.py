"""Values into rows of the table `value`, each with its digest."""

import sqlite3
from collections.abc import Iterable, Iterator

from app.pack import codec, schema
from app.pack.soundness import is_sound
from app.pack.store import digest_of

Row = tuple[str, str, bytes]
"""Kind, key and body."""


def one(kind: schema.Kind[schema.T], key: str, value: schema.T) -> Row:
    """Give the row of one value.

    Raises:
        MisfitError: It could not be read again, or is not sound.
    """
    if not is_sound(value):
        raise codec.MisfitError(f"{kind.name} {key}")
    return kind.name, key, codec.encode(value)


def listed(
    kind: schema.Kind[schema.T], values: Iterable[tuple[str, schema.T]]
) -> Iterator[Row]:
    """Give the rows of all values of a kind, then the list of their keys.

    With the list none can go missing unnoticed.
    """
    keys: list[str] = []
    for key, value in values:
        keys.append(key)
        yield one(kind, key, value)
    yield one(schema.KEYS, kind.name, schema.Keys(tuple(keys)))


def file_away(database: sqlite3.Connection, row: Row) -> None:
    """Write a row.

    Raises:
        sqlite3.IntegrityError: There is a value under this kind and key.
    """
    kind, key, body = row
    database.execute(
        "INSERT INTO value VALUES (?, ?, ?, ?)",
        (kind, key, body, digest_of(kind, key, body)),
    )
