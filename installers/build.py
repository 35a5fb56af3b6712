"""Makes the bundle and every installer that this system can make, into `dist/`.

`python3 dev.py build` runs it; `--check` proves what is in `dist/`, `--prove` installs
it into a bare Debian, `--bundle` stops after the folder that runs without Python;
`--twice` makes that folder two times and tells whether both are the same.
"""

import argparse
import filecmp
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.paths import version
from installers import (
    checking,
    collation,
    macos_app,
    materials,
    packages,
    trying,
    windows_exe,
)

ROOT: Final = Path(__file__).resolve().parent.parent
DIST: Final = ROOT / "dist"
WORK: Final = ROOT / "build" / "bundle"
BUNDLE: Final = DIST / "anteroom"
SPEECH: Final = "anteroom-speech"
"""The speech program, as PyInstaller makes it; then it moves to `speech` in `BUNDLE`."""

LEAST_LINKED: Final = 4096
"""Bytes: of smaller twins both stay."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what is asked for.

    Returns:
        0, or 1 if a check failed.
    """
    given = parser().parse_args(words)
    if given.windows:
        return _windows(given)
    if given.check:
        return trying.main(DIST)
    if given.prove:
        from installers import proving

        return proving.main(DIST)
    if given.twice:
        return _make_twice()
    return _make(is_bundle_only=given.bundle)


def _windows(given: argparse.Namespace) -> int:
    from installers import windows_build, windows_proving

    if given.check:
        return trying.of_windows(windows_build.DIST)
    if given.prove:
        return windows_proving.main(windows_build.DIST)
    windows_build.make(_moment())
    return 0


def parser() -> argparse.ArgumentParser:
    """Give what reads the words behind `dev.py build`."""
    made = argparse.ArgumentParser(prog="dev.py build", description=__doc__)
    ways = made.add_mutually_exclusive_group()
    ways.add_argument("--bundle", action="store_true", help="the folder alone")
    ways.add_argument(
        "--twice", action="store_true", help="the folder, made twice and compared"
    )
    ways.add_argument("--check", action="store_true", help="look at what is in dist/")
    ways.add_argument(
        "--prove",
        action="store_true",
        help="install it into a bare Debian 12 (as root)",
    )
    made.add_argument(
        "--windows",
        action="store_true",
        help="for Windows, under Wine (as root, on Debian)",
    )
    return made


def _make(*, is_bundle_only: bool) -> int:
    moment = _moment()
    steps: list[tuple[str, Callable[[], object]]] = [
        ("the book, as packs", _compile),
        ("the programs", lambda: _freeze(moment)),
        ("the speech program's folder", join),
    ]
    if not is_bundle_only:
        steps += [
            ("the bill of materials", lambda: _bill(moment)),
            *_installers(moment),
            ("checksums", lambda: checking.write_sums(DIST)),
        ]
    steps.append(("a look at all of it", lambda: checking.look(DIST)))
    _clean()
    for number, (name, step) in enumerate(steps, 1):
        print(f"[{number}/{len(steps)}] {name} …", end=" ", flush=True)
        begun = time.monotonic()
        step()
        print(f"{time.monotonic() - begun:.0f} s", flush=True)
    for path in sorted(DIST.iterdir()):
        print(f"{checking.megabytes(path):7.1f} MB  dist/{path.name}")
    return 0


def _make_twice() -> int:
    """Make the bundle two times; name each file that is another one the second time."""
    made: list[dict[str, str]] = []
    for _ in range(2):
        _make(is_bundle_only=True)
        made.append(told_of(BUNDLE))
    names = others(*made)
    for name in names:
        print(f"FAILED {name} is another one the second time")
    print(f"{len(made[0])} files, {len(names)} of them differ")
    return 1 if names else 0


def told_of(folder: Path) -> dict[str, str]:
    """Give what each file below a folder holds, as a digest, or where its link leads."""
    return {
        path.relative_to(folder).as_posix(): (
            f"-> {path.readlink()}"
            if path.is_symlink()
            else f"{path.stat().st_mode:o} {checking.digest(path)}"
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def others(first: dict[str, str], second: dict[str, str]) -> list[str]:
    """Name the files that are not the same in both, or are in one alone."""
    names = first.keys() | second.keys()
    return sorted(name for name in names if first.get(name) != second.get(name))


def _installers(moment: int) -> list[tuple[str, Callable[[], object]]]:
    if sys.platform != "linux":
        return []
    made: list[packages.Release] = []

    def release() -> packages.Release:
        if not made:
            made.append(packages.Release(BUNDLE, WORK, version(), moment))
        return made[0]

    name = f"anteroom_{version()}"
    archive = DIST / f"{name}_linux_x86_64.tar.xz"
    steps: list[tuple[str, Callable[[], object]]] = [
        ("deb", lambda: _package(release(), "deb", f"{name}_amd64.deb")),
        ("rpm", lambda: _package(release(), "rpm", f"{name}.x86_64.rpm")),
        ("tar.xz", lambda: release().archive(archive)),
    ]
    if runtime := os.environ.get("APPIMAGE_RUNTIME"):
        words = [packages.HERE / "appimage.sh", Path(runtime).absolute()]
        given = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
        steps.append(("AppImage", lambda: subprocess.run(words, env=given, check=True)))
    return steps


def _package(release: packages.Release, kind: str, name: str) -> None:
    release.package(kind, release.stage(), DIST / name)


def _clean() -> None:
    for old in DIST.glob("*"):
        if old.is_file() or old.is_symlink():
            old.unlink()
        elif old.name != "windows":  # what --windows made
            shutil.rmtree(old)
    for old in WORK.glob("libicudata*"):
        old.unlink()
    DIST.mkdir(exist_ok=True)


def _compile() -> None:
    for book in sorted(ROOT.glob("content*")):
        pack = ROOT / "build" / f"library{book.name.removeprefix('content')}.pack"
        words = [sys.executable, "-m", "app", "compile", str(book), "-o", str(pack)]
        subprocess.run(words, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def _freeze(moment: int) -> None:
    if sys.platform == "linux" and (missing := collation.missing_tools()):
        raise SystemExit(f"Please install: {', '.join(missing)}")
    spec = ["--noconfirm", "--clean", "--log-level", "ERROR", "build.spec"]
    given = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(moment)}
    words = [sys.executable, "-m", "PyInstaller", *spec]
    done = subprocess.run(
        words, cwd=ROOT, env=given, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"\n{done.stdout}{done.stderr}")


def join() -> None:
    """Put the speech program beside the reader, without what both have.

    On Linux twins become links. Windows has none: there they go, and `sharing_hook`
    finds the reader's. macOS seals what is inside.
    """
    own = BUNDLE / "speech"
    (DIST / SPEECH).rename(own)
    if sys.platform == "darwin":
        helpers = DIST / "Anteroom.app" / "Contents" / "Helpers"
        helpers.mkdir()
        (DIST / macos_app.SPEECH).rename(helpers / macos_app.SPEECH)
        return
    for twin in sorted(own.rglob("*"), reverse=True):
        other = BUNDLE / twin.relative_to(own)
        is_file = twin.is_file() and other.is_file() and not twin.is_symlink()
        if not is_file or other.is_symlink() or twin.stat().st_size < LEAST_LINKED:
            continue
        if not filecmp.cmp(twin, other, shallow=False):
            continue
        if sys.platform == "linux":
            twin.unlink()
            twin.symlink_to(os.path.relpath(other, twin.parent))
        elif windows_exe.is_found_elsewhere(twin.name):
            twin.unlink()
            if not any(twin.parent.iterdir()):
                twin.parent.rmdir()


def _bill(moment: int) -> None:
    found = [
        component
        for name in ("anteroom", SPEECH)
        for component in materials.kept(WORK / f"{name}.json")
    ]
    when = datetime.fromtimestamp(moment, UTC).isoformat()
    told = materials.tell(materials.merged(found), BUNDLE, when)
    file = DIST / f"anteroom_{version()}.cdx.json"
    file.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", "utf-8")


def _moment() -> int:
    """Give the time that all files bear: of the last commit, or of the changelog."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    words = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(
            words, cwd=ROOT, capture_output=True, text=True, check=True
        )
        return int(done.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)


if __name__ == "__main__":
    sys.exit(main())
