from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.widgets.timeline.cells import BADGE_ROLE, COLUMNS, StageCells
from tests.builders import a_timeline


def test_every_stage_is_a_row_of_three_cells(qtbot: QtBot) -> None:
    del qtbot
    cells = StageCells()
    assert cells.rowCount() == 0
    cells.show_timeline(a_timeline())
    assert (cells.rowCount(), cells.columnCount()) == (3, len(COLUMNS))
    assert (
        cells.rowCount(cells.index(0, 0)),
        cells.columnCount(cells.index(0, 0)),
    ) == (
        0,
        0,
    )
    assert cells.index(1, 0).data() == "2. Your stem cells come back"
    assert cells.index(1, 1).data() == "day 0"
    assert cells.data(QModelIndex()) is None


def test_where_one_is_the_first_cell_says_so(qtbot: QtBot) -> None:
    del qtbot
    cells = StageCells()
    cells.show_timeline(a_timeline(), "day-zero")
    badges = [
        cells.index(row, column).data(BADGE_ROLE)
        for row in range(3)
        for column in range(3)
    ]
    assert [badge for badge in badges if badge] == ["You are here"]
    assert badges.index("You are here") == 3
    spoken = cells.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2. Your stem cells come back. You are here"
    assert cells.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_columns_are_named(qtbot: QtBot) -> None:
    del qtbot
    cells = StageCells()
    across = Qt.Orientation.Horizontal
    assert [cells.headerData(at, across) for at in range(3)] == [*COLUMNS]
    assert cells.headerData(0, Qt.Orientation.Vertical) is None
    role = Qt.ItemDataRole.TextAlignmentRole
    assert cells.headerData(0, across, role) is not None
