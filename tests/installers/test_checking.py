"""The look at what was built: each fault is found."""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from installers import checking
from installers.checking import FaultyError, quick, report

PLUGINS = "_internal/PySide6/Qt/plugins"


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    bundle = tmp_path / "anteroom"
    for name, words in {
        "anteroom": "program",
        f"{PLUGINS}/platforms/libqxcb.so": "plug-in",
        "_internal/licences/NOTICES.txt": "Us 1\n    Text: Us/LICENSE\n",
        "_internal/licences/Us/LICENSE": "free",
        "speech/_internal/libQt6Network.so.6": "allowed there",
    }.items():
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_text(words, "utf-8")
    (bundle / "speech" / "twin").symlink_to("../anteroom")
    deb = tmp_path / "anteroom_1_amd64.deb"
    deb.write_bytes(b"package")
    digest = hashlib.sha256(b"package").hexdigest()
    (tmp_path / "SHA256SUMS").write_text(f"{digest}  {deb.name}\n", "utf-8")
    return tmp_path


def put(dist: Path, name: str) -> None:
    file = dist / "anteroom" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x", "utf-8")


def lose_text(dist: Path) -> None:
    (dist / "anteroom" / "_internal" / "licences" / "Us" / "LICENSE").unlink()


def lose_notices(dist: Path) -> None:
    (dist / "anteroom" / "_internal" / "licences" / "NOTICES.txt").unlink()


def lose_aim(dist: Path) -> None:
    (dist / "anteroom" / "anteroom").unlink()


def lead_out(dist: Path) -> None:
    (dist / "anteroom" / "out").symlink_to("/etc/hostname")


def change_package(dist: Path) -> None:
    (dist / "anteroom_1_amd64.deb").write_bytes(b"another")


def add_untold(dist: Path) -> None:
    (dist / "untold.rpm").write_bytes(b"x")


def grow(dist: Path) -> None:
    with (dist / "anteroom_1_amd64.deb").open("wb") as file:
        file.truncate(36_000_000)


def become_windows(dist: Path) -> None:
    for name in ("anteroom.exe", *(f"_internal/{each}" for each in checking.RUNTIMES)):
        put(dist, name)


def grow_windows(dist: Path) -> None:
    become_windows(dist)
    with (dist / "anteroom" / "anteroom.exe").open("wb") as file:
        file.truncate(76_000_000)


def lose_runtime(dist: Path) -> None:
    become_windows(dist)
    (dist / "anteroom" / "_internal" / checking.RUNTIMES[0]).unlink()


def test_a_bundle_of_windows_is_fine(dist: Path) -> None:
    become_windows(dist)
    checking.look(dist)


def test_a_sound_build_is_fine(dist: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checking.look(dist)
    assert report(quick(dist)) == 0
    told = capsys.readouterr().out
    assert "forbidden parts: none among 4 files, and 2 of the speech program" in told
    assert "plug-ins: 1, all of them on the list" in told


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (partial(put, name="_internal/libQt6Network.so.6"), "libQt6Network"),
        (partial(put, name="speech/libcrypto.so.3"), "libcrypto"),
        (partial(put, name="_internal/icuuc.dll"), "icuuc"),
        (partial(put, name=f"{PLUGINS}/platforms/libqnew.so"), "libqnew"),
        (partial(put, name=f"speech/{PLUGINS}/platforms/libqxcb.so"), "libqxcb"),
        (lose_text, "LICENSE is missing"),
        (lose_notices, "no notices"),
        (lose_aim, "leads nowhere"),
        (lead_out, "leads nowhere"),
        (change_package, "amd64.deb"),
        (add_untold, "untold.rpm"),
        (grow, "more than 35"),
        (grow_windows, "more than 75"),
        (lose_runtime, "vcruntime140"),
    ],
)
def test_each_fault_is_found(
    dist: Path,
    spoil: Callable[[Path], None],
    found: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(dist)
    with pytest.raises(FaultyError, match=found):
        checking.look(dist)
    assert report(quick(dist)) == 1
    assert "FAILED" in capsys.readouterr().out


def test_what_was_really_built_is_sound(request: pytest.FixtureRequest) -> None:
    built = request.config.rootpath / "dist"
    if not (built / "SHA256SUMS").exists():
        pytest.skip("`dev.py build` has made nothing yet")
    checking.look(built)


def test_a_size_counts_links_as_links(dist: Path) -> None:
    with (dist / "anteroom" / "anteroom").open("wb") as file:
        file.truncate(5_000_000)
    assert 5.0 <= checking.megabytes(dist / "anteroom") < 5.1
