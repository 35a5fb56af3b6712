import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session.voice import Patience, Trouble, Utterance, Voice
from tests.parts import collected
from tests.speakers import (
    HASTE,
    REAL,
    closed,
    freeze,
    is_alive,
    kill,
    program,
    silent_voice,
)

WORDS = "Rest early, cool down and then try it once more tomorrow morning."
UTTERANCE = Utterance(1, WORDS, 100)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Iterator[Voice]:
    yield from closed(silent_voice(monkeypatch))


def begins(qtbot: QtBot, voice: Voice, utterance: Utterance = UTTERANCE) -> int:
    """Say something, wait until it is heard, and give the program's id."""
    with qtbot.waitSignal(voice.began, timeout=20_000):
        voice.say(utterance)
    return voice.process_id


def test_nothing_runs_before_the_first_sentence(voice: Voice) -> None:
    voice.stop()
    assert voice.process_id == 0


def test_a_sentence_begins_and_ends(qtbot: QtBot, voice: Voice) -> None:
    with collected(voice.began) as began, collected(voice.ended) as ended:
        voice.say(Utterance(7, "Two words.", 150))
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert (began, ended) == ([7], [7])


def test_the_next_sentence_takes_the_place_of_the_one_before(
    qtbot: QtBot, voice: Voice
) -> None:
    first = begins(qtbot, voice)
    with collected(voice.ended) as ended, qtbot.waitSignal(voice.ended):
        for number in (2, 3, 4):
            voice.say(Utterance(number, "Short.", 100))
    assert ended == [4]
    assert voice.process_id == first


def test_a_stopped_sentence_does_not_end(qtbot: QtBot, voice: Voice) -> None:
    begins(qtbot, voice)
    with collected(voice.ended) as ended:
        voice.stop()
        qtbot.wait(300)
        begins(qtbot, voice, Utterance(2, "Short.", 100))
        qtbot.waitUntil(lambda: ended == [2])


OBEDIENT = """
time.sleep(0.3)
tell('ready x')
tell('voice y')
for line in sys.stdin:
    word, number = (*line.split(), '', '')[:2]
    if word == 'say':
        tell('hum ' + number)
        tell('began ' + number)
"""


def test_what_was_stopped_before_the_voice_was_there_is_not_said(qtbot: QtBot) -> None:
    voice = Voice(program(OBEDIENT), "en", HASTE)
    with collected(voice.began) as began:
        voice.say(UTTERANCE)
        voice.stop()
        qtbot.wait(700)
        begins(qtbot, voice, Utterance(2, "Short.", 100))
    assert began == [2]
    voice.close()


def test_the_program_ends_with_the_voice(qtbot: QtBot, voice: Voice) -> None:
    process = begins(qtbot, voice)
    with collected(voice.troubled) as troubles:
        voice.close()
    assert not is_alive(process)
    assert troubles == []


@pytest.mark.parametrize("harm", [kill, freeze], ids=["killed", "frozen"])
def test_a_program_that_is_harmed_is_started_once_more(
    qtbot: QtBot, voice: Voice, harm: type
) -> None:
    process = begins(qtbot, voice)
    with qtbot.waitSignals([voice.restarted, voice.ended], timeout=20_000):
        harm(process)
    assert not is_alive(process)
    assert voice.process_id not in {0, process}

    again = begins(qtbot, voice, Utterance(2, WORDS, 100))
    with collected(voice.troubled) as troubles:
        harm(again)
        qtbot.waitUntil(lambda: bool(troubles), timeout=20_000)
        voice.say(UTTERANCE)
    assert troubles == [Trouble.BROKEN] * 2
    assert voice.process_id == 0


def test_a_frozen_program_ends_with_the_voice_too(qtbot: QtBot, voice: Voice) -> None:
    process = begins(qtbot, voice)
    freeze(process)
    voice.close()
    assert not is_alive(process)


def test_a_program_that_dies_while_nothing_is_said_is_not_missed(
    qtbot: QtBot, voice: Voice
) -> None:
    process = begins(qtbot, voice)
    voice.stop()
    with collected(voice.restarted) as restarts:
        kill(process)
        qtbot.waitUntil(lambda: voice.process_id == 0)
        begins(qtbot, voice)
    assert restarts == []


def test_without_a_voice_for_the_language_nothing_is_said(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = silent_voice(monkeypatch, "de")
    with collected(voice.troubled) as troubles:
        for times in (1, 2):  # a voice may have been installed meanwhile
            voice.say(UTTERANCE)
            qtbot.waitUntil(lambda: len(troubles) == times, timeout=20_000)  # noqa: B023
    assert troubles == [Trouble.MUTE] * 2
    qtbot.waitUntil(lambda: voice.process_id == 0)
    voice.close()


@pytest.mark.parametrize(
    "command",
    [("/nowhere/anteroom-speech",), program("sys.exit(3)")],
    ids=["no program", "no library"],
)
def test_a_part_that_is_not_installed_is_told(
    qtbot: QtBot, command: tuple[str, ...]
) -> None:
    voice = Voice(command, "en", HASTE)
    with collected(voice.troubled) as troubles:
        voice.say(UTTERANCE)
        qtbot.waitUntil(lambda: bool(troubles), timeout=20_000)
    assert troubles == [Trouble.ABSENT]
    voice.close()


@pytest.mark.parametrize(
    "lines",
    [
        "time.sleep(60)",
        "tell('ready x'); tell('voice y'); time.sleep(60)",
        "tell('ready x'); tell('voice y')\nfor each in sys.stdin: tell('pong 1')",
        "tell('ready x'); tell('voice y'); tell('failed no sound'); time.sleep(60)",
        "sys.stdout.buffer.write(bytes(range(256)) * 99)",
    ],
    ids=["never ready", "never answers", "never ends", "fails", "babbles"],
)
def test_a_bad_program_is_given_up(qtbot: QtBot, lines: str) -> None:
    haste = Patience(start=700, ping=100, sentence=600, character=1)
    voice = Voice(program(lines), "en", haste)
    with (
        collected(voice.restarted) as restarts,
        collected(voice.troubled) as troubles,
    ):
        voice.say(UTTERANCE)
        qtbot.waitUntil(lambda: bool(troubles), timeout=20_000)
    assert (len(restarts), troubles) == (1, [Trouble.BROKEN])
    voice.close()
    assert voice.process_id == 0


def test_the_command_of_a_checkout_is_the_real_one() -> None:
    assert REAL[1:] == ("-m", "app.speaker")


def test_another_language_is_spoken_by_a_program_begun_anew(
    qtbot: QtBot, tmp_path: Path
) -> None:
    heard = tmp_path / "languages.txt"
    lines = (
        "tell('ready p')\n"
        "for line in sys.stdin:\n"
        "    word, rest = (*line.split(), '')[:2]\n"
        "    if word == 'language':\n"
        f"        open({str(heard)!r}, 'a').write(rest + ' ')\n"
        "        tell('voice p')\n"
        "    elif word == 'say':\n"
        "        tell('began ' + rest)\n"
    )
    voice = Voice(program(lines), "es", HASTE)
    first = begins(qtbot, voice)
    voice.speak_in("es")
    assert voice.process_id == first
    voice.speak_in("en")
    assert begins(qtbot, voice) != first
    assert heard.read_text() == "es en "
    voice.speak_in("es")
    voice.close()


def test_before_anything_is_said_a_language_is_only_noted(voice: Voice) -> None:
    voice.speak_in("es")
    assert voice.process_id == 0


LOUDNESS = """
tell('ready x')
for line in sys.stdin:
    word, number = (*line.split(), '', '')[:2]
    if word == 'volume':
        loud = number
        tell('ended ' + number)
    elif word == 'language':
        tell('voice y')
    elif word == 'say':
        tell('began ' + number)
"""
"""A program that tells its volume as if it were the end of a sentence."""


def test_the_volume_is_told_at_the_start_and_when_it_changes(qtbot: QtBot) -> None:
    voice = Voice(program(LOUDNESS), "en", HASTE)
    voice.set_volume(60)
    with qtbot.waitSignal(voice.ended, timeout=20_000):
        voice.say(Utterance(60, WORDS, 100))
    begins(qtbot, voice, Utterance(30, WORDS, 100))
    with qtbot.waitSignal(voice.ended, timeout=20_000):
        voice.set_volume(30)
    voice.close()
