"""A visit to a shared screen or desk writes nothing at all, wherever one looks."""

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from tests.access.desktop import wait_until
from tests.builders import a_pack
from tests.journeys.visitor import SECRET
from tests.journeys.watching import ROOT, need

VISITOR: Final = Path(__file__).with_name("visitor.py")
CALLS: Final = (
    "open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,"
    "linkat,symlink,symlinkat,truncate,unlink,unlinkat,chmod,fchmodat"
)
LIMIT_S: Final = 120
WRITES_OVER: Final = {
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=255",
    "PYTHONMALLOC": "malloc",
}
"""With these, memory that is freed is written over at once: what is left is in use."""

NO_RAISING: Final = "This plugin does not support raise()\n"
"""Qt's word where a kiosk on no screen at all, on a slow machine, brings itself to front."""

_FOR_WRITING: Final = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_NOWHERE: Final = re.compile(r'"/dev/(null|urandom|tty)"')


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


def environment(home: Path) -> dict[str, str]:
    """Let every folder of its own be `home`."""
    home.mkdir()
    names = ("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "APPDATA", "LOCALAPPDATA")
    folders = dict.fromkeys(names, str(home))
    xdg = [name for name in os.environ if name.startswith("XDG_")]
    kept = {name: value for name, value in os.environ.items() if name not in xdg}
    more = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    return kept | folders | more


def visit(
    manner: str, pack: Path, home: Path, before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a visit whose every folder of its own is `home`."""
    return subprocess.run(
        (*before, sys.executable, str(VISITOR), manner, str(pack)),
        cwd=ROOT,
        env=environment(home),
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


def held_by(pid: int) -> str:
    """Give what surrounds the secret word in the memory of a process; empty for nowhere."""
    secret = "".join(SECRET)
    wanted = [secret.encode(code) for code in ("utf-8", "utf-16-le")]
    found: list[bytes] = []
    with Path(f"/proc/{pid}/mem").open("rb") as memory:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
            area, mode, *_, name = f"{line} -".split(maxsplit=5)
            begin, end = (int(each, 16) for each in area.split("-"))
            if mode.startswith("rw") and "[stack]" not in name:
                with suppress(OSError):  # it is gone since
                    memory.seek(begin)
                    held = memory.read(end - begin)
                    places = [held.find(words) for words in wanted]
                    found += [
                        held[max(0, at - 40) : at + 40] for at in places if at >= 0
                    ]
    return "\n".join(map(repr, found))


def test_a_visit_to_a_kiosk_opens_no_file_for_writing(
    pack: Path, tmp_path: Path
) -> None:
    need("strace")
    log, home = tmp_path / "calls", tmp_path / "own"
    strace = ("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={CALLS}")

    done = visit("kiosk", pack, home, strace)

    assert (done.returncode, done.stderr.replace(NO_RAISING, "")) == (44, "")
    assert writing(log.read_text("utf-8", "replace").splitlines()) == []
    assert list(home.rglob("*")) == []


def test_a_visit_to_a_shared_desk_leaves_every_folder_as_it_was(
    pack: Path, tmp_path: Path
) -> None:
    home = tmp_path / "own"

    done = visit("shared", pack, home)

    assert (done.returncode, done.stderr) == (0, "")
    assert list(home.rglob("*")) == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_visit_to_a_kiosk_leaves_no_word_in_memory(
    pack: Path, tmp_path: Path
) -> None:
    with subprocess.Popen(
        (sys.executable, str(VISITOR), "secret", str(pack)),
        cwd=ROOT,
        env=environment(tmp_path / "own") | WRITES_OVER,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as visitor:
        pipe, told = visitor.stdin, visitor.stdout
        assert pipe is not None
        assert told is not None
        assert told.readline() == "typed\n"
        assert held_by(visitor.pid)
        pipe.write("go on\n")
        pipe.flush()
        assert told.readline() == "finished\n"
        wait_until(lambda: not held_by(visitor.pid), lambda: held_by(visitor.pid))
        visitor.kill()


def test_whatever_is_written_would_be_seen() -> None:
    calls = [
        '7 openat(AT_FDCWD, "/etc/fonts", O_RDONLY|O_CLOEXEC) = 3',
        '7 openat(AT_FDCWD, "/dev/null", O_WRONLY|O_CLOEXEC) = 4',
        '7 openat(AT_FDCWD, "/home/x/a.conf", O_WRONLY|O_CREAT, 0666) = 5',
        '7 mkdir("/home/x/.config", 0777) = 0',
        '7 rename("/home/x/a", "/home/x/b") = 0',
    ]
    assert writing(calls) == calls[2:]
