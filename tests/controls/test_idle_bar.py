from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from app.controls.idle_bar import hide_while_idle


def test_a_bar_is_seen_only_while_there_is_more_to_see(qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, 0)
    hide_while_idle(bar)
    assert bar.isHidden()
    bar.setRange(0, 100)
    assert not bar.isHidden()
    bar.setRange(0, 0)
    assert bar.isHidden()
