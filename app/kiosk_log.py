"""The kiosk's log: what happened to the program, never what anybody did with it.

One line for each start, stop, fault, check of the pack and try at the staff door. No page,
no word of a visitor and no search ever comes here. The file is kept small, and where none
can be written (a read-only home, no home, a full disk) nothing is kept and nothing fails.
"""

import os
import time
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from app import paths

NAME: Final = "kiosk.log"
LARGEST_BYTES: Final = 131_072
"""Then the log begins anew, and the one before is kept beside it: years of good days."""

LONGEST: Final = 160
"""Letters of one entry; no page fits in, whoever might try."""


class Event(StrEnum):
    """All that is ever noted."""

    START = "start"
    STOP = "stop"
    FAULT = "fault"
    PACK = "pack"
    STAFF = "staff"


class Entry(NamedTuple):
    """One entry, as it is read again."""

    age_s: float
    """How long ago it was made, in seconds; by the clock on the wall."""
    fact: str


def note(event: Event, fact: str, folder: Path | None = None) -> bool:
    """Add one line.

    Args:
        event: Which kind.
        fact: A few words of ours, in English; no word of a page or of a visitor.
        folder: Where the log lies; None is the place for it on this system.

    Returns:
        Whether it was written.
    """
    file = _file(folder)
    if file is None:
        return False
    when = time.strftime("%Y-%m-%d %H:%M:%S %z")
    line = f"{when} {event} {' '.join(fact.split())}"[:LONGEST]
    try:
        if not _is_plain(file):
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        _keep_small(file)
        with file.open("ab", buffering=0) as log:
            log.write(f"{line}\n".encode())
            if event is Event.STAFF:  # a plug that is pulled takes no try back
                os.fsync(log.fileno())
    except OSError:
        return False
    return True


def last(limit: int, folder: Path | None = None) -> tuple[str, ...]:
    """Give the newest lines, oldest first; none where there is no log."""
    return tuple(_lines(folder)[-limit:])


def entries(event: Event, folder: Path | None = None) -> tuple[Entry, ...]:
    """Give all entries of one kind that are still there, oldest first.

    One of the future is taken for one of just now: the clock was set back since.
    """
    now_s, found = time.time(), list[Entry]()
    for line in _lines(folder):
        with suppress(ValueError):  # no line of ours
            day, hour, zone, kind, fact = line.split(" ", 4)
            when_s = datetime.fromisoformat(f"{day}T{hour}{zone}").timestamp()
            if kind == event:
                found.append(Entry(max(0.0, now_s - when_s), fact))
    return tuple(found)


def _lines(folder: Path | None) -> list[str]:
    file = _file(folder)
    lines: list[str] = []
    for each in (_before(file), file) if file is not None else ():
        with suppress(OSError):
            if _is_plain(each):
                lines += each.read_text("utf-8", "replace").splitlines()
    return lines


def _file(folder: Path | None) -> Path | None:
    where = folder or paths.state_folder()
    return where / NAME if where is not None else None


def _is_plain(file: Path) -> bool:
    """Tell whether this is a file or nothing yet: a pipe or a device would never end."""
    return file.is_file() or not file.exists()


def _before(file: Path) -> Path:
    return file.with_suffix(".old.log")


def _keep_small(file: Path) -> None:
    """Put a log that has grown large aside, in the place of the one before."""
    with suppress(FileNotFoundError):
        if file.stat().st_size > LARGEST_BYTES:
            file.replace(_before(file))
