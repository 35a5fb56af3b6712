"""The question hides the page, and every answer is easy."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import theme_at
from app.widgets.kiosk.still_reading import StillReading
from tests.parts import a_button, framed, press, settle, shown, shown_words


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


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1280, 800)], ids=str)
@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_is_cut_however_large_the_letters_are(
    qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    asking = StillReading()
    framed(qtbot, asking, *size)
    measures = measures_of(Profile(), max(size) / 531)
    asking.show_theme(theme_at("day", percent, measures=measures))
    asking.show_left(60)
    settle()
    parts = [part for part in asking.findChildren(QWidget) if part.isVisible()]
    boxes = [part.geometry() for part in parts]
    assert all(asking.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    for part in parts:
        assert part.height() >= part.heightForWidth(part.width())
        if isinstance(part, Button):
            assert part.height() >= 1.5 * measures.target_px


def test_the_keyboard_begins_at_yes(qtbot: QtBot) -> None:
    asking = a_question(qtbot)
    assert asking.first().accessibleName() == "Yes, go on reading"
    assert "Need help? Ask a member of staff." in shown_words(asking)
