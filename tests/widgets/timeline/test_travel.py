from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.rendering.timeline.travel import TRAVEL_MS
from app.widgets.timeline.travel import Travel


@pytest.fixture
def travel(qtbot: QtBot) -> Iterator[Travel]:
    del qtbot
    owner = QObject()
    yield Travel(owner)
    owner.deleteLater()


def test_the_way_is_short() -> None:
    assert 120 <= TRAVEL_MS <= 200


def test_one_travels_and_arrives(travel: Travel, qtbot: QtBot) -> None:
    travel.allow(moves=True)
    with qtbot.waitSignal(travel.finished, timeout=2000):
        travel.leave(3, seen=True)
        assert (travel.left, travel.is_running()) == (3, True)
        assert travel.arrived() < 1
    assert (travel.is_running(), travel.arrived()) == (False, 1.0)


@pytest.mark.parametrize(
    ("moves", "stage", "seen"), [(False, 3, True), (True, -1, True), (True, 3, False)]
)
def test_else_one_is_there_at_once(
    travel: Travel,
    moves: bool,  # noqa: FBT001 (a table)
    stage: int,
    seen: bool,  # noqa: FBT001
) -> None:
    travel.allow(moves=moves)
    travel.leave(stage, seen=seen)
    assert (travel.is_running(), travel.arrived()) == (False, 1.0)


def test_who_may_not_move_any_more_is_there(travel: Travel) -> None:
    travel.allow(moves=True)
    travel.leave(0, seen=True)
    travel.allow(moves=False)
    assert (travel.is_running(), travel.arrived()) == (False, 1.0)
