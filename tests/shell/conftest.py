"""A reader on a small book."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.controls.screen_reader import install_semantics
from app.shell.desk import Desk
from tests.builders import a_pack
from tests.desks import Wanted, opened


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Write a book of three topics."""
    return a_pack(tmp_path / "library.pack")


@pytest.fixture
def desk(qtbot: QtBot, pack: Path) -> Iterator[Desk]:
    """Open it on the first page; nothing is kept."""
    del qtbot
    with opened(Wanted(pack)) as desk:
        yield desk


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """Make Qt believe that a screen reader listens."""
    install_semantics()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
