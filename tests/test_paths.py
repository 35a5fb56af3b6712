import sys
from pathlib import Path

import pytest

from app import paths


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "inside"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "anteroom"))
    return tmp_path


def test_a_checkout_has_its_resources_and_its_book() -> None:
    assert (paths.resources() / "icons").is_dir()
    assert (paths.own_book() / "book.yaml").is_file()
    assert paths.own_pack() == paths.root() / "build" / "library.pack"


def test_a_bundle_reads_its_own_pack(frozen: Path) -> None:
    assert paths.is_frozen()
    assert paths.own_pack() == frozen / "inside" / "library.pack"


@pytest.mark.parametrize(
    ("platform", "ending"),
    [
        ("win32", "Anteroom"),
        ("darwin", "Library/Application Support/Anteroom"),
        ("linux", "etc/anteroom"),
    ],
)
def test_the_clinic_has_one_folder_per_system(
    platform: str, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.site_folder().as_posix().endswith(ending)


def test_a_file_named_portable_makes_the_program_portable(frozen: Path) -> None:
    assert paths.portable_folder() is None
    (frozen / "portable").touch()
    assert paths.portable_folder() == frozen


def test_the_checkouts_own_book_is_cached_in_build(tmp_path: Path) -> None:
    assert paths.cache_folder(paths.own_book()) == paths.root() / "build" / "cache"
    assert paths.cache_folder(tmp_path).name == "anteroom"
