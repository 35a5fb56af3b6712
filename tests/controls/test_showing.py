from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.showing import show_part


def test_a_part_comes_and_goes(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    part = QWidget(owner)
    show_part(part, shown=False)
    assert part.isHidden()
    show_part(part, shown=True)
    assert not part.isHidden()


def test_what_stands_nowhere_never_becomes_a_window(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    show_part(part, shown=True)
    assert not part.isVisible()
    show_part(part, shown=False)
    assert part.isHidden()
