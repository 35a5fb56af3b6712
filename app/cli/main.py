"""`anteroom VERB …`: finds the verb, runs it, and says what went wrong in words."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from app.cli.verbs import VERBS
from app.errors import AppError

BUG_EXIT_CODE: Final = 70


def main(words: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        words: What stands after the program's name; `sys.argv` if None.

    Returns:
        The exit code, as the README lists them.
    """
    given = list(sys.argv[1:] if words is None else words)
    verb = given[0] if given and given[0] in VERBS else "read"
    if given[:1] in (["--help"], ["-h"], ["--version"]):
        return _about(given[0])
    rest = given[1:] if given[:1] == [verb] else given
    try:
        return _run(verb, rest)
    except AppError as error:
        print(f"anteroom: {error.what}", file=sys.stderr)
        print(f"  {error.remedy}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:  # noqa: BLE001 (the one place: a bug, told calmly)
        return _fault(error) if "--heartbeat" in rest else _bug(error)


def _run(verb: str, rest: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser(prog="anteroom")
    module = import_module(f"app.cli.{verb}")  # the others are not even loaded
    module.add(parser.add_subparsers(required=True))
    parser.set_defaults(words=tuple(rest))
    return int(module.run(parser.parse_args([verb, *rest])))


def _about(word: str) -> int:
    if word == "--version":
        from app import paths

        print(f"Anteroom {paths.version()}")
        return 0
    print("usage: anteroom [VERB] …\n")
    print("Anteroom reads a book without any network.\n")
    for verb, line in VERBS.items():
        print(f"  {verb:10} {line}")
    print("\n`anteroom VERB --help` tells more; `anteroom --version` the version.")
    return 0


def _fault(error: Exception) -> int:
    """Note where a kiosk's reader failed: it is started anew, so no file per failure."""
    import traceback
    from pathlib import Path

    from app.kiosk_log import Event, note

    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(where.filename).name}:{where.lineno}"
    note(Event.FAULT, f"bug: {type(error).__name__} in {place}")
    return BUG_EXIT_CODE


def _bug(error: Exception) -> int:
    """Keep the traceback for us in a file, and tell the person one sentence."""
    import tempfile
    import traceback
    from pathlib import Path

    told = f"anteroom: Something went wrong inside Anteroom ({type(error).__name__})."
    print(told, file=sys.stderr)
    try:
        folder = Path(tempfile.mkdtemp(prefix="anteroom-"))
        report = folder / "trouble.txt"
        report.write_text("".join(traceback.format_exception(error)), "utf-8")
        print(f"  Please send {report} to whoever looks after it.", file=sys.stderr)
    except OSError:
        print("  Please tell whoever looks after this computer.", file=sys.stderr)
    return BUG_EXIT_CODE
