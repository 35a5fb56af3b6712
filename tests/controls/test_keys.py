from PySide6.QtCore import Qt

from app.controls.keys import ENTER


def test_every_kind_of_enter_presses() -> None:
    assert {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select} == ENTER
