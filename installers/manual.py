"""The manual page `anteroom.1`, made from what the command line says of itself."""

import argparse
import gzip
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any, Final

from app.cli.verbs import VERBS

EXITS: Final = {
    "0": "fine",
    "1": "the input has Problems, or a check failed",
    "2": "wrong use, or a source that cannot be read",
    "3": "a pack that cannot be opened",
    "4": "an output that cannot be written; what was there stays",
    "42": "of a kiosk: restart the device",
    "43": "of a kiosk: shut the device down",
    "44": "of a kiosk: staff ended it",
    "70": "a bug",
}
"""Exit codes, as the README lists them."""

FILES: Final = {
    "/etc/anteroom/profile.toml": "what the clinic decided for this computer",
    "/etc/anteroom/packs": "newer books and other languages",
    "~/.config/anteroom": "a person's preferences",
    "~/.local/share/anteroom": "a person's own page",
    "~/.local/state/anteroom": "a kiosk's log",
}


def page(version: str, time: int) -> str:
    """Write the page.

    Args:
        version: Of the program.
        time: When it was made, in seconds of the epoch.
    """
    day = datetime.fromtimestamp(time, UTC).date().isoformat()
    lines = [
        f'.TH ANTEROOM 1 "{day}" "Anteroom {_text(version)}" "User commands"',
        ".SH NAME",
        r"anteroom \- read a book about a treatment, without any network",
        ".SH SYNOPSIS",
    ]
    parsers = _parsers()
    for verb, parser in parsers.items():
        lines += [".P", ".B anteroom", _text(_usage(verb, parser))]
    lines += [".SH DESCRIPTION", "A reader for clinics and waiting rooms."]
    lines += ["It never uses a network.", ".SH COMMANDS"]
    for verb, parser in parsers.items():
        lines += [f".SS {_text(verb)}", _text(_sentence(VERBS[verb]))]
        lines += _options(parser)
    lines += [".SH EXIT STATUS", *_table(EXITS)]
    lines += [".SH FILES", *_table(FILES)]
    lines += [".SH SEE ALSO", "docs/fleet.md of the sources, for whoever sets it up."]
    return "\n".join(lines) + "\n"


def packed(version: str, time: int) -> bytes:
    """Give the page as it is installed."""
    return gzip.compress(page(version, time).encode(), 9, mtime=0)


def _parsers() -> dict[str, argparse.ArgumentParser]:
    root = argparse.ArgumentParser(prog="anteroom")
    verbs = root.add_subparsers()
    for verb in VERBS:
        import_module(f"app.cli.{verb}").add(verbs)
    return dict(verbs.choices)


def _usage(verb: str, parser: argparse.ArgumentParser) -> str:
    parser.prog = ""
    words = " ".join(parser.format_usage().removeprefix("usage:").split())
    return f"[{verb}] {words}" if verb == "read" else f"{verb} {words}"


def _options(parser: argparse.ArgumentParser) -> Iterable[str]:
    for action in parser._actions:  # noqa: SLF001 (argparse tells in no other way)
        if verbs := _verbs(action):
            for name, inner in verbs.items():
                yield from (
                    ".TP",
                    rf"\fB{_text(name)}\fR",
                    _text(_help_of(action, name)),
                )
                yield from (".RS", *_options(inner), ".RE")
        elif action.help != argparse.SUPPRESS and action.dest != "help":
            names = ", ".join(action.option_strings)
            value = "" if action.nargs == 0 else str(action.metavar or action.dest)
            choices = ", ".join(map(str, action.choices or ()))
            told = _sentence(action.help or "") + (
                f" One of: {choices}." * bool(choices)
            )
            yield from (".TP", rf"\fB{_text(names)}\fR \fI{_text(value)}\fR".strip())
            yield _text(told or " ")


def _verbs(action: argparse.Action) -> dict[str, argparse.ArgumentParser]:
    """Give the commands that stand below a command, by name; mostly there are none."""
    choices: Any = action.choices
    return choices if isinstance(action.choices, dict) else {}


def _help_of(action: argparse.Action, name: str) -> str:
    told: Any = getattr(action, "_choices_actions", ())
    for each in told:
        if each.dest == name:
            return _sentence(each.help or "")
    return ""


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "." * (bool(words) and words[-1] != ".")


def _table(rows: dict[str, str]) -> Iterable[str]:
    for name, words in rows.items():
        yield from (".TP", rf"\fB{_text(name)}\fR", _text(_sentence(words)))


def _text(words: str) -> str:
    """Write words so that roff shows them as they are."""
    safe = words.replace("\\", r"\e").replace("-", r"\-").replace("…", "...")
    safe = safe.replace("“", '"').replace("”", '"')
    return r"\&" + safe if safe[:1] in {".", "'"} else safe


if __name__ == "__main__":
    from app.paths import version

    sys.stdout.write(page(version(), 0))
