"""The speech program as a real process: lines in, lines out."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.speaker import ENGINE, SILENT_ENGINE, Speaker, engine_of
from tests.speakers import REAL

PATIENCE_S = 30


class Conversation:
    """Talks with one speech program."""

    def __init__(self, engine: str) -> None:
        self.process = subprocess.Popen(
            REAL,
            cwd=paths.root(),
            env=os.environ | {ENGINE: engine},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def says(self, *lines: str) -> None:
        assert self.process.stdin is not None
        for line in lines:
            self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def hears(self, times: int = 1) -> list[str]:
        assert self.process.stdout is not None
        return [self.process.stdout.readline().decode().strip() for _ in range(times)]

    def ends(self) -> int:
        self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode


@pytest.fixture
def talk() -> Iterator[Conversation]:
    talk = Conversation(SILENT_ENGINE)
    assert talk.hears() == ["ready mock"]
    yield talk
    if talk.process.returncode is None:
        talk.process.kill()
        talk.process.communicate()


def test_it_ends_with_its_input(talk: Conversation) -> None:
    assert talk.ends() == 0


def test_a_sentence_begins_and_ends(talk: Conversation) -> None:
    talk.says("language en-GB", "rate 150", "say 7 Rest early, cool down.")
    assert talk.hears(3) == ["voice Bob", "began 7", "ended 7"]


def test_only_the_last_of_several_sentences_is_said_to_its_end(
    talk: Conversation,
) -> None:
    talk.says("language en", *(f"say {number} Rest early." for number in range(1, 6)))
    heard: list[str] = []
    while "ended 5" not in heard:
        heard += talk.hears()
    assert [line for line in heard if line.startswith("ended")] == ["ended 5"]


def test_a_long_sentence_ends_too_where_another_was_stopped(
    talk: Conversation,
) -> None:
    long = "word " * 17  # takes longer than an engine may need to be ready again
    talk.says("language en", "say 1 Rest early.", f"say 2 {long}")
    assert talk.hears(4)[-2:] == ["began 2", "ended 2"]


def test_a_stopped_sentence_does_not_end(talk: Conversation) -> None:
    talk.says("language en", "say 1 Rest early.", "stop", "ping 2")
    assert talk.hears(3)[-1] == "pong 2"
    talk.says("say 3 Yes.")
    assert talk.hears(2) == ["began 3", "ended 3"]


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("en-GB", "voice Bob"),
        ("en-US", "voice Charly"),
        ("fi", "voice Kari"),
        ("nb", "voice Eivind"),
        ("de", "silence"),
        ("xx-nothing", "silence"),
        ("", "silence"),
    ],
)
def test_a_voice_is_found_by_the_language(
    talk: Conversation, tag: str, told: str
) -> None:
    talk.says(f"language {tag}")
    assert talk.hears() == [told]


def test_what_it_does_not_know_is_left_alone(talk: Conversation) -> None:
    talk.says("", "dance", "rate fast", "rate 9999", "\u00ff\u2028", "say", "ping 1")
    assert talk.hears() == ["pong 1"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_it_dies_at_once_when_it_is_killed(talk: Conversation) -> None:
    talk.process.send_signal(signal.SIGKILL)
    assert talk.ends() == -signal.SIGKILL


HUNG = """
import app.speaker as speaker
speaker.HANG_S, speaker.BEAT_MS = 1.0, 100
speaker._watch.__defaults__ = (1.0,)
from PySide6.QtCore import QTimer
import ctypes
class Hung(speaker.Speaker):
    def greet(self):
        super().greet()
        # blocks in C with Python locked, as a library of voices may
        QTimer.singleShot(300, lambda: ctypes.PyDLL(None).sleep(60))
speaker.Speaker = Hung
raise SystemExit(speaker.main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="calls the C library of Linux")
def test_a_voice_that_hangs_inside_qt_does_not_outlive_the_reader() -> None:
    kept_open, other_end = os.pipe()
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", HUNG],
        cwd=paths.root(),
        env=os.environ | {ENGINE: SILENT_ENGINE},
        stdin=kept_open,
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    for end in (kept_open, other_end):
        os.close(end)
    assert done.returncode == 1
    assert time.monotonic() - start < 20


def test_without_the_speech_library_it_says_so_by_its_exit_code() -> None:
    code = (
        "import sys; sys.modules['PySide6.QtTextToSpeech'] = None\n"
        "import app.speaker; sys.exit(app.speaker.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=paths.root(),
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 3


def test_it_imports_nothing_of_ours() -> None:
    code = "import sys, app.speaker; print([n for n in sys.modules if n[:4] == 'app.'])"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=paths.root(), capture_output=True, check=True
    )
    assert told.stdout.decode().strip() == "['app.speaker']"


class TestInThisProcess:
    """What the processes above do, seen from inside."""

    @pytest.fixture
    def speaker(
        self, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
    ) -> Speaker:
        del qapp
        monkeypatch.setenv(ENGINE, SILENT_ENGINE)
        return Speaker()

    @pytest.mark.qt_log_ignore("pipewire")  # Qt looks for it where there is no sound
    def test_lines_become_deeds(
        self,
        qtbot: QtBot,
        speaker: Speaker,
        capsysbinary: pytest.CaptureFixture[bytes],
    ) -> None:
        told: list[bytes] = []

        def hears(line: bytes) -> bool:
            told.extend(capsysbinary.readouterr().out.splitlines())
            return line in told

        speaker.greet()
        for line in ("language en-GB", "rate 85", "rate 120", "say 1 Rest early."):
            speaker.obey(line)
        for line in ("volume 30", "volume 900", "volume loud"):
            speaker.obey(line)
        speaker.obey("say 2 Cool down.")
        qtbot.waitUntil(lambda: hears(b"ended 2"))
        speaker.obey("say 3 Go on.")
        speaker.obey("stop")
        for line in ("language de", "dance", "ping 4"):
            speaker.obey(line)
        assert hears(b"pong 4")
        assert told[:2] == [b"ready mock", b"voice Bob"]
        assert b"silence" in told
        assert b"ended 3" not in told

    @pytest.mark.parametrize(
        ("wanted", "names", "engine"),
        [
            ("", ["speechd", "mock"], ""),
            ("mock", ["speechd", "mock"], "mock"),
            ("sapi", ["speechd"], ""),
            ("", ["mock"], "none"),
            ("mock", ["mock"], "mock"),
        ],
    )
    def test_the_silent_engine_is_never_chosen_by_itself(
        self,
        monkeypatch: pytest.MonkeyPatch,
        wanted: str,
        names: list[str],
        engine: str,
    ) -> None:
        monkeypatch.setenv(ENGINE, wanted)
        assert engine_of(names) == engine
