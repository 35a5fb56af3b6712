from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import PackError
from app.shell.selfcheck import every_screen, fonts
from app.style.tokens import FALLBACK_FAMILY, FAMILY
from tests.builders import a_pack
from tests.desks import own_look, spoil


@pytest.fixture(autouse=True)
def undressed(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    with own_look():
        yield


def test_the_letters_are_named() -> None:
    assert fonts() == f"{FAMILY}, {FALLBACK_FAMILY}"


def test_every_screen_is_painted(pack: Path) -> None:
    assert every_screen(pack).endswith("screens painted")


def test_a_plain_book_is_painted_too(tmp_path: Path) -> None:
    plain = a_pack(tmp_path / "plain.pack", timeline=None, comparison=None)
    assert every_screen(plain).endswith("screens painted")


def test_damage_is_found(pack: Path) -> None:
    spoil(pack, "topic", "first-week")
    with pytest.raises(PackError, match="is damaged"):
        every_screen(pack)
