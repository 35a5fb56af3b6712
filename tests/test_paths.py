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


def test_a_checkout_has_translations_each_with_a_pack_of_its_own() -> None:
    (spanish,) = paths.own_translations()
    assert spanish == paths.root() / "content-es"
    assert paths.pack_of(spanish) == paths.root() / "build" / "library-es.pack"
    assert paths.pack_of(paths.own_book()) == paths.own_pack()


def test_other_languages_lie_beside_the_pack_and_with_the_clinic() -> None:
    beside, clinics = paths.pack_folders()
    assert beside == paths.own_pack().parent
    assert clinics == paths.site_folder() / "packs"


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
    assert paths.cache_folder(frozen / "book") == frozen / "cache"


def test_the_checkouts_own_books_are_cached_in_build(tmp_path: Path) -> None:
    for book in (paths.own_book(), *paths.own_translations()):
        assert paths.cache_folder(book) == paths.root() / "build" / "cache"
    assert paths.cache_folder(tmp_path).name == "anteroom"


def test_the_version_is_that_of_the_project(frozen_version: Path) -> None:
    frozen_version.write_text("9.8.7\n", "utf-8")
    assert paths.version() == "9.8.7"


@pytest.fixture
def frozen_version(frozen: Path) -> Path:
    resources = frozen / "inside" / "resources"
    resources.mkdir(parents=True)
    return resources / "version.txt"


def test_a_checkouts_version_stands_in_its_project_file() -> None:
    text = (paths.root() / "pyproject.toml").read_text("utf-8")
    assert f'\nversion = "{paths.version()}"\n' in text


def test_the_program_lies_in_its_checkout() -> None:
    assert not paths.is_frozen()
    assert paths.beside_program() == paths.root()


def test_a_bundle_lies_beside_its_program(frozen: Path) -> None:
    assert paths.beside_program() == frozen
    assert paths.resources() == frozen / "inside" / "resources"


def test_the_clinics_folder_on_windows_follows_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PROGRAMDATA", "D:/Data")
    assert paths.site_folder().as_posix() == "D:/Data/Anteroom"


def test_a_checkout_speaks_with_its_own_python() -> None:
    assert paths.speaker() == (sys.executable, "-m", "app.speaker")


@pytest.mark.parametrize(
    ("system", "program", "speaker"),
    [
        ("linux", "opt/anteroom/anteroom", "opt/anteroom/speech/anteroom-speech"),
        ("win32", "Anteroom/anteroom.exe", "Anteroom/speech/anteroom-speech.exe"),
        (
            "darwin",
            "Anteroom.app/Contents/MacOS/anteroom",
            "Anteroom.app/Contents/Helpers/anteroom-speech.app/Contents/MacOS/anteroom-speech",
        ),
    ],
    ids=["linux", "windows", "macos"],
)
def test_a_bundle_speaks_with_a_program_in_a_folder_of_its_own(
    monkeypatch: pytest.MonkeyPatch, system: str, program: str, speaker: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "executable", f"/{program}")
    assert paths.speaker() == (str(Path(f"/{speaker}")),)


def test_the_profile_lies_with_the_clinic() -> None:
    assert paths.profile_file() == paths.site_folder() / "profile.toml"


def test_a_program_can_start_itself(frozen: Path) -> None:
    assert paths.program() == (str(frozen / "anteroom"),)


def test_a_checkout_starts_itself_with_its_own_python() -> None:
    assert paths.program() == (sys.executable, "-m", "app")


@pytest.mark.parametrize(
    ("system", "told", "folder"),
    [
        ("linux", {"STATE_DIRECTORY": "/var/lib/a:/b", "HOME": "/h"}, "/var/lib/a"),
        ("linux", {"XDG_STATE_HOME": "/state", "HOME": "/h"}, "/state/anteroom"),
        ("linux", {"HOME": "/h"}, "/h/.local/state/anteroom"),
        ("linux", {"HOME": "h"}, None),
        ("linux", {}, None),
        ("darwin", {"HOME": "/Users/h"}, "/Users/h/Library/Logs/Anteroom"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/Anteroom"),
        ("win32", {"HOME": "/h"}, None),
    ],
)
def test_each_system_has_its_place_for_the_kiosks_log(
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    told: dict[str, str],
    folder: str | None,
) -> None:
    for name in ("STATE_DIRECTORY", "XDG_STATE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    found = paths.state_folder()
    assert (found and found.as_posix()) == folder


def test_a_portable_kiosk_keeps_its_log_beside_the_program(frozen: Path) -> None:
    (frozen / "portable").touch()
    assert paths.state_folder() == frozen
