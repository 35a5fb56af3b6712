"""Tries what `dev.py build` made: starts it, and lets the system's own tools judge it."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from app.paths import APP_ID
from installers.checking import SPEECH, Check, FaultyError, files, quick, report
from installers.packages import newest_glibc

NEWEST_GLIBC: Final = (2, 36)
"""Debian 12's: what is built on something newer runs on too few computers."""


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
    checks += [
        ("bill of materials", lambda bill=bill: bill_of(bill, bundle))
        for bill in dist.glob("*.cdx.json")
    ]
    return checks


def glibc(bundle: Path) -> str:
    """See that the bundle runs on the oldest Linux that we promise.

    Raises:
        FaultyError: It does not.
    """
    found = newest_glibc(bundle)
    if tuple(map(int, found.split("."))) > NEWEST_GLIBC:
        raise FaultyError(f"it needs glibc {found}")
    return found


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
    """See that the bill of materials tells each file, and no other.

    Raises:
        FaultyError: It does not.
    """
    parts = json.loads(file.read_text("utf-8"))["components"]
    told = {each["name"] for each in parts if each["type"] == "file"}
    there = {name for name in files(bundle) if not (bundle / name).is_symlink()}
    if told != there:
        raise FaultyError(", ".join(sorted(told ^ there)))
    return f"{len(parts) - len(told)} parts, {len(told)} files"


def _said(tool: str, *words: str) -> str:
    """Run a tool that stays silent when all is well; say so where it is not here."""
    if not shutil.which(tool):
        return f"not looked at: {tool} is not installed"
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise FaultyError(done.stdout + done.stderr)
    return "fine"
