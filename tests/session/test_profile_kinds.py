"""What may stand in a profile, and what is said about what may not."""

from datetime import time
from typing import Any

import pytest

from app.session.profile import Clinic, Phone, Profile, Staff
from app.session.profile_kinds import (
    Amount,
    FileName,
    Key,
    Languages,
    OneOf,
    OnOff,
    Part,
    PhoneNumber,
    PinHash,
    PlaceName,
    PlaceNames,
    ShelfNames,
    Text,
    TimeOfDay,
    declared,
)

IDLE = Amount("", 60, 1800, may_be_unset=True)
MM = Amount("", 2, 20, is_whole=False)
LOGO = FileName("", (".svg", ".png"), 10)
MANY = float("inf")
NO_NUMBER = float("nan")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Text(""), "St Mary's"),
        (Text(""), ""),
        (PhoneNumber(""), "+44 (0)20 7946-0123, ext. 4"),
        (OneOf("", ("a", "b")), "b"),
        (OnOff(""), False),
        (IDLE, 0),
        (IDLE, 60),
        (IDLE, 1800),
        (MM, 2),
        (MM, 4.5),
        (TimeOfDay(""), ""),
        (TimeOfDay(""), "00:00"),
        (TimeOfDay(""), "23:59"),
        (PlaceName(""), "home"),
        (PlaceName(""), "topic:fertility#men"),
        (PlaceNames(""), ["home", "topic:fertility#men"]),
        (Languages(""), []),
        (Languages(""), ["es", "en-GB"]),
        (ShelfNames(""), ["risks"]),
        (LOGO, ""),
        (LOGO, "pictures/Logo.PNG"),
    ],
)
def test_what_is_meant_may_stand(kind: Key, value: Any) -> None:
    assert kind.fault(value) == ""


@pytest.mark.parametrize(
    ("kind", "value", "fault"),
    [
        (Text(""), 7, "must be text in quotes"),
        (Text("", longest=3), "four", "is longer than 3 letters"),
        (Text(""), "two\nlines", "must be one line without signs of control"),
        (PhoneNumber(""), "ask at the desk", "has no digit"),
        (PhoneNumber(""), 112, "must be text in quotes"),
        (OneOf("", ("a", "b")), "c", 'must be one of "a", "b"'),
        (OneOf("", ("a", "b")), ["a"], 'must be one of "a", "b"'),
        (OnOff(""), "yes", "must be true or false"),
        (OnOff(""), 1, "must be true or false"),
        (IDLE, 59, "must be a whole number from 60 to 1,800, or 0"),
        (IDLE, 1801, "must be a whole number from 60 to 1,800, or 0"),
        (IDLE, 60.0, "must be a whole number from 60 to 1,800, or 0"),
        (IDLE, True, "must be a whole number from 60 to 1,800, or 0"),
        (IDLE, "60", "must be a whole number from 60 to 1,800, or 0"),
        (MM, 0, "must be a number from 2 to 20"),
        (MM, NO_NUMBER, "must be a number from 2 to 20"),
        (MM, MANY, "must be a number from 2 to 20"),
        (TimeOfDay(""), "24:00", 'must be a time such as "08:30"'),
        (TimeOfDay(""), "8:30", 'must be a time such as "08:30"'),
        (TimeOfDay(""), "08:60", 'must be a time such as "08:30"'),
        (TimeOfDay(""), 8.30, 'must be a time such as "08:30"'),
        (TimeOfDay(""), time(8, 30), 'must stand in quotes, such as "08:30"'),
        (PlaceName(""), 1, "must be text in quotes"),
        (PlaceName(""), "/etc/passwd", f"must be {PlaceName('').values}"),
        (PlaceNames(""), "home", 'must be a list of words, such as ["one", "two"]'),
        (PlaceNames(""), ["home", "/etc"], 'names no PLACE, "/etc"'),
        (Languages(""), "en", 'must be a list of words, such as ["one", "two"]'),
        (Languages(""), [1], 'must be a list of words, such as ["one", "two"]'),
        (Languages(""), ["en", "xx"], 'names a language that is not known, "xx"'),
        (ShelfNames(""), ["a", "a"], "names something twice"),
        (ShelfNames(""), [""], "has an empty word in its list"),
        (LOGO, "logo.gif", "must end in .svg or .png"),
        (LOGO, "logo\0.svg", "must be text in quotes"),
        (LOGO, 1, "must be text in quotes"),
        (PinHash(""), "4711", "is no hash of a PIN"),
        (PinHash(""), 4711, "is no hash of a PIN"),
    ],
)
def test_what_is_wrong_is_told(kind: Key, value: Any, fault: str) -> None:
    assert kind.fault(value) == fault


def test_what_is_required_has_no_default() -> None:
    assert [each.is_required for each in declared(Phone).values()] == [
        True,
        True,
        False,
    ]


def test_a_table_knows_what_its_tables_hold() -> None:
    assert declared(Clinic)["phones"].table is Phone
    assert declared(Profile)["clinic"].table is Clinic
    assert declared(Profile)["staff"].table is Staff
    assert isinstance(declared(Profile)["clinic"].kind, Part)


def test_what_staff_must_know_is_no_key() -> None:
    assert "warning" in Profile._fields
    assert "warning" not in declared(Profile)
