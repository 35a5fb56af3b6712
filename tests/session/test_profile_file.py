"""A profile is read whole or not at all, and the reader starts whatever it holds."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.errors import InputError
from app.session.profile import (
    BookWishes,
    Clinic,
    KioskWishes,
    Look,
    Phone,
    Profile,
    Staff,
)
from app.session.profile_file import (
    LARGEST_BYTES,
    LONGEST_LINE,
    Checked,
    Problem,
    check_profile,
    read_profile,
)

PIN = (
    "$argon2id$v=19$m=65536,t=3,p=4$c29tZSBzYWx0IGhlcmU"
    "$ZGlnZXN0IG9mIGEgcGluIHRoYXQgbm9ib2R5IGhhcyE"
)
STAFF = '[[staff]]\nname = "{}"\npin = "{}"\n'
WHOLE = f"""
desk = "shared"
printing = false
[clinic]
name = " St Mary's "
logo = "pictures/logo.svg"
[[clinic.phones]]
name = "Ward"
number = "+44 20 7946 0123"
when = "day and night"
[[clinic.phones]]
name = "Office"
number = "0123"
[book]
languages = ["es", "en"]
start = "timeline"
shelves = ["treatment"]
topics = "notices.pack"
[look]
theme = "night"
text_mm = 5
volume = 30
[kiosk]
idle_seconds = 240
open_from = "22:00"
open_until = "06:00"
restart_at = ""
px_per_mm = 3.78
distance_mm = 700
[[staff]]
name = "Reception"
pin = "{PIN}"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "logo.svg").write_text("<?xml version='1.0'?><svg/>")
    (tmp_path / "notices.pack").write_bytes(b"SQLite format 3\0 and more")
    return tmp_path / "profile.toml"


def checked(path: Path, text: str) -> Checked:
    path.write_text(text, "utf-8")
    return check_profile(path)


def problem(path: Path, text: str) -> Problem:
    """Give the only Problem of a profile."""
    profile, problems = checked(path, text)
    assert profile == Profile()
    assert len(problems) == 1, [str(each) for each in problems]
    return problems[0]


def test_everything_can_be_decided(path: Path) -> None:
    assert checked(path, WHOLE) == (
        Profile(
            desk="shared",
            printing=False,
            clinic=Clinic(
                "St Mary's",
                str(path.parent / "pictures" / "logo.svg"),
                (
                    Phone("Ward", "+44 20 7946 0123", "day and night"),
                    Phone("Office", "0123"),
                ),
            ),
            book=BookWishes(
                ("es", "en"),
                "timeline",
                ("treatment",),
                str(path.parent / "notices.pack"),
            ),
            look=Look("night", 5.0, 30),
            kiosk=KioskWishes(240, "22:00", "06:00", "", 3.78, 700),
            staff=(Staff("Reception", PIN),),
        ),
        (),
    )


def test_an_empty_file_decides_nothing(path: Path) -> None:
    assert checked(path, "") == (Profile(), ())


def test_a_mark_of_windows_at_the_beginning_is_passed_over(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbfdesk = "shared"\r\n')
    assert check_profile(path).profile.desk == "shared"


def test_one_problem_leaves_nothing_in_force(path: Path) -> None:
    assert problem(path, 'desk = "shared"\nprinting = 3').line == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "\nprintng = true",
            (
                2,
                "unknown-key",
                'There is no key "printng" here.',
                'did you mean "printing"?',
            ),
        ),
        (
            '[clinic]\ntheme = "night"',
            (
                2,
                "unknown-key",
                'There is no key "theme" here.',
                '"theme" stands in [look].',
            ),
        ),
        (
            "[kiosk]\nprinting = true",
            (
                2,
                "unknown-key",
                'There is no key "printing" here.',
                '"printing" stands at the top of the file, before the first [table].',
            ),
        ),
        ("[zzzzzz]", (1, "unknown-key", 'There is no key "zzzzzz" here.', "")),
        (
            'desk = "shraed"',
            (
                1,
                "wrong-value",
                '"desk" must be one of "private", "shared".',
                'did you mean "shared"?',
            ),
        ),
        ("clinic = 3", (1, "wrong-value", '"clinic" is a table.', "[clinic]")),
        ("staff = 3", (1, "wrong-value", '"staff" are tables.', "[[staff]]")),
        (
            "[clinic]\nphones = [1]",
            (2, "wrong-value", '"phones" are tables.', "[[clinic.phones]]"),
        ),
        (
            f'\n[[staff]]\npin = "{PIN}"',
            (2, "missing-key", '"name" is missing here.', ""),
        ),
        (
            '[clinic]\nphones = [\n {name = "a", number = "x"} ]',
            (2, "wrong-value", '"number" has no digit.', ""),
        ),
        (
            STAFF.format("A", PIN) + STAFF.format("a ", PIN),
            (5, "twice", 'This "name" stands here twice.', ""),
        ),
        (
            '[kiosk]\n\nopen_until = "18:00"',
            (3, "half-open", "“open_from” and “open_until” need each other.", ""),
        ),
        (
            '[kiosk]\nopen_from = "08:00"',
            (2, "half-open", "“open_from” and “open_until” need each other.", ""),
        ),
        (
            "[clinic]\n" + '[[clinic.phones]]\nname = "a"\nnumber = "1"\n' * 7,
            (2, "too-many", '"phones" are 6 at most.', ""),
        ),
    ],
)
def test_a_problem_is_told_with_its_line_and_a_hint(
    path: Path, text: str, told: tuple[int, str, str, str]
) -> None:
    line, rule, message, hint = told
    assert problem(path, text) == (str(path), line, "error", rule, message, hint)


def test_a_half_open_clinic_is_not_told_where_the_other_end_is_wrong(
    path: Path,
) -> None:
    text = '[kiosk]\nopen_from = "8"\nopen_until = "18:00"'
    assert problem(path, text).rule == "wrong-value"


def test_a_file_that_is_not_there_is_told(path: Path) -> None:
    found = problem(path, '[clinic]\nlogo = "gone.svg"')
    assert found.rule == "missing-file"
    assert "gone.svg" in found.message


@pytest.mark.parametrize("name", ["logo.svg", "logo.png", "a.pack"])
def test_a_file_of_another_kind_is_told(path: Path, name: str) -> None:
    (path.parent / name).write_bytes(b"something else")
    key = "[book]\ntopics" if name == "a.pack" else "[clinic]\nlogo"
    assert "is no " in problem(path, f'{key} = "{name}"').message


def test_a_logo_that_is_too_large_is_told(path: Path) -> None:
    (path.parent / "logo.svg").write_bytes(b"<svg" + b" " * 600_000)
    found = problem(path, '[clinic]\nlogo = "logo.svg"')
    assert found.message.endswith("is larger than 512 KiB.")


def test_a_logo_is_looked_at_closely_by_whoever_can(path: Path) -> None:
    path.write_text('\n[clinic]\nlogo = "pictures/logo.svg"', "utf-8")
    assert check_profile(path, lambda data: b"svg" in data).problems == ()
    (found,) = check_profile(path, lambda data: b"png" in data).problems
    assert (found.line, found.rule) == (3, "wrong-value")
    assert "cannot be drawn" in found.message


def test_a_folder_is_no_logo(path: Path) -> None:
    (path.parent / "logo.svg").mkdir()
    assert problem(path, '[clinic]\nlogo = "logo.svg"').rule == "missing-file"


@pytest.mark.parametrize(
    "text",
    [
        "desk",
        "a = 1\na = 2",
        "x = " + "[\n" * 20_000,
        "x = " + "9" * 1_900,
        "x = 2026-13-41",
        "a." * 900 + "b = 1",
    ],
    ids=["half", "twice", "deep", "long", "no day", "dotted"],
)
def test_what_is_no_toml_is_one_problem(path: Path, text: str) -> None:
    found = checked(path, text).problems
    assert found
    assert read_profile(path)._replace(warning="") == Profile()


def test_a_mistake_in_the_writing_has_a_line_and_a_reason(path: Path) -> None:
    found = problem(path, 'desk = "shared"\nprinting = yes\n')
    assert found[1:5] == (2, "error", "no-toml", "This is no valid TOML.")
    assert "line 2" in found.hint


def test_a_path_of_windows_is_explained(path: Path) -> None:
    found = problem(path, '[clinic]\nlogo = "C:\\logo.svg"')
    assert "single quotes" in found.hint


def test_a_problem_prints_with_its_place(path: Path) -> None:
    told = str(problem(path, "printng = 1"))
    assert told == (
        f'{path}:1: There is no key "printng" here.\n    did you mean "printing"?'
    )
    assert "\n" not in str(problem(path, "[zzzzzz]"))


def unreadable(path: Path, how: str) -> Path:
    """Put something there that is no profile."""
    if how == "folder":
        path.mkdir()
    elif how == "huge":
        path.write_bytes(b"#\n" * LARGEST_BYTES)
    elif how == "wide":
        path.write_bytes(b"a." * LONGEST_LINE)
    elif how == "utf-16":
        path.write_text('desk = "shared"', "utf-16")
    elif how == "pipe":
        os.mkfifo(path)
    elif how == "name":
        return path.with_name("a\0b")
    return path


HOW = [
    "missing",
    "folder",
    "huge",
    "wide",
    "utf-16",
    "name",
    pytest.param("pipe", marks=pytest.mark.skipif(os.name == "nt", reason="no pipes")),
]


@pytest.mark.parametrize("how", HOW)
def test_what_cannot_be_read_is_told_in_words(path: Path, how: str) -> None:
    with pytest.raises(InputError, match="could not be read"):
        check_profile(unreadable(path, how))


@pytest.mark.parametrize("how", HOW)
def test_the_reader_gets_the_defaults_and_staff_a_word(path: Path, how: str) -> None:
    profile = read_profile(unreadable(path, how))
    assert "cannot be read" in profile.warning
    assert profile._replace(warning="") == Profile()


def test_the_reader_gets_the_defaults_if_there_is_a_problem(path: Path) -> None:
    path.write_text('desk = "shared"\nfoo = 1\n', "utf-8")
    assert read_profile(path) == Profile(
        warning=(
            "For staff: the clinic's profile is not used, see line 2 of profile.toml."
        )
    )


def test_the_reader_gets_a_good_profile(path: Path) -> None:
    path.write_text('desk = "shared"\n', "utf-8")
    assert read_profile(path) == Profile(desk="shared")


NAMES = some.sampled_from(
    ["desk", "clinic", "phones", "name", "staff", "pin", "kiosk", "open_from", "x"]
)
VALUES = some.sampled_from(
    ['"shared"', "1", "0.5", "true", "[]", "{}", "[[]]", '["a"]', "08:00:00", "[{}]"]
)
LINES = some.one_of(
    some.builds("{} = {}".format, NAMES, VALUES),
    some.builds("[{}]".format, NAMES),
    some.builds("[[{}.{}]]".format, NAMES, NAMES),
    some.text(max_size=20),
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(some.lists(LINES, max_size=8))
def test_no_text_stops_the_reader(path: Path, lines: list[str]) -> None:
    path.write_bytes("\n".join(lines).encode(errors="ignore"))
    profile = read_profile(path)
    assert profile.warning or profile == check_profile(path).profile
