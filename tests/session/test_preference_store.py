import json
from pathlib import Path

import pytest

from app.session.preference_store import LARGEST_BYTES, PreferenceStore
from app.session.preferences import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_what_is_written_is_read_again(path: Path) -> None:
    chosen = Preferences("night", 200, sidebar_shown=False, last_place="topic:a")
    assert PreferenceStore(path).write(chosen)
    assert PreferenceStore(path).read() == chosen


def test_a_first_start_has_the_defaults(path: Path) -> None:
    assert PreferenceStore(path).read() == Preferences()


def test_without_a_path_nothing_is_kept() -> None:
    store = PreferenceStore(None)
    assert store.write(Preferences("night"))
    assert store.read() == Preferences()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b'"night"',
        b"[" * 100_000,
        b" " * (LARGEST_BYTES + 1),
    ],
    ids=["empty", "half", "no text", "a list", "a word", "deep", "huge"],
)
def test_any_damage_gives_the_defaults(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    assert PreferenceStore(path).read() == Preferences()


def test_what_is_not_allowed_is_left_out_and_the_rest_is_kept(path: Path) -> None:
    path.parent.mkdir()
    kept = {
        "theme": "neon",
        "text_percent": 150,
        "sidebar_shown": 0,
        "timeline_view": ["strip"],
        "last_scroll": 7.5,
        "unknown": True,
    }
    path.write_text(json.dumps(kept), "utf-8")
    assert PreferenceStore(path).read() == Preferences(text_percent=150, last_scroll=1)


def test_a_scroll_that_is_no_number_is_the_top(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"last_scroll": NaN}', "utf-8")
    assert PreferenceStore(path).read().last_scroll == 0


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").touch()
    store = PreferenceStore(tmp_path / "config" / "deeper" / "preferences.json")
    assert not store.write(Preferences())


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").mkdir()
    assert not PreferenceStore(tmp_path / "preferences.json").write(Preferences())


CLINIC = Preferences(theme="night", language="es")


def test_somebody_who_is_new_begins_as_the_clinic_wishes(path: Path) -> None:
    assert PreferenceStore(path, CLINIC).read() == CLINIC
    assert PreferenceStore(None, CLINIC).read() == CLINIC


def test_what_a_person_chose_wins_over_the_clinic(path: Path) -> None:
    PreferenceStore(path, CLINIC).write(CLINIC._replace(theme="sepia"))
    assert PreferenceStore(path, CLINIC).read().theme == "sepia"


def test_what_nobody_chose_follows_another_wish_of_the_clinic(path: Path) -> None:
    PreferenceStore(path, CLINIC).write(CLINIC._replace(text_percent=200))
    other = CLINIC._replace(theme="day")
    assert PreferenceStore(path, other).read() == other._replace(text_percent=200)


@pytest.mark.parametrize("damage", [b"{", b"[]", b" " * (LARGEST_BYTES + 1)])
def test_any_damage_gives_what_the_clinic_wishes(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    assert PreferenceStore(path, CLINIC).read() == CLINIC
