from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.controls.tab_order import follow_layout
from tests.parts import framed, settle


def walked(first: QWidget) -> list[str]:
    """Press Tab from part to part, until the first is reached again."""
    first.setFocus()
    names: list[str] = []
    for _ in range(9):
        held = QApplication.focusWidget()
        if not isinstance(held, QPushButton) or held.text() in names:
            break
        names.append(held.text())
        QTest.keyClick(held, Qt.Key.Key_Tab)
    return names


def test_what_was_made_late_is_reached_where_it_stands(qtbot: QtBot) -> None:
    window = QWidget()
    column, row = QVBoxLayout(window), QHBoxLayout()
    first, last = QPushButton("first"), QPushButton("last")
    box = QWidget()
    inner = QVBoxLayout(box)
    for part in (first, box, last):
        column.addWidget(part)
    column.insertLayout(1, row)
    column.insertStretch(1)
    framed(qtbot, window, 400, 300)
    inner.addWidget(QPushButton("inner"))
    row.addWidget(QLabel("no part"))
    row.addWidget(QPushButton("left"))
    row.addWidget(QPushButton("right"))
    settle()
    assert walked(first) == ["first", "last", "inner", "left", "right"]
    follow_layout(first, column)
    assert walked(first) == ["first", "left", "right", "inner", "last"]
