"""Packs to read, and packs to break."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest

from app.pack import seal
from app.pack.library import Library
from tests.builders import a_pack

Tamper: TypeAlias = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


@pytest.fixture
def library(pack: Path) -> Iterator[Library]:
    library = Library.open(pack)
    yield library
    library.close()


@pytest.fixture
def tamper() -> Tamper:
    """Run SQL on a pack as somebody else would, and seal it again."""

    def run(path: Path, *statements: str, values: tuple[object, ...] = ()) -> Path:
        unseal(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for statement in statements:
                database.execute(statement, values)
        seal.write_seal(path)
        return path

    return run


def unseal(path: Path) -> None:
    os.truncate(path, path.stat().st_size - seal.SEAL_BYTES)
