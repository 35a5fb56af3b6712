from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.errors import PackError
from app.shell import selfcheck
from app.shell.selfcheck import every_screen, fonts, paper, pictures, sorting
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


@pytest.mark.qt_log_ignore("Cannot read file")
def test_a_drawing_that_cannot_be_painted_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pictures().endswith(" drawings")
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "torn.svg").write_text("<svg", "utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(RuntimeError, match=r"torn\.svg"):
        pictures()


def test_each_language_sorts_by_its_own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sorting() == "en, es, de, sv"
    monkeypatch.setattr(selfcheck, "SORTED", {"sv": ("öra", "zon")})
    with pytest.raises(RuntimeError, match="sv"):
        sorting()


def test_a_page_comes_on_paper(pack: Path) -> None:
    assert paper(pack) == "1 page"


def test_damage_is_found_on_paper(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_words: object) -> bytes:
        return b""

    monkeypatch.setattr(selfcheck, "pdf_of", nothing)
    with pytest.raises(RuntimeError, match="no PDF"):
        paper(pack)
