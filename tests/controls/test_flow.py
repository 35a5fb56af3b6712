import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.flow import Flow
from app.overriding import override


class Brick(QWidget):
    """A widget of a certain size."""

    def __init__(self, width_px: int, height_px: int = 20) -> None:
        super().__init__()
        self._size = QSize(width_px, height_px)

    @override
    def sizeHint(self) -> QSize:
        return self._size


@pytest.fixture
def wall(qtbot: QtBot) -> QWidget:
    wall = QWidget()
    qtbot.addWidget(wall)
    return wall


def laid(wall: QWidget, flow: Flow, *widths: int) -> list[QWidget]:
    bricks: list[QWidget] = [Brick(width) for width in widths]
    for brick in bricks:
        flow.addWidget(brick)
    wall.show()
    return bricks


def test_widgets_stand_in_a_line_while_they_fit(wall: QWidget) -> None:
    bricks = laid(wall, Flow(wall, 10), 40, 50, 30)
    wall.resize(140, 100)
    assert [brick.geometry() for brick in bricks] == [
        QRect(0, 0, 40, 20),
        QRect(50, 0, 50, 20),
        QRect(110, 0, 30, 20),
    ]


def test_a_new_line_begins_where_one_is_full(wall: QWidget) -> None:
    flow = Flow(wall, 10)
    bricks = laid(wall, flow, 40, 50, 30)
    wall.resize(100, 100)
    assert bricks[2].geometry() == QRect(0, 30, 30, 20)
    assert flow.heightForWidth(100) == 50
    assert flow.heightForWidth(40) == 80


def test_a_widget_wider_than_the_line_gets_the_line(wall: QWidget) -> None:
    bricks = laid(wall, Flow(wall), 500)
    wall.resize(100, 100)
    assert bricks[0].width() == 100


def test_it_is_mirrored_where_one_reads_from_right_to_left(wall: QWidget) -> None:
    wall.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bricks = laid(wall, Flow(wall, 10), 40, 50)
    wall.resize(200, 100)
    assert [brick.x() for brick in bricks] == [160, 100]


def test_hidden_widgets_take_no_room(wall: QWidget) -> None:
    flow = Flow(wall, 10)
    bricks = laid(wall, flow, 40, 50)
    bricks[0].hide()
    assert flow.sizeHint() == QSize(50, 20)
    wall.resize(200, 100)
    assert bricks[1].x() == 0


def test_words_that_wrap_are_given_the_height_they_need(wall: QWidget) -> None:
    flow = Flow(wall)
    flow.addWidget(Button("A button of many words that do not fit into one line"))
    assert flow.heightForWidth(150) > flow.heightForWidth(900)


def test_it_asks_for_one_line_and_needs_the_widest(wall: QWidget) -> None:
    flow = Flow(wall, 10)
    flow.setContentsMargins(1, 2, 3, 4)
    for width in (40, 50):
        flow.addWidget(Brick(width))
    wall.ensurePolished()
    assert flow.sizeHint().height() == 26
    assert flow.minimumSize().width() >= 4
    assert flow.hasHeightForWidth()
    assert flow.expandingDirections() == Qt.Orientation.Horizontal


def test_widgets_can_be_taken_out() -> None:
    flow = Flow()
    assert flow.count() == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None
    assert flow.sizeHint() == QSize(0, 0)
    assert flow.heightForWidth(100) == 0
