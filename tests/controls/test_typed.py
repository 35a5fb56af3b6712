import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.controls.typed import is_for_actions

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "held", "left"),
    [
        (Qt.Key.Key_K, CONTROL, True),
        (Qt.Key.Key_B, CONTROL, True),
        (Qt.Key.Key_C, CONTROL, False),
        (Qt.Key.Key_Z, CONTROL, False),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Left, CONTROL, False),
    ],
)
def test_ctrl_and_a_letter_are_left_to_actions_unless_they_edit(
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    left: bool,  # noqa: FBT001
) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
    assert is_for_actions(event) == left
    assert not is_for_actions(QKeyEvent(QEvent.Type.KeyPress, key, held))


def test_other_events_are_none_of_it() -> None:
    assert not is_for_actions(QEvent(QEvent.Type.Show))
