"""A screen reader walks through the tree while pages change under its feet."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from app.compiler.build import compile_library
from app.paths import own_book
from tests.access.desktop import Desktop, a_screen_reader

TURNING = str(Path(__file__).with_name("turning_pages.py"))
ROOM_KIB = 2048
LEAST_ANSWERED = 200, 1_000
"""So many questions are answered, in the short walk and in the long. A question about
something that has just gone is answered with an error; how many are, is the speed of the
machine and not the reader's."""


class Walked(NamedTuple):
    """What came of it."""

    exit_code: int
    visits: int
    stale: int
    memory_kib: dict[int, int]
    """By the number of changes."""


def walked(desktop: Desktop, pack: Path, changes: int) -> Walked:
    words = [TURNING, str(pack), str(changes)]
    with a_screen_reader(desktop, words) as heard:
        visits = stale = 0
        while heard.program.poll() is None:
            more, gone = heard.walk(2.0)
            visits, stale = visits + more, stale + gone
        told = heard.program.stdout
        assert told is not None
        memory = dict(json.loads(line) for line in told)
        return Walked(heard.program.returncode, visits, stale, memory)


def test_forty_changes_are_survived(desktop: Desktop, book: Path) -> None:
    done = walked(desktop, book, 40)
    assert done.exit_code == 0
    assert done.visits - done.stale > LEAST_ANSWERED[0]


@pytest.mark.soak
def test_four_hundred_changes_are_survived_and_leave_no_memory_behind(
    desktop: Desktop, tmp_path: Path
) -> None:
    pack = tmp_path / "library.pack"
    compile_library(own_book(), pack)
    done = walked(desktop, pack, 400)
    assert done.exit_code == 0
    assert done.visits - done.stale > LEAST_ANSWERED[1]
    assert done.memory_kib[400] - done.memory_kib[100] < ROOM_KIB, done
    print(done)  # noqa: T201 (a figure worth seeing)
