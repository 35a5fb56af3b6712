import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.style.themes import DAY, theme_at
from app.widgets.timeline.grid import StageGrid
from tests.builders import a_timeline
from tests.parts import (
    collected,
    press,
    press_key,
    resized,
    shown,
    theme_it,
    turn_wheel,
)


@pytest.fixture
def grid(qtbot: QtBot) -> StageGrid:
    grid = StageGrid()
    grid.show_timeline(a_timeline())
    shown(qtbot, grid, 900, 500)
    grid.choose("day-zero")
    grid.setFocus()
    return grid


def cells(grid: StageGrid, row: int) -> list[str]:
    model = grid.model()
    return [str(model.index(row, column).data()) for column in range(3)]


def test_the_table_tells_stage_time_and_what_happens(grid: StageGrid) -> None:
    model = grid.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert heads == ["Stage", "When", "What happens"]
    assert cells(grid, 1) == [
        "2. Your stem cells come back",
        "day 0",
        "The stored cells are thawed and given by a drip.",
    ]


def test_arrows_glance_and_enter_asks(grid: StageGrid) -> None:
    with (
        collected(grid.glance_requested) as glances,
        collected(grid.row_requested) as wishes,
    ):
        press_key(grid, Qt.Key.Key_Up)
        press_key(grid, Qt.Key.Key_Up)
        press_key(grid, Qt.Key.Key_Return)
    assert glances == ["collection"]
    assert wishes == ["collection"]


def test_home_and_end_glance_at_the_first_and_the_last(grid: StageGrid) -> None:
    with collected(grid.glance_requested) as glances:
        for key in (Qt.Key.Key_End, Qt.Key.Key_End, Qt.Key.Key_Home):
            press_key(grid, key)
    assert glances == ["going-home", "collection"]


def test_where_one_is_a_badge_says_so(grid: StageGrid) -> None:
    before = grid.rowHeight(1)
    grid.show_timeline(a_timeline(), "day-zero")
    assert grid.rowHeight(1) > before
    box = grid.visualRect(grid.model().index(1, 0))
    image = grid.viewport().grab(box).toImage()
    middle = image.pixelColor(image.width() // 3, 20).name().upper()
    assert middle in {DAY.palette.card, DAY.palette.accent}


def test_a_press_asks_for_the_whole_row(grid: StageGrid) -> None:
    with collected(grid.row_requested) as wishes:
        place = grid.visualRect(grid.model().index(2, 1)).center()
        press(grid.viewport(), place)
    assert wishes == ["going-home"]
    assert len(grid.selectionModel().selectedRows()) == 1


def test_the_table_is_as_tall_as_its_rows(grid: StageGrid) -> None:
    before = grid.height()
    resized(grid, 640, 500)
    assert grid.height() >= before
    theme_it(grid, theme_at("day", 200))
    assert grid.height() > before
    assert grid.horizontalScrollBar().maximum() == 0


def test_the_chosen_row_is_told_by_bar_and_ground(grid: StageGrid) -> None:
    box = grid.visualRect(grid.model().index(1, 0))
    image = grid.viewport().grab(box).toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(0, image.height(), 3)
    }
    assert {DAY.palette.accent, DAY.palette.accent_ground} <= colours


def test_an_unknown_stage_changes_nothing(grid: StageGrid) -> None:
    grid.choose("nowhere")
    assert grid.chosen() == "day-zero"


def test_nothing_is_asked_before_a_choice(qtbot: QtBot) -> None:
    grid = StageGrid()
    shown(qtbot, grid, 700, 300)
    with collected(grid.row_requested) as wishes:
        press_key(grid, Qt.Key.Key_Return)
    assert wishes == []
    assert grid.chosen() == ""


def test_the_model_is_sound(grid: StageGrid) -> None:
    model = grid.model()
    tester = QAbstractItemModelTester(model)
    grid.show_timeline(a_timeline())
    assert tester.model() is model
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    side = model.headerData(
        0, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    )
    assert side


def test_the_wheel_moves_the_page(grid: StageGrid) -> None:
    assert not turn_wheel(grid, QPoint(10, 60))
