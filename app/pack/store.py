"""Store: one pack file opened safely, and its values read and checked one by one.

Every value is checked against its digest and its shape. All that can be wrong with a
file leaves here as a `PackError`; no other reading module meets SQLite's own errors.
"""

import _sqlite3 as sqlite  # as in `opening`: the package around it costs 2 ms
from _blake2 import blake2b  # hashlib, which re-exports it, costs 3 ms
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from app.content.illustration import Picture
from app.pack import codec, schema, seal
from app.pack.opening import STATEMENTS, connect, damaged, open_file
from app.pack.soundness import is_sound

T = TypeVar("T", bound=tuple[object, ...])

DIGEST_BYTES: Final = 16
QUERY_S: Final = 0.2
"""A query that takes longer is ended: somebody is waiting at the screen."""

_STEPS_BETWEEN_LOOKS: Final = 2000
"""Virtual machine steps between two looks at the clock; about 0.1 ms."""


class Store:
    """The values of one pack."""

    def __init__(self, path: Path, file: BufferedReader) -> None:
        self.path = path
        self._file = file
        self._keys: dict[str, tuple[str, ...]] = {}
        with _telling(path):
            self._connection = connect(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a pack without reading more than its schema.

        Raises:
            PackError: There is no file, or it is no pack, of another version, or not of
                the length it was sealed with.
        """
        file = open_file(path)
        try:
            return cls(path, file)
        except BaseException:
            file.close()
            raise

    def find(self, kind: schema.Kind[T], key: str) -> T | None:
        """Read one value, or None if there is none under this key."""
        body = self._body(kind.name, key, schema.MAX_BODY_BYTES)
        if body is None:
            return None
        try:
            value = codec.decode(kind.shape, body)
        except codec.MisfitError as error:
            raise damaged(self.path) from error
        if not is_sound(value):
            raise damaged(self.path)
        return value

    def value(self, kind: schema.Kind[T], key: str) -> T | None:
        """Read one value of a kind whose keys are listed, so that none can go missing."""
        value = self.find(kind, key)
        if value is None and key in self.keys(kind.name):
            raise damaged(self.path)
        return value

    def known(self, kind: schema.Kind[T], key: str) -> T:
        """Read one value that must be there."""
        value = self.find(kind, key)
        if value is None:
            raise damaged(self.path)
        return value

    def every(self, kind: schema.Kind[T]) -> tuple[T, ...]:
        """Read all values of a kind whose keys are listed, in order."""
        return tuple(self.known(kind, key) for key in self.keys(kind.name))

    def keys(self, kind: str) -> tuple[str, ...]:
        """List the keys of a kind, in order."""
        if kind not in self._keys:
            self._keys[kind] = self.known(schema.KEYS, kind).keys
        return self._keys[kind]

    def picture(self, name: str) -> Picture | None:
        """Read the bytes of a picture."""
        body = self._body(schema.PICTURE, name, schema.MAX_PICTURE_BYTES)
        if body is None:
            if name in self.keys(schema.PICTURE):
                raise damaged(self.path)
            return None
        media, _, data = body.partition(b"\0")
        if media.decode("ascii", "replace") not in schema.MEDIA:
            raise damaged(self.path)
        return Picture(media.decode("ascii"), data)

    def rows(self, sql: str, *values: str | float) -> list[tuple[Any, ...]]:
        """Ask a question of the tables that the search uses.

        Returns:
            The rows; none of their values has been checked.
        """
        with _telling(self.path):
            return self._connection.execute(sql, values).fetchall()

    def limit_steps(self, is_late: Callable[[], bool] | None) -> None:
        """End every query as soon as `is_late` says so; None ends none."""
        self._connection.set_progress_handler(is_late, _STEPS_BETWEEN_LOOKS)

    def forget(self) -> None:
        """Hold nothing any longer that was asked for: no word, no key, no part read.

        A prepared statement has it until another takes its place; so others do. The
        pages of the file that SQLite kept go back to the system.
        """
        with _telling(self.path):
            for number in range(STATEMENTS):
                self._connection.execute(f"SELECT {number}").fetchall()
            self._connection.execute("PRAGMA shrink_memory").fetchall()

    def verify(self) -> Iterator[None]:
        """Check the digest of the whole file, in slices of at most 4 ms.

        Raises:
            PackError: A byte has changed since the pack was written.
        """
        try:
            yield from seal.check(self._file)
        except (OSError, ValueError) as error:
            raise damaged(self.path) from error

    def sha256(self) -> str:
        """Give the digest of the whole file, as `sha256sum` prints it."""
        try:
            return seal.sha256(self._file)
        except (OSError, ValueError) as error:
            raise damaged(self.path) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._file.close()

    def _body(self, kind: str, key: str, limit_bytes: int) -> bytes | None:
        """Read the bytes of a value, and check them against their digest."""
        if not _is_storable(key):
            return None
        with _telling(self.path):
            row: tuple[object, object] | None = self._connection.execute(
                "SELECT CASE WHEN length(body) <= ? THEN body END, digest FROM value "
                "WHERE kind = ? AND key = ?",
                (limit_bytes, kind, key),
            ).fetchone()
        if row is None:
            return None
        body, digest = row
        if not isinstance(body, bytes) or digest != digest_of(kind, key, body):
            raise damaged(self.path)
        return body


class TooSlow(Exception):  # noqa: N818 (no error: the search shows what it has)
    """A query was ended because somebody is waiting."""


def _is_storable(text: str) -> bool:
    """Tell whether text can be written as UTF-8; what a shell passes on may not be."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def digest_of(kind: str, key: str, body: bytes) -> bytes:
    """Give the digest that is kept beside a value."""
    digest = blake2b(f"{kind}\0{key}\0".encode(), digest_size=DIGEST_BYTES)
    digest.update(body)
    return digest.digest()


@contextmanager
def _telling(path: Path) -> Generator[None]:
    """Turn SQLite's errors into ours.

    Raises:
        TooSlow: The query took longer than `limit_steps` allows.
        PackError: Anything else: with a file that nobody writes, only damage is left.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # in SQLite's own words about damage
        raise damaged(path) from error
    except sqlite.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite.SQLITE_INTERRUPT:
            raise TooSlow from error
        raise damaged(path) from error
