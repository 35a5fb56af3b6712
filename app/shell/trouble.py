"""What happens when something of ours fails: a log for us, calm words for the patient.

The log holds the kind of trouble and the lines of our code, never pages or words.
"""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from app.errors import AppError
from app.i18n import tr

LARGEST_LOG_BYTES = 262_144


def catch_all(log: Path | None, tell: Callable[[AppError], None]) -> None:
    """Route every exception that nobody answered: also those in slots.

    Args:
        log: Where to note it; None keeps nothing.
        tell: Shows the calm words in the window.
    """

    def caught(
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, AppError):
            tell(error)
            return
        _note(log, kind, trace)
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        tell(
            AppError(
                what=tr("Something did not work."),
                remedy=tr("You can go on reading. If it happens again, tell staff."),
            )
        )

    sys.excepthook = caught


def _note(
    log: Path | None, kind: type[BaseException], trace: TracebackType | None
) -> None:
    """Add one entry; a log that has grown large starts anew."""
    lines = traceback.format_tb(trace)
    entry = f"{kind.__name__}\n{''.join(lines)}\n"
    if log is None:
        _say(entry)
        return
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        is_large = log.exists() and log.stat().st_size > LARGEST_LOG_BYTES
        with log.open("w" if is_large else "a", encoding="utf-8") as file:
            file.write(entry)
    except OSError:
        _say(entry)


def _say(entry: str) -> None:
    """Write to the terminal; a program without one has none, or one that is gone."""
    with suppress(AttributeError, OSError, ValueError):
        sys.stderr.write(entry)
