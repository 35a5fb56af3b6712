from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.ringed import KeyWitness, note_pointer
from tests.parts import framed, press


def two_buttons(qtbot: QtBot) -> tuple[Button, Button]:
    frame = QWidget()
    row = QHBoxLayout(frame)
    one, other = Button("One"), Button("Other")
    row.addWidget(one)
    row.addWidget(other)
    framed(qtbot, frame, 400, 100)
    return one, other


def test_the_ring_comes_with_tab(qtbot: QtBot) -> None:
    one, other = two_buttons(qtbot)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    assert one.shows_ring()
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert (one.shows_ring(), other.shows_ring()) == (False, True)


def test_no_ring_comes_with_a_press(qtbot: QtBot) -> None:
    one, _ = two_buttons(qtbot)
    press(one)
    assert one.hasFocus()
    assert not one.shows_ring()


def test_a_press_takes_the_ring_away_and_a_key_brings_it_back(qtbot: QtBot) -> None:
    one, _ = two_buttons(qtbot)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    press(one)
    assert not one.shows_ring()
    QTest.keyClick(one, Qt.Key.Key_Return)
    assert one.shows_ring()


def test_a_focus_given_by_the_program_follows_what_was_used_last(qtbot: QtBot) -> None:
    one, other = two_buttons(qtbot)
    press(one)
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not other.shows_ring()
    QTest.keyClick(other, Qt.Key.Key_Space)
    one.setFocus(Qt.FocusReason.PopupFocusReason)
    assert one.shows_ring()


def test_a_key_for_an_action_counts_as_a_key(qtbot: QtBot) -> None:
    one, other = two_buttons(qtbot)
    action = QAction("Go on", one.window())
    action.setShortcut(QKeySequence("Ctrl+K"))
    action.installEventFilter(KeyWitness(one.window()))
    action.triggered.connect(lambda: other.setFocus(Qt.FocusReason.OtherFocusReason))
    one.window().addAction(action)
    note_pointer(one)
    QTest.keyClick(one, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert other.shows_ring()
