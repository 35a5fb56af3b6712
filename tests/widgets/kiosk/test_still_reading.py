"""The question hides the page, and every answer is easy."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.widgets.kiosk.still_reading import StillReading
from tests.parts import a_button, press, shown, shown_words


def a_question(qtbot: QtBot) -> StillReading:
    asking = StillReading()
    shown(qtbot, asking, 1080, 1920)
    return asking


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (60, "In 60 seconds this page closes."),
        (10, "In 10 seconds this page closes."),
        (1, "In 1 second this page closes."),
    ],
)
def test_it_says_how_long_it_waits(qtbot: QtBot, seconds: int, words: str) -> None:
    asking = a_question(qtbot)
    assert asking.show_left(seconds) == f"Still reading? {words}"
    assert words in shown_words(asking)


def test_whoever_is_there_says_yes(qtbot: QtBot) -> None:
    asking = a_question(qtbot)
    with qtbot.waitSignal(asking.stay_requested):
        press(a_button(asking, "Yes, go on reading"))


def test_whoever_is_done_says_no(qtbot: QtBot) -> None:
    asking = a_question(qtbot)
    with (
        qtbot.assertNotEmitted(asking.stay_requested),
        qtbot.waitSignal(asking.finish_requested),
    ):
        press(a_button(asking, "No, finish and clear"))


def test_a_touch_beside_the_buttons_means_yes(qtbot: QtBot) -> None:
    asking = a_question(qtbot)
    with qtbot.waitSignal(asking.stay_requested):
        press(asking, QPoint(5, 5))


def test_the_keyboard_begins_at_yes(qtbot: QtBot) -> None:
    asking = a_question(qtbot)
    assert asking.first().accessibleName() == "Yes, go on reading"
    assert "Need help? Ask a member of staff." in shown_words(asking)
