"""Settings in a file of one's own: written for another computer, and read there."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from app.errors import InputError, OutputError
from app.i18n import tr
from app.session.preference_store import LARGEST_BYTES
from app.session.preferences import Preferences, fits, settings
from app.session.whole_file import write_whole

FILE_NAME: Final = "anteroom-settings.json"
"""What such a file is called at first."""

_HEAD: Final = "anteroom"


class Read(NamedTuple):
    """What a file of settings held."""

    preferences: Preferences
    """Those of the file; what it does not name is as at first."""
    taken: int
    """How many settings it named."""
    left_out: int
    """How many more it named that this version does not know or allow."""


def write_settings(path: Path, preferences: Preferences) -> None:
    """Write the settings, but not where one is in the book. An old file stays whole.

    Raises:
        OutputError: The file cannot be written.
    """
    told = {each.name: getattr(preferences, each.name) for each in settings()}
    words = json.dumps({_HEAD: "settings", **told}, indent=1)
    try:
        write_whole(path.resolve(), words.encode())
    except (OSError, RuntimeError, ValueError) as error:
        raise OutputError(
            what=tr("The settings could not be written to “{name}”.").format(
                name=path.name
            ),
            remedy=tr("Please choose a folder that you may write to."),
        ) from error


def read_settings(path: Path) -> Read:
    """Read settings that were written by `write_settings`, here or elsewhere.

    Raises:
        InputError: The file cannot be read, or holds no settings.
    """
    named = _named(path)
    known = {each.name for each in settings()}
    taken = {
        name: value
        for name, value in named.items()
        if name in known and fits(name, value)
    }
    if not taken:
        raise _no_settings(path)
    left_out = len(named) - len(taken)
    return Read(Preferences(**taken), len(taken), left_out)


def _named(path: Path) -> dict[str, Any]:
    """Give what a file names, whatever it is."""
    try:
        with path.open("rb") as file:
            told = file.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(
            what=tr("“{name}” could not be read.").format(name=path.name),
            remedy=tr("Please choose a file that you may read."),
        ) from error
    try:
        given: Any = json.loads(told) if len(told) <= LARGEST_BYTES else None
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, Mapping):
        raise _no_settings(path)
    named = cast("Mapping[str, Any]", given)
    return {name: value for name, value in named.items() if name != _HEAD}


def _no_settings(path: Path) -> InputError:
    return InputError(
        what=tr("“{name}” holds no settings of Anteroom.").format(name=path.name),
        remedy=tr("Please choose a file that was saved on the screen of settings."),
    )
