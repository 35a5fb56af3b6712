import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.writing import MOST_LINES, Writing
from app.style.themes import theme_at
from tests.parts import collected, framed, resized, settle, theme_it


@pytest.fixture
def writing(qtbot: QtBot) -> Writing:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    writing = Writing("Your note", 20)
    for part in (writing, QLineEdit()):
        column.addWidget(part)
    framed(qtbot, sheet, 500, 400)
    writing.setFocus()
    return writing


def test_words_are_told_as_they_are_typed(writing: Writing) -> None:
    assert writing.accessibleName() == writing.placeholderText() == "Your note"
    with collected(writing.words_requested) as told:
        QTest.keyClicks(writing, "ab")
    assert told == ["a", "ab"]


def test_no_more_is_taken_than_it_may(writing: Writing) -> None:
    with collected(writing.words_requested) as told:
        QTest.keyClicks(writing, "x" * 25)
        writing.selectAll()
        writing.insertPlainText("y" * 40)
    assert writing.toPlainText() == told[-1] == "y" * 20
    assert max(map(len, told)) == 20
    assert writing.textCursor().atEnd()


def test_words_shown_from_outside_are_not_told_and_keep_the_caret(
    writing: Writing,
) -> None:
    with collected(writing.words_requested) as told:
        writing.show_words("one two")
    assert told == []
    writing.moveCursor(QTextCursor.MoveOperation.End)
    writing.show_words("one two")
    assert writing.textCursor().atEnd()


def test_it_grows_with_the_lines_and_then_scrolls(writing: Writing) -> None:
    theme_it(writing)
    low = writing.height()
    writing.show_words("\n" * 6)
    assert writing.height() > low
    writing.show_words("\n" * 60)
    line = writing.fontMetrics().lineSpacing()
    assert writing.height() < (MOST_LINES + 3) * line
    writing.show_words("")
    resized(writing, 300, writing.height())
    assert writing.height() == low


def test_large_text_has_room(writing: Writing) -> None:
    low = writing.height()
    theme_it(writing, theme_at("day", 400))
    assert writing.height() > low
    assert writing.minimumSizeHint().width() < 500


def test_tab_leads_on_and_nobody_is_caught(writing: Writing) -> None:
    QTest.keyClick(writing, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_keys_of_actions_work_and_editing_stays(writing: Writing) -> None:
    found = [0]
    shortcut = QShortcut(QKeySequence("Ctrl+K"), writing.window())
    shortcut.activated.connect(lambda: found.append(1))
    QTest.keyClicks(writing, "abc")
    QTest.keyClick(writing, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert found == [0, 1]
    QTest.keyClick(writing, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(writing, Qt.Key.Key_Delete)
    assert writing.toPlainText() == ""


def test_it_can_be_called_something_else(writing: Writing) -> None:
    writing.name_it("A note on hair")
    assert writing.accessibleName() == "A note on hair"
