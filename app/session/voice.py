"""Voice: the speech program as a child process, which may hang or die as it likes."""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app import paths

NO_LIBRARY: Final = 3
"""What `app.speaker` ends with where there is no speech library."""

FAREWELL_MS: Final = 300
"""A speech program that is well ends within this time; another is ended."""


class Trouble(StrEnum):
    """Why nothing is read aloud."""

    ABSENT = "absent"
    """The speech program is no part of this installation."""
    MUTE = "mute"
    """The computer has no voice for the language."""
    BROKEN = "broken"
    """The speech program ended or hung, and once more after it was started again."""


class Patience(NamedTuple):
    """How long a voice is waited for, in ms."""

    start: int = 40_000
    """From the start to the first word: speech-dispatcher loads its voices then."""
    ping: int = 2_000
    """Between two questions whether it is alive; the second without an answer ends it."""
    sentence: int = 15_000
    character: int = 150
    """For a sentence, and for each character of it; eSpeak takes 53 ms at usual speed."""


class Utterance(NamedTuple):
    """One sentence to be said."""

    number: int
    words: str
    """In one line."""
    percent: int
    """Of the usual speed."""


class Voice(QObject):
    """Says one sentence at a time. The protocol stands in `app.speaker`.

    Nothing runs before the first sentence. A program that dies or hangs in the middle of
    one is started once more, and says it again; after that there is only silence.

    Signals:
        began: This sentence is heard now.
        ended: This sentence was said to its end.
        restarted: The program had to be started again.
        troubled: Nothing will be said.
    """

    began = Signal(int)
    ended = Signal(int)
    restarted = Signal()
    troubled = Signal(Trouble)

    def __init__(
        self,
        command: tuple[str, ...],
        language: str,
        patience: Patience = Patience(),  # noqa: B008 (a value, never changed)
    ) -> None:
        """Speak a language, as BCP 47 names it, with the program `command`."""
        super().__init__()
        self._command = command
        self._language = language
        self._patience = patience
        self._volume: int | None = None
        self._wanted: Utterance | None = None
        self._is_ready = False
        self._may_restart = True
        self._is_off = False
        self._is_leaving = False
        self._unanswered = 0
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.setWorkingDirectory(str(paths.root()))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self._process.kill)
        self._clock = QTimer(self, interval=patience.ping)
        self._clock.timeout.connect(self._ping)

    @property
    def process_id(self) -> int:
        """Give the id of the running program; 0 if none runs."""
        return self._process.processId()

    def set_volume(self, percent: int) -> None:
        """Speak as loud as this, 0 to 100; else as loud as the computer has it."""
        self._volume = percent
        if self._is_ready:
            self._write(f"volume {percent}")

    def speak_in(self, language: str) -> None:
        """Speak another language, as BCP 47 names it, from the next utterance on.

        The program that runs is ended, and begins anew with the next utterance.
        """
        if language == self._language:
            return
        self._language = language
        self._wanted = None
        if self.process_id != 0:
            self._rest()
            self._is_leaving = True
            self._process.closeWriteChannel()

    def say(self, utterance: Utterance) -> None:
        """Say this, instead of what is being said."""
        self._wanted = utterance
        if self._is_off:
            self._tell_trouble(Trouble.BROKEN)
        elif self.process_id == 0:
            self._start()
        elif self._is_ready:
            self._say_wanted()

    def stop(self) -> None:
        """Be silent."""
        self._wanted = None
        if self._is_ready:
            self._limit.stop()
            self._clock.stop()
            self._write("stop")

    def close(self) -> None:
        """End the program and tell nothing of it."""
        self._process.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.stop()
        self._limit.stop()
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(FAREWELL_MS):
            self._process.kill()
            self._process.waitForFinished()

    def _start(self) -> None:
        self._limit.start(self._patience.start)
        program, *words = self._command
        self._process.start(program, words)

    def _say_wanted(self) -> None:
        if self._wanted is None:
            return
        number, words, percent = self._wanted
        self._unanswered = 0
        letters = len(words) * self._patience.character * 100 // percent
        self._limit.start(self._patience.sentence + letters)
        self._clock.start()
        self._write(f"rate {percent}")
        self._write(f"say {number} {words}")

    def _write(self, line: str) -> None:
        self._process.write(f"{line}\n".encode())

    def _ping(self) -> None:
        """Ask whether the program is alive, and end one that does not answer."""
        if self._unanswered > 1:
            self._process.kill()
            return
        self._unanswered += 1
        self._write("ping 1")

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode("utf-8", "replace")
            word, _, rest = line.strip().partition(" ")
            if not self._is_leaving:
                self._hear(word, rest)

    def _hear(self, word: str, rest: str) -> None:
        if word == "ready":
            self._write(f"language {self._language}")
            if self._volume is not None:
                self._write(f"volume {self._volume}")
        elif word == "voice":
            self._limit.stop()
            self._is_ready = True
            self._say_wanted()
        elif word == "silence":
            self._tell_trouble(Trouble.MUTE)
        elif word == "pong":
            self._unanswered = 0
        elif word == "failed":
            self._process.kill()
        elif self._wanted is not None and rest == str(self._wanted.number):
            self._follow(word, self._wanted.number)

    def _follow(self, word: str, number: int) -> None:
        if word == "began":
            self.began.emit(number)
        elif word == "ended":
            self._wanted = None
            self._limit.stop()
            self._clock.stop()
            self.ended.emit(number)

    def _end(self, code: int) -> None:
        """Start again what ended in the middle of a sentence, but only once."""
        was_leaving, self._is_leaving = self._is_leaving, False
        self._rest()
        if self._wanted is None:
            return
        if was_leaving:
            self._start()
        elif code == NO_LIBRARY:
            self._tell_trouble(Trouble.ABSENT)
        elif self._may_restart:
            self._may_restart = False
            self._start()
            self.restarted.emit()
        else:
            self._is_off = True
            self._tell_trouble(Trouble.BROKEN)

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._rest()
            self._tell_trouble(Trouble.ABSENT)

    def _rest(self) -> None:
        self._is_ready = False
        self._limit.stop()
        self._clock.stop()

    def _tell_trouble(self, trouble: Trouble) -> None:
        """Want nothing any more, and let a program that runs in vain end."""
        self._wanted = None
        self._is_leaving = self.process_id != 0
        self._process.closeWriteChannel()
        self.troubled.emit(trouble)
