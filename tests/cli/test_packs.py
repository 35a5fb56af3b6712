import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths
from app.cli import packs
from app.cli.packs import is_outdated, newest, pack_path, profile_of
from app.errors import PackError
from app.session.profile import Profile
from tests.builders import a_book, a_pack


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "book.yaml").touch()
    (tmp_path / "resources" / "illustrations").mkdir(parents=True)
    monkeypatch.setattr(paths, "root", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def compiles(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let a small program stand for the compiler, which other tests run."""

    def use(exit_code: int, of: str = "") -> None:
        app = checkout / "app"
        app.mkdir()
        (app / "__init__.py").touch()
        (app / "__main__.py").write_text(
            "import pathlib, sys\n"
            "assert sys.argv[1] == 'compile'\n"
            "pack = pathlib.Path(sys.argv[4])\n"
            "pack.parent.mkdir(exist_ok=True)\n"
            "pack.write_text('made')\n"
            "print('topics/a.md:3: wrong')\n"
            f"sys.exit({exit_code} if sys.argv[2].endswith('content{of}') else 0)\n"
        )
        monkeypatch.setattr(sys, "path", [str(checkout), *sys.path])

    return use


def test_the_named_pack_is_read(tmp_path: Path) -> None:
    assert pack_path(tmp_path / "any.pack") == tmp_path / "any.pack"


def test_a_bundle_reads_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert pack_path(None) == tmp_path / "library.pack"


def test_a_bundle_reads_the_clinics_newer_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(paths, "site_folder", lambda: tmp_path / "clinic")
    own = a_pack(tmp_path / "library.pack")
    assert pack_path(None) == own
    paths.clinic_packs().mkdir(parents=True)
    newer = a_pack(paths.clinic_packs() / "new.pack", book=a_book(version="7.0.0"))
    assert pack_path(None) == newer


def test_a_checkout_compiles_what_is_missing_and_then_reads_it(
    checkout: Path, compiles: Callable[..., None]
) -> None:
    compiles(0)
    pack = pack_path(None)
    assert pack == checkout / "build" / "library.pack"
    assert pack.read_text() == "made"
    pack.write_text("not made again")
    assert pack_path(None).read_text() == "not made again"


def test_a_changed_source_is_compiled_again(
    checkout: Path, compiles: Callable[..., None]
) -> None:
    compiles(0)
    pack = pack_path(None)
    pack.write_text("old")
    future = pack.stat().st_mtime + 60
    os.utime(checkout / "content" / "book.yaml", (future, future))
    assert pack_path(None).read_text() == "made"


def test_a_book_with_problems_is_told(
    compiles: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    compiles(1)
    with pytest.raises(PackError, match="“content” could not be compiled"):
        pack_path(None)
    assert "topics/a.md:3: wrong" in capsys.readouterr().err


def test_translations_are_compiled_beside_it(
    checkout: Path, compiles: Callable[..., None]
) -> None:
    compiles(0)
    spanish = checkout / "content-es"
    spanish.mkdir()
    (spanish / "book.yaml").touch()
    pack_path(None)
    pack = checkout / "build" / "library-es.pack"
    assert pack.read_text() == "made"
    pack.write_text("old")
    future = pack.stat().st_mtime + 60
    os.utime(spanish / "book.yaml", (future, future))
    assert pack_path(None).name == "library.pack"
    assert pack.read_text() == "made"


def test_a_broken_translation_is_told_and_stops_nothing(
    checkout: Path,
    compiles: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    compiles(1, of="-es")
    (checkout / "content-es").mkdir()
    (checkout / "content-es" / "book.yaml").touch()
    assert pack_path(None).read_text() == "made"
    assert "“content-es” could not be compiled" in capsys.readouterr().err


def test_a_missing_pack_is_outdated(tmp_path: Path) -> None:
    assert is_outdated(tmp_path / "no.pack", 0.0)


def test_a_deleted_file_changes_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "topics"
    folder.mkdir()
    page = folder / "page.md"
    page.touch()
    os.utime(page, (1, 1))
    os.utime(folder, (2, 2))
    with os.scandir(tmp_path) as entries:
        assert newest(entries) == 2
    assert newest(iter(())) == 0.0


def test_looking_costs_no_compiler() -> None:
    code = (
        "import sys; from app.cli.packs import pack_path; "
        "print({'yaml', 'markdown', 'app.compiler', 'subprocess'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(packs.__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"


def test_without_a_profile_nothing_was_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "site_folder", lambda: tmp_path / "anteroom")
    assert profile_of(None) is None
    (tmp_path / "anteroom").touch()
    assert profile_of(None) is None


def test_the_computers_own_profile_holds_unless_another_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "site_folder", lambda: tmp_path)
    paths.profile_file().write_text('desk = "shared"')
    other = tmp_path / "other.toml"
    other.write_text("printing = false")
    assert profile_of(None) == Profile(desk="shared")
    assert profile_of(other) == Profile(printing=False)


def test_a_profile_that_was_named_and_is_not_there_is_told(tmp_path: Path) -> None:
    profile = profile_of(tmp_path / "gone.toml")
    assert profile is not None
    assert "“gone.toml” cannot be read" in profile.warning


def test_a_profile_that_is_out_of_reach_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loop").symlink_to("loop")
    monkeypatch.setattr(paths, "site_folder", lambda: tmp_path / "loop")
    profile = profile_of(None)
    assert profile is not None
    assert "cannot be read" in profile.warning
