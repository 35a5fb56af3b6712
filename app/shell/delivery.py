"""Delivery: a finished file handed over whole, or not at all."""

from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import Final

from app.errors import OutputError
from app.i18n import tr
from app.session.whole_file import write_whole


def deliver(data: bytes, target: Path) -> None:
    """Write a file beside the target, then swap it in whole.

    Raises:
        OutputError: The file cannot be written; what was there stays.
    """
    try:
        write_whole(target, data)
    except OSError as error:
        raise _refused(target, error) from error


def _refused(target: Path, error: OSError) -> OutputError:
    if error.errno in _FULL:
        what = tr("“{path}” could not be written: the disk is full.")
        remedy = tr("Please make room on it, or choose another place.")
    else:
        what = tr("“{path}” could not be written.")
        remedy = tr("Please choose a folder that you may write to.")
    return OutputError(what=what.format(path=target), remedy=remedy)


_FULL: Final = frozenset({ENOSPC, EDQUOT})
"""No room on the disk, or none left for this person."""
