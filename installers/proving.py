"""Proves the Linux installers: each into a bare Debian 12, without Python or network.

`python3 dev.py build --prove`, as root, with debootstrap. Each proof begins with a copy
of the same small Debian, installs what the package asks for, cuts the network off, starts
the reader as somebody who is not root, looks at it, takes it away, and compares what is
left with what was there.

The `.rpm` is installed by rpm itself, in a Debian, too: an empty package that provides
what ours asks for stands in for Fedora's libraries, Debian's are what is then loaded.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import yaml

from app.paths import version
from installers import checking
from installers.packages import HERE, nfpm
from installers.small_debian import HOME, Root, make_base, missing_tools, root_with

ON_THIS_COMPUTER: Final = {"AF_UNIX"}
"""The kinds of sockets that a program without a network may ask for."""

FOLDERS: Final = ("/usr/share/applications", "/usr/share/icons", "/usr/share/metainfo")
"""Those that on Fedora the package `filesystem` has put there."""


def main(dist: Path) -> int:
    """Prove each package and the archive, and print what was seen.

    Returns:
        0; a failed proof raises.
    """
    needed = [*([] if os.geteuid() == 0 else ["root"]), *missing_tools()]
    if needed:
        print(f"This needs {', '.join(needed)}.", file=sys.stderr)
        return 2
    name = f"anteroom_{version()}"
    make_base()
    for what, prove in (
        (f"{name}_amd64.deb", _prove_deb),
        (f"{name}.x86_64.rpm", _prove_rpm),
        (f"{name}_linux_x86_64.tar.xz", _prove_archive),
        (f"{name}_linux_x86_64.AppImage", _prove_image),
    ):
        if not (dist / what).exists() and prove is _prove_image:
            print(f"{what}: not made, as no APPIMAGE_RUNTIME was named")
            continue
        print(f"{what}:", flush=True)
        with root_with(dist / what) as root:
            prove(root, f"/tmp/{what}")  # noqa: S108 (inside)
    return 0


def _prove_deb(root: Root, file: str) -> None:
    asked = root.run("dpkg-deb", "-f", file, "Depends").replace("\n", "")
    names = [each.split("(")[0].strip() for each in asked.split(",")]
    root.install(*names)
    before = root.files()
    root.install(file)
    _look(root, "/usr/bin/anteroom")
    root.run("apt-get", "purge", "-y", "-qq", "anteroom", is_offline=False)
    _nothing_left(root, before)


def _prove_rpm(root: Root, file: str) -> None:
    _install_needed(root, "rpm")
    asked = root.run("rpm", "--query", "--requires", "--package", file).splitlines()
    root.run("sh", "-c", f"! rpm --install {file}")  # as nobody provides it yet
    names = [each.replace(">=", "=") for each in asked if "rpmlib" not in each]
    root.run("rpm", "--install", _stand_in(root, sorted(set(names))))
    before = root.files()
    root.run("rpm", "--install", file)
    root.run("rpm", "--verify", "anteroom")
    _look(root, "/usr/bin/anteroom")
    root.run("rpm", "--upgrade", "--replacepkgs", file)
    root.run("rpm", "--verify", "anteroom")
    root.run("rpm", "--erase", "anteroom")
    _nothing_left(root, before)


def _stand_in(root: Root, provided: Sequence[str]) -> str:
    """Make an `.rpm` inside that provides all this, and has no files.

    Returns:
        Its place there.
    """
    told: dict[str, object] = {"name": "stand-in", "arch": "amd64", "version": "1"}
    told |= {"provides": [*provided]}
    told |= {"contents": [{"dst": folder, "type": "dir"} for folder in FOLDERS]}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "nfpm.yaml")
        file.write_text(yaml.safe_dump(told), "utf-8")
        target = root.folder / "tmp" / "stand-in.rpm"
        words = [nfpm(), "package", "-f", str(file), "-p", "rpm", "-t", str(target)]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return f"/{target.relative_to(root.folder)}"


def _prove_image(root: Root, file: str) -> None:
    """Run the AppImage unpacked by itself, as a chroot has no FUSE."""
    _install_needed(root)
    before = root.files()
    program = root.folder / "opt" / "image"
    program.write_text(
        f'#!/bin/sh\nexport APPIMAGE_EXTRACT_AND_RUN=1\nexec {file} "$@"\n', "utf-8"
    )
    program.chmod(0o755)
    _look(root, "/opt/image")
    program.unlink()
    _nothing_left(root, before)


def _prove_archive(root: Root, file: str) -> None:
    _install_needed(root, "xz-utils")
    root.run("tar", "-xf", file, "-C", "/tmp")  # noqa: S108 (inside)
    script = f"/tmp/anteroom-{version()}/install.sh"  # noqa: S108
    for is_person, words, program in (
        (False, ["--system"], "/usr/local/bin/anteroom"),
        (True, ["--user", "--kiosk"], f"{HOME}/.local/bin/anteroom"),
    ):
        before = root.files()
        root.run("sh", script, *words, is_person=is_person)
        _look(root, program)
        root.run("sh", script, words[0], "--uninstall", is_person=is_person)
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
        root.run("/stick/anteroom", "selfcheck", is_person=True)
        _stays_open(root, "/stick/anteroom")
        if written := _changed(root, before):
            raise SystemExit(f"These were written: {', '.join(written)}")
    finally:
        subprocess.run(["umount", str(stick)], check=True)
    print("  ran from a stick that cannot be written to, and kept nothing")


def _install_needed(root: Root, *more: str) -> None:
    """Install the libraries that any desktop has, and what else is named."""
    recipe = yaml.safe_load((HERE / "nfpm.yaml").read_text("utf-8"))
    needed = [each.split()[0] for each in recipe["overrides"]["deb"]["depends"]]
    root.install(*needed, *more)


def _look(root: Root, program: str) -> None:
    """Start what was installed, without Python, display and network."""
    python = root.run("sh", "-c", "command -v python3 || echo none").strip()
    version_told = root.run(program, "--version", is_person=True).strip()
    print(f"  Python: {python}; {version_told}")
    if python != "none":
        raise SystemExit("There is a Python, so this proves nothing.")
    told = root.run(program, "selfcheck", is_person=True)
    print("".join(f"  {line}\n" for line in told.splitlines()), end="")
    if "the speech program answers" not in told:
        raise SystemExit("The speech program was not found.")
    place_of = root.run("readlink", "-f", program).strip()
    bundle = (root.folder / place_of.lstrip("/")).parent
    if (bundle / "_internal").exists():  # an AppImage is unpacked each time
        print(f"  licences: {checking.licences(bundle)}")
    place, picture = "topic:fertility", "/tmp/page.png"  # noqa: S108 (inside)
    root.run(program, "picture", place, "-o", picture, is_person=True)
    _stays_open(root, program)
    size = (root.folder / picture.lstrip("/")).stat().st_size
    print(f"  a page was painted ({size} bytes) and the window stayed open")
    asked = root.families(program, "selfcheck")
    asked |= root.families("timeout", "5", program, "--topic", "fertility")
    if asked - ON_THIS_COMPUTER:
        raise SystemExit(f"It asked for a network: {', '.join(sorted(asked))}")
    print(f"  asked for no network; sockets: {', '.join(sorted(asked)) or 'none'}")


def _stays_open(root: Root, program: str) -> None:
    """Open the window for five seconds; `timeout` must be what ends it (124)."""
    line = f"timeout 5 {program} --topic fertility 2>&1; echo $?"
    told = root.run("sh", "-c", line, is_person=True)
    if told.split()[-1] != "124":
        raise SystemExit(f"It did not stay open: {told}")


def _nothing_left(root: Root, before: dict[str, tuple[int, int]]) -> None:
    left = [path for path in _changed(root, before) if not _is_of_a_person(path)]
    if left:
        raise SystemExit(f"These were left or changed: {', '.join(left)}")
    print("  uninstalled without a trace")


def _changed(root: Root, before: dict[str, tuple[int, int]]) -> list[str]:
    """Give what is new, gone or not as it was.

    An `/opt` may be gone: dpkg takes it away when it is empty.
    """
    changed = {path for path, _about in before.items() ^ root.files().items()}
    return sorted(changed - {"/opt"})


def _is_of_a_person(path: str) -> bool:
    """Tell what belongs to the person who read, and stays: preferences and the like."""
    own = ("/.config", "/.local", "/.cache")
    return path.startswith(HOME) and any(part in path for part in own)
