import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controls.pressable import Pressable
from app.controls.tile import Tile, Told

LONG = "Tell me all about the weeks in hospital and the months after them"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(qtbot: QtBot, key: Qt.Key) -> None:
    tile = Tile(Told("Risks"))
    qtbot.addWidget(tile)
    assert isinstance(tile, Pressable)
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, key)


def test_another_key_presses_nothing(qtbot: QtBot) -> None:
    tile = Tile(Told("Risks"))
    qtbot.addWidget(tile)
    with qtbot.assertNotEmitted(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_A)


def test_words_are_painted_anew_in_the_other_direction(qtbot: QtBot) -> None:
    tile = Tile(Told(LONG))
    qtbot.addWidget(tile)
    tile.resize(300, 200)
    before = tile.grab().toImage()
    tile.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert tile.grab().toImage() != before
