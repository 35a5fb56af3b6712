"""Looks at what `dev.py build` made: nothing forbidden, nothing missing, not too big."""

import hashlib
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from installers import materials
from installers.bundle import is_any, is_forbidden, plugin
from installers.parts import (
    FORBIDDEN,
    PLUGINS,
    SPEECH_FORBIDDEN,
    SPEECH_PLUGINS,
    TEST_STUBS,
)

MOST_MB: Final = {"bundle": 100.0, ".deb": 35.0, "setup.exe": 25.0}
WINDOWS_MB: Final = {**MOST_MB, "bundle": 75.0}
"""Limits in millions of bytes; the bundle's is without the speech folder."""


SPEECH: Final = "speech"

RUNTIMES: Final = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll")
"""Of Microsoft: Python and Qt need them, and a computer need not have them."""


Check = tuple[str, Callable[[], str]]
"""Its name, and what tells what was found, or raises."""


class FaultyError(Exception):
    """Something in `dist/` is not as it should be."""


def report(checks: list[Check]) -> int:
    """Print one line for each thing that was looked at.

    Returns:
        0, or 1 if one is not as it should be.
    """
    failed = 0
    for name, check in checks:
        try:
            print(f"ok      {name}: {check()}")
        except (FaultyError, OSError, subprocess.CalledProcessError) as fault:
            failed += 1
            print(f"FAILED  {name}: {fault}")
    return 1 if failed else 0


def look(dist: Path) -> None:
    """Look at the bundle and the files, quickly.

    Raises:
        FaultyError: Something is not as it should be.
    """
    for _name, check in quick(dist):
        check()


def quick(dist: Path) -> list[Check]:
    """Give what is looked at after each build: a name, and what tells or raises."""
    bundle = dist / "anteroom"
    checks: list[Check] = [
        ("forbidden parts", lambda: forbidden(bundle)),
        ("plug-ins", lambda: plugins(bundle)),
        ("licences", lambda: licences(bundle)),
        ("links", lambda: links(bundle)),
        ("size", lambda: sizes(dist)),
    ]
    if (bundle / "anteroom.exe").exists():
        checks.append(("run-time libraries", lambda: runtimes(bundle)))
    if (dist / "SHA256SUMS").exists():
        checks.append(("checksums", lambda: sums(dist)))
    return checks


def files(bundle: Path) -> list[str]:
    """Give the files and links of a bundle, by their place in it."""
    found = (
        path for path in bundle.rglob("*") if not path.is_dir() or path.is_symlink()
    )
    return sorted(path.relative_to(bundle).as_posix() for path in found)


def forbidden(bundle: Path) -> str:
    """See that nothing is inside that never may be; of the speech program by its list.

    Raises:
        FaultyError: Something is.
    """
    names = files(bundle)
    speech = [name for name in names if name.startswith(f"{SPEECH}/")]
    own = [name for name in names if name not in set(speech)]
    bad = _matching(own, (*FORBIDDEN, *TEST_STUBS))
    bad += _matching(speech, (*SPEECH_FORBIDDEN, *TEST_STUBS))
    if bad or not own:
        raise FaultyError(", ".join(bad) or "there is no bundle")
    return f"none among {len(own)} files, and {len(speech)} of the speech program"


def plugins(bundle: Path) -> str:
    """See that each plug-in is on the list.

    Raises:
        FaultyError: One is not.
    """
    bad: list[str] = []
    found = 0
    for name in files(bundle):
        allowed = SPEECH_PLUGINS if name.startswith(f"{SPEECH}/") else PLUGINS
        own = plugin(name)
        found += own is not None
        if own is not None and not is_any(own, allowed):
            bad.append(name)
    if bad or not found:
        raise FaultyError(", ".join(bad) or "there are none at all")
    return f"{found}, all of them on the list"


def licences(bundle: Path) -> str:
    """See that the notices name each licence's text, and that it is there.

    Raises:
        FaultyError: A text is missing.
    """
    told = 0
    for notices in sorted(bundle.rglob(f"{materials.FOLDER}/NOTICES.txt")):
        for line in notices.read_text("utf-8").splitlines():
            if line.startswith("    Text: "):
                told += 1
                text = notices.parent / line.removeprefix("    Text: ")
                if not text.is_file() or not text.stat().st_size:
                    raise FaultyError(f"{text} is missing")
    if not told:
        raise FaultyError("there are no notices")
    return f"{told} texts"


def runtimes(bundle: Path) -> str:
    """See that a bundle of Windows brings Microsoft's run-time libraries.

    Raises:
        FaultyError: One is missing.
    """
    there = {path.name.lower() for path in (bundle / "_internal").iterdir()}
    if missing := [name for name in RUNTIMES if name not in there]:
        raise FaultyError(f"{', '.join(missing)}: not at the top of _internal")
    return f"{len(RUNTIMES)}, where all find them"


def links(bundle: Path) -> str:
    """See that each link leads to a file of the bundle.

    Raises:
        FaultyError: One does not.
    """
    found = [path for path in bundle.rglob("*") if path.is_symlink()]
    home = bundle.resolve()
    for path in found:
        if not path.exists() or not path.resolve().is_relative_to(home):
            raise FaultyError(f"{path} leads nowhere")
    return f"{len(found)}, all inside"


def sizes(dist: Path) -> str:
    """See that nothing is too big.

    Raises:
        FaultyError: Something is.
    """
    is_windows = (dist / "anteroom" / "anteroom.exe").exists()
    most = WINDOWS_MB if is_windows else MOST_MB
    whole = megabytes(dist / "anteroom")
    speech = megabytes(dist / "anteroom" / SPEECH)
    found = {"bundle": whole - speech}
    for path in dist.iterdir():
        found |= {end: megabytes(path) for end in most if path.name.endswith(end)}
    for name, size in found.items():
        if size > most[name]:
            raise FaultyError(f"{name}: {size:.1f} MB are more than {most[name]:.0f}")
    told = [f"{name} {size:.1f} MB" for name, size in found.items()]
    return ", ".join([*told, f"speech folder {speech:.1f} MB"])


def sums(dist: Path) -> str:
    """Compare every file with `SHA256SUMS`.

    Raises:
        FaultyError: One differs, or is not told.
    """
    lines = (dist / "SHA256SUMS").read_text("utf-8").splitlines()
    told = {line.split("  ", 1)[1]: line.split("  ", 1)[0] for line in lines}
    there = {path.name for path in dist.iterdir() if path.is_file()} - {"SHA256SUMS"}
    wrong = [
        name for name in sorted(there & set(told)) if digest(dist / name) != told[name]
    ]
    wrong += sorted(there ^ set(told))
    if wrong:
        raise FaultyError(", ".join(wrong))
    return f"{len(told)} files"


def write_sums(dist: Path) -> None:
    """Write the digest of every file into `SHA256SUMS`."""
    told = dist / "SHA256SUMS"
    files = [each for each in sorted(dist.iterdir()) if each.is_file() and each != told]
    lines = [f"{digest(path)}  {path.name}\n" for path in files]
    told.write_text("".join(lines), "utf-8", newline="\n")


def megabytes(path: Path) -> float:
    """Give the size of a file or folder, in millions of bytes."""
    whole = path.rglob("*") if path.is_dir() else iter([path])
    return (
        sum(
            each.lstat().st_size
            for each in whole
            if not each.is_dir() or each.is_symlink()
        )
        / 1e6
    )


def _matching(names: Iterable[str], patterns: Iterable[str]) -> list[str]:
    patterns = tuple(patterns)
    return [name for name in names if is_forbidden(name, patterns)]


def digest(path: Path) -> str:
    """Give the SHA-256 of a file, as letters."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
