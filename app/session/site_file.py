"""What staff decided at this very screen: one small file, no part of any visit.

It goes before the profile, which may be the same on a hundred screens.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from app.session.profile import Profile
from app.session.whole_file import write_whole

NAME: Final = "screen.json"
LARGEST_BYTES: Final = 4096
LEAST_PX: Final = 1.0
MOST_PX: Final = 40.0
"""Px per mm that a screen can have."""


class OwnScreen(NamedTuple):
    """What is true of this screen only."""

    px_per_mm: float = 0.0
    """As measured with a card; 0 where nobody did."""
    start: str = ""
    """The PLACE a visit begins at; empty for what the profile says."""


def read_screen(folder: Path | None) -> OwnScreen:
    """Give what staff decided; what is damaged or makes no sense is left out."""
    if folder is None:
        return OwnScreen()
    try:
        if not (folder / NAME).is_file():  # a pipe would never end
            return OwnScreen()
        with (folder / NAME).open("rb") as file:
            told = file.read(LARGEST_BYTES + 1)
        given: Any = json.loads(told) if len(told) <= LARGEST_BYTES else None
    except (OSError, ValueError, RecursionError):
        return OwnScreen()
    if not isinstance(given, Mapping):
        return OwnScreen()
    kept = cast("Mapping[str, Any]", given)
    px, start = kept.get("px_per_mm"), kept.get("start")
    is_sane = isinstance(px, float) and LEAST_PX <= px <= MOST_PX
    return OwnScreen(
        px if isinstance(px, float) and is_sane else 0.0,
        start if isinstance(start, str) else "",
    )


def write_screen(folder: Path | None, screen: OwnScreen) -> bool:
    """Keep what staff decided, whole or not at all; tell whether that worked."""
    if folder is None:
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / NAME, json.dumps(screen._asdict(), indent=1).encode())
    except OSError:
        return False
    return True


def lines_for_profile(screen: OwnScreen) -> str:
    """Write the same as lines of a profile, for where no file can be kept."""
    lines: list[str] = []
    if screen.start:
        lines += ["[book]", f'start = "{screen.start}"']
    if screen.px_per_mm:
        lines += ["[kiosk]", f"px_per_mm = {screen.px_per_mm:.3f}"]
    return "\n".join(lines)


def with_screen(profile: Profile, screen: OwnScreen) -> Profile:
    """Give the profile as it counts on this screen."""
    kiosk, book = profile.kiosk, profile.book
    if screen.px_per_mm:
        kiosk = kiosk._replace(px_per_mm=screen.px_per_mm)
    if screen.start:
        book = book._replace(start=screen.start)
    return profile._replace(kiosk=kiosk, book=book)
