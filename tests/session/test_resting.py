from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.session.resting import REST_AFTER_MS, Resting

SOON_MS = 40


@pytest.fixture
def told(qtbot: QtBot) -> Callable[[Resting], list[bool]]:
    del qtbot

    def collect(resting: Resting) -> list[bool]:
        told: list[bool] = []
        resting.wait_finished.connect(lambda: told.append(True))
        return told

    return collect


def test_ten_minutes_are_counted() -> None:
    assert REST_AFTER_MS == 600_000


def test_it_is_told_once(qtbot: QtBot, told: Callable[[Resting], list[bool]]) -> None:
    resting = Resting(SOON_MS)
    tales = told(resting)
    resting.go_on()
    resting.go_on()
    qtbot.waitUntil(lambda: tales == [True])
    resting.pause()
    resting.go_on()
    QTest.qWait(3 * SOON_MS)
    assert tales == [True]


def test_nothing_is_counted_before_one_reads(
    told: Callable[[Resting], list[bool]],
) -> None:
    resting = Resting(SOON_MS)
    tales = told(resting)
    resting.pause()
    QTest.qWait(3 * SOON_MS)
    assert tales == []


def test_time_away_is_left_out(
    qtbot: QtBot, told: Callable[[Resting], list[bool]]
) -> None:
    resting = Resting(3 * SOON_MS)
    tales = told(resting)
    resting.go_on()
    QTest.qWait(SOON_MS)
    resting.pause()
    QTest.qWait(4 * SOON_MS)
    assert tales == []
    resting.go_on()
    qtbot.waitUntil(lambda: tales == [True])
