import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.rows import Rows
from app.widgets.timeline.list import StageList
from tests.builders import a_timeline
from tests.parts import Easel, collected, press, press_key, shown


@pytest.fixture
def stages(qtbot: QtBot) -> StageList:
    stages = StageList(Easel().image)
    stages.show_timeline(a_timeline())
    shown(qtbot, stages, 600, 500)
    stages.show_stage("day-zero")
    stages.setFocus()
    return stages


def test_every_stage_is_told_with_time_and_phase(stages: StageList) -> None:
    model = stages.findChildren(Rows)[0].model()
    told = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    expected = "Your stem cells come back. Stage 2 of 3 · day 0 · On the ward"
    assert told == expected
    assert model.rowCount() == 3


def test_home_and_end_ask_for_the_first_and_the_last(stages: StageList) -> None:
    rows = stages.findChildren(Rows)[0]
    with collected(stages.stage_requested) as wishes:
        press_key(rows, Qt.Key.Key_End)
        press_key(rows, Qt.Key.Key_Home)
    assert wishes == [Link.stage("going-home"), Link.stage("collection")]


def test_where_one_is_is_told_by_a_badge_and_in_words(stages: StageList) -> None:
    stages.show_now("going-home")
    rows = stages.findChildren(Rows)[0]
    told = [
        rows.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for at in range(3)
    ]
    assert [("You are here" in words) for words in told] == [False, False, True]
    assert rows.chosen() == "day-zero"
    stages.show_now("going-home")
    stages.show_now("")
    last = rows.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "You are here" not in last


def test_before_a_timeline_is_shown_nobody_is_somewhere(qtbot: QtBot) -> None:
    stages = StageList(Easel().image)
    qtbot.addWidget(stages)
    stages.show_now("day-zero")
    assert stages.findChildren(Rows)[0].total_rows() == 0


def test_arrows_ask_for_a_stage_and_enter_goes_into_it(stages: StageList) -> None:
    rows = stages.findChildren(Rows)[0]
    with (
        collected(stages.stage_requested) as wishes,
        collected(stages.enter_requested) as entered,
    ):
        press_key(rows, Qt.Key.Key_Down)
        press_key(rows, Qt.Key.Key_Return)
        press(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
    assert wishes == [Link.stage("going-home")]
    assert entered == [Link.stage("going-home"), Link.stage("collection")]
