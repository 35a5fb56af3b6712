"""Whether a pack is older than its sources; light enough to ask at every start."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

_PICTURES = re.compile(rb"^pictures:[ \t]*([^#\r\n]+)", re.MULTILINE)


def is_stale(source: Path, pack: Path) -> bool:
    """Tell whether a pack is missing, or older than its sources or the compiler.

    Args:
        source: The book's folder.
        pack: The pack made of it.
    """
    try:
        made = pack.stat().st_mtime_ns
    except OSError:
        return True
    folders = [source, _pictures(source), Path(__file__).parent]
    return any(
        stamp > made for folder in folders for stamp in _stamps(os.fspath(folder))
    )


def _pictures(source: Path) -> Path:
    """Find the folder of pictures without a YAML parser, which costs 50 ms."""
    try:
        found = _PICTURES.search((source / "book.yaml").read_bytes())
    except OSError:
        found = None
    name = found[1].decode(errors="replace").strip().strip("\"'") if found else ""
    return source / (name or "illustrations")


def _stamps(folder: str) -> Iterator[int]:
    """Give when each file changed, and each folder: files may have gone."""
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in (".", *files):
            try:
                yield Path(path, name).stat().st_mtime_ns
            except OSError:
                continue
