"""A small Debian in a folder, with nothing of ours: where the installers are proven."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

SUITE: Final = "bookworm"
BASE: Final = "base.tar"
WORK: Final = Path(__file__).resolve().parent.parent / "build" / "proof"
CHANGING: Final = (
    "/var/lib/dpkg",
    "/root/.rpmdb",
    "/var/lib/apt",
    "/var/cache",
    "/var/log",
    "/tmp",  # noqa: S108 (inside)
)
"""Of a Debian: what differs after any package came and went."""

A_FOLDER: Final = (0, 0)
"""What `Root.files` tells of it, as its own size and time do not matter."""

PERSON: Final = 1000
HOME: Final = "/home/nurse"
"""The number of somebody who reads there and is not root, and their folder."""

ENVIRONMENT: Final = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
    "QT_QPA_PLATFORM": "offscreen",
}

TOOLS: Final = ("debootstrap", "strace", "unshare")


class Root:
    """A small Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str, is_offline: bool = True, is_person: bool = False) -> str:
        """Run a program inside: as root, or as a person of that computer.

        Raises:
            subprocess.CalledProcessError: It failed.
        """
        cut = ["unshare", "--net"] if is_offline else []
        command = [*cut, *self._entered(is_person=is_person), *words]
        done = subprocess.run(
            command, env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stdout, done.stderr, file=sys.stderr)
            done.check_returncode()
        return done.stdout

    def families(self, *words: str) -> set[str]:
        """Run a program inside, and give the kinds of sockets that it asks for.

        Returns:
            Such as `AF_UNIX`, which stays on the computer.
        """
        with tempfile.NamedTemporaryFile("r", encoding="utf-8") as told:
            watch = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", told.name]
            command = [*watch, *self._entered(is_person=True), *words]
            subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
            return set(re.findall(r"\bAF_\w+", told.read()))

    def _entered(self, *, is_person: bool) -> list[str]:
        who = [f"--userspec={PERSON}:{PERSON}"] if is_person else []
        home = HOME if is_person else "/root"
        return ["chroot", *who, str(self.folder), "env", f"HOME={home}"]

    def files(self) -> dict[str, tuple[int, int]]:
        """Give all files and folders, but those that any package changes.

        Returns:
            Size and time of each file by its place, and `A_FOLDER` of each folder.
        """
        found: dict[str, tuple[int, int]] = {}
        for folder, folders, names in os.walk(self.folder):
            inside = folder.removeprefix(str(self.folder))
            if inside.startswith((*CHANGING, "/proc", "/dev", "/sys")):
                folders.clear()
                continue
            found |= {f"{inside}/{name}": A_FOLDER for name in folders}
            for name in names:
                about = Path(folder, name).lstat()
                found[f"{inside}/{name}"] = about.st_size, about.st_mtime_ns
        return found

    def install(self, *names: str) -> None:
        """Install packages of Debian, or a file, with what they need."""
        words = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
        self.run(*words, is_offline=False)


@contextmanager
def root_with(file: Path) -> Generator[Root]:
    """Give a fresh Debian with a file in its `/tmp`; both are gone afterwards."""
    with tempfile.TemporaryDirectory(dir=WORK) as made:
        folder = Path(made)
        subprocess.run(["tar", "-xf", str(WORK / BASE), "-C", made], check=True)
        folder.chmod(0o755)
        (folder / HOME.lstrip("/")).mkdir()
        os.chown(folder / HOME.lstrip("/"), PERSON, PERSON)
        shutil.copy(file, folder / "tmp")
        if Path("/etc/resolv.conf").exists():
            shutil.copy("/etc/resolv.conf", folder / "etc")
        mount = ["mount", "-t", "proc", "proc", str(folder / "proc")]
        subprocess.run(mount, check=True)
        try:
            root = Root(folder)
            root.run("apt-get", "update", "-qq", is_offline=False)
            yield root
        finally:
            subprocess.run(["umount", str(folder / "proc")], check=True)


def missing_tools() -> Sequence[str]:
    """Give the programs that are needed and not there."""
    return [tool for tool in TOOLS if not shutil.which(tool)]


def make_base() -> None:
    """Make the small Debian that all proofs begin with; once."""
    if (WORK / BASE).exists():
        return
    WORK.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        words = ["debootstrap", "--variant=minbase", SUITE, folder]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        _take_sources(Path(folder))
        partial = WORK / f"{BASE}.partial"
        subprocess.run(["tar", "-cf", str(partial), "-C", folder, "."], check=True)
        partial.rename(WORK / BASE)


def _take_sources(root: Path) -> None:
    """Let the small Debian install from where this computer does, if it is a Debian."""
    about = Path("/etc/os-release").read_text("utf-8").splitlines()
    if "ID=debian" not in about or f"VERSION_CODENAME={SUITE}" not in about:
        return  # then from where debootstrap did
    own = Path("/etc/apt")
    (root / "etc" / "apt" / "sources.list").unlink()
    for path in (*own.glob("sources.list"), *own.glob("sources.list.d/*")):
        shutil.copy(path, root / path.relative_to("/"))
