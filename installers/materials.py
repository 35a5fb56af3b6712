"""What a bundle is made of: each file's maker, licence and the licence's text.

`build.spec` asks while it knows where each file comes from; `tell` writes that down as
a bill of materials in CycloneDX once the files are there.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path
from typing import Any, Final, NamedTuple

from app import paths
from installers import lightening
from installers.bundle import LINK, Entry, target

ROOT: Final = Path(__file__).resolve().parent.parent
OURS: Final = "Anteroom"
TEXTS: Final = ROOT / "installers" / "licences"
FOLDER: Final = "licences"
"""Of the bundle: a folder for each maker, and `NOTICES.txt`."""

QT_NAMES: Final = ("PySide6", "shiboken6")
QT_TEXTS: Final = ("LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt")

LICENCES: Final = {
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "segno": "BSD-3-Clause",
}
"""Of packages that name theirs in no form that a machine reads."""


REMADE: Final = {
    "libicudata*": "PySide6_Essentials",
    lightening.FONT: "fontpkg-noto-sans",
}
"""Files that we made smaller, by a pattern of their names, and whose they are."""


class Component(NamedTuple):
    """Somebody else's work, or our own, that a bundle holds."""

    name: str
    version: str
    licence: str
    """An SPDX expression, or where to read it."""
    kind: str
    """`ours`, `python` (a package), `runtime` (Python itself) or `system`."""
    texts: tuple[str, ...]
    """The files with the licence's text."""
    files: tuple[str, ...]
    """Places in the bundle."""


class Material:
    """Finds out who made which file."""

    def __init__(self) -> None:
        self._owners: dict[str, str] = {}
        self._systems: dict[Path, tuple[str, str]] = {}
        for distribution in metadata.distributions():
            name = distribution.metadata["Name"]
            for file in distribution.files or ():
                self._owners[str(distribution.locate_file(file))] = name
        self._stdlib = Path(sysconfig.get_paths()["stdlib"]).resolve()

    def components(
        self, entries: Iterable[Entry], sources: Iterable[str]
    ) -> list[Component]:
        """Sort the files of a bundle by who made them.

        Args:
            entries: The files that lie in the bundle.
            sources: The modules that are inside the program's own archive.

        Raises:
            LookupError: Nobody is known for a file: it may not ship.
        """
        files: dict[tuple[str, str], list[str]] = {}
        for entry in entries:
            if entry[2] != LINK:
                files.setdefault(self._owner(Path(entry[1])), []).append(target(entry))
        for source in sources:
            if Path(source).is_file():
                files.setdefault(self._owner(Path(source)), [])
        files.setdefault(("python", "pyinstaller"), [])  # its loader is our program
        found = [self._component(*owner, places) for owner, places in files.items()]
        return sorted(found, key=lambda each: (each.kind, each.name.lower()))

    def _owner(self, source: Path) -> tuple[str, str]:
        """Give the kind and the name of who made a file."""
        if str(source) in self._owners:
            return "python", self._owners[str(source)]
        real = source.resolve()
        is_python = real.name.startswith("libpython") or real.name == "base_library.zip"
        if is_python or real.is_relative_to(self._stdlib):
            return "runtime", "Python"
        if real.is_relative_to(sys.base_prefix) and self._stdlib.parts[1] != "usr":
            return "runtime", "Python"
        for pattern, name in REMADE.items():
            if fnmatch(real.name, pattern):
                return "python", name
        if real.is_relative_to(ROOT):
            return "ours", OURS
        return "system", self._package(real)[0]

    def _package(self, file: Path) -> tuple[str, str]:
        """Give the system's package that a file is of, and its version."""
        if file not in self._systems:
            self._systems[file] = _asked(file)
        return self._systems[file]

    def _component(self, kind: str, name: str, places: list[str]) -> Component:
        files = tuple(sorted(places))
        if kind == "ours":
            return Component(
                name, paths.version(), "MIT", kind, (str(ROOT / "LICENSE"),), files
            )
        if kind == "runtime":
            text = self._stdlib / "LICENSE.txt"
            texts = (str(text),) if text.exists() else (str(TEXTS / "PSF-2.0.txt"),)
            version = sys.version.split()[0]
            return Component(name, version, "PSF-2.0", kind, texts, files)
        if kind == "system":
            version = next(v for n, v in self._systems.values() if n == name)
            texts = _texts_of_system(name)
            return Component(name, version, "see its text", kind, texts, files)
        return _of_python(name, files)


def _of_python(name: str, files: tuple[str, ...]) -> Component:
    told = metadata.distribution(name)
    texts = [str(TEXTS / each) for each in QT_TEXTS if name.startswith(QT_NAMES)]
    texts += [
        str(told.locate_file(file))
        for file in told.files or ()
        if re.search(r"licen[cs]e|copying|notice", file.name, re.IGNORECASE)
    ]
    said = [key for key in ("License-Expression", "License") if key in told.metadata]
    licence = LICENCES.get(name.lower()) or told.metadata[said[0]].splitlines()[0]
    if name.startswith(QT_NAMES):
        licence = "LGPL-3.0-only"
    if not texts:
        texts = [str(TEXTS / f"{licence}.txt")]
    unique = tuple(
        {Path(each).name: each for each in texts}.values()
    )  # some say it twice
    return Component(name, told.version, licence, "python", unique, files)


def _asked(file: Path) -> tuple[str, str]:
    """Ask dpkg, or rpm, whose file this is.

    Raises:
        LookupError: It is nobody's.
    """
    names = {file, Path("/usr", *file.parts[1:]), Path("/", *file.parts[2:])}
    for name in sorted(names):
        if shutil.which("dpkg-query"):
            found = _output("dpkg-query", "-S", str(name))
            if found:
                package = found.split(": ")[0].split(",")[0]
                version = _output("dpkg-query", "-W", "-f=${Version}", package)
                return package.split(":")[0], version
        elif shutil.which("rpm"):
            found = _output(
                "rpm", "-qf", "--qf", "%{NAME} %{VERSION}-%{RELEASE}", str(name)
            )
            if found:
                package, version = found.split(" ", 1)
                return package, version
    raise LookupError(f"Nobody is known who made {file}")


def _texts_of_system(package: str) -> tuple[str, ...]:
    copyright_ = Path("/usr/share/doc", package, "copyright")
    if copyright_.exists():
        return (str(copyright_),)
    texts = sorted(Path("/usr/share/licenses", package).glob("*"))
    if not texts:
        raise LookupError(f"No licence text is here of {package}")
    return tuple(map(str, texts))


def _output(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def merged(components: Iterable[Component]) -> list[Component]:
    """Put the parts of several bundles together: each maker once."""
    found: dict[tuple[str, str], Component] = {}
    for each in components:
        before = found.setdefault((each.kind, each.name), each)
        files = tuple(sorted({*before.files, *each.files}))
        found[each.kind, each.name] = before._replace(files=files)
    return sorted(found.values(), key=lambda each: (each.kind, each.name.lower()))


def texts(components: Iterable[Component]) -> list[tuple[str, str]]:
    """Give each licence text's file, and the folder of the bundle it goes into."""
    return [
        (text, f"{FOLDER}/{component.name}")
        for component in components
        for text in component.texts
    ]


def notices(components: Iterable[Component]) -> str:
    """Write the notices: who made what, under which licence, and where its text is."""
    lines = [
        "Anteroom is made with the work of others. This list is made with the program,",
        "from its files. The full texts lie in the folders beside this file.",
        "",
        "Qt and PySide6 are used under the GNU Lesser General Public License, version 3.",
        "Their libraries are files of their own, unchanged, but for the data of ICU, from",
        "which unused tables are left out (installers/collation.py of the sources). You",
        "may replace them by your own: docs/fleet.md of the sources tells how. You may",
        "study and change how the program works with them for that purpose.",
        "",
        "Noto Sans is without the widths and weights that are not shown, and Python's",
        "start library without text encodings that are not met (installers/lightening.py).",
        "",
    ]
    for each in components:
        lines += [f"{each.name} {each.version}", f"    Licence: {each.licence}"]
        lines += [f"    Text: {each.name}/{Path(text).name}" for text in each.texts]
        lines += [f"    File: {file}" for file in each.files if each.kind == "system"]
    return "\n".join(lines) + "\n"


def tell(components: Iterable[Component], bundle: Path, time: str) -> dict[str, Any]:
    """Give the bill of materials in CycloneDX 1.5, with a digest of each file.

    Args:
        components: Who made what.
        bundle: The folder as it ships.
        time: When it was made, in ISO 8601.
    """
    made_by = {file: each.name for each in components for file in each.files}
    files = [path for path in sorted(bundle.rglob("*")) if path.is_file()]
    told = [
        _told_file(path, bundle, made_by) for path in files if not path.is_symlink()
    ]
    whole = [*map(_told_component, components), *told]
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(whole))
    own = {"type": "application", "name": OURS, "version": paths.version()}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"timestamp": time, "component": {**own, "bom-ref": OURS}},
        "components": whole,
    }


def _told_component(each: Component) -> dict[str, Any]:
    is_one = re.fullmatch(r"[\w.+-]+", each.licence) is not None
    is_named = not each.licence.startswith("see ")
    licence: dict[str, Any] = {"license": {"name": each.licence}}
    if is_one and is_named:
        licence = {"license": {"id": each.licence}}
    elif is_named:
        licence = {"expression": each.licence}
    told = {"name": each.name, "version": each.version, "licenses": [licence]}
    told["bom-ref"] = f"{each.kind}:{each.name}@{each.version}"
    if each.kind == "python":
        told["purl"] = f"pkg:pypi/{each.name.lower().replace('_', '-')}@{each.version}"
    if each.kind == "system":
        told["purl"] = f"pkg:deb/debian/{each.name}@{each.version}"
    return {"type": "library", **told}


def _told_file(path: Path, bundle: Path, made_by: dict[str, str]) -> dict[str, Any]:
    place = path.relative_to(bundle).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    maker = made_by.get(place.partition("_internal/")[2], OURS)
    return {
        "type": "file",
        "bom-ref": f"file:{place}",
        "name": place,
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "properties": [{"name": "made by", "value": maker}],
    }


def keep(components: Iterable[Component], file: Path) -> None:
    """Keep what was found out for the next step."""
    kept = [each._asdict() for each in components]
    file.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def kept(file: Path) -> list[Component]:
    """Read what was kept."""
    read: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    for each in read:
        each |= {"texts": tuple(each["texts"]), "files": tuple(each["files"])}
    return [Component(**each) for each in read]
