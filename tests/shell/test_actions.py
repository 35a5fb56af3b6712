from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.shell.actions import (
    ACTIONS,
    BAR_FIRST,
    BAR_LAST,
    PRIVATE,
    Act,
    acts_on_desk,
    keys_shown,
    make_actions,
    make_bar,
    set_keys,
    spec,
    told,
)
from tests.parts import a_button, collected, press


def test_every_action_is_declared_once() -> None:
    assert [each.act for each in ACTIONS] == list(Act)


def test_no_key_means_two_things() -> None:
    keys = Counter(
        QKeySequence(key).toString() for each in ACTIONS for key in each.keys
    )
    assert [key for key, times in keys.items() if times > 1 or not key] == []


def test_a_window_gets_every_action_with_its_keys(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = make_actions(window)
    assert set(actions) == set(PRIVATE)
    assert window.actions() == list(actions.values())
    assert actions[Act.SEARCH].shortcuts() == [
        QKeySequence("/"),
        QKeySequence("Ctrl+K"),
    ]
    assert actions[Act.HOME].text() == "Home"


def test_keys_of_one_character_are_given_and_taken(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = make_actions(window)
    set_keys(actions, single=False)
    assert actions[Act.SEARCH].shortcuts() == [QKeySequence("Ctrl+K")]
    assert dict(keys_shown(single=False))["Search everything"] == "Ctrl+K"
    set_keys(actions)
    assert QKeySequence("/") in actions[Act.SEARCH].shortcuts()


def test_the_help_lists_what_has_a_key() -> None:
    told = dict(keys_shown())
    assert told["Who to call"] == "F2"
    assert told["Larger text"] == "Ctrl++, Ctrl+="
    assert told["About this book"] == "Shift+F1"


def test_the_bar_asks_for_its_actions(qtbot: QtBot) -> None:
    bar = make_bar()
    qtbot.addWidget(bar)
    bar.resize(1280, 60)
    with collected(bar.action_requested) as wishes:
        for act in (*BAR_FIRST, Act.SEARCH, *BAR_LAST):
            press(bar.button(act))
    assert wishes == [*BAR_FIRST, Act.SEARCH, *BAR_LAST]


def test_home_is_shown_as_the_name_of_the_program(qtbot: QtBot) -> None:
    bar = make_bar()
    qtbot.addWidget(bar)
    assert a_button(bar, "Anteroom").toolTip() == "Home (Alt+Home)"


def test_an_action_is_found_by_its_name() -> None:
    assert spec(Act.QUIT).keys == ("Ctrl+Q",)


def test_a_tip_tells_an_action_with_its_key() -> None:
    assert told(Act.LISTEN) == "Listen, or pause (F5)"
    assert told(Act.SEARCH) == "Search everything (Ctrl+K)"


def test_a_desk_of_ones_own_has_nothing_to_finish(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    private = acts_on_desk(is_private=True)
    assert Act.FINISH not in make_actions(window, private)
    assert "Finish and clear" not in dict(keys_shown(private))


def test_on_a_shared_desk_one_can_finish_by_button_and_key(qtbot: QtBot) -> None:
    shared = acts_on_desk(is_private=False)
    assert dict(keys_shown(shared))["Finish and clear"] == "Ctrl+Shift+Del"
    bar = make_bar((), shared)
    qtbot.addWidget(bar)
    bar.resize(1600, 60)
    with collected(bar.action_requested) as wishes:
        press(a_button(bar, "Finish and clear"))
    assert wishes == [Act.FINISH]
