"""A patient, and the real book in front of them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.compiler.build import compile_library
from app.paths import own_book
from tests.desks import Wanted, opened
from tests.journeys.patients import Patient


@pytest.fixture(scope="session")
def real_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the book that ships, once."""
    pack = tmp_path_factory.mktemp("real") / "library.pack"
    compile_library(own_book(), pack)
    return pack


@pytest.fixture
def own_copy(real_pack: Path, tmp_path: Path) -> Path:
    """Give a copy of the book that a test may spoil."""
    return Path(shutil.copy(real_pack, tmp_path / "copy.pack"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Name the file where preferences are kept; it is not there at first."""
    return tmp_path / "preferences.json"


@pytest.fixture
def patient(qtbot: QtBot, real_pack: Path, kept: Path) -> Iterator[Patient]:
    """Sit down at a reader that has just been opened."""
    del qtbot
    with opened(Wanted(real_pack, kept)) as desk:
        yield Patient(desk)
