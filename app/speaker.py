"""The speech program: it reads sentences aloud for the reader, and does nothing else.

Qt's speech library brings Qt's network library along, so it lives in a process of its
own, started by the first "Listen" and ended with the window: what happens to a voice
never hurts the reader. It imports nothing of ours. `python -m app.speaker` is it.

Both sides write lines of UTF-8: a word, and what it takes. The reader says

    language TAG      choose a voice for a language, such as `en-GB`
    rate PERCENT      of the usual speed; told before what is to be said so
    volume PERCENT    of the loudest, from the next sentence on
    say NUMBER WORDS  stop, then say a sentence
    stop              be silent
    ping NUMBER       answer, if you can

and hears

    ready ENGINE      once, when commands are heard
    voice NAME        a voice speaks the language that was asked for
    silence           no voice does, or the engine does not work
    began NUMBER      this sentence is heard now
    ended NUMBER      this sentence was said to its end
    failed WHY        the engine cannot say it
    pong NUMBER       the answer

Unknown words are left alone. The end of its input ends the program. Exit codes: 0 so
ended; 1 the voice hung; 3 there is no speech library. `ANTEROOM_SPEECH_ENGINE` names one of Qt's engines
(speechd, winrt, sapi, darwin, or mock, which is silent) instead of the best.
"""

import faulthandler
import os
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

if sys.platform == "darwin":  # macOS tells of spoken words in this loop only
    os.environ.setdefault("QT_EVENT_DISPATCHER_CORE_FOUNDATION", "1")

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

NO_LIBRARY = 3
"""Exit code: QtTextToSpeech is not installed."""

ENGINE = "ANTEROOM_SPEECH_ENGINE"
SILENT_ENGINE = "mock"

SETTLE_MS = 1500
"""Within this time an engine that was stopped should be ready again."""

HANG_S = 8.0
SLOW_START_S = 40.0
BEAT_MS = 1000
"""A voice may hang inside Qt, where no thread of Python runs any more (speech-dispatcher
does without a sound card). A watch that needs no Python then ends the program."""

_NAMES = {"US": "America", "GB": "Great Britain"}
"""What eSpeak calls its plain voices, where that is not the name of the country."""


class Ears(QObject):
    """Hears the lines of the reader, on a thread of its own.

    Signals:
        heard: One line, without its end.
        ended: There will be no more.
    """

    heard = Signal(str)
    ended = Signal()

    def listen(self) -> None:
        """Hear every line until the end."""
        for line in sys.stdin.buffer:
            self.heard.emit(line.decode("utf-8", "replace").strip())
        self.ended.emit()


class Speaker(QObject):
    """Says one sentence at a time, and tells when it begins and ends."""

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 (may be missing)

        self._states = QTextToSpeech.State
        self._engine = QTextToSpeech(engine_of(QTextToSpeech.availableEngines()), self)
        self._engine.stateChanged.connect(self._follow)
        self._engine.errorOccurred.connect(self._fail)
        self._saying = ""
        self._next = ("", "")
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._say_next)
        self._commands: dict[str, Callable[[str], None]] = {
            "language": self.choose,
            "rate": self.set_rate,
            "volume": self.set_volume,
            "say": self.say,
            "stop": self.stop,
            "ping": self.answer,
        }

    def obey(self, line: str) -> None:
        """Do what a line asks for."""
        word, _, rest = line.partition(" ")
        command = self._commands.get(word)
        if command is not None:
            command(rest)

    def greet(self) -> None:
        """Tell that commands are heard."""
        _tell("ready", self._engine.engine())

    def choose(self, tag: str) -> None:
        """Take the plainest voice of a language, one of the right country if there is."""
        wanted = QLocale(tag)
        country = wanted if "-" in tag else QLocale.system()
        found = [
            locale
            for locale in self._engine.availableLocales()
            if locale.language() == wanted.language() != QLocale.Language.C
        ]
        found.sort(key=lambda locale: locale.territory() != wanted.territory())
        found.sort(key=lambda locale: locale.territory() != country.territory())
        for locale in found:
            self._engine.setLocale(locale)
            if self._choose_plain(locale):
                _tell("voice", self._engine.voice().name())
                return
        _tell("silence")

    def set_rate(self, percent: str) -> None:
        """Speak at so many percent of the usual speed, from the next sentence on.

        Qt's scale ends at -1 and 1 and is no share; these are eSpeak's, as measured: at
        70, 85, 120 and 150 percent a sentence takes 1.5, 1.2, 0.84 and 0.67 of its time.
        """
        if percent.isdecimal():
            more = int(percent) - 100
            self._engine.setRate(max(-1.0, min(1.0, more / (160 if more > 0 else 50))))

    def set_volume(self, percent: str) -> None:
        """Speak as loud as this, 0 to 100, from the next sentence on."""
        if percent.isdecimal():
            self._engine.setVolume(min(int(percent), 100) / 100)

    def say(self, rest: str) -> None:
        """Stop, and say this sentence as soon as the engine is ready."""
        number, _, words = rest.partition(" ")
        self._saying, self._next = "", (number, words)
        if self._engine.state() == self._states.Speaking:
            self._settling.start()
            self._engine.stop()
        if self._engine.state() != self._states.Speaking:
            self._say_next()

    def stop(self, _rest: str) -> None:
        """Be silent."""
        self._saying, self._next = "", ("", "")
        self._settling.stop()
        self._engine.stop()

    def answer(self, number: str) -> None:
        """Tell that a ping was heard."""
        _tell("pong", number)

    def _say_next(self) -> None:
        self._settling.stop()
        if not self._next[0]:
            return
        (self._saying, words), self._next = self._next, ("", "")
        self._engine.say(words)

    def _follow(self, state: object) -> None:
        """Tell how far the voice is."""
        if state == self._states.Speaking and self._saying:
            _tell("began", self._saying)
        elif state == self._states.Ready and self._next[0]:
            self._say_next()
        elif state == self._states.Ready and self._saying:
            said, self._saying = self._saying, ""
            _tell("ended", said)

    def _fail(self, _reason: object, why: str) -> None:
        _tell("failed", why)

    def _choose_plain(self, locale: QLocale) -> bool:
        """Choose the voice named after its country, else the first; tell if any is there.

        eSpeak lists voices of regions first, and a hundred disguises named `voice+name`.
        """
        voices = self._engine.availableVoices()
        plain = [voice for voice in voices if "+" not in voice.name()] or voices
        code = QLocale.territoryToCode(locale.territory())
        name = _NAMES.get(code, QLocale.territoryToString(locale.territory()))
        named = [voice for voice in plain if f"({name})" in voice.name()]
        for voice in [*named, *plain][:1]:
            self._engine.setVoice(voice)
        return bool(plain)


def main() -> int:
    """Speak until the input ends."""
    application = QCoreApplication(sys.argv[:1])
    _watch(SLOW_START_S)
    try:
        speaker = Speaker()
    except ImportError:
        return NO_LIBRARY
    ears = Ears()
    ears.heard.connect(speaker.obey)
    ears.ended.connect(partial(speaker.stop, ""))
    ears.ended.connect(application.quit)
    threading.Thread(target=ears.listen, daemon=True).start()
    beat = QTimer(application, interval=BEAT_MS)
    beat.timeout.connect(_watch)
    beat.start()
    _watch()
    speaker.greet()
    return application.exec()


def _watch(seconds: float = HANG_S) -> None:
    """End the program in so many seconds, unless this is called again before."""
    faulthandler.dump_traceback_later(seconds, exit=True)


def engine_of(names: list[str]) -> str:
    """Name the engine that was asked for, else let Qt choose; never the silent one."""
    wanted = os.environ.get(ENGINE, "")
    if wanted in names:
        return wanted
    return "none" if names == [SILENT_ENGINE] else ""


def _tell(word: str, rest: str = "") -> None:
    """Say one line to the reader."""
    sys.stdout.buffer.write(f"{word} {' '.join(rest.split())}".strip().encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
