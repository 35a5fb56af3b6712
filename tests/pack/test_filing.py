import sqlite3
from contextlib import closing

import pytest

from app.pack import codec, schema
from app.pack.filing import file_away, listed, one
from app.pack.store import digest_of
from tests.builders import a_number

SPELLING = schema.Spelling("neutropenia", 3)


def test_a_row_is_filed_with_its_digest() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(schema.TABLES[0])
        file_away(database, one(schema.SPELLING, "low white cells", SPELLING))
        rows = database.execute("SELECT * FROM value").fetchall()
    body = codec.encode(SPELLING)
    digest = digest_of("spelling", "low white cells", body)
    assert rows == [("spelling", "low white cells", body, digest)]


def test_two_values_cannot_have_one_key() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(schema.TABLES[0])
        file_away(database, one(schema.SPELLING, "a", SPELLING))
        with pytest.raises(sqlite3.IntegrityError):
            file_away(database, one(schema.SPELLING, "a", SPELLING))


def test_a_listed_kind_ends_with_its_keys() -> None:
    rows = list(listed(schema.SPELLING, [("b", SPELLING), ("a", SPELLING)]))
    assert [(kind, key) for kind, key, _ in rows] == [
        ("spelling", "b"),
        ("spelling", "a"),
        ("keys", "spelling"),
    ]
    assert codec.decode(schema.Keys, rows[-1][2]) == schema.Keys(("b", "a"))


def test_a_value_that_nobody_could_show_is_not_filed() -> None:
    with pytest.raises(codec.MisfitError, match="number deaths"):
        one(schema.NUMBER, "deaths", a_number(value=()))
