import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from app.controls.button import Button
from app.controls.columns import Columns
from tests.parts import framed, resized, settle

pytestmark = pytest.mark.usefixtures("qapp")


class Cell(QWidget):
    """As tall as it is told."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.setMinimumHeight(height)


def a_row(columns: Columns, heights: tuple[int, ...]) -> tuple[QWidget, list[QWidget]]:
    owner = QWidget()
    owner.setLayout(columns)
    columns.setSpacing(10)
    cells: list[QWidget] = [Cell(height) for height in heights]
    for cell in cells:
        columns.addWidget(cell)
    return owner, cells


def test_as_many_cells_stand_in_a_row_as_there_is_room(qtbot: QtBot) -> None:
    owner, cells = a_row(Columns(100), (20, 30, 20))
    framed(qtbot, owner, 320, 200)
    assert [cell.geometry() for cell in cells] == [
        QRect(0, 0, 100, 30),
        QRect(110, 0, 100, 30),
        QRect(220, 0, 100, 30),
    ]


@pytest.mark.parametrize(
    ("width", "columns"),
    # room for three would leave one cell alone
    [(99, 1), (209, 1), (210, 2), (320, 2), (429, 2), (430, 4), (900, 4)],
)
def test_rows_are_filled_evenly(width: int, columns: int) -> None:
    layout = Columns(100, most=4)
    owner, _ = a_row(layout, (20, 20, 20, 20))
    assert layout.columns_in(width) == columns
    assert owner.layout() is layout


def test_narrower_rows_are_taller() -> None:
    layout = Columns(100)
    owner, _ = a_row(layout, (20, 30, 40))
    assert layout.hasHeightForWidth()
    assert layout.heightForWidth(320) == 40
    assert layout.heightForWidth(100) == 20 + 30 + 40 + 2 * 10
    assert owner.layout() is layout


def test_weights_share_one_row_out_or_stack(qtbot: QtBot) -> None:
    owner, cells = a_row(Columns(100, weights=(2, 1)), (20, 20))
    framed(qtbot, owner, 310, 100)
    assert [cell.width() for cell in cells] == [200, 100]
    resized(owner, 300, 100)
    assert [cell.width() for cell in cells] == [300, 300]


def test_a_single_cell_takes_the_whole_row_despite_weights(qtbot: QtBot) -> None:
    owner, cells = a_row(Columns(100, weights=(2, 1)), (20, 20))
    cells[1].hide()
    framed(qtbot, owner, 400, 100)
    assert cells[0].width() == 400


def test_a_last_row_can_fill_the_width(qtbot: QtBot) -> None:
    owner, cells = a_row(Columns(100, most=2, fills=True), (20, 20, 20))
    framed(qtbot, owner, 210, 200)
    assert [cell.width() for cell in cells] == [100, 100, 210]


def test_cells_begin_at_the_right_where_one_reads_so(qtbot: QtBot) -> None:
    owner, cells = a_row(Columns(100), (20, 20))
    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    framed(qtbot, owner, 210, 50)
    assert cells[0].x() > cells[1].x()


def test_other_sizes_and_weights_take_hold() -> None:
    layout = Columns(100)
    owner, _ = a_row(layout, (20, 20))
    assert layout.columns_in(210) == 2
    layout.set_least(150, 10)
    assert layout.columns_in(210) == 1
    layout.set_weights((1, 1))
    assert layout.columns_in(310) == 2
    assert owner.layout() is layout


def test_clearing_lets_all_cells_go() -> None:
    layout = Columns(100)
    owner, cells = a_row(layout, (20, 20))
    layout.clear()
    settle()
    assert layout.count() == 0
    assert not Shiboken.isValid(cells[0])
    assert layout.heightForWidth(300) == 0
    assert owner.layout() is layout


def test_a_question_beyond_the_end_has_no_answer() -> None:
    layout = Columns(100)
    owner, _ = a_row(layout, (20,))
    assert layout.itemAt(1) is None
    assert layout.takeAt(-1) is None
    assert layout.minimumSize() == layout.sizeHint() == QSize(0, 20)
    assert layout.expandingDirections() == Qt.Orientation.Horizontal
    assert owner.layout() is layout


def test_a_button_whose_words_wrap_gets_all_its_height(qtbot: QtBot) -> None:
    owner = QWidget()
    layout = Columns(90, parent=owner)
    button = Button("Questions that many people ask about this")
    layout.addWidget(button)
    framed(qtbot, owner, 140, 300)
    assert button.height() >= button.heightForWidth(140) > button.sizeHint().height()


def test_a_layout_stands_in_a_layout(qtbot: QtBot) -> None:
    owner = QWidget()
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    inner, cells = Columns(100), [Cell(25), Cell(30)]
    inner.setSpacing(10)
    for cell in cells:
        inner.addWidget(cell)
    column.addLayout(inner)
    column.addStretch(1)
    framed(qtbot, owner, 90, 200)
    assert cells[1].geometry() == QRect(0, 35, 90, 30)


def test_cells_stack_before_a_word_in_them_breaks(qtbot: QtBot) -> None:
    columns = Columns(40)
    owner, cells = a_row(columns, (20, 20))
    cells[0].setMinimumWidth(150)
    framed(qtbot, owner, 290, 200)
    assert columns.columns_in(290) == 1
    assert columns.columns_in(310) == 2
