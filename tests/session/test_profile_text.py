"""The profile to begin with is valid: as it is, and with every key in force."""

import re
from pathlib import Path

import pytest

from app.session.pins import hash_pin, verify_pin
from app.session.profile import Profile
from app.session.profile_file import check_profile
from app.session.profile_kinds import Key, declared
from app.session.profile_text import commented, may_be_named, staff_lines

FIRST_SIGN = re.compile(r"^# (?=\[\[|[a-z_]+ =)", re.MULTILINE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile.toml"


def test_it_is_valid_and_decides_nothing(path: Path) -> None:
    path.write_text(commented(), "utf-8")
    assert check_profile(path) == (Profile(), ())


def test_every_key_can_be_taken_into_force(path: Path) -> None:
    (path.parent / "logo.svg").write_text("<svg/>")
    (path.parent / "notices.pack").write_bytes(b"SQLite format 3\0")
    path.write_text(FIRST_SIGN.sub("", commented()), "utf-8")
    profile, problems = check_profile(path)
    assert problems == ()
    for table in ("clinic", "book", "look", "kiosk"):
        for name, each in declared(type(getattr(profile, table))).items():
            kind: Key = each.kind  # pyright: ignore[reportAssignmentType]
            if isinstance(getattr(kind, "example", ()), str | float) and kind.example:
                found = getattr(getattr(profile, table), name)
                assert str(found).endswith(str(kind.example)), name
    assert profile.desk == "shared"
    assert len(profile.clinic.phones) == len(profile.staff) == 1


def test_no_line_is_wider_than_a_terminal_but_for_values() -> None:
    lines = [each for each in commented().splitlines() if "=" not in each]
    assert max(map(len, lines)) <= 88


def test_the_lines_of_a_person_open_the_door_to_that_person(path: Path) -> None:
    name = 'Ann "\\" O\'Neil'
    path.write_text(staff_lines(name, hash_pin("4711")), "utf-8")
    (person,) = check_profile(path).profile.staff
    assert person.name == name
    assert verify_pin(person.pin, "4711")


@pytest.mark.parametrize("name", ["", "a\nb", "x" * 61])
def test_a_name_is_one_short_line(name: str) -> None:
    assert not may_be_named(name)
    assert may_be_named("Reception")
