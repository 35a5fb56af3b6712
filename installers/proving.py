"""Proves the Linux installers: each into a bare Debian 12, without Python or network.

`python3 dev.py build --prove`, as root, with debootstrap. Each proof begins with a copy
of the same small Debian, installs what the package asks for, cuts the network off, starts
the reader, looks at it, takes it away, and compares what is left with what was there.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import yaml

from app.paths import version
from installers.packages import HERE

SUITE: Final = "bookworm"
BASE: Final = "base.tar"
WORK: Final = Path(__file__).resolve().parent.parent / "build" / "proof"
CHANGING: Final = ("/var/lib/dpkg", "/var/lib/apt", "/var/cache", "/var/log", "/tmp")  # noqa: S108 (inside)
"""Of a Debian: what differs after any package came and went."""


class Root:
    """A small Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str, is_offline: bool = True, home: str = "/root") -> str:
        """Run a program inside.

        Raises:
            subprocess.CalledProcessError: It failed.
        """
        given = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "LANG": "C.UTF-8",
        }
        given |= {"DEBIAN_FRONTEND": "noninteractive", "QT_QPA_PLATFORM": "offscreen"}
        cut = ["unshare", "--net"] if is_offline else []
        command = [*cut, "chroot", str(self.folder), *words]
        done = subprocess.run(
            command, env=given, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stdout, done.stderr, file=sys.stderr)
            done.check_returncode()
        return done.stdout

    def files(self) -> set[str]:
        """Give all files, but those that any package changes."""
        found: set[str] = set()
        for folder, folders, names in os.walk(self.folder):
            inside = "/" + str(Path(folder).relative_to(self.folder)).lstrip(".")
            if inside.startswith((*CHANGING, "/proc", "/dev", "/sys")):
                folders.clear()
                continue
            found |= {f"{inside}/{name}" for name in (*names, *folders)}
        return found


def main(dist: Path) -> int:
    """Prove the package and the archive, and print what was seen.

    Returns:
        0; a failed proof raises.
    """
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("This needs root, and debootstrap.", file=sys.stderr)
        return 2
    name = f"anteroom_{version()}"
    _base()
    for what, prove in (
        (f"{name}_amd64.deb", _prove_deb),
        (f"{name}_linux_x86_64.tar.xz", _prove_archive),
    ):
        print(f"{what}:", flush=True)
        with tempfile.TemporaryDirectory(dir=WORK) as folder:
            _in_root(Path(folder), dist / what, prove)
    return 0


def _in_root(folder: Path, file: Path, prove: "Callable[[Root, str], None]") -> None:
    subprocess.run(["tar", "-xf", str(WORK / BASE), "-C", str(folder)], check=True)
    root = Root(folder)
    shutil.copy(file, folder / "tmp")
    if Path("/etc/resolv.conf").exists():
        shutil.copy("/etc/resolv.conf", folder / "etc")
    subprocess.run(["mount", "-t", "proc", "proc", str(folder / "proc")], check=True)
    try:
        prove(root, f"/tmp/{file.name}")  # noqa: S108 (inside)
    finally:
        subprocess.run(["umount", str(folder / "proc")], check=True)


def _base() -> None:
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
    """Let the small Debian install from where this computer does."""
    own = Path("/etc/apt")
    for path in (*own.glob("sources.list"), *own.glob("sources.list.d/*")):
        shutil.copy(path, root / path.relative_to("/"))


def _prove_deb(root: Root, file: str) -> None:
    root.run("apt-get", "update", "-qq", is_offline=False)
    asked = root.run("dpkg-deb", "-f", file, "Depends").replace("\n", "")
    names = [each.split("(")[0].strip() for each in asked.split(",")]
    _install(root, names)
    before = root.files()
    _install(root, [file])
    _look(root, "/usr/bin/anteroom")
    root.run("apt-get", "purge", "-y", "-qq", "anteroom", is_offline=False)
    _nothing_left(root, before)


def _prove_archive(root: Root, file: str) -> None:
    root.run("apt-get", "update", "-qq", is_offline=False)
    recipe = yaml.safe_load((HERE / "nfpm.yaml").read_text("utf-8"))
    needed = [each.split()[0] for each in recipe["overrides"]["deb"]["depends"]]
    _install(root, [*needed, "xz-utils"])
    root.run("tar", "-xf", file, "-C", "/tmp")  # noqa: S108 (inside)
    script = f"/tmp/anteroom-{version()}/install.sh"  # noqa: S108
    for home, words, program in (
        ("/root", ["--system"], "/usr/local/bin/anteroom"),
        ("/home/nurse", ["--user", "--kiosk"], "/home/nurse/.local/bin/anteroom"),
    ):
        root.run("mkdir", "-p", home)
        before = root.files()
        root.run("sh", script, *words, home=home)
        _look(root, program)
        root.run("sh", script, words[0], "--uninstall", home=home)
        _nothing_left(root, before)
    _prove_stick(root, str(Path(script).parent))


def _prove_stick(root: Root, unpacked: str) -> None:
    """Run from a stick that cannot be written to, marked as portable: nothing is kept."""
    stick = root.folder / "stick"
    root.run("cp", "-R", f"{unpacked}/anteroom", "/stick")
    (stick / "portable").touch()
    subprocess.run(["mount", "--bind", str(stick), str(stick)], check=True)
    try:
        shut = ["mount", "-o", "remount,bind,ro", str(stick)]
        subprocess.run(shut, check=True)
        before = root.files()
        root.run("/stick/anteroom", "selfcheck")
        _stays_open(root, "/stick/anteroom")
        if root.files() - before:
            raise SystemExit(f"These were written: {root.files() - before}")
    finally:
        subprocess.run(["umount", str(stick)], check=True)
    print("  ran from a stick that cannot be written to, and kept nothing")


def _install(root: Root, names: Sequence[str]) -> None:
    words = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    root.run(*words, is_offline=False)


def _look(root: Root, program: str) -> None:
    """Start what was installed, without Python, display and network."""
    python = root.run("sh", "-c", "command -v python3 || echo none").strip()
    print(f"  Python: {python}; {root.run(program, '--version').strip()}")
    if python != "none":
        raise SystemExit("There is a Python, so this proves nothing.")
    for line in root.run(program, "selfcheck").splitlines():
        print(f"  {line}")
    place, picture = "topic:fertility", "/tmp/page.png"  # noqa: S108 (inside)
    root.run(program, "picture", place, "-o", picture)
    _stays_open(root, program)
    size = (root.folder / picture.lstrip("/")).stat().st_size
    print(f"  a page was painted ({size} bytes) and the window stayed open")


def _stays_open(root: Root, program: str) -> None:
    """Open the window for five seconds; `timeout` must be what ends it (124)."""
    told = root.run("sh", "-c", f"timeout 5 {program} --topic fertility 2>&1; echo $?")
    if told.split()[-1] != "124":
        raise SystemExit(f"It did not stay open: {told}")


def _nothing_left(root: Root, before: set[str]) -> None:
    left = sorted(path for path in root.files() - before if not _is_of_a_person(path))
    if left:
        raise SystemExit(f"These were left: {', '.join(left)}")
    print("  uninstalled without a trace")


def _is_of_a_person(path: str) -> bool:
    """Tell what belongs to the person who read, and stays: preferences and the like."""
    own = ("/.config", "/.local", "/.cache")
    return path.startswith(("/root", "/home/nurse")) and any(
        part in path for part in own
    )
