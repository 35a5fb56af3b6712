"""Kills writers of my page at any moment. Usage: killing.py FOLDER TIMES.

Each writer goes on from what it finds, writes note after note, and tells each that was
kept. After its death the file must hold at least all that it told, and be in order.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Final

from app.session.mypage import MyPage, Note
from app.session.mypage_store import MyPageStore, State

SEED: Final = 20261122
LONGEST_LIFE_S: Final = 0.02
FILLER: Final = "These are a person's own words, and none of them may be lost. " * 20


def main() -> int:
    """Kill so many writers.

    Returns:
        The exit code: 1 as soon as anything was lost.
    """
    folder, times = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(SEED)  # noqa: S311 (no secret)
    for _ in range(times):
        told = _killed_after(folder, chance.uniform(0, LONGEST_LIFE_S))
        found = MyPageStore(folder).read()
        number = _number(found.page)
        if found.state is not State.SOUND or number not in {told, told + 1}:
            print(f"told {told}, found {number}, {found.state}")  # noqa: T201
            return 1
    print(f"{times} killed, nothing lost")  # noqa: T201
    return 0


def _killed_after(folder: Path, life_s: float) -> int:
    """Let a writer live so long after its first note; give the last it told of."""
    hears, tells = os.pipe()
    child = os.fork()
    if not child:
        os.close(hears)
        _write(folder, tells)
    os.close(tells)
    told = os.read(hears, 8)
    time.sleep(life_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(hears, 65_536):
        told += more
    os.close(hears)
    whole = len(told) // 8 * 8
    return int.from_bytes(told[whole - 8 : whole], "big")


def _write(folder: Path, tells: int) -> None:
    store = MyPageStore(folder)
    page = store.read().page
    number = _number(page)
    while True:
        number += 1
        page = page.noted(Note("topic:a", "A", f"{number} {FILLER}"))
        if store.write(page):
            os.write(tells, number.to_bytes(8, "big"))


def _number(page: MyPage) -> int:
    return int(page.note_on("topic:a").partition(" ")[0] or 0)


if __name__ == "__main__":
    sys.exit(main())
