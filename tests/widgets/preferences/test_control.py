"""A control is made from a declaration, so a new preference has one for free."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.session.kinds import TEXT, Choice, Steps, Switch
from app.session.preferences import Chosen, Preferences, Setting, fits, settings
from app.widgets.preferences.control import Control
from tests.parts import a_button, collected, press, settle, shown, shown_words

NAMED = {each.name: each for each in settings()}


def a_control(qtbot: QtBot, setting: Setting) -> Control:
    control = Control(setting)
    control.show_preferred(Preferences())
    shown(qtbot, control, 600, 200)
    return control


def buttons(control: Control) -> list[QAbstractButton]:
    return [one for one in control.findChildren(QAbstractButton) if one.isEnabled()]


@pytest.mark.parametrize("name", NAMED)
def test_every_setting_has_a_control_that_only_asks_for_what_fits(
    qtbot: QtBot, name: str
) -> None:
    control = a_control(qtbot, NAMED[name])
    assert NAMED[name].kind.words in shown_words(control)
    with collected(control.choice_requested) as wishes:
        for button in buttons(control):
            press(button)
    assert len(wishes) == len(buttons(control))
    assert all(fits(*wish) for wish in wishes)
    assert {wish.name for wish in wishes} == {name}


@pytest.mark.parametrize("name", NAMED)
def test_the_value_in_force_takes_the_keyboard_first(qtbot: QtBot, name: str) -> None:
    control = a_control(qtbot, NAMED[name])
    first = control.first()
    assert first in buttons(control)
    assert isinstance(first, QAbstractButton)
    assert first.isChecked() or isinstance(NAMED[name].kind, Steps)


def test_a_switch_is_on_or_off(qtbot: QtBot) -> None:
    control = a_control(qtbot, NAMED["wide_spacing"])
    assert isinstance(control.setting.kind, Switch)
    assert a_button(control, "Off").isChecked()
    control.show_preferred(Preferences(wide_spacing=True))
    assert a_button(control, "On").isChecked()
    with collected(control.choice_requested) as wishes:
        press(a_button(control, "Off"))
    assert wishes == [Chosen("wide_spacing", value=False)]


def test_steps_end_where_they_end(qtbot: QtBot) -> None:
    control = a_control(qtbot, NAMED["text_percent"])
    assert not a_button(control, "Smaller").isEnabled()
    control.show_preferred(Preferences(text_percent=400))
    assert not a_button(control, "Larger").isEnabled()
    assert "400 %" in shown_words(control)
    with collected(control.choice_requested) as wishes:
        press(a_button(control, "Smaller"))
        press(a_button(control, "Normal"))
    assert wishes == [Chosen("text_percent", 300), Chosen("text_percent", 100)]


def test_steps_without_icons_of_their_own_have_plus_and_minus(qtbot: QtBot) -> None:
    kind = Steps(TEXT, "Volume", "", (100, 200, 300), "{value} %")
    control = Control(Setting("text_percent", kind))
    shown(qtbot, control, 600, 200)
    control.show_preferred(Preferences())
    assert a_button(control, "More").accessibleDescription() == "Volume"


def test_a_screen_reader_hears_what_the_buttons_are_for(
    qtbot: QtBot,
    screen_reader: None,  # noqa: ARG001
) -> None:
    control = a_control(qtbot, NAMED["theme"])
    held = QAccessible.queryAccessibleInterface(control.first())
    around = held.parent()
    assert around.text(QAccessible.Text.Name) == "Colours"
    assert held.role() == QAccessible.Role.RadioButton
    assert isinstance(control.setting.kind, Choice)


def test_words_stand_beside_a_switch_where_there_is_room(qtbot: QtBot) -> None:
    control = a_control(qtbot, NAMED["wide_spacing"])
    assert a_button(control, "On").mapTo(control, control.pos()).y() == 0
    control.setFixedWidth(300)
    settle()
    assert a_button(control, "On").mapTo(control, control.pos()).y() > 0
