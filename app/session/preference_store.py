"""The file of preferences: written whole, read with defaults on any damage."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from app.session.preferences import Preferences, fits

LARGEST_BYTES: Final = 65_536
"""A file of ours is never larger; a larger one is not read."""


class PreferenceStore:
    """Reads and writes the preferences file; without a path nothing is kept."""

    def __init__(
        self,
        path: Path | None,
        first: Preferences = Preferences(),  # noqa: B008 (a value)
    ) -> None:
        """Keep preferences in `path`; `first` are those of somebody who is new here."""
        self._path, self._first = path, first

    @property
    def first(self) -> Preferences:
        """What somebody prefers who is new here."""
        return self._first

    def read(self) -> Preferences:
        """Give what was kept; whatever is damaged or unknown is left out."""
        if self._path is None or not self._path.is_file():
            return self._first
        import json  # noqa: PLC0415 (4 ms that a first start saves)

        try:
            if self._path.stat().st_size > LARGEST_BYTES:
                return self._first
            kept: Any = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return self._first
        return _valid(kept, self._first)

    def write(self, preferences: Preferences) -> bool:
        """Keep the preferences; tell whether that worked. The old file stays whole.

        What is as at first is not written: it follows the clinic's profile from then on.
        """
        if self._path is None:
            return True
        import json  # noqa: PLC0415

        from app.session.whole_file import write_whole  # noqa: PLC0415 (as `json`)

        first = self._first._asdict()
        chosen = {
            name: value
            for name, value in preferences._asdict().items()
            if value != first[name]
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            real = self._path.resolve()  # whoever keeps it elsewhere has a link here
            write_whole(real, json.dumps(chosen, indent=1).encode())
        except (OSError, RuntimeError):  # a link to itself
            return False
        return True


def _valid(kept: Any, first: Preferences) -> Preferences:
    """Take over every value that has the right type and is allowed."""
    if not isinstance(kept, Mapping):
        return first
    given = cast("Mapping[str, Any]", kept)
    chosen = {
        name: given[name]
        for name in Preferences._fields
        if name in given and fits(name, given[name])
    }
    preferences = first._replace(**chosen)
    return preferences._replace(
        last_scroll=min(1.0, max(0.0, preferences.last_scroll))  # NaN becomes 0 too
    )
