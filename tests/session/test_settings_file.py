"""Settings travel to another computer, and nothing of what was read goes with them."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as some

from app.errors import InputError, OutputError
from app.session.preference_store import LARGEST_BYTES, PreferenceStore
from app.session.preferences import Preferences, fits, settings
from app.session.settings_file import read_settings, write_settings

CHOSEN = Preferences(theme="night", text_percent=200, wide_spacing=True)
VALUES = some.recursive(
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text()
    | some.sampled_from(["night", "less", "list", 150, 400]),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=4,
)
NAMES = some.sampled_from(Preferences._fields) | some.text()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "anteroom-settings.json"


def test_what_was_written_is_read_elsewhere(path: Path) -> None:
    write_settings(path, CHOSEN)
    assert read_settings(path) == (CHOSEN, len(settings()), 0)


def test_where_one_is_in_the_book_stays_at_home(path: Path) -> None:
    where = CHOSEN._replace(last_place="topic:a", last_scroll=0.5, stage_now="b")
    write_settings(path, where)
    assert "topic:a" not in path.read_text("utf-8")
    assert read_settings(path).preferences == CHOSEN


def test_a_file_that_smuggles_a_place_in_changes_no_place(path: Path) -> None:
    path.write_text('{"theme": "night", "last_place": "topic:a"}', "utf-8")
    assert read_settings(path) == (Preferences(theme="night"), 1, 1)


def test_what_this_version_does_not_know_is_counted(path: Path) -> None:
    kept = {"anteroom": "settings", "theme": "neon", "text_percent": 150, "new": 1}
    path.write_text(json.dumps(kept), "utf-8")
    assert read_settings(path) == (Preferences(text_percent=150), 1, 2)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"theme": 3}',
        b"[" * 60_000,
        b'{"theme": "night"}' + b" " * LARGEST_BYTES,
    ],
    ids=["empty", "half", "no text", "list", "nothing", "wrong", "deep", "huge"],
)
def test_what_holds_no_settings_is_said_in_words(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)
    with pytest.raises(InputError, match="holds no settings") as told:
        read_settings(path)
    assert "anteroom-settings.json" in told.value.what
    assert "saved on the screen of settings" in told.value.remedy


def test_a_file_that_is_not_there_or_a_folder_is_said_in_words(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(InputError, match="could not be read"):
            read_settings(path)


def test_a_folder_that_cannot_be_written_to_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    for path in (tmp_path / "no" / "such" / "place.json", tmp_path / "taken"):
        with pytest.raises(OutputError, match="could not be written"):
            write_settings(path, CHOSEN)


@limits(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(kept=some.dictionaries(NAMES, VALUES))
def test_whatever_stands_in_the_file_the_preferences_are_sound(
    path: Path, kept: dict[str, object]
) -> None:
    path.write_text(json.dumps(kept), "utf-8")
    found = PreferenceStore(path).read()
    assert all(fits(name, value) for name, value in found._asdict().items())
    assert 0 <= found.last_scroll <= 1


@limits(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(damage=some.binary(max_size=300))
def test_whatever_bytes_stand_there_nothing_is_raised(
    path: Path, damage: bytes
) -> None:
    path.write_bytes(damage)
    assert PreferenceStore(path).read() == Preferences()
    with pytest.raises(InputError):
        read_settings(path)
