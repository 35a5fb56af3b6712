"""Packs from strangers are opened and painted: nothing falls over, hangs or leaks."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.pack import schema, seal
from tests.builders import a_pack
from tests.journeys.strangers import MARK, STRANGERS
from tests.journeys.watching import ROOT, need, tour

LIMIT_S = 120
"""A hang lasts longer; each takes 2 to 8 s of a core of its own."""
TROUBLE = re.compile(r"Traceback|Exception|File \"|[a-z]Error\n")


SLOW = {"long titles", "long words", "many sections", "a great many"}
NAMES = [
    pytest.param(name, marks=pytest.mark.soak if name in SLOW else ())
    for name in STRANGERS
]


@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_is_shown_in_peace(name: str, tmp_path: Path) -> None:
    need("strace")
    pack = a_pack(tmp_path / "book.pack", **STRANGERS[name]())

    seen = tour(
        *(pack, tmp_path / "calls", "%file,%network,%process", LIMIT_S),
        QT_QPA_PLATFORM="offscreen",
    )

    assert seen.exit_code == 0, seen.told[-2000:]
    assert not TROUBLE.search(seen.told), seen.told[-2000:]
    assert [call for call in seen.calls if MARK in call] == []
    assert [call for call in seen.calls if "AF_INET" in call] == []
    assert sum("execve(" in call for call in seen.calls) == 1


def _cut(pack: Path) -> None:
    pack.write_bytes(pack.read_bytes()[:-1000])


def _flipped(pack: Path) -> None:
    data = bytearray(pack.read_bytes())
    data[4096:-100:97] = bytes(0xFF ^ byte for byte in data[4096:-100:97])
    pack.write_bytes(data)


def _newer(pack: Path) -> None:
    pack.write_bytes(pack.read_bytes()[: -seal.SEAL_BYTES])
    with sqlite3.connect(pack) as database:
        database.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    database.close()
    seal.write_seal(pack)


def _text(pack: Path) -> None:
    pack.write_text("# Only a note\n")


def _empty(pack: Path) -> None:
    pack.write_bytes(b"")


def _missing(pack: Path) -> None:
    pack.unlink()


def _folder(pack: Path) -> None:
    pack.unlink()
    pack.mkdir()


def _pipe(pack: Path) -> None:
    pack.unlink()
    os.mkfifo(pack)


BROKEN: dict[str, Callable[[Path], None]] = {
    "cut short": _cut,
    "with flipped bits": _flipped,
    "of a newer version": _newer,
    "no database": _text,
    "empty": _empty,
    "missing": _missing,
    "a folder": _folder,
    "a pipe": _pipe,
}
VERBS: dict[str, tuple[str, ...]] = {
    "read": ("read", "broken.pack"),
    "info": ("info", "broken.pack"),
    "picture": ("picture", "home", "-o", "out.png", "--pack", "broken.pack"),
    "search": ("search", "fever", "--pack", "broken.pack"),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_pack_is_told_in_one_calm_sentence(
    fault: str, verb: str, tmp_path: Path
) -> None:
    BROKEN[fault](a_pack(tmp_path / "broken.pack"))

    child = subprocess.run(
        [sys.executable, "-m", "app", *VERBS[verb]],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )

    what, remedy = child.stderr.splitlines()
    assert child.returncode == 3
    assert what.startswith("anteroom: ")
    assert what.endswith(".")
    assert remedy.startswith("  Please ")
    assert child.stdout == ""
    assert not (tmp_path / "out.png").exists()
