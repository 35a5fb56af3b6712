"""Listening: the door to what is read aloud, which is not even loaded before that."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.controls.floating import Floating
from app.pack.collection import Collection
from app.session.preferring import Preferring
from app.session.reading import Reading
from app.session.speaking import State
from app.shell.actions import Act
from app.shell.furniture import Furniture
from app.shell.window import Window
from app.style.themes import DAY
from app.style.tokens import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.shell.speech import Speech


class Listening:
    """Makes the speech when somebody listens first, and tells it what happens then."""

    def __init__(
        self,
        window: Window,
        furniture: Furniture,
        books: Collection,
        actions: Mapping[Act, QAction],
    ) -> None:
        """Let what `window` shows of `books` be read aloud."""
        self._window, self._furniture = window, furniture
        self._books, self._actions = books, actions
        self._theme: Theme = DAY
        self._speech: Speech | None = None
        self.volume: int | None = None
        """Of the voice, 0 to 100; None for as loud as the computer has it."""
        self.follow_voice: Callable[[bool], None] = _leave

    @property
    def speech(self) -> "Speech | None":
        """Give the speech, if anybody has listened yet."""
        return self._speech

    def begin(self, reading: Reading, preferring: Preferring) -> "Speech":
        """Give the speech, made the first time."""
        if self._speech is None:
            from app.shell.speech import Speech

            self._speech = Speech(
                self._window,
                self._furniture,
                self._books,
                self._actions,
                reading.place,
            )
            self._speech.state_changed.connect(self._follow)
            if self.volume is not None:
                self._speech.voice.set_volume(self.volume)
            self._speech.show_theme(self._theme)
            self._speech.show_preferred(preferring.now)
            preferring.preferences_changed.connect(self._speech.show_preferred)
            reading.place_changed.connect(self._speech.move_on)
        return self._speech

    def regions(self) -> tuple[QWidget, ...]:
        """Give the part of the window that belongs to it, once it is there."""
        return () if self._speech is None else (self._speech.bar,)

    def step(self, by: int) -> None:
        """Go `by` sentences on, or back; 0 says the same once more."""
        if self._speech is not None:
            self._speech.step(by)

    def stop(self) -> None:
        """Be silent."""
        if self._speech is not None:
            self._speech.stop()

    def jump(self, section: str) -> None:
        """Go on with another section of the page, if it is being read."""
        if self._speech is not None:
            self._speech.jump(section)

    def follow_card(self, card: Floating, is_open: bool) -> None:  # noqa: FBT001
        """Know that a card was opened or closed."""
        if self._speech is not None:
            self._speech.follow_card(card, is_open)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        if self._speech is not None:
            self._speech.show_theme(theme)

    def close(self) -> None:
        """End the speech program, if one runs."""
        if self._speech is not None:
            self._speech.close()

    def _follow(self, state: State) -> None:
        self.follow_voice(state in {State.WAITING, State.SPEAKING})


def _leave(_is_busy: bool) -> None:  # noqa: FBT001
    """Tell nobody."""
