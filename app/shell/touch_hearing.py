"""Hearing by touch: a shared screen says what lies under the finger.

For whoever cannot see it. The lower left corner, held for two seconds, turns it on and
off, on every screen. Then a finger explores, and nothing that is touched first does
anything: it is said. Source: EN 301 549, 5.1.3.
"""

import time
from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from app.controls.floating import EXPLORED
from app.controls.semantics import overhear
from app.controls.soon import soon
from app.controls.touch import leave_touch, scroll_by_touch
from app.controls.under import Found
from app.i18n import N_, tr
from app.session.speaking import State
from app.session.voice import Trouble
from app.shell.desk import Desk
from app.shell.exploring import Exploring
from app.shell.in_front import areas_in, front_name, make_way, turn_part, written
from app.shell.kiosk_voice import KioskVoice
from app.shell.silence import why_silent
from app.style.tokens import Theme
from app.widgets.kiosk.bar import KioskBar
from app.widgets.kiosk.touch_corner import TouchCorner

SOON_MS: Final = 250
"""After a choice, until what is new is told: it must have come, and be told at once."""

TOLD_MS: Final = 12_000
"""Why nothing is heard stands in the corner for so long."""

_ON: Final = N_(
    "Hear what you touch is on. Slide a finger over the screen: you hear what is under "
    "it. To choose, touch it again, or tap this corner. To end, hold this corner for two "
    "seconds."
)


class TouchHearing(QObject):
    """Speaks what is under the finger, while a visitor wants that.

    Signals:
        begun: The visitor hears the screen from now on.
    """

    begun = Signal()

    def __init__(
        self,
        voice: KioskVoice,
        desk: Desk,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Speak with `voice` what `desk` shows; `clock` counts seconds."""
        super().__init__(voice)
        self._voice, self._clock = voice, clock
        self._is_on = self._is_asked = self._is_away = False
        self._before: tuple[str, str] = ("", "")
        self._hand: QWidget | None = None
        self._news: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._tell_news)
        self._telling = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._telling.timeout.connect(self._tell_nothing)
        voice.began.connect(self._begin)
        voice.troubled.connect(self._give_up)
        self._follow(desk)

    @property
    def is_on(self) -> bool:
        """Tell whether the screen is heard now."""
        return self._is_on

    @property
    def corner(self) -> TouchCorner:
        """The mark in the corner of this visit's window."""
        return self._corner

    def follow(self, desk: Desk) -> None:
        """Begin with another reader, which nobody hears yet; the one before goes."""
        self._finger.leave()
        self._forget()
        self._follow(desk)

    def takes(self, watched: QObject, event: QMouseEvent) -> bool | None:
        """See a touch before the reader does; see `Exploring`."""
        if self._is_away:
            return None
        decided = self._finger.takes(watched, event)
        if decided is False and event.type() is QEvent.Type.MouseButtonPress:
            self._give_back()
        return decided

    def stand(self, look: Theme | None = None) -> None:
        """Let the corner be seen, over whatever was laid over the window.

        Args:
            look: Of what lies there; None for that of the visit.
        """
        if not self._is_away:
            self._corner.show_theme(look or self._desk.theme)

    def rest(self, *, is_away: bool) -> None:
        """Be away while staff have the screen."""
        self._is_away = is_away
        if is_away:
            self.end()
        self._corner.setVisible(not is_away)

    def turn(self) -> None:
        """Turn it on, once a voice is heard; or off."""
        if self._is_on:
            self.end()
            self._voice.say(tr("Hear what you touch is off."))
            return
        self._is_asked = True
        self._desk.listening.stop()
        self._corner.show_words(tr("Starting …"))
        where = tr("You are at “{title}”.").format(title=self._in_front()[0])
        self._voice.say(f"{tr(_ON)} {where}")

    def tell_front(self) -> None:
        """Say what is in front, where something that lay over it is gone."""
        if self._is_on:
            self._overhear(self._in_front()[0])

    def end(self) -> None:
        """Let touches choose at once again."""
        self._forget()
        self._tell_nothing()
        self._desk.window.setProperty(EXPLORED, False)  # noqa: FBT003 (Qt's own)
        self._finger.turn(is_on=False)
        self._corner.show_on(is_on=False)
        self._show_parts(shown=False)
        self._let_scroll(scroll_by_touch)

    def _follow(self, desk: Desk) -> None:
        self._desk = desk
        self._corner = TouchCorner(desk.window)
        self._finger = Exploring(desk.window, self._corner, self._clock)
        self._finger.held.connect(self.turn)
        self._finger.found.connect(self._tell)
        self._finger.choice_requested.connect(self._choose)
        self.stand()
        desk.preferring.preferences_changed.connect(self._stand_soon)
        bar = desk.furniture.bar
        if isinstance(bar, KioskBar):
            bar.part_requested.connect(self._go_on)

    def _forget(self) -> None:
        self._is_on = self._is_asked = False
        self._news.clear()
        self._hand = None
        self._soon.stop()
        overhear(None)

    def _give_back(self) -> None:
        """Give the keyboard back: Qt gave it to what was only touched."""
        hand, now = self._hand, QApplication.focusWidget()
        if hand is None or hand is now or not shiboken6.isValid(hand):
            return
        if hand.isVisible() and hand.isEnabled():
            hand.setFocus()

    def _tell(self, found: Found) -> None:
        """Say a thing; a page that is read aloud is ended."""
        self._desk.listening.stop()
        self._news.clear()
        self._soon.stop()
        language = self._desk.books.book.language if found.is_text else ""
        self._voice.say(found.words, language)

    def _choose(self) -> None:
        """Press what was heard last, and say what came of it."""
        if not self._is_on:
            return
        found = self._finger.still()
        self._finger.keep(found)
        if found is None:
            self._voice.say(tr("Touch the screen first, to hear what is there."))
        elif not found.is_pressable:
            self._tell(found)
        else:
            self._before = self._in_front()
            self._voice.stop()
            self._soon.start()
            make_way(self._desk.window, found.part)
            self._finger.press(found)

    def _overhear(self, words: str) -> None:
        """Tell soon what a screen reader would be told."""
        if words and words not in self._news:
            self._news.append(words)
        self._soon.start()

    def _tell_news(self) -> None:
        """Say what is new since the last choice: words written, a screen, a state."""
        self._let_scroll(leave_touch)
        news = [*self._news]
        self._news.clear()
        before, self._before = self._before, self._in_front()
        self._hand = QApplication.focusWidget()
        front, words = self._before
        if words != before[1]:
            news.insert(0, words or tr("Nothing is written."))
        elif front != before[0] and front not in news:
            news.insert(0, front)
        if front != before[0]:
            self._finger.keep(None)
        news = news or self._changed_state()
        if news and not self._is_reading():
            self._voice.say(". ".join(part.rstrip(".") for part in news))

    def _changed_state(self) -> list[str]:
        """Say what was chosen once more, if it says something else now."""
        before, now = self._finger.last, self._finger.still()
        self._finger.keep(now)
        if before is None or now is None or now.words == before.words:
            return []
        return [now.words]

    def _in_front(self) -> tuple[str, str]:
        """Name what is in front, and give what is written there."""
        return front_name(self._desk.window), written()

    def _is_reading(self) -> bool:
        speech = self._desk.listening.speech
        return speech is not None and speech.state in {State.WAITING, State.SPEAKING}

    def _go_on(self, by: int) -> None:
        """Show the next part, or the one before, and say which one it is."""
        self._overhear(turn_part(self._desk.window, by))

    def _begin(self) -> None:
        """Begin once the voice is heard: without one, nothing changes."""
        if not self._is_asked:
            return
        self._is_asked, self._is_on = False, True
        self._telling.stop()
        self._desk.window.setProperty(EXPLORED, True)  # noqa: FBT003 (Qt's own)
        self._finger.turn(is_on=True)
        self._corner.show_on(is_on=True)
        self._tell_nothing()
        self._show_parts(shown=True)
        self._let_scroll(leave_touch)
        self.begun.emit()
        self._before, self._hand = self._in_front(), QApplication.focusWidget()
        overhear(self._overhear)

    def _give_up(self, trouble: Trouble) -> None:
        """Say in words that there is no voice, and do nothing else."""
        if self._is_asked or self._is_on:
            self.end()
            language = self._desk.books.book.language
            words = why_silent(trouble, language, is_shared=True)
            self._corner.show_words(words)
            self._telling.start()

    def _tell_nothing(self) -> None:
        self._corner.show_words("")

    def _stand_soon(self) -> None:
        soon(self, self.stand)

    def _show_parts(self, *, shown: bool) -> None:
        bar = self._desk.furniture.bar
        if isinstance(bar, KioskBar):
            bar.show_parts(shown=shown)
            self._desk.window.fit_notice()

    def _let_scroll(self, let: Callable[[QAbstractScrollArea], None]) -> None:
        """Let a finger scroll, or leave it to exploring."""
        for area in areas_in(self._desk.window):
            let(area)
