"""Tries what `dev.py build` made: starts it, and lets the system's own tools judge it."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import yaml

from app.paths import APP_ID
from installers.bundle import needs
from installers.checking import SPEECH, Check, FaultyError, files, quick, report
from installers.materials import OURS
from installers.packages import HERE, newest_glibc

LIBRARY: Final = re.compile(r"\.(so|dll|dylib|pyd|ttf)(\.|$)")
"""The files of a bundle that others made."""

OF_GLIBC: Final = ("ld-linux", "libc.", "libdl.", "libm.", "libpthread.", "libresolv.")

NEWEST_GLIBC: Final = (2, 35)
"""Ubuntu 22.04's, as docs/install.md promises: what asks for more runs on too few."""


def main(dist: Path) -> int:
    """Print one line for each thing that was looked at or tried.

    Returns:
        0, or 1 if one is not as it should be.
    """
    return report([*quick(dist), *_long(dist)])


def _long(dist: Path) -> list[Check]:
    bundle = dist / "anteroom"
    checks: list[Check] = [
        ("glibc", lambda: glibc(bundle)),
        ("selfcheck", lambda: selfcheck(bundle)),
        ("speech program", lambda: _speech(bundle)),
    ]
    recipe = yaml.safe_load((HERE / "nfpm.yaml").read_text("utf-8"))
    asked = [*recipe["overrides"]["rpm"]["depends"]]
    asked += recipe["overrides"]["rpm"]["recommends"]
    if list(dist.glob("*.rpm")):
        checks.append(("libraries", lambda: libraries(bundle, asked)))
    for deb in dist.glob("*.deb"):
        checks.append(("desktop", lambda deb=deb: desktop(deb)))
        checks.append(
            (
                "lintian",
                lambda deb=deb: _said(
                    "lintian", "--fail-on", "error,warning", str(deb)
                ),
            )
        )
    return checks + _bills(dist)


def of_windows(dist: Path) -> int:
    """Print one line for each thing that was looked at in what is for Windows.

    Returns:
        0, or 1 if one is not as it should be.
    """
    return report([*quick(dist), *_bills(dist)])


def _bills(dist: Path) -> list[Check]:
    return [
        ("bill of materials", lambda bill=bill: bill_of(bill, dist / "anteroom"))
        for bill in dist.glob("*.cdx.json")
    ]


def glibc(bundle: Path) -> str:
    """See that the bundle runs on the oldest Linux that we promise.

    Raises:
        FaultyError: It does not.
    """
    found = newest_glibc(bundle)
    if tuple(map(int, found.split("."))) > NEWEST_GLIBC:
        raise FaultyError(f"it needs glibc {found}")
    return found


def libraries(bundle: Path, asked: Iterable[str]) -> str:
    """See that a package asks for the libraries that the bundle leaves to the system.

    Args:
        bundle: Of Linux.
        asked: What the `.rpm` asks for, as rpm writes it.

    Raises:
        FaultyError: One is not asked for, or is and nothing needs it.
    """
    inside = {path.name for path in bundle.rglob("*.so*")}
    programs = [path for path in bundle.rglob("*") if _is_elf(path)]
    needed = {name for path in programs for name in needs(str(path))} - inside
    needed -= {name for name in needed if name.startswith(OF_GLIBC)}
    told = {each.partition("(")[0] for each in asked if ".so." in each}
    if needed != told:
        raise FaultyError(", ".join(sorted(needed ^ told)))
    return f"{len(told)} are asked for"


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def selfcheck(bundle: Path) -> str:
    """Run the bundle's own look at itself.

    Raises:
        FaultyError: It finds something.
    """
    program = next(bundle.glob("anteroom*"))
    done = subprocess.run(
        [program, "selfcheck"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise FaultyError(done.stdout + done.stderr)
    return f"{len(done.stdout.splitlines())} lines, all fine"


def _speech(bundle: Path) -> str:
    program = next((bundle / SPEECH).glob("anteroom-speech*"))
    given = {"ANTEROOM_SPEECH_ENGINE": "mock"}
    words = subprocess.run(
        [program], input="", capture_output=True, text=True, env=given, check=True
    )
    if "ready mock" not in words.stdout:
        raise FaultyError(words.stdout + words.stderr)
    return "it answers"


def desktop(deb: Path) -> str:
    """Let the desktop's own tools look at what a package puts there."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-x", str(deb), folder], check=True)
        share = Path(folder, "usr", "share")
        _said(
            "desktop-file-validate", str(share / "applications" / f"{APP_ID}.desktop")
        )
        metainfo = share / "metainfo" / f"{APP_ID}.metainfo.xml"
        _said("appstreamcli", "validate", "--no-net", str(metainfo))
    return "entry and metainfo are valid"


def bill_of(file: Path, bundle: Path) -> str:
    """See that the bill of materials tells each file, and whose each library is.

    Raises:
        FaultyError: It does not.
    """
    parts = json.loads(file.read_text("utf-8"))["components"]
    told = {each["name"] for each in parts if each["type"] == "file"}
    there = {name for name in files(bundle) if not (bundle / name).is_symlink()}
    if told != there:
        raise FaultyError(", ".join(sorted(told ^ there)))
    theirs = [each for each in parts if LIBRARY.search(each.get("name", ""))]
    ours = [
        each["name"]
        for each in theirs
        if OURS in [about["value"] for about in each.get("properties", ())]
    ]
    if ours:  # who made it was not found out, as we make none
        raise FaultyError(", ".join(ours))
    return f"{len(parts) - len(told)} parts, {len(told)} files"


def _said(tool: str, *words: str) -> str:
    """Run a tool that stays silent when all is well; say so where it is not here."""
    if not shutil.which(tool):
        return f"not looked at: {tool} is not installed"
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise FaultyError(done.stdout + done.stderr)
    return "fine"
