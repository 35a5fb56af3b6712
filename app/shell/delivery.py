"""Delivery: a finished file handed over whole, or not at all."""

from contextlib import suppress
from pathlib import Path

from app.errors import OutputError
from app.i18n import tr


def deliver(data: bytes, target: Path) -> None:
    """Write a file beside the target, then swap it in whole.

    Raises:
        OutputError: The file cannot be written; what was there stays.
    """
    partial = target.with_name(f"{target.name}.partial")
    try:
        partial.write_bytes(data)
        partial.replace(target)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise OutputError(
            what=tr("“{path}” could not be written.").format(path=target),
            remedy=tr("Please choose a folder that you may write to."),
        ) from error
