"""A profile to begin with: every key with its words, as `profile new` writes it."""

import textwrap
from typing import Any, Final

from app.session.profile import Profile, Staff
from app.session.profile_kinds import Key, Part, Parts, Text, declared

_HEAD: Final = """\
# Anteroom: what a clinic decides for its desks and its kiosk.
#
# Everything below is commented out and stands at its default, or at an example where
# there is none. Take the first "# " off a line to decide it. Then:
#
#     anteroom profile check profile.toml
"""
_WIDTH: Final = 88


def commented() -> str:
    """Write a profile with every key commented out; it is valid as it is."""
    return _HEAD + "".join(_table(Profile, ""))


def may_be_named(name: str) -> bool:
    """Tell whether a member of staff may stand in a profile under this name."""
    kind = declared(Staff)["name"].kind
    return isinstance(kind, Text) and bool(name) and not kind.fault(name)


def staff_lines(name: str, pin: str) -> str:
    """Write somebody who may open the staff door.

    Args:
        name: Stands in the log.
        pin: The hash.
    """
    return f"[[staff]]\nname = {value_told(name)}\npin = {value_told(pin)}\n"


def value_told(value: object) -> str:
    """Write a value as TOML has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(value_told, value))}]"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return str(value)


def _table(table: Any, name: str) -> list[str]:
    """Write the keys of a table, then the tables in it."""
    written: list[str] = []
    later: list[str] = []
    for key, each in declared(table).items():
        whole = f"{name}.{key}" if name else key
        if isinstance(each.kind, Part):
            later += [
                f"\n{_told(each.kind.told)}[{whole}]\n",
                *_table(each.table, whole),
            ]
        elif isinstance(each.kind, Parts):
            lines = "".join(_table(each.table, whole))
            later.append(f"\n{_told(each.kind.told)}# [[{whole}]]{lines}")
        else:
            written.append(_key(key, each.kind, each.default))
    return [*written, *later]


def _key(key: str, kind: Key, default: object) -> str:
    shown = kind.example if kind.example not in ("", ()) else default
    told = _told(f"{kind.told} Values: {kind.values}.")
    return f"\n{told}# {key} = {value_told(shown)}\n"


def _told(words: str) -> str:
    """Write a comment of our own: two signs, so that taking one off leaves a comment."""
    filled = textwrap.fill(words, _WIDTH - 3, break_on_hyphens=False)
    return textwrap.indent(f"{filled}\n", "## ")
