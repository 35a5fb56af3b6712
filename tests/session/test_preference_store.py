import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import root
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


KILLED = """
import os, signal, sys
from pathlib import Path
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences

os.fsync = lambda _file: os.kill(os.getpid(), signal.SIGTERM)
PreferenceStore(Path(sys.argv[1])).write(Preferences(theme="sepia"))
"""


CLINIC = Preferences(theme="night", language="es")


def test_a_file_kept_elsewhere_by_a_link_stays_there(
    path: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text("{}", "utf-8")
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(kept)
    assert PreferenceStore(path).write(Preferences(theme="night"))
    assert path.is_symlink()
    assert "night" in kept.read_text("utf-8")
    kept.unlink()
    kept.symlink_to(path)  # a link to itself, in the end
    assert not PreferenceStore(path).write(Preferences(theme="night"))


def test_a_writer_that_is_killed_leaves_the_old_file_and_one_part_at_most(
    path: Path,
) -> None:
    store = PreferenceStore(path)
    store.write(Preferences(theme="night"))
    before = path.read_bytes()
    for _ in range(3):
        subprocess.run(
            [sys.executable, "-B", "-c", KILLED, path], check=False, cwd=root()
        )
    assert path.read_bytes() == before
    assert len(list(path.parent.iterdir())) == 2


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
