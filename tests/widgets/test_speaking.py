import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.controls.floating import COMPANION
from app.controls.semantics import Role
from app.style.themes import NIGHT, theme_at
from app.widgets.speaking import Control, ListenBar
from tests.parts import (
    a_button,
    collected,
    press,
    press_key,
    resized,
    shown,
    shown_words,
    theme_it,
)

CONTROLS = (
    Control("again", "Again", "Say the sentence again (Ctrl+R)", "again"),
    Control("back", "Back", "Back one sentence", "sentence-back"),
    Control("slower", "Slower", "Speak more slowly", "minus"),
)
PROBLEM = "This computer has no voice. To get one, install one."


@pytest.fixture
def bar(qtbot: QtBot) -> ListenBar:
    bar = ListenBar(Control("listen", "Listen", "Listen, or pause", "listen"), CONTROLS)
    shown(qtbot, bar, 900, 60)
    bar.show_rate(100)
    return bar


def test_each_button_asks_for_its_action(bar: ListenBar) -> None:
    with collected(bar.action_requested) as wishes:
        for words in ("Listen", "Again", "Back", "Slower"):
            press(a_button(bar, words))
    assert wishes == ["listen", "again", "back", "slower"]


def test_stop_and_escape_close_it(bar: ListenBar) -> None:
    with collected(bar.close_requested) as wishes:
        press(a_button(bar, "Stop"))
        press_key(bar, Qt.Key.Key_Escape)
        press_key(bar, Qt.Key.Key_A)
    assert len(wishes) == 2


def test_short_words_are_told_in_full_to_who_asks(bar: ListenBar) -> None:
    button = a_button(bar, "Again")
    assert button.toolTip() == "Say the sentence again (Ctrl+R)"
    assert button.accessibleDescription() == button.toolTip()


def test_a_screen_reader_hears_a_named_tool_bar(bar: ListenBar) -> None:
    assert bar.semantic_role() == Role.ToolBar
    assert bar.accessibleName() == "Listening"
    assert bar.property(COMPANION)


def test_the_first_button_says_what_it_does_now(bar: ListenBar) -> None:
    bar.show_toggle("Pause", "pause")
    with collected(bar.action_requested) as wishes:
        press(a_button(bar, "Pause"))
    assert wishes == ["listen"]


def test_the_speed_is_told(bar: ListenBar) -> None:
    bar.show_rate(85)
    bar.show_rate(85)
    assert "85 %" in shown_words(bar)


def test_a_problem_takes_the_place_of_the_controls(bar: ListenBar) -> None:
    bar.show_problem(PROBLEM)
    assert shown_words(bar) == [PROBLEM]
    assert not a_button(bar, "Again").isVisible()
    with collected(bar.close_requested) as wishes:
        press(a_button(bar, "Close this message"))
    assert len(wishes) == 1
    resized(bar, 300, 200)
    assert bar.heightForWidth(300) > bar.heightForWidth(900)
    bar.show_problem("")
    resized(bar, 900, 60)
    assert a_button(bar, "Again").isVisible()


def test_words_give_way_to_icons_and_those_to_keys(bar: ListenBar) -> None:
    one_line = bar.heightForWidth(900)
    resized(bar, 420, 60)
    assert a_button(bar, "Listen").width() > a_button(bar, "Again").width()
    resized(bar, 200, 60)
    assert not a_button(bar, "Slower").isVisible()
    assert a_button(bar, "Stop").isVisible()
    assert bar.heightForWidth(200) == one_line
    resized(bar, 900, 60)
    assert a_button(bar, "Slower").isVisible()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_it_stands_in_one_line_at_every_size(bar: ListenBar, percent: int) -> None:
    theme_it(bar, theme_at("day", percent))
    resized(bar, 1280, 200)
    assert bar.heightForWidth(1280) < 2 * a_button(bar, "Listen").height()
    assert a_button(bar, "Stop").geometry().right() < 1280


def test_it_is_painted_in_the_theme(bar: ListenBar) -> None:
    theme_it(bar, NIGHT)
    image = bar.grab().toImage()
    assert image.pixelColor(2, 30).name() == NIGHT.palette.raised.lower()
    assert image.pixelColor(2, 0).name() == NIGHT.palette.hairline.lower()
