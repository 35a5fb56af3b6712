"""Kiosk voice: says what a shared screen has to say itself; the newest words win."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.i18n import language
from app.session.idle import IdleClock
from app.session.voice import Trouble, Utterance, Voice

TOLD: Final = "told"
"""Name of what the idle clock waits for while something is told."""

_USUAL_PERCENT: Final = 100


class KioskVoice(QObject):
    """One voice, whose program runs from the first words of a visit to its end.

    Signals:
        began: Something is heard now.
        troubled: Nothing will be heard.
    """

    began = Signal()
    troubled = Signal(Trouble)

    def __init__(
        self, speaker: tuple[str, ...], idle: IdleClock, volume: Callable[[], int]
    ) -> None:
        """Speak with the program `speaker`.

        Args:
            speaker: The speech program.
            idle: Waits while a visitor listens.
            volume: Tells how loud, 0 to 100, at the start of each visit's voice.
        """
        super().__init__(idle)
        self._speaker, self._idle, self._volume = speaker, idle, volume
        self._voice: Voice | None = None
        self._number = 0
        self._is_waited_for = False

    @property
    def number(self) -> int:
        """How many times something was to be said; the last one has this number."""
        return self._number

    @property
    def is_waited_for(self) -> bool:
        """Tell whether the idle clock waits for what is being said."""
        return self._is_waited_for

    def say(self, words: str, spoken: str = "", *, is_waited_for: bool = True) -> None:
        """Say this, instead of what is being said.

        Args:
            words: As many sentences as one likes.
            spoken: Their language, as BCP 47; empty for that of the buttons.
            is_waited_for: Whether the idle clock waits until they were said.
        """
        if self._voice is None:
            self._voice = self._open()
        self._voice.speak_in(spoken or language())
        self._hold(is_held=is_waited_for)
        self._number += 1
        line = " ".join(words.split())
        self._voice.say(Utterance(self._number, line, _USUAL_PERCENT))

    def stop(self) -> None:
        """Be silent."""
        if self._voice is not None:
            self._voice.stop()
            self._rest()

    def close(self) -> None:
        """Be silent, and end the speech program."""
        if self._voice is not None:
            self._voice.close()
            self._voice = None
            self._rest()

    def _open(self) -> Voice:
        voice = Voice(self._speaker, language())
        voice.set_volume(self._volume())
        voice.began.connect(self.began)
        voice.ended.connect(self._rest)
        voice.troubled.connect(self._tell_trouble)
        return voice

    def _tell_trouble(self, trouble: Trouble) -> None:
        self._rest()
        self.troubled.emit(trouble)

    def _rest(self) -> None:
        self._hold(is_held=False)

    def _hold(self, *, is_held: bool) -> None:
        """Let the idle clock wait, or no longer; to tell it counts as use."""
        if is_held != self._is_waited_for:
            self._is_waited_for = is_held
            self._idle.hold(TOLD, is_held=is_held)
