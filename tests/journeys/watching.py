"""Watching: `tour.py` in a process of its own, seen through by strace."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
TOUR = Path(__file__).with_name("tour.py")


class Seen(NamedTuple):
    """What a tour did."""

    exit_code: int
    told: str
    """All it printed."""
    calls: tuple[str, ...]
    """The system calls that were asked for, as strace writes them."""
    seconds: float


def tour(pack: Path, log: Path, calls: str, limit_s: float, **environment: str) -> Seen:
    """Walk through a pack under strace.

    Args:
        pack: What to walk through.
        log: Where strace writes.
        calls: The kinds of system calls, as strace's `trace=` has them.
        limit_s: A tour that takes longer is ended and fails the test.
        environment: Set for the tour, over what is set now.
    """
    strace = ("strace", "-f", "-qq", "-s", "4096", "-o", str(log), "-e")
    words = (*strace, f"trace={calls}", sys.executable, str(TOUR), str(pack))
    start = time.monotonic()
    child = subprocess.run(
        words,
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=limit_s,
        check=False,
    )
    seconds = time.monotonic() - start
    lines = log.read_text("utf-8", "replace").splitlines()
    told = child.stdout + child.stderr
    return Seen(child.returncode, told, tuple(lines), seconds)


def families(calls: tuple[str, ...]) -> set[str]:
    """Give the address families of the sockets that were asked for."""
    found = (re.search(r"\bsocket(?:pair)?\((AF_\w+)", call) for call in calls)
    return {match[1] for match in found if match}


def need(program: str) -> None:
    """Skip where a program is missing; in CI, fail: nothing is left out there."""
    if shutil.which(program) is None:
        say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        say(f"{program} is not installed")
