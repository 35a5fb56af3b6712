"""A writer with a small, complete book in a folder of their own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.compiler.writers import BOOK, SPANISH, Writer


@pytest.fixture
def in_folder(tmp_path: Path) -> Iterator[Path]:
    """Work in a folder of one's own, so that paths are short and always the same."""
    before = Path.cwd()
    os.chdir(tmp_path)
    yield tmp_path
    os.chdir(before)


@pytest.fixture
def writer(in_folder: Path) -> Iterator[Writer]:
    """Give a writer whose book is complete and has no Problem."""
    writer = Writer(in_folder / "book")
    for path, text in BOOK.items():
        writer.writes(path, text)
    yield writer
    writer.leaves()


@pytest.fixture
def plain(in_folder: Path) -> Iterator[Writer]:
    """Give a writer with an empty folder."""
    (in_folder / "book").mkdir()
    writer = Writer(in_folder / "book")
    yield writer
    writer.leaves()


@pytest.fixture
def translator(writer: Writer) -> Iterator[Writer]:
    """Give somebody who translates that book, and has no Problem either."""
    translator = Writer(writer.folder.parent / "libro")
    for path, text in SPANISH.items():
        translator.writes(path, text)
    yield translator
    translator.leaves()
