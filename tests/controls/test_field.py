import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.controls.field import Field
from tests.parts import collected, framed

CONTROL = Qt.KeyboardModifier.ControlModifier


def a_field(qtbot: QtBot) -> Field:
    field = Field("Find a word", can_clear=True)
    framed(qtbot, field, 300, 60)
    field.setFocus()
    return field


def test_it_says_what_it_asks_for(qtbot: QtBot) -> None:
    field = a_field(qtbot)
    assert (field.accessibleName(), field.placeholderText()) == ("Find a word",) * 2
    (button,) = field.findChildren(QToolButton)
    assert button.accessibleName() == "Empty this field"
    assert Field("Search").findChildren(QToolButton) == []


@pytest.mark.parametrize("letter", ["K", "U", "G", "D"])
def test_keys_of_actions_work_while_one_types(qtbot: QtBot, letter: str) -> None:
    field = a_field(qtbot)
    QTest.keyClicks(field, "hair loss")
    action = QAction("Go", field.window())
    action.setShortcut(QKeySequence(f"Ctrl+{letter}"))
    field.window().addAction(action)
    with collected(action.triggered) as done:
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{letter}"), CONTROL)
    assert (len(done), field.text()) == (1, "hair loss")


def test_words_are_edited_as_everywhere(qtbot: QtBot) -> None:
    field = a_field(qtbot)
    action = QAction("Go", field.window())
    action.setShortcuts([QKeySequence("/"), QKeySequence("Ctrl+A")])
    field.window().addAction(action)
    with collected(action.triggered) as done:
        QTest.keyClicks(field, "and/or")
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    assert (done, field.selectedText()) == ([], "and/or")


def test_it_begins_where_the_words_around_do(qtbot: QtBot) -> None:
    field = a_field(qtbot)
    right = Qt.AlignmentFlag.AlignRight
    assert not field.alignment() & right
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.alignment() & right
