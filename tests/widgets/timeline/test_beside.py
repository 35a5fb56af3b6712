import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from app.controls.sheet import Sheet
from app.controls.words import Words
from app.widgets.timeline.beside import Beside
from tests.parts import settle, shown

LONG = "Rest is part of the day. " * 60


class Scene:
    """A stage in a low window, beside a row further down."""

    def __init__(self, qtbot: QtBot) -> None:
        self.sheet, self.part = Sheet(900), Words(words=LONG)
        self.beside = Beside(self.part, self.sheet)
        self.sheet.column.addWidget(self.beside)
        self.frame = shown(qtbot, self.sheet, 500, 300)
        assert isinstance(self.sheet.column, QVBoxLayout)
        self.sheet.column.setContentsMargins(0, 0, 0, 0)
        settle()

    def stand_at(self, row_px: int, scrolled_px: int) -> int:
        """Give where the part begins in the window, in px."""
        self.beside.stand_at(row_px)
        settle()
        self.sheet.verticalScrollBar().setValue(scrolled_px)
        return self.beside.y() + self.part.y() - scrolled_px


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


@pytest.mark.parametrize(
    ("row_px", "scrolled_px", "begins"),
    [(0, 0, 0), (0, 200, -200), (400, 0, 0), (400, 300, 0), (400, 500, -100)],
)
def test_the_part_is_in_sight_down_to_its_row(
    scene: Scene, row_px: int, scrolled_px: int, begins: int
) -> None:
    assert scene.stand_at(row_px, scrolled_px) == begins


def test_there_is_room_to_read_the_part_to_its_end(scene: Scene) -> None:
    scene.stand_at(400, 0)
    tall = scene.part.heightForWidth(scene.beside.width())
    assert scene.beside.height() == 400 + tall
    end = scene.sheet.verticalScrollBar().maximum()
    assert scene.stand_at(400, end) + tall == scene.sheet.viewport().height()


def test_other_words_find_their_room(scene: Scene) -> None:
    before = scene.beside.height()
    scene.part.show_words("Rest.")
    settle()
    assert scene.part.height() >= scene.part.heightForWidth(scene.beside.width())
    assert scene.beside.height() < before


def test_it_asks_for_what_the_part_asks_for(scene: Scene) -> None:
    scene.beside.stand_at(40)
    assert scene.beside.sizeHint() == scene.part.sizeHint() + QSize(0, 40)
    assert scene.beside.minimumSizeHint() == scene.part.minimumSizeHint()
