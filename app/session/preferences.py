"""Preferences: declared once, kept in one small file, defaults on any damage."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from PySide6 import QtCore

from app.style.themes import THEMES
from app.style.tokens import TEXT_PERCENTS

FOLLOW_SYSTEM: Final = "system"
LARGEST_BYTES: Final = 65_536
"""A file of ours is never larger; a larger one is not read."""


class Preferences(NamedTuple):
    """What a person set on a private desk, and where they stopped."""

    theme: str = FOLLOW_SYSTEM
    """A key of THEMES, or `system`."""
    text_percent: int = 100
    """One of TEXT_PERCENTS."""
    sidebar_shown: bool = True
    timeline_view: str = "strip"
    """strip, list or table."""
    last_place: str = ""
    """The topic read last, as a link; empty at first."""
    last_scroll: float = 0.0
    """0 to 1."""


ALLOWED: Final[dict[str, tuple[object, ...]]] = {
    "theme": (FOLLOW_SYSTEM, *THEMES),
    "text_percent": TEXT_PERCENTS,
    "timeline_view": ("strip", "list", "table"),
}
"""The values a preference may have, where they are a list."""


class PreferenceStore:
    """Reads and writes the preferences file; without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def read(self) -> Preferences:
        """Give what was kept; whatever is damaged or unknown is left out."""
        if self._path is None or not self._path.is_file():
            return Preferences()
        import json  # noqa: PLC0415 (4 ms that a first start saves)

        try:
            if self._path.stat().st_size > LARGEST_BYTES:
                return Preferences()
            kept: Any = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return Preferences()
        return _valid(kept)

    def write(self, preferences: Preferences) -> bool:
        """Keep the preferences; tell whether that worked. The old file stays whole."""
        if self._path is None:
            return True
        import json  # noqa: PLC0415

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        file = QtCore.QSaveFile(str(self._path))
        file.setDirectWriteFallback(False)
        if not file.open(QtCore.QIODevice.OpenModeFlag.WriteOnly):
            return False
        file.write(json.dumps(preferences._asdict(), indent=1).encode())
        return file.commit()


def _valid(kept: Any) -> Preferences:
    """Take over every value that has the right type and is allowed."""
    if not isinstance(kept, Mapping):
        return Preferences()
    given = cast("Mapping[str, Any]", kept)
    chosen: dict[str, Any] = {}
    for name, default in Preferences()._asdict().items():
        value = given.get(name, default)
        fits = type(value) is type(default)
        if fits and value in ALLOWED.get(name, (value,)):
            chosen[name] = value
    preferences = Preferences(**chosen)
    return preferences._replace(
        last_scroll=min(1.0, max(0.0, preferences.last_scroll))  # NaN becomes 0 too
    )
