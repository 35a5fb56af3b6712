"""What Windows tells about our program: the version resource of its file."""

import importlib
import re
from pathlib import PurePath
from typing import Any, Final

PUBLISHER: Final = "The Anteroom project"
COPYRIGHT: Final = "© 2026 The Anteroom project"
WHAT: Final = {
    "anteroom": "Anteroom, an offline reader",
    "anteroom-speech": "Anteroom, reading aloud",
}
LOADED_FIRST: Final = re.compile(r"(python3|vcruntime140|shiboken\.).*", re.IGNORECASE)
"""What a program loads from, or looks for in, its own folder before any other."""

_ENGLISH, _UNICODE = 0x0409, 1200


def numbers(version: str) -> tuple[int, int, int, int]:
    """Give a version as the four numbers that Windows compares.

    Raises:
        ValueError: It has other parts than numbers.
    """
    parts = [int(each) for each in version.split(".")]
    first, second, third, fourth, *_ = [*parts, 0, 0, 0, 0]
    return first, second, third, fourth


def is_found_elsewhere(name: str) -> bool:
    """Tell what the speech program can take from the reader's folder, by file name."""
    is_library = PurePath(name).suffix in {".dll", ".pyd"}
    return is_library and not LOADED_FIRST.fullmatch(name)


def version_info(version: str, name: str) -> Any:
    """Give the version resource as PyInstaller takes it; only on Windows.

    Args:
        version: Of the program, such as `0.1.0`.
        name: Of the program's file, without `.exe`.
    """
    v: Any = importlib.import_module("PyInstaller.utils.win32.versioninfo")
    told = numbers(version)
    fixed = v.FixedFileInfo(filevers=told, prodvers=told, mask=0x3F, OS=0x40004)
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": WHAT[name],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Anteroom",
        "ProductVersion": version,
    }
    lines = [v.StringStruct(*each) for each in words.items()]
    table = v.StringTable(f"{_ENGLISH:04x}{_UNICODE:04x}", lines)
    language = v.VarStruct("Translation", [_ENGLISH, _UNICODE])
    kids = [v.StringFileInfo([table]), v.VarFileInfo([language])]
    return v.VSVersionInfo(ffi=fixed, kids=kids)
