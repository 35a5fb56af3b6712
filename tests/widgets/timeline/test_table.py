import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.rows import Rows
from app.style.themes import theme_at
from app.widgets.timeline.grid import StageGrid
from app.widgets.timeline.table import StageTable
from tests.builders import a_timeline
from tests.parts import collected, press_key, resized, shown, theme_it


@pytest.fixture
def table(qtbot: QtBot) -> StageTable:
    table = StageTable()
    table.show_timeline(a_timeline())
    shown(qtbot, table, 900, 500)
    table.show_stage("day-zero")
    return table


def test_where_columns_would_break_words_rows_are_cards(table: StageTable) -> None:
    grid, cards = table.findChildren(StageGrid)[0], table.findChildren(Rows)[0]
    assert (grid.isVisible(), cards.isVisible()) == (True, False)
    table.setFocus()
    resized(table, 500, 500)
    assert (grid.isVisible(), cards.isVisible()) == (False, True)
    assert QApplication.focusWidget() is cards
    resized(table, 900, 500)
    theme_it(table, theme_at("day", 200))
    assert (grid.isVisible(), cards.isVisible()) == (False, True)


def test_both_forms_share_one_choice(table: StageTable) -> None:
    table.show_stage("going-home")
    assert table.findChildren(StageGrid)[0].chosen() == "going-home"
    assert table.findChildren(Rows)[0].chosen() == "going-home"


def test_where_one_is_is_told_in_both_forms(table: StageTable) -> None:
    table.show_now("going-home")
    table.show_now("going-home")
    grid, cards = table.findChildren(StageGrid)[0], table.findChildren(Rows)[0]
    for view in (grid, cards):
        told = [
            view.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
            for at in range(3)
        ]
        assert [("You are here" in words) for words in told] == [False, False, True]
    assert (grid.chosen(), cards.chosen()) == ("day-zero", "day-zero")


def test_before_a_timeline_is_shown_nobody_is_somewhere(qtbot: QtBot) -> None:
    table = StageTable()
    qtbot.addWidget(table)
    table.show_now("day-zero")
    assert table.findChildren(Rows)[0].total_rows() == 0


@pytest.mark.parametrize("width", [900, 500])
def test_arrows_and_enter_work_in_both_forms(table: StageTable, width: int) -> None:
    resized(table, width, 500)
    table.setFocus()
    view = QApplication.focusWidget()
    assert view is not None
    with (
        collected(table.stage_requested) as wishes,
        collected(table.enter_requested) as entered,
    ):
        press_key(view, Qt.Key.Key_Down)
        press_key(view, Qt.Key.Key_Return)
    assert wishes == entered == [Link.stage("going-home")]
