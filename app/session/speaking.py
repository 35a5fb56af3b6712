"""Speaking: reads sentences aloud, one after the other; pauses, repeats, goes back."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app.session.sentences import Sentence
from app.session.voice import Trouble, Utterance, Voice

USUAL_PERCENT = 100


class State(StrEnum):
    """What the voice is doing."""

    IDLE = "idle"
    WAITING = "waiting"
    """The voice was asked, and is not heard yet."""
    SPEAKING = "speaking"
    PAUSED = "paused"


class Speaking(QObject):
    """Where one is in what is read aloud.

    A pause is as long as one likes, and after it the sentence is said from its start:
    who was interrupted has lost the thread, and not every engine can go on in between.

    Signals:
        state_changed: The voice does something else now.
        sentence_changed: Another sentence is being said, or the same once more.
    """

    state_changed = Signal(State)
    sentence_changed = Signal(Sentence)

    def __init__(self, voice: Voice) -> None:
        """Speak with `voice`; it belongs to this from now on."""
        super().__init__()
        self._voice = voice
        self._sentences: tuple[Sentence, ...] = ()
        self._at = 0
        self._state = State.IDLE
        self._percent = USUAL_PERCENT
        self._number = 0
        voice.began.connect(self._begin)
        voice.ended.connect(self._go_on_after)
        voice.restarted.connect(self._wait)
        voice.troubled.connect(self._give_up)

    @property
    def state(self) -> State:
        """What the voice is doing."""
        return self._state

    @property
    def at(self) -> int:
        """Number of the sentence that is said, or was last."""
        return self._at

    @property
    def is_busy(self) -> bool:
        """Tell whether the voice is heard, or about to be."""
        return self._state in {State.WAITING, State.SPEAKING}

    def begin(self, sentences: tuple[Sentence, ...], at: int = 0) -> None:
        """Read these aloud, from number `at` on; without any, be silent."""
        self._sentences = sentences
        self.go_to(at)

    def hold(self, sentences: tuple[Sentence, ...], at: int) -> None:
        """Be about to read these, and wait."""
        self._sentences, self._at = sentences, at
        self._voice.stop()
        self._change(State.PAUSED)

    def go_to(self, at: int) -> None:
        """Go on at sentence number `at`; the ends are kept to."""
        if not self._sentences:
            self.stop()
            return
        self._at = max(0, min(at, len(self._sentences) - 1))
        self._say()

    def step(self, by: int) -> None:
        """Go `by` sentences on, or back if it is below 0."""
        if self._state is not State.IDLE:
            self.go_to(self._at + by)

    def again(self) -> None:
        """Say this sentence once more."""
        self.step(0)

    def pause(self) -> None:
        """Be silent until `go_on`."""
        if self.is_busy:
            self._voice.stop()
            self._change(State.PAUSED)

    def go_on(self) -> None:
        """Go on after a pause."""
        if self._state is State.PAUSED:
            self._say()

    def set_rate(self, percent: int) -> None:
        """Speak at so many percent of the usual speed, from this sentence's start on."""
        if percent != self._percent:
            self._percent = percent
            if self.is_busy:
                self._say()

    def stop(self) -> None:
        """Be silent and forget what was read."""
        if self._state is not State.IDLE:
            self._voice.stop()
            self._rest()

    def close(self) -> None:
        """Be silent for good."""
        self._voice.close()
        self._rest()

    def _say(self) -> None:
        sentence = self._sentences[self._at]
        self._number += 1
        self._change(State.WAITING)
        self.sentence_changed.emit(sentence)
        self._voice.say(Utterance(self._number, sentence.said, self._percent))

    def _begin(self, number: int) -> None:
        if number == self._number and self._state is State.WAITING:
            self._change(State.SPEAKING)

    def _go_on_after(self, number: int) -> None:
        if number != self._number:
            return
        if self._at + 1 < len(self._sentences):
            self.step(1)
        else:
            self._rest()

    def _wait(self) -> None:
        """Know that the sentence will be said from its start."""
        self._change(State.WAITING)

    def _give_up(self, _trouble: Trouble) -> None:
        self._rest()

    def _rest(self) -> None:
        self._sentences = ()
        self._at = 0
        self._change(State.IDLE)

    def _change(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
