"""Where the bundle starts; from a checkout `python -m app` is the same."""

import sys

from app.cli.main import main


def join_console() -> None:
    """Print into the console that called; a program with windows has none of its own."""
    import ctypes

    if sys.platform == "win32" and ctypes.windll.kernel32.AttachConsole(-1):
        sys.stdout = sys.stderr = open("CONOUT$", "w", encoding="utf-8")  # noqa: PTH123, SIM115 (a device, for as long as we run)


if sys.stdout is None and len(sys.argv) > 1:
    join_console()
sys.exit(main())
