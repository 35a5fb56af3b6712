"""Everything a contributor does, from a bare Python 3.11 on: `python3 dev.py run`.

Each command first makes `.venv`, installs the pinned packages into it, and on Linux
installs (as root, with apt) or names the system packages that Qt and the tests need.
Only the standard library is used here.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.txt"
BOOKS = ("content", *sorted(each.name for each in ROOT.glob("content-*")))
"""The book, and its translations."""

LOCALE = ROOT / "resources" / "locale"
WORDS = str(ROOT / "installers" / "words.py")
OLDEST_PYTHON = (3, 11)

QT_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
"""What Qt's window system plug-in links on Linux, as Debian names it."""

TEST_PACKAGES = (
    "at-spi2-core",
    "cups-client",
    "cups-daemon",
    "dbus-daemon",
    "gir1.2-atspi-2.0",
    "openbox",
    "python3-gi",
    "speech-dispatcher",
    "speech-dispatcher-espeak-ng",
    "strace",
    "xdotool",
    "xvfb",
)
BUILD_PACKAGES = (
    "appstream",
    "binutils",
    "desktop-file-utils",
    "gcc",
    "icu-devtools",
    "lintian",
    "libspeechd2",
    "nsis",
    "wixl",
)

WINDOWS_PACKAGES = (
    "debootstrap",
    "gcc-mingw-w64-x86-64",
    "imagemagick",
    "openbox",
    "xdotool",
    "xvfb",
)
"""More, for `build --windows`: what builds and proves under Wine."""

EVERY_CORE = ("--numprocesses=auto", "--dist=loadfile", "--max-worker-restart=0")
"""One process of tests for each core; the tests of one file share what they opened."""


def main(words: Sequence[str]) -> int:
    """Run one command.

    Returns:
        The exit code of what was run.
    """
    if sys.version_info < OLDEST_PYTHON:
        print("Anteroom needs Python 3.11 or newer.", file=sys.stderr)
        print("Start this file with a newer python3.", file=sys.stderr)
        return 2
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (command, _packages) in COMMANDS.items():
        line = (command.__doc__ or "").splitlines()[0]
        commands.add_parser(name, help=line, description=line, add_help=False)
    chosen, rest = parser.parse_known_args(words)
    command, packages = COMMANDS[chosen.command]
    set_up(packages)
    if command is not words_:
        compile_words()
    return command(rest)


def run(words: list[str]) -> int:
    """Open the reader on the real book; further words go to `anteroom`."""
    return python("-m", "app", *words)


def test(words: list[str]) -> int:
    """Check everything, then run all tests: exactly what CI does."""
    return check([]) or python("-m", "pytest", *EVERY_CORE, *words)


def check(_words: list[str]) -> int:
    """Check format, lint, imports, types, and the book; print its scorecard."""
    steps = (
        ("ruff", "format", "--check", "--quiet", "."),
        ("ruff", "check", "--quiet", "."),
        ("lint-imports", "--no-cache"),
        ("pyright", "--warnings"),
    )
    for step in steps:
        print("·", *step, flush=True)
        code = subprocess.call([tool(step[0]), *step[1:]], cwd=ROOT)
        if code:
            return code
    code = python(WORDS, "--check")
    code = code or python("-m", "app", "check", "content", "--scorecard")
    for book in BOOKS[1:]:
        code = code or python("-m", "app", "check", book)
    return code


def build(words: list[str]) -> int:
    """Make what dist/ holds; `--bundle`, `--twice`, `--check`, `--prove`, `--windows`."""
    if "--windows" in words and sys.platform == "linux":
        install_system_packages(WINDOWS_PACKAGES)
    return python("-m", "installers.build", *words)


def bench(words: list[str]) -> int:
    """Measure start, topic, keystroke, memory and compiling; print JSON."""
    return python(str(ROOT / "tests" / "bench" / "measure.py"), *words)


def monkey(words: list[str]) -> int:
    """Let a monkey play with the kiosk; `--events 200000 --seed 1`; print JSON."""
    pack = ROOT / "build" / "library.pack"
    code = python("-m", "app", "compile", "content", "-o", str(pack))
    return code or python(
        str(ROOT / "tests" / "kiosk" / "monkey.py"), "--pack", str(pack), *words
    )


def shots(words: list[str]) -> int:
    """Paint every screen in every manner into shots/, and a contact sheet."""
    return python(str(ROOT / "tests" / "shots" / "shots.py"), *words)


def words_(words: list[str]) -> int:
    """Bring the interface's words in resources/locale up to date with the code."""
    return python(WORDS, *words)


def soak(words: list[str]) -> int:
    """Run the long tests; `test` runs a small share of each."""
    return python("-m", "pytest", "-m", "soak", *words)


Command = Callable[[list[str]], int]
COMMANDS: dict[str, tuple[Command, tuple[str, ...]]] = {
    "run": (run, QT_PACKAGES),
    "test": (test, QT_PACKAGES + TEST_PACKAGES + BUILD_PACKAGES),
    "check": (check, QT_PACKAGES),
    "build": (build, QT_PACKAGES + BUILD_PACKAGES),
    "bench": (bench, QT_PACKAGES),
    "shots": (shots, QT_PACKAGES),
    "monkey": (monkey, QT_PACKAGES),
    "words": (words_, ()),
    "soak": (soak, QT_PACKAGES + TEST_PACKAGES),
}


def set_up(packages: tuple[str, ...]) -> None:
    """Bring `.venv` and the system to where a command can run; quick when they are."""
    wanted = digest_of(ROOT / "pyproject.toml", ROOT / "constraints.txt")
    is_ready = STAMP.exists() and STAMP.read_text("utf-8") == wanted and has_pip()
    if sys.platform == "linux":
        install_system_packages(packages if is_ready else packages + venv_packages())
    if is_ready:
        return
    if venv_packages():
        sys.exit("This Python cannot make .venv yet: see what is missing above.")
    make_venv()
    install = ("install", "--quiet", "--disable-pip-version-check")
    pinned = ("-c", "constraints.txt", "-e", ".[dev,speech]")
    if python("-m", "pip", *install, *pinned):
        sys.exit("The packages could not be installed. Look at the lines above.")
    python("-m", "app.quickstart")
    STAMP.write_text(wanted, "utf-8")


def compile_words() -> None:
    """Make of each language's words what the reader opens, if they have changed."""
    made = {file.stem: file.stat().st_mtime for file in LOCALE.glob("*.mo")}
    written = LOCALE.glob("*.po")
    if any(made.get(each.stem, 0) < each.stat().st_mtime for each in written):
        python(WORDS, "--compile")


def venv_packages() -> tuple[str, ...]:
    """Name what Debian's Python lacks to make `.venv` with pip in it; mostly nothing."""
    if has_pip() or has_module("ensurepip"):
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def make_venv() -> None:
    """Make `.venv`, anew if it is broken, such as one that has no pip."""
    if has_pip():
        return
    print("Making .venv …", file=sys.stderr, flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("No .venv could be made. Look at the lines above.")


def has_pip() -> bool:
    """Tell whether `.venv` is there and whole; a look at files is enough, and quick."""
    folders = VENV.glob("lib/python3*/site-packages/pip")
    windows = VENV / "Lib" / "site-packages" / "pip"
    return venv_python().exists() and (any(folders) or windows.exists())


def install_system_packages(packages: tuple[str, ...]) -> None:
    """Install what is missing with apt as root, or say exactly what to install."""
    missing = [name for name in packages if not is_installed(name)]
    if not missing:
        return
    print("Missing system packages:", *missing, file=sys.stderr, flush=True)
    if not shutil.which("apt-get"):
        print("Install what your system calls them.", file=sys.stderr)
        return
    if os.geteuid() != 0:
        print("Please run: sudo apt-get install", *missing, file=sys.stderr)
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    for words in (["apt-get", "update", "-qq"], install):
        subprocess.call(words, env=quiet, stdout=subprocess.DEVNULL)


def is_installed(package: str) -> bool:
    """Ask dpkg; systems without it are asked for the shared library or program."""
    if not shutil.which("dpkg-query"):
        return package in TEST_PACKAGES and shutil.which(package) is not None
    names = (package, f"{package}t64")
    words = ["dpkg-query", "-W", "-f=${db:Status-Status} ", *names]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    return "installed" in result.stdout.split()


def has_module(name: str) -> bool:
    """Tell whether this Python can import `name`."""
    words = [sys.executable, "-c", f"import {name}"]
    return subprocess.call(words, stderr=subprocess.DEVNULL) == 0


def digest_of(*paths: Path) -> str:
    """Give one digest of these files and of this Python."""
    sha = hashlib.sha256(sys.version.encode())
    for path in paths:
        sha.update(path.read_bytes())
    return sha.hexdigest()


def venv_python() -> Path:
    """Give the Python of `.venv`."""
    return tool("python")


def tool(name: str) -> Path:
    """Give a program of `.venv`."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def python(*words: str) -> int:
    """Run the Python of `.venv` in the project's folder."""
    try:
        return subprocess.call([venv_python(), *words], cwd=ROOT)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
