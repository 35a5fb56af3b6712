"""What goes into a bundle and what does not: the judgement that build.spec asks for."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from fnmatch import fnmatch

from app.i18n import LANGUAGES

Entry = tuple[str, str, str]
"""As PyInstaller has it: place in the bundle, source, kind."""

LINK = "SYMLINK"
LIBRARY = "BINARY"
MODULE = "EXTENSION"

RUNTIME = re.compile(r"(vcruntime140|msvcp140)(_\w+)?\.dll", re.IGNORECASE)
"""Microsoft's libraries that a program made with its compiler brings along."""


def is_any(name: str, patterns: Iterable[str]) -> bool:
    """Tell whether a name matches one of these patterns."""
    return any(fnmatch(name, pattern) for pattern in patterns)


def is_forbidden(place: str, patterns: Iterable[str]) -> bool:
    """Tell whether a file may not be inside, by its place or by its own name."""
    lower, patterns = place.replace("\\", "/").lower(), tuple(patterns)
    return is_any(lower, patterns) or is_any(lower.rsplit("/", 1)[-1], patterns)


def target(entry: Entry) -> str:
    """Give an entry's place in the bundle, with forward slashes."""
    return entry[0].replace("\\", "/")


def plugin(place: str) -> str | None:
    """Give a Qt plug-in's own name, such as `platforms/libqxcb.so`; None of all else."""
    return place.split("/plugins/")[1] if "/plugins/" in place else None


def needs(file: str) -> list[str]:
    """Give the file names of the libraries that a file links itself."""
    if sys.platform == "linux":  # PyInstaller tells here what those link, too
        words = ["readelf", "--dynamic", "--wide", file]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        return re.findall(r"\(NEEDED\).*\[(.+)\]", done.stdout)
    from PyInstaller.depend.bindepend import get_imports

    return [name.replace("\\", "/").rsplit("/", 1)[-1] for name, _ in get_imports(file)]


def unknown_plugins(entries: Iterable[Entry], *known: tuple[str, ...]) -> list[str]:
    """Give the plug-ins that no list knows: each must be judged before it ships."""
    patterns = [pattern for patterns in known for pattern in patterns]
    names = [plugin(target(entry)) for entry in entries]
    return sorted(name for name in names if name and not is_any(name, patterns))


def is_wanted(entry: Entry, plugins: tuple[str, ...], dropped: tuple[str, ...]) -> bool:
    """Tell whether a file of the bundle is wanted, for itself."""
    place = target(entry)
    if "/translations/" in place:
        return place.endswith(tuple(f"/qtbase_{language}.qm" for language in LANGUAGES))
    if "/locale/" in place:
        return place.endswith(".mo") and not fnmatch(place, "*-X[AB].mo")
    if "/dictionaries/" in place:
        return place.endswith("hyph_en_US.dic")
    name = plugin(place)
    if name is not None:
        return is_any(name, plugins)
    return not is_any(place.rsplit("/", 1)[-1], dropped)


def without_orphans(
    binaries: Iterable[Entry], needs: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """Leave out the libraries that nothing in the bundle links any more.

    Args:
        binaries: What is left after the unwanted ones are gone.
        needs: Gives the file names of the libraries that a file links.
    """
    entries = list(binaries)
    libraries = {_name(entry).lower(): entry for entry in entries if _is_library(entry)}
    todo = [entry for entry in entries if not _is_library(entry) and entry[2] != LINK]
    todo += [entry for name, entry in libraries.items() if _is_python(name)]
    reached = {target(entry) for entry in todo}
    while todo:
        for name in needs(todo.pop()[1]):
            found = libraries.get(name.lower())
            if found is not None and target(found) not in reached:
                reached.add(target(found))
                todo.append(found)
    return [entry for entry in entries if entry[2] == LINK or target(entry) in reached]


def with_one_runtime(binaries: Iterable[Entry]) -> list[Entry]:
    """Keep one of each of Microsoft's run-time libraries, at the top, where all find it.

    Python, Qt and its binding bring their own; Qt's are the newest, and the newest
    serves all. A computer need not have any.
    """
    entries = list(binaries)
    runtimes = [entry for entry in entries if RUNTIME.fullmatch(_name(entry))]
    newest = sorted(runtimes, key=lambda entry: target(entry).startswith("PySide6/"))
    kept = {_name(entry).lower(): entry for entry in newest}
    others = [entry for entry in entries if entry not in runtimes]
    return [*others, *((name, *entry[1:]) for name, entry in sorted(kept.items()))]


def without_dead_links(
    entries: Iterable[Entry], others: Iterable[Entry] = ()
) -> list[Entry]:
    """Leave out the links to what is not in the bundle any more.

    A framework of macOS is whole or gone: its links lead to folders, and its
    description stays as long as its library does.
    """
    kept = list(entries)
    files = [entry for entry in (*kept, *others) if entry[2] != LINK]
    there = {target(entry) for entry in files}
    whole = {framework(target(entry)) for entry in files if entry[2] == LIBRARY}

    def is_alive(entry: Entry) -> bool:
        own = framework(target(entry))
        if own is not None:
            return own in whole
        return entry[2] != LINK or _aim(entry) in there

    return [entry for entry in kept if is_alive(entry)]


def framework(place: str) -> str | None:
    """Give the folder of the framework of macOS that a file is of; None of all else."""
    head, mark, _tail = place.partition(".framework/")
    return head if mark else None


def _aim(entry: Entry) -> str:
    folder = target(entry).rpartition("/")[0]
    parts = [*folder.split("/"), *entry[1].replace("\\", "/").split("/")]
    walked: list[str] = []
    for part in parts:
        if part == "..":
            walked.pop()
        elif part not in {"", "."}:
            walked.append(part)
    return "/".join(walked)


def _name(entry: Entry) -> str:
    return target(entry).rsplit("/", 1)[-1]


def _is_library(entry: Entry) -> bool:
    """Tell a library, which others link, from a module or plug-in, which is loaded."""
    is_loaded = entry[2] in {MODULE, LINK} or plugin(target(entry)) is not None
    return not is_loaded


def _is_python(name: str) -> bool:
    """Tell Python's own library, which the program loads by its name."""
    lower = name.lower()
    return lower == "python" or lower.startswith(("libpython", "python3"))
