"""A visit to a shared screen or desk writes nothing at all, wherever one looks."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.builders import a_pack
from tests.journeys.watching import ROOT, need

VISITOR: Final = Path(__file__).with_name("visitor.py")
CALLS: Final = (
    "open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,"
    "linkat,symlink,symlinkat,truncate,unlink,unlinkat,chmod,fchmodat"
)
LIMIT_S: Final = 120
_FOR_WRITING: Final = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_NOWHERE: Final = re.compile(r'"/dev/(null|urandom|tty)"')


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


def visit(
    manner: str, pack: Path, home: Path, before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a visit whose every folder of its own is `home`."""
    home.mkdir()
    names = ("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "APPDATA", "LOCALAPPDATA")
    folders = dict.fromkeys(names, str(home))
    xdg = [name for name in os.environ if name.startswith("XDG_")]
    kept = {name: value for name, value in os.environ.items() if name not in xdg}
    return subprocess.run(
        (*before, sys.executable, str(VISITOR), manner, str(pack)),
        cwd=ROOT,
        env=kept
        | folders
        | {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )


def writing(calls: list[str]) -> list[str]:
    """Give the calls that changed a disk, or tried to."""
    opened = (each for each in calls if re.search(r"\b(open|openat)\(", each))
    others = (each for each in calls if not re.search(r"\b(open|openat)\(", each))
    for_writing = (each for each in opened if _FOR_WRITING.search(each))
    written = (each for each in for_writing if not _NOWHERE.search(each))
    return [*written, *(each for each in others if "(" in each)]


def test_a_visit_to_a_kiosk_opens_no_file_for_writing(
    pack: Path, tmp_path: Path
) -> None:
    need("strace")
    log, home = tmp_path / "calls", tmp_path / "own"
    strace = ("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={CALLS}")

    done = visit("kiosk", pack, home, strace)

    assert (done.returncode, done.stderr) == (44, "")
    assert writing(log.read_text("utf-8", "replace").splitlines()) == []
    assert list(home.rglob("*")) == []


def test_a_visit_to_a_shared_desk_leaves_every_folder_as_it_was(
    pack: Path, tmp_path: Path
) -> None:
    home = tmp_path / "own"

    done = visit("shared", pack, home)

    assert (done.returncode, done.stderr) == (0, "")
    assert list(home.rglob("*")) == []


def test_whatever_is_written_would_be_seen() -> None:
    calls = [
        '7 openat(AT_FDCWD, "/etc/fonts", O_RDONLY|O_CLOEXEC) = 3',
        '7 openat(AT_FDCWD, "/dev/null", O_WRONLY|O_CLOEXEC) = 4',
        '7 openat(AT_FDCWD, "/home/x/a.conf", O_WRONLY|O_CREAT, 0666) = 5',
        '7 mkdir("/home/x/.config", 0777) = 0',
        '7 rename("/home/x/a", "/home/x/b") = 0',
    ]
    assert writing(calls) == calls[2:]
