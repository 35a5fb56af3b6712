import json
import os
from pathlib import Path

import pytest

from app.session.profile import BookWishes, KioskWishes, Profile
from app.session.site_file import (
    LARGEST_BYTES,
    NAME,
    OwnScreen,
    lines_for_profile,
    read_screen,
    with_screen,
    write_screen,
)

OURS = OwnScreen(3.62, "timeline")


def test_what_staff_decided_is_there_at_the_next_start(tmp_path: Path) -> None:
    assert write_screen(tmp_path / "new" / "folder", OURS)
    assert read_screen(tmp_path / "new" / "folder") == OURS


@pytest.mark.parametrize("folder", [None, Path("/nowhere/at/all")], ids=str)
def test_without_a_file_nothing_was_decided(folder: Path | None) -> None:
    assert read_screen(folder) == OwnScreen()


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)  # who opens it waits for somebody at its other end
    assert read_screen(tmp_path) == OwnScreen()


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert not write_screen(None, OURS)
    assert not write_screen(tmp_path / "file" / "below", OURS)
    (tmp_path / NAME).mkdir()  # no file can take the place of a folder
    assert not write_screen(tmp_path, OURS)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "[]",
        "nonsense",
        "[" * 5000,
        '{"px_per_mm": "3.6", "start": 7}',
        '{"px_per_mm": NaN}',
        '{"px_per_mm": 0.01}',
        '{"px_per_mm": 1e9}',
        json.dumps({"start": "x" * LARGEST_BYTES}),
    ],
    ids=lambda told: str(told)[:20],
)
def test_whatever_is_damaged_is_left_out(tmp_path: Path, told: str) -> None:
    (tmp_path / NAME).write_text(told)
    assert read_screen(tmp_path) == OwnScreen()


def test_what_is_whole_beside_damage_counts(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"px_per_mm": 900.0, "start": "glossary"}')
    assert read_screen(tmp_path) == OwnScreen(0.0, "glossary")


def test_the_same_can_be_put_into_the_profile_by_hand() -> None:
    assert lines_for_profile(OURS) == (
        '[book]\nstart = "timeline"\n[kiosk]\npx_per_mm = 3.620'
    )
    assert lines_for_profile(OwnScreen(start="home")) == '[book]\nstart = "home"'
    assert lines_for_profile(OwnScreen(4.0)) == "[kiosk]\npx_per_mm = 4.000"


def test_what_staff_decided_goes_before_the_profile() -> None:
    profile = Profile(
        book=BookWishes(start="glossary"), kiosk=KioskWishes(px_per_mm=2.0)
    )
    ours = with_screen(profile, OURS)
    assert (ours.kiosk.px_per_mm, ours.book.start) == (3.62, "timeline")
    assert with_screen(profile, OwnScreen()) == profile
