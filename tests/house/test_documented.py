"""What a person can do stands in the README: every key, verb, preference, exit code."""

import argparse
import re
from importlib import import_module
from pathlib import Path

import pytest

from app.cli.main import BUG_EXIT_CODE
from app.cli.verbs import VERBS
from app.errors import InputError, OutputError, PackError
from app.lifeline import PASSED_ON
from app.session.kinds import Switch
from app.session.preferences import Preferences, settings
from app.shell.actions import ACTIONS

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def keys_table() -> str:
    """Give the table of keys as it should stand in the README."""
    rows = [("What", "Keys"), ("---", "---")]
    rows += [
        (each.words, ", ".join(f"`{key}`" for key in each.keys)) for each in ACTIONS
    ]
    return "\n".join(f"| {what} | {keys} |" for what, keys in rows)


def test_the_table_of_keys_is_current() -> None:
    table = keys_table()
    assert table in README, f"put this table into README.md:\n\n{table}\n"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_its_options_are_told(verb: str) -> None:
    verbs = argparse.ArgumentParser().add_subparsers()
    import_module(f"app.cli.{verb}").add(verbs)
    usage = verbs.choices[verb].format_usage()
    line = next(each for each in lines() if each.startswith(f"anteroom {verb}"))
    for option in re.findall(r"--[a-z-]+", usage):
        assert option in line or option in {"--output", "--help"}, option


def lines() -> list[str]:
    """Give the lines of the command line's section; `[read]` may be left out."""
    return [line.replace("[read]", "read") for line in README.splitlines()]


def preferences_table() -> str:
    """Give the table of settings as it should stand in the README."""
    rows = [("What", "In the file", "Values"), ("---", "---", "---")]
    for name, kind in settings():
        values = "true, false" if isinstance(kind, Switch) else ""
        values = values or ", ".join(map(str, kind.values))
        rows.append((kind.words, f"`{name}`", values))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def test_the_table_of_settings_is_current() -> None:
    table = preferences_table()
    assert table in README, f"put this table into README.md:\n\n{table}\n"


@pytest.mark.parametrize("name", Preferences._fields)
def test_every_preference_is_told(name: str) -> None:
    (told,) = re.findall(r"## What is kept\n(.*?)\n## ", README, re.DOTALL)
    assert f"`{name}`" in told


@pytest.mark.parametrize(
    "code",
    [
        InputError.exit_code,
        PackError.exit_code,
        OutputError.exit_code,
        BUG_EXIT_CODE,
        *PASSED_ON,
    ],
)
def test_every_exit_code_is_told(code: int) -> None:
    (told,) = re.findall(r"Exit codes: (.*?)\n\n", README, re.DOTALL)
    assert re.search(rf"\b{code}\b", told)
