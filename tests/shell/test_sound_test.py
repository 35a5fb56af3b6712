import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app import paths
from app.shell.sound_test import SoundTest
from tests.parts import collected
from tests.speakers import PATIENT, program

SPEAKS = """
tell('ready x')
tell('voice x')
for line in sys.stdin:
    word, number = (*line.split(), '', '')[:2]
    if word == 'say':
        tell('began ' + number)
        tell('ended ' + number)
"""
MUTE = "tell('ready x')\ntell('silence')\nfor line in sys.stdin: pass"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (SPEAKS, "If you heard nothing, look at loudspeaker, cable and volume."),
        (MUTE, "This computer has no voice for English."),
        ("sys.exit(3)", "Reading aloud is not part of this installation."),
    ],
    ids=["speaks", "mute", "absent"],
)
def test_it_tells_what_came_of_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lines: str, told: str
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(lines))
    parent = QObject()
    test = SoundTest(parent)
    with collected(test.told_changed) as words:
        test.begin()
        qtbot.waitUntil(lambda: len(words) > 1)
    assert words[0] == "Listen …"
    assert words[1].startswith(told)
    test.stop()


def test_a_second_try_ends_the_first(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(PATIENT))
    parent = QObject()
    test = SoundTest(parent)
    with collected(test.told_changed) as words:
        test.begin()
        test.begin()
        test.stop()
        test.stop()
    assert words == ["Listen …", "Listen …"]
    del qtbot
