"""Makes the Windows bundle, setup and MSI under Wine: `dev.py build --windows`.

The same `installers.build` runs in a Python for Windows as does on Windows itself;
what packs is of Linux: makensis and wixl.
"""

import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from app.paths import version
from installers import checking, wine

ROOT: Final = Path(__file__).resolve().parent.parent
WORK: Final = ROOT / "build" / "wine"
DIST: Final = ROOT / "dist" / "windows"
ICON: Final = WORK / "w" / "src" / "build" / "bundle" / "icons" / "anteroom.ico"
SOURCES: Final = (
    "app",
    "installers",
    "resources",
    "build.spec",
    "pyproject.toml",
    "CHANGELOG.md",
    "LICENSE",
)
"""What the build reads, beside the books."""


def make(moment: int) -> None:
    """Make all of it into `DIST`, with a line for each step.

    Args:
        moment: The time that all files bear, in seconds of the epoch.

    Raises:
        SystemExit: This computer lacks something, or a step failed.
    """
    if lacking := wine.missing():
        raise SystemExit(lacking)
    windows = wine.Wine(WORK)
    shutil.rmtree(DIST, ignore_errors=True)
    step("Debian 13 with Wine 10", windows.make_system)
    step("Python for Windows, and the packages", windows.make_python)
    with windows.running():
        step("a Windows to build in", windows.make_prefix)
        step("the programs, by Windows' Python", lambda: _freeze(windows, moment))
    step("setup and MSI", lambda: pack(DIST / "anteroom", version(), DIST))
    step("checksums", lambda: checking.write_sums(DIST))
    step("a look at all of it", lambda: checking.look(DIST))
    for path in sorted(DIST.iterdir()):
        print(f"{checking.megabytes(path):7.1f} MB  dist/windows/{path.name}")


def step(name: str, work: Callable[[], object]) -> None:
    """Do one step, and print its name and how long it took, in seconds."""
    print(f"{name} …", end=" ", flush=True)
    begun = time.monotonic()
    work()
    print(f"{time.monotonic() - begun:.0f} s", flush=True)


def pack(
    bundle: Path, told: str, target: Path, given: Mapping[str, str] | None = None
) -> None:
    """Make the setup and the MSI of a bundle.

    Args:
        bundle: The folder with `anteroom.exe`.
        told: The version, such as `0.1.0`.
        target: The folder that they are put into.
        given: Of the environment: `SIGN`, `QUICK`.

    Raises:
        SystemExit: A packer failed.
    """
    words = [str(wine.HERE / "pack.sh"), str(bundle), str(ICON), told, str(target)]
    wine.quiet(words, given)


def _freeze(windows: wine.Wine, moment: int) -> None:
    """Run our build in Windows' Python, on a copy of the sources."""
    source = windows.shared / "src"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    leave = shutil.ignore_patterns("__pycache__")
    for name in (*SOURCES, *(path.name for path in ROOT.glob("content*"))):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=leave)
        else:
            shutil.copy(ROOT / name, source)
    done = windows.python("-m", "installers.build", SOURCE_DATE_EPOCH=str(moment))
    if done.returncode:
        raise SystemExit(f"\n{done.stdout}{done.stderr}")
    DIST.parent.mkdir(exist_ok=True)
    (source / "dist").rename(DIST)
