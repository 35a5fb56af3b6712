"""What Linux installs: a `.deb`, an `.rpm`, and a `.tar.xz` with a script of ours."""

import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.paths import APP_ID
from installers import manual
from installers.icons import SIZES

ROOT: Final = Path(__file__).resolve().parent.parent
HERE: Final = ROOT / "installers" / "linux"
PROGRAM: Final = "opt/anteroom"
FOLDER_MODE: Final = 0o755
ASKED: Final = re.compile(rb"(?<=\0)GLIBC_(\d+\.\d+)(?:\.\d+)?(?=\0)")
"""How a file asks for a version of glibc."""


class Release:
    """One version, and the bundle that is packed."""

    def __init__(self, bundle: Path, work: Path, version: str, time: int) -> None:
        """Take what is to be packed.

        Args:
            bundle: The folder with the program, the speech program inside.
            work: A folder for what is made in between.
            version: Of the program.
            time: That all files bear, in seconds of the epoch.
        """
        self.bundle = bundle
        self.work = work
        self.version = version
        self.time = time
        self.glibc = newest_glibc(bundle)

    @property
    def day(self) -> str:
        """Give the day of the release, in ISO 8601."""
        return datetime.fromtimestamp(self.time, UTC).date().isoformat()

    def shares(self, share: Path) -> None:
        """Lay out what the desktop reads: entry, type, icons, page of the manual."""
        metainfo = _filled(HERE / f"{APP_ID}.metainfo.xml", self._words())
        _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", metainfo)
        entry = (HERE / f"{APP_ID}.desktop").read_text("utf-8")
        _write(share / "applications" / f"{APP_ID}.desktop", entry)
        kind = (HERE / f"{APP_ID}.mime.xml").read_text("utf-8")
        _write(share / "mime" / "packages" / f"{APP_ID}.xml", kind)
        _write(
            share / "man" / "man1" / "anteroom.1.gz",
            manual.packed(self.version, self.time),
        )
        theme = share / "icons" / "hicolor"
        for size in SIZES:
            icon = self.work / "icons" / f"{size}.png"
            place = theme / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
            _write(place, icon.read_bytes())
        drawing = (ROOT / "resources" / "icons" / "app.svg").read_bytes()
        _write(theme / "scalable" / "apps" / f"{APP_ID}.svg", drawing)

    def stage(self) -> Path:
        """Lay out the tree that a package puts on a computer.

        Returns:
            Its folder.
        """
        stage = _fresh(self.work / "stage")
        shutil.copytree(self.bundle, stage / PROGRAM, symlinks=True)
        self.shares(stage / "usr" / "share")
        told = stage / "usr" / "share" / "doc" / "anteroom"
        _write(told / "copyright", (HERE / "copyright").read_text("utf-8"))
        _write(told / "changelog.gz", _zipped(self._changes()))
        overrides = stage / "usr" / "share" / "lintian" / "overrides" / "anteroom"
        _write(overrides, (HERE / "lintian-overrides").read_text("utf-8"))
        (stage / "usr" / "bin").mkdir()
        (stage / "usr" / "bin" / "anteroom").symlink_to(f"/{PROGRAM}/anteroom")
        _settle(stage, self.time)
        return stage

    def package(self, kind: str, stage: Path, target: Path) -> None:
        """Make a `deb` or an `rpm` with nfpm.

        Raises:
            subprocess.CalledProcessError: nfpm cannot.
        """
        words = self._words() | {"STAGE": str(stage), "HERE": str(HERE)}
        recipe = self.work / "nfpm.yaml"
        recipe.write_text(_filled(HERE / "nfpm.yaml", words), "utf-8")
        command = [nfpm(), "package", "-f", str(recipe), "-p", kind, "-t", str(target)]
        given = {**os.environ, "SOURCE_DATE_EPOCH": str(self.time)}
        subprocess.run(command, check=True, env=given, stdout=subprocess.DEVNULL)
        if kind == "deb":
            target.write_bytes(_tightened(target.read_bytes()))

    def archive(self, target: Path) -> None:
        """Make the `.tar.xz`: the program, what the desktop reads, and `install.sh`."""
        top = _fresh(self.work / "archive") / f"anteroom-{self.version}"
        shutil.copytree(self.bundle, top / "anteroom", symlinks=True)
        self.shares(top / "share")
        _write(top / "install.sh", _filled(HERE / "install.sh", self._words()))
        (top / "install.sh").chmod(FOLDER_MODE)
        guide = (ROOT / "docs" / "install.md").read_text("utf-8")
        _write(top / "install.md", guide)
        shutil.copy(ROOT / "LICENSE", top)
        _settle(top, self.time)
        with tarfile.open(target, "w:xz", preset=6, format=tarfile.GNU_FORMAT) as tar:
            for path in (top, *sorted(top.rglob("*"))):
                info = tar.gettarinfo(path, str(path.relative_to(top.parent)))
                info.uid = info.gid = 0
                info.uname = info.gname = "root"
                info.mtime = self.time
                _add(tar, info, path)

    def _changes(self) -> str:
        when = datetime.fromtimestamp(self.time, UTC).strftime("%a, %d %b %Y %H:%M:%S")
        told = "  * See CHANGELOG.md of the sources."
        by = f" -- The Anteroom project <anteroom@anteroom.example>  {when} +0000"
        return f"anteroom ({self.version}) stable; urgency=medium\n\n{told}\n\n{by}\n"

    def _words(self) -> dict[str, str]:
        time = datetime.fromtimestamp(self.time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        told = {"VERSION": self.version, "DATE": self.day, "TIME": time}
        return told | {"GLIBC": self.glibc}


def _tightened(deb: bytes) -> bytes:
    """Pack the files inside a Debian package with xz, tighter than nfpm does."""
    head, at, whole = b"!<arch>\n", 8, b"!<arch>\n"
    if not deb.startswith(head):
        raise ValueError("this is no archive")
    while at < len(deb):
        line, size = deb[at : at + 60], int(deb[at + 48 : at + 58])
        name, data = line[:16].strip(), deb[at + 60 : at + 60 + size]
        if name.rstrip(b"/") == b"data.tar":
            data = lzma.compress(data, preset=9)
            line = b"data.tar.xz".ljust(16) + line[16:48] + b"%-10d`\n" % len(data)
        whole += line + data + b"\n" * (len(data) % 2)
        at += 60 + size + size % 2
    return whole


def newest_glibc(bundle: Path) -> str:
    """Give the oldest glibc that all files of a bundle run with, such as `2.36`.

    Raises:
        ValueError: No file asks for any.
    """
    asked = {b"0.0"}
    for path in bundle.rglob("*"):
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if data.startswith(b"\x7fELF"):
            asked |= set(ASKED.findall(data))
    newest = max(tuple(map(int, each.split(b"."))) for each in asked)
    if newest == (0, 0):
        raise ValueError(f"nothing in {bundle} asks for glibc")
    return ".".join(map(str, newest))


def nfpm() -> str:
    """Find nfpm beside this Python, where its package puts it, or in the system."""
    beside = shutil.which("nfpm", path=str(Path(sys.executable).parent))
    return beside or "nfpm"


def _add(tar: tarfile.TarFile, info: tarfile.TarInfo, path: Path) -> None:
    if info.isreg():
        with path.open("rb") as stream:
            tar.addfile(info, stream)
    else:
        tar.addfile(info)


def _filled(file: Path, words: dict[str, str]) -> str:
    text = file.read_text("utf-8")
    for name, value in words.items():
        text = text.replace(f"@{name}@", value)
    return text


def _write(file: Path, what: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(what.encode() if isinstance(what, str) else what)


def _zipped(text: str) -> bytes:
    import gzip

    return gzip.compress(text.encode(), 9, mtime=0)


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _settle(folder: Path, time: int) -> None:
    """Give files and folders the modes that a package should have, and one time."""
    for path in (folder, *_below(folder)):
        if not path.is_symlink():
            path.chmod(FOLDER_MODE if path.is_dir() or _is_program(path) else 0o644)
            os.utime(path, (time, time))


def _below(folder: Path) -> Iterable[Path]:
    return sorted(folder.rglob("*"))


def _is_program(path: Path) -> bool:
    """Tell what is started, and not loaded: our programs, and scripts."""
    with path.open("rb") as stream:
        first = stream.read(4)
    is_ours = path.name in {"anteroom", "anteroom-speech"} and first == b"\x7fELF"
    return is_ours or first.startswith(b"#!")
