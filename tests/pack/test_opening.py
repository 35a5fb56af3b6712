import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import PackError
from app.pack import opening, schema, seal
from app.pack.library import Library
from tests.builders import a_pack
from tests.pack.conftest import Tamper, unseal

DAMAGED = "“library.pack” is damaged."
NO_PACK = "“library.pack” is not an Anteroom library."


def what_is_wrong(path: Path) -> str:
    """Open a pack that cannot be opened, and give the sentence that a person sees."""
    with pytest.raises(PackError) as caught:
        Library.open(path)
    error = caught.value
    assert error.what.endswith(".")
    assert error.remedy.endswith(".")
    assert error.remedy.count(". ") == 0
    assert error.exit_code == 3
    return error.what


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "no.pack"
    assert what_is_wrong(path) == "There is no file “no.pack”."


@pytest.mark.parametrize("name", ["library.pack/inside", "a\0b"])
def test_a_file_that_cannot_be_read_is_told(pack: Path, name: str) -> None:
    assert what_is_wrong(pack.parent / name).endswith("cannot be read.")


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "library.pack").mkdir()
    assert what_is_wrong(tmp_path / "library.pack") == NO_PACK


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_pack_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library.pack")
    assert what_is_wrong(tmp_path / "library.pack") == NO_PACK


@pytest.mark.parametrize("data", [b"", b"# A text\n", b"PK\3\4" + bytes(9000)])
def test_another_file_is_no_pack(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "library.pack"
    path.write_bytes(data)
    assert what_is_wrong(path) == NO_PACK


def test_another_program_s_database_is_no_pack(tmp_path: Path) -> None:
    path = tmp_path / "library.pack"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE note(words)")
    assert what_is_wrong(path) == DAMAGED  # the seal is missing
    seal.write_seal(path)
    assert what_is_wrong(path) == NO_PACK


@pytest.mark.parametrize(
    ("version", "told"),
    [
        (schema.VERSION + 1, "“library.pack” was made by a newer Anteroom."),
        (0, "“library.pack” was made by an older Anteroom."),
        (-1, "“library.pack” was made by an older Anteroom."),
    ],
)
def test_another_version_is_told(
    pack: Path, tamper: Tamper, version: int, told: str
) -> None:
    tamper(pack, f"PRAGMA user_version = {version}")
    assert what_is_wrong(pack) == told


BOMB = (
    "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) "
    "SELECT 'front' AS kind, '' AS key, n AS body, n AS digest FROM more"
)
RENAME = "UPDATE sqlite_schema SET sql ="
DATA = "WHERE name = 'heads_data'"


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE value",),
        ("DROP TABLE heads",),
        ("DROP INDEX word_stem",),
        ("CREATE VIEW extra AS SELECT 1",),
        ("CREATE TABLE extra(words)",),
        ("CREATE INDEX extra ON value(digest)",),
        ("CREATE TRIGGER extra AFTER INSERT ON word BEGIN SELECT 1; END",),
        ("DROP TABLE value", f"CREATE VIEW value AS {BOMB}"),
        ("DROP TABLE value", "CREATE TABLE value(kind, key, body, digest)"),
        ("PRAGMA writable_schema = 1", f"{RENAME} 'CREATE VIEW x AS SELECT 1' {DATA}"),
        ("PRAGMA writable_schema = 1", f"{RENAME} NULL {DATA}"),
    ],
)
def test_other_tables_than_ours_are_no_pack(
    pack: Path, tamper: Tamper, statements: tuple[str, ...]
) -> None:
    tamper(pack, *statements)
    assert what_is_wrong(pack) in {NO_PACK, DAMAGED}


def test_sqlite_does_not_mind_the_seal(pack: Path) -> None:
    address = f"{pack.as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert pack.read_bytes()[-seal.SEAL_BYTES :].startswith(b"anteroom pack\n")


def test_a_pack_without_its_seal_is_damaged(pack: Path) -> None:
    unseal(pack)
    assert what_is_wrong(pack) == DAMAGED


@pytest.mark.parametrize("name", ["ä ö.pack", "100%.pack", "a?b#c.pack", "a&b=c.pack"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    Library.open(a_pack(tmp_path / name)).close()


def test_a_relative_path_will_do(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pack.parent)
    Library.open(Path(pack.name)).close()


def test_a_share_of_a_network_is_named_as_sqlite_wants_it(pack: Path) -> None:
    path = Path(f"/{pack}")  # two slashes, as \\server\share has
    assert path.as_posix().startswith("//")
    Library.open(path).close()


def test_a_folder_that_may_not_be_written_to_will_do(pack: Path) -> None:
    pack.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        Library.open(pack).close()
    finally:
        pack.parent.chmod(stat.S_IRWXU)
    assert [each.name for each in pack.parent.iterdir()] == [pack.name]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM value",
        "CREATE TABLE extra(words)",
        "ATTACH ':memory:' AS other",
        "PRAGMA writable_schema = 1",
        BOMB,
    ],
)
def test_nothing_but_reading_is_possible(pack: Path, statement: str) -> None:
    with closing(opening.connect(pack)) as connection:
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            connection.execute(statement).fetchmany(10)
        assert connection.execute("SELECT count(kind) FROM value").fetchone() > (0,)


def test_an_unreadable_disk_is_told(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: object) -> bool:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(seal, "is_sealed", fail)
    assert what_is_wrong(pack) == DAMAGED
