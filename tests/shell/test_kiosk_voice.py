"""A shared screen says one thing at a time, and the idle clock waits for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session.idle import IdleClock
from app.session.voice import Trouble
from app.shell.kiosk_voice import KioskVoice
from tests.blind import LISTENER
from tests.parts import collected
from tests.speakers import program

MUTE = "tell('ready mute')\ntell('silence mute')\nsys.stdin.read()\n"


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    return tmp_path / "heard.txt"


@pytest.fixture
def voice(qapp: object, diary: Path) -> Iterator[KioskVoice]:
    del qapp
    clock = IdleClock(lambda: 0.0)
    speaker = program(LISTENER.format(heard=str(diary)))
    voice = KioskVoice(speaker, clock, lambda: 35)
    yield voice
    voice.close()


def test_words_are_said_in_one_line_as_loud_as_wanted(
    qtbot: QtBot, voice: KioskVoice, diary: Path
) -> None:
    with qtbot.waitSignal(voice.began):
        voice.say("Two\nlines.")
    lines = diary.read_text("utf-8").splitlines()
    assert lines == ["language en", "volume 35", "say 1 Two lines."]
    assert voice.number == 1


def test_the_idle_clock_waits_for_words_but_not_for_its_own(
    qtbot: QtBot, voice: KioskVoice
) -> None:
    voice.say("Home. Button")
    assert voice.is_waited_for
    qtbot.waitUntil(lambda: not voice.is_waited_for)
    voice.say("Still reading?", is_waited_for=False)
    assert not voice.is_waited_for


def test_who_stops_or_ends_it_waits_for_nothing(voice: KioskVoice) -> None:
    voice.stop()  # nothing was said yet
    voice.say("Home. Button")
    voice.stop()
    assert not voice.is_waited_for
    voice.say("Home. Button")
    voice.close()
    assert not voice.is_waited_for


def test_a_computer_without_a_voice_says_so(qtbot: QtBot, qapp: object) -> None:
    del qapp
    clock = IdleClock(lambda: 0.0)
    voice = KioskVoice(program(MUTE), clock, lambda: 50)
    with collected(voice.troubled) as told:
        voice.say("Home. Button")
        qtbot.waitUntil(lambda: told == [Trouble.MUTE])
    assert not voice.is_waited_for
    voice.close()
