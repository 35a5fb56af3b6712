import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.shell.actions import Act
from app.shell.desk import Desk
from tests.parts import settle
from tests.speakers import PATIENT, children_of_this, program


def test_nothing_is_made_before_somebody_listens(desk: Desk) -> None:
    for act in (Act.SAY_AGAIN, Act.SENTENCE_BACK, Act.STOP_LISTENING, Act.FASTER):
        desk.actions[act].trigger()
    desk.listening.jump("hair")
    desk.preferring.choose("text_percent", 125)
    assert desk.listening.speech is None
    if sys.platform == "linux":
        assert children_of_this() == set()


def test_its_bar_is_a_part_of_the_window_to_go_to(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(PATIENT))
    desk.actions[Act.LISTEN].trigger()
    settle()
    speech = desk.listening.speech
    assert speech is not None
    for _ in range(4):
        desk.actions[Act.NEXT_REGION].trigger()
        here = QApplication.focusWidget()
        if here is not None and speech.bar.isAncestorOf(here):
            break
    else:
        pytest.fail("the keyboard never came there")
    button = desk.furniture.bar.button(Act.LISTEN)
    assert button.accessibleName() in {"Starting …", "Pause"}


LOUDNESS = (
    PATIENT + "    elif word == 'volume': tell('silence' if number == '35' else 'x')"
)
"""A patient program that falls silent at one volume."""


def test_the_voice_is_as_loud_as_the_clinic_wants(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(LOUDNESS))
    desk.listening.volume = 35
    desk.actions[Act.LISTEN].trigger()
    speech = desk.listening.speech
    assert speech is not None
    qtbot.waitSignal(speech.voice.troubled, timeout=20_000).wait()
