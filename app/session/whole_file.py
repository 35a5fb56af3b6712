"""Whole file: a file that is either the old one or the new one, whatever happens."""

import os
from contextlib import suppress
from pathlib import Path


def partial_of(path: Path) -> Path:
    """Give the name under which a file is written before it takes its place."""
    return path.with_name(f"{path.name}.part")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, see it onto the disk, then swap it in.

    Whoever is killed between leaves the old file, and at most one part beside it: Qt's
    own way leaves another one, with another name, each time.

    Raises:
        OSError: It cannot be written; the old file is as it was.
    """
    part = partial_of(path)
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
