"""Every key of a profile is declared whole: its default and its example may stand."""

from typing import Any

import pytest

from app.session.profile import Profile
from app.session.profile_kinds import Declared, Key, Part, Parts, declared


def keys(table: Any = Profile, name: str = "") -> dict[str, Declared]:
    """Give every key of the file by its whole name."""
    found: dict[str, Declared] = {}
    for key, each in declared(table).items():
        whole = f"{name}.{key}".strip(".")
        found |= {whole: each} if each.table is None else keys(each.table, whole)
    return found


def as_in_file(value: Any) -> Any:
    """Give a value as TOML gives it."""
    return list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


@pytest.mark.parametrize("name", keys())
def test_the_default_and_the_example_may_stand(name: str) -> None:
    each = keys()[name]
    assert not isinstance(each.kind, Part | Parts)
    kind: Key = each.kind
    assert each.is_required or kind.fault(as_in_file(each.default)) == ""
    assert kind.example in ("", ()) or kind.fault(as_in_file(kind.example)) == ""


@pytest.mark.parametrize("name", keys())
def test_a_key_is_told_in_a_sentence(name: str) -> None:
    assert keys()[name].kind.told.endswith(".")


def test_a_name_stands_in_one_table_only_unless_tables_are_alike() -> None:
    last = [name.rpartition(".")[2] for name in keys()]
    assert {name for name in last if last.count(name) > 1} == {"name"}


def test_the_defaults_are_those_of_a_private_desk() -> None:
    assert Profile().desk == "private"
    assert Profile().staff == ()
