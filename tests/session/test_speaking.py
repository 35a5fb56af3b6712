from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.session.pronouncing import Pronouncing
from app.session.sentences import Line, sentences_of
from app.session.speaking import Speaking, State
from app.session.voice import Trouble, Voice
from tests.parts import collected
from tests.speakers import HASTE, silent_voice

TEXT = (Line("The first one. The second one. The third one."), Line("The last one."))
SENTENCES = sentences_of(TEXT, Pronouncing())
LONG = sentences_of((Line("word " * 50), Line("more " * 50)), Pronouncing())


@pytest.fixture
def speaking(monkeypatch: pytest.MonkeyPatch) -> Iterator[Speaking]:
    speaking = Speaking(silent_voice(monkeypatch))
    yield speaking
    speaking.close()


def heard(qtbot: QtBot, speaking: Speaking) -> None:
    qtbot.waitUntil(lambda: speaking.state is State.SPEAKING, timeout=20_000)


def test_all_sentences_are_said_in_order(qtbot: QtBot, speaking: Speaking) -> None:
    with (
        collected(speaking.sentence_changed) as said,
        collected(speaking.state_changed) as states,
    ):
        speaking.begin(SENTENCES)
        qtbot.waitUntil(lambda: speaking.state is State.IDLE, timeout=20_000)
    assert said == list(SENTENCES)
    assert states == [State.WAITING, State.SPEAKING] * 4 + [State.IDLE]


def test_it_begins_where_one_likes(qtbot: QtBot, speaking: Speaking) -> None:
    with collected(speaking.sentence_changed) as said:
        speaking.begin(SENTENCES, 3)
        qtbot.waitUntil(lambda: speaking.state is State.IDLE, timeout=20_000)
    assert said == [SENTENCES[3]]


def test_after_a_pause_the_sentence_is_said_again(
    qtbot: QtBot, speaking: Speaking
) -> None:
    speaking.begin(LONG)
    assert speaking.is_busy
    heard(qtbot, speaking)
    speaking.pause()
    speaking.pause()
    assert (speaking.state, speaking.is_busy) == (State.PAUSED, False)
    with collected(speaking.sentence_changed) as said:
        qtbot.wait(200)
        speaking.go_on()
        heard(qtbot, speaking)
    assert said == [LONG[0]]


def test_one_goes_back_and_on_and_hears_it_again(
    qtbot: QtBot, speaking: Speaking
) -> None:
    speaking.begin(LONG)
    heard(qtbot, speaking)
    with collected(speaking.sentence_changed) as said:
        speaking.step(+1)
        speaking.step(+1)
        speaking.again()
        speaking.step(-1)
        speaking.step(-1)
    assert [LONG.index(each) for each in said] == [1, 1, 1, 0, 0]
    heard(qtbot, speaking)
    assert speaking.at == 0


def test_a_step_ends_a_pause(qtbot: QtBot, speaking: Speaking) -> None:
    speaking.hold(LONG, 1)
    assert (speaking.state, speaking.at) == (State.PAUSED, 1)
    speaking.step(-1)
    heard(qtbot, speaking)
    assert speaking.at == 0


def test_another_speed_is_heard_at_once(qtbot: QtBot, speaking: Speaking) -> None:
    speaking.set_rate(120)
    speaking.begin(LONG)
    heard(qtbot, speaking)
    with collected(speaking.sentence_changed) as said:
        speaking.set_rate(120)
        speaking.set_rate(70)
        speaking.pause()
        speaking.set_rate(100)
    assert said == [LONG[0]]


def test_nothing_happens_while_there_is_nothing(speaking: Speaking) -> None:
    with collected(speaking.state_changed) as states:
        speaking.begin(())
        for deed in (speaking.pause, speaking.go_on, speaking.again, speaking.stop):
            deed()
    assert (states, speaking.state) == ([], State.IDLE)


def test_stopped_it_forgets(qtbot: QtBot, speaking: Speaking) -> None:
    speaking.begin(LONG, 1)
    heard(qtbot, speaking)
    speaking.stop()
    assert (speaking.state, speaking.at) == (State.IDLE, 0)
    speaking.again()
    assert speaking.state is State.IDLE


def test_a_stale_word_of_the_voice_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    voice = silent_voice(monkeypatch)
    speaking = Speaking(voice)
    speaking.begin(LONG)
    for signal in (voice.began, voice.ended):
        signal.emit(0)
    assert (speaking.state, speaking.at) == (State.WAITING, 0)
    speaking.close()


def test_without_a_voice_it_rests(qtbot: QtBot) -> None:
    voice = Voice(("/nowhere/anteroom-speech",), "en", HASTE)
    speaking = Speaking(voice)
    with collected(voice.troubled) as troubles:
        speaking.begin(LONG)
        qtbot.waitUntil(lambda: speaking.state is State.IDLE)
    assert troubles == [Trouble.ABSENT]
    speaking.close()
