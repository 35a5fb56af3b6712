"""Quick start: Qt's binding gets its own support code compiled, instead of compiling it.

The binding carries thirteen Python sources inside its library and compiles them at every
start, which takes as long as all of ours. `make` keeps what comes of that; `preload`
hands it over, source by source, as long as the source is still the same. Nothing of the
binding is changed: without the file, or with another binding, it compiles as always.
"""

import builtins
import marshal
import sys
from _blake2 import blake2b
from pathlib import Path
from types import CodeType
from typing import Any, Final

from app import paths

NAME: Final = "binding.bin"
_OURS: Final = "shibokensupport/"
"""Under this name the binding compiles its support code."""

_UNUSED: Final = "lib/pyi_generator.py"
"""Writes stub files for developers; no reader needs it, so it is kept empty."""

Kept = dict[str, tuple[bytes, CodeType]]
"""By name: the digest of the source, and its code."""


def own_file() -> Path:
    """Give the place of the kept code: inside the bundle, or in the checkout's build."""
    folder = paths.resources() if paths.is_frozen() else paths.root() / "build"
    return folder / NAME


def preload(file: Path | None = None) -> None:
    """Import Qt's core with the code that was kept; a missing file is no loss."""
    kept = _read(file or own_file())
    if not kept or "shiboken6" in sys.modules:
        return
    real: Any = builtins.compile

    def quick(source: Any, name: Any, *rest: Any, **named: Any) -> Any:
        found = kept.get(name) if isinstance(name, str) else None
        if found is not None and _digest(source) == found[0]:
            return found[1]
        return real(source, name, *rest, **named)

    setattr(builtins, "compile", quick)  # noqa: B010 (a type checker forbids the other)
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 # pyright: ignore[reportUnusedImport] (for the effect)
    finally:
        setattr(builtins, "compile", real)  # noqa: B010


def make(file: Path) -> int:
    """Import the binding and keep what it compiles; only in a process of its own.

    Returns:
        How many sources were kept.
    """
    kept: Kept = {}
    real: Any = builtins.compile

    def spy(source: Any, name: Any, *rest: Any, **named: Any) -> Any:
        code = real(source, name, *rest, **named)
        if isinstance(name, str) and name.startswith(_OURS):
            empty = real("", name, "exec") if name.endswith(_UNUSED) else code
            kept[name] = (_digest(source), empty)
        return code

    setattr(builtins, "compile", spy)  # noqa: B010
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 # pyright: ignore[reportUnusedImport] (for the effect)
    finally:
        setattr(builtins, "compile", real)  # noqa: B010
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_bytes(_magic() + marshal.dumps(kept))
    beside.replace(file)
    return len(kept)


def _read(file: Path) -> Kept:
    """Read what was kept by this very Python; anything else is nothing."""
    try:
        data = file.read_bytes()
        magic = _magic()
        if not data.startswith(magic):
            return {}
        return dict(marshal.loads(data[len(magic) :]))  # noqa: S302 (our own build made it)
    except (OSError, ValueError, EOFError, TypeError):
        return {}


def _magic() -> bytes:
    """Give what tells the code of one Python from that of another."""
    bootstrap: Any = sys.modules["_frozen_importlib_external"]
    return bytes(bootstrap.MAGIC_NUMBER)


def _digest(source: Any) -> bytes:
    data = source.encode() if isinstance(source, str) else bytes(source)
    return blake2b(data, digest_size=8).digest()


if __name__ == "__main__":
    make(own_file())
