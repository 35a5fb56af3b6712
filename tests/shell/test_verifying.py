from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.pack.collection import Collection
from app.pack.library import Library
from app.shell.verifying import verify
from tests.builders import a_pack
from tests.desks import spoil

if TYPE_CHECKING:
    from app.errors import PackError


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    del qtbot
    parent = QObject()
    yield parent
    parent.deleteLater()


def test_a_sound_book_is_looked_through_quietly(
    qtbot: QtBot, pack: Path, parent: QObject
) -> None:
    books = Collection(Library.open(pack))
    told: list[PackError] = []
    verify(books, parent, told.append)
    (clock,) = parent.children()
    qtbot.waitUntil(lambda: not clock.property("active"))
    assert told == []
    books.close()


def test_damage_is_told_once(qtbot: QtBot, pack: Path, parent: QObject) -> None:
    spoil(pack, "topic", "first-week")
    books = Collection(Library.open(pack))
    told: list[PackError] = []
    verify(books, parent, told.append)
    qtbot.waitUntil(lambda: bool(told))
    (clock,) = parent.children()
    assert not clock.property("active")
    assert len(told) == 1
    books.close()
