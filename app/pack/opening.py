"""Opening a pack: which file is one, and how SQLite is kept from doing more than read.

A pack may come from anyone. It is opened read-only and immutable, and must have exactly
the tables of `schema`: a view, a trigger or a table of somebody else's makes it none.

Source: SQLite, "Defense Against The Dark Arts", and measurements of our own.
"""

# `_sqlite3` is what `sqlite3` re-exports; the package around it costs 2 ms of the 37
# that the reader has until its first page, for adapters of dates that no pack holds.
import _sqlite3 as sqlite
import os
import stat
import sys
from io import BufferedReader
from pathlib import Path
from typing import Final
from urllib.parse import quote

from app.errors import PackError
from app.i18n import N_, tr
from app.pack import schema, seal

_MAX_VALUE_BYTES: Final = schema.MAX_PICTURE_BYTES + 64
_HEADER: Final = b"SQLite format 3\0"

STATEMENTS: Final = 128
"""So many statements stay prepared, each with the values that it was last given."""


def open_file(path: Path) -> BufferedReader:
    """Open what is a file, and begins and ends as a pack does.

    Raises:
        PackError: It is missing, may not be read, is no pack, or not of the length it
            was sealed with.
    """
    file = _open(path)
    try:
        _check_ends(path, file)
    except BaseException:
        file.close()
        raise
    return file


def connect(path: Path) -> sqlite.Connection:
    """Connect to a pack, so that nothing but reading is possible.

    Raises:
        PackError: It is no pack, or of another version.
        sqlite3.Error: It is damaged.
    """
    connection = sqlite.connect(
        _address(path), uri=True, isolation_level=None, cached_statements=STATEMENTS
    )
    try:
        _lock_down(connection)
        _check_marks(path, connection)
        _check_tables(path, connection)
        connection.set_authorizer(_allow)
    except BaseException:
        connection.close()
        raise
    return connection


def damaged(path: Path) -> PackError:
    """Say that a pack is broken."""
    return _pack_error(
        path, N_("“{name}” is damaged."), N_("Please copy or install it again.")
    )


def _open(path: Path) -> BufferedReader:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 (a pipe would wait)
            raise _not_a_pack(path)
        return path.open("rb")
    except FileNotFoundError as error:
        raise _pack_error(
            path,
            N_("There is no file “{name}”."),
            N_("Please check its name and its folder."),
        ) from error
    except (OSError, ValueError) as error:
        raise _pack_error(
            path,
            N_("“{name}” cannot be read."),
            N_("Please ask the person who looks after this computer."),
        ) from error


def _check_ends(path: Path, file: BufferedReader) -> None:
    """Look at the first and the last bytes."""
    try:
        head = file.read(len(_HEADER))
        is_sealed = seal.is_sealed(file)
    except OSError as error:
        raise damaged(path) from error
    if head != _HEADER:
        raise _not_a_pack(path)
    if not is_sealed:
        raise damaged(path)


def _address(path: Path) -> str:
    """Name the file as SQLite's URI: absolute, whatever the platform calls a root."""
    absolute = path.absolute().as_posix()
    root = "file://" if absolute.startswith("//") else "file:///"
    rest = absolute if absolute.startswith("//") else absolute.lstrip("/")
    return f"{root}{quote(os.fsencode(rest), safe='/:')}?mode=ro&immutable=1"


def _lock_down(connection: sqlite.Connection) -> None:
    if sys.version_info >= (3, 12):  # pragma: no cover (tests run on 3.11 too)
        connection.setconfig(sqlite.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003
    connection.setlimit(sqlite.SQLITE_LIMIT_LENGTH, _MAX_VALUE_BYTES)
    for pragma in (
        "query_only = 1",
        "trusted_schema = 0",
        "cell_size_check = 1",
        "mmap_size = 0",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _check_marks(path: Path, connection: sqlite.Connection) -> None:
    """Look whose file it is, and of which version."""
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != schema.APPLICATION_ID:
        raise _not_a_pack(path)
    if version > schema.VERSION:
        raise _pack_error(
            path,
            N_("“{name}” was made by a newer Anteroom."),
            N_("Please update Anteroom."),
        )
    if version < schema.VERSION:
        raise _pack_error(
            path,
            N_("“{name}” was made by an older Anteroom."),
            N_("Please ask for a new copy, or compile it again."),
        )


def _check_tables(path: Path, connection: sqlite.Connection) -> None:
    """Accept our own tables and FTS5's, and nothing else: no view, no trigger."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    wanted = set(schema.TABLES)
    for kind, name, sql in found:
        is_ours = sql in wanted
        is_shadow = kind == "table" and name in schema.SHADOWS and _is_plain(sql)
        is_own_index = kind == "index" and sql is None
        if not (is_ours or is_shadow or is_own_index):
            raise _not_a_pack(path)
        wanted.discard(sql)
    if wanted:
        raise _not_a_pack(path)


def _is_plain(sql: object) -> bool:
    return isinstance(sql, str) and sql.startswith("CREATE TABLE ")


_ASKED: Final = frozenset(
    {sqlite.SQLITE_SELECT, sqlite.SQLITE_READ, sqlite.SQLITE_FUNCTION}
)


def _allow(action: int, first: str | None, *_: str | None) -> int:
    """Let a query read, and let FTS5 set up its tables, which looks like an update."""
    is_fts5 = (action, first) in {
        (sqlite.SQLITE_UPDATE, "sqlite_master"),
        (sqlite.SQLITE_PRAGMA, "data_version"),
        (sqlite.SQLITE_PRAGMA, "shrink_memory"),
    }
    return sqlite.SQLITE_OK if action in _ASKED or is_fts5 else sqlite.SQLITE_DENY


def _not_a_pack(path: Path) -> PackError:
    return _pack_error(
        path,
        N_("“{name}” is not an Anteroom library."),
        N_("Please choose a file whose name ends in .pack."),
    )


def _pack_error(path: Path, what: str, remedy: str) -> PackError:
    return PackError(tr(what).format(name=path.name or path), tr(remedy))
