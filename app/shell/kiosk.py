"""Kiosk: visits of strangers, one after the other, each of which leaves nothing behind."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app import paths
from app.content.links import Link
from app.content.topic import SHORT
from app.controls.ringed import note_pointer
from app.controls.semantics import say
from app.controls.soon import soon
from app.session.history import Place
from app.session.idle import IdleClock, patience_s
from app.session.kiosk import KioskPolicy
from app.shell.covering import Covering
from app.shell.desk import Desk
from app.shell.forgetting import forget
from app.shell.kiosk_covers import asking_of, attract_of
from app.shell.kiosk_enforcer import Enforcer
from app.shell.kiosk_voice import KioskVoice
from app.shell.moving import Moving
from app.shell.touch_hearing import TouchHearing
from app.shell.touch_typing import TouchTyping

TURN_MS: Final = 20_000
"""The waiting screen stands for so long, and is then another: nothing burns in."""

FAILED: Final = 70
"""Exit code of a program with a bug."""

SPEECH: Final = "speech"
"""Name of what the idle clock waits for while something is read aloud."""

STAFF: Final = "staff"
"""The same while staff have the screen."""


class Kiosk(QObject):
    """Waits with the attract page, begins a visit by a touch, asks, and forgets.

    Signals:
        staff_requested: Somebody held a corner: the staff door is wanted.
    """

    staff_requested = Signal()

    def __init__(
        self,
        moving: Moving,
        policy: KioskPolicy,
        start: Place,
        clock: Callable[[], float] = time.monotonic,
        speaker: tuple[str, ...] = (),
    ) -> None:
        """Look after whichever reader `moving` keeps.

        Args:
            moving: Keeps one reader open.
            policy: What is allowed.
            start: Where each visit begins.
            clock: In seconds, never going back.
            speaker: The speech program; empty for the one of this installation.
        """
        super().__init__(moving)
        self._moving, self._policy, self._start = moving, policy, start
        self._is_waiting = False
        self.idle = IdleClock(clock, self)
        site = moving.desk.site
        self._voice = KioskVoice(speaker or paths.speaker(), self.idle, self._volume)
        self.hearing = TouchHearing(self._voice, moving.desk, clock)
        self.enforcer = Enforcer(
            moving.desk.application, policy, self.idle, site.measures.target_px, clock
        )
        self.enforcer.see_touch = self.hearing.takes
        self.hearing.begun.connect(self._begin_hearing)
        self._turning = QTimer(self, interval=TURN_MS)
        self._turning.timeout.connect(self.turn)
        self.enforcer.staff_requested.connect(self.staff_requested)
        self.idle.warning_changed.connect(self._warn)
        self.idle.wait_finished.connect(self.finish)
        moving.moved.connect(self._move)
        self._follow(moving.desk)

    @property
    def is_waiting(self) -> bool:
        """Tell whether nobody uses the reader."""
        return self._is_waiting

    def wait(self) -> None:
        """Show the attract page until somebody touches it."""
        self._is_waiting = True
        self.idle.stop()
        self._attract.show_dark(is_dark=not self._is_open())
        self._covering.cover(self._attract, self._attract.first())
        self.hearing.stand(self._attract.look)
        self._turning.start()

    def begin(self, link: Link | None = None) -> None:
        """Begin a visit at a place, or at the first page."""
        self._is_waiting = False
        self._turning.stop()
        self._covering.uncover()
        self.hearing.stand()
        desk = self._moving.desk
        if link is not None:
            desk.go(link)
        else:
            desk.focus_screen()
        self.idle.begin()

    def stay(self) -> None:
        """Go on: the visitor is still there."""
        self.idle.stay()

    def finish(self) -> None:
        """Forget the visit, and wait for the next.

        Where that fails the program ends, and is started anew: nothing is left then.
        """
        self._is_waiting = True
        self._voice.close()
        try:
            forget(self._moving, self._start)
        except Exception:
            QCoreApplication.exit(FAILED)
            raise

    def begin_at(self, start: Place) -> None:
        """Begin visits at another place from now on."""
        self._start = start

    def lend(self, part: QWidget, first: QWidget) -> None:
        """Let staff have the whole screen, for as long as they want it."""
        self.idle.hold(STAFF, is_held=True)
        self.hearing.rest(is_away=True)
        self._covering.cover(part, first)

    def take_back(self) -> None:
        """Go on as before staff came."""
        self.idle.hold(STAFF, is_held=False)
        self.idle.stay()
        self.hearing.rest(is_away=False)
        if self._is_waiting:
            self.wait()
        else:
            self._covering.uncover()

    def leave(self) -> None:
        """Enforce nothing any more, and wait for nobody: the program ends."""
        self.idle.stop()
        self._turning.stop()
        self.hearing.end()
        self._voice.close()
        self.enforcer.leave()

    def turn(self) -> None:
        """Let the attract page look otherwise; while the clinic is closed, be dark."""
        is_open = self._is_open()
        self._attract.show_dark(is_dark=not is_open)
        self.hearing.stand(self._attract.look)
        if is_open:
            self._attract.turn()

    def _move(self, desk: Desk) -> None:
        """Look after another reader: nothing of the one before goes on."""
        self.hearing.follow(desk)
        self._follow(desk)

    def _follow(self, desk: Desk) -> None:
        """Look after another reader, whose window is bare yet."""
        note_pointer(desk.window)
        self._covering = Covering(desk.window)
        TouchTyping(desk)
        self._attract, self._asking = attract_of(desk), asking_of(desk)
        self._attract.link_requested.connect(self.begin)
        self._attract.start_requested.connect(self.begin)
        self._asking.stay_requested.connect(self.stay)
        self._asking.finish_requested.connect(self._finish_soon)
        desk.finish_requested.connect(self._finish_soon)
        desk.reading.place_changed.connect(self._be_patient)
        desk.listening.follow_voice = self._hear
        if self._is_waiting:
            self.wait()
        else:
            self._be_patient(desk.reading.place)

    def _finish_soon(self) -> None:
        """Forget once the button that asks for it is done: it goes too."""
        soon(self, self.finish)

    def _be_patient(self, place: Place) -> None:
        """Give the page in sight its time."""
        desk = self._moving.desk
        topic = desk.topics.shown()
        words = 0
        if topic is not None:
            words = topic.short_words if place.form == SHORT else topic.words
        self.idle.wait(patience_s(words, self._policy.idle_s))

    def _hear(self, is_busy: bool) -> None:  # noqa: FBT001 (a signal's)
        """Know that something is read aloud, or no longer."""
        self.idle.hold(SPEECH, is_held=is_busy)

    def _warn(self, seconds: int) -> None:
        """Ask whether somebody is there; 0: somebody is."""
        if not seconds:
            self._voice.stop()
            self._covering.uncover()
            self.hearing.tell_front()
            return
        self._asking.show_theme(self._moving.desk.theme)
        words = self._asking.show_left(seconds)
        self._cover(self._asking, self._asking.first())
        say(self._asking, words)
        self._voice.say(words, is_waited_for=False)

    def _begin_hearing(self) -> None:
        """Begin a visit, if somebody who hears the screen came to the waiting one."""
        if self._is_waiting:
            self.begin()
        self.hearing.stand()

    def _cover(self, part: QWidget, first: QWidget) -> None:
        """Lay a part over the window, but for the corner that turns the hearing on."""
        self._covering.cover(part, first)
        self.hearing.stand()

    def _volume(self) -> int:
        return self._moving.desk.site.profile.look.volume

    def _is_open(self) -> bool:
        return self._policy.hours.hold(datetime.now().astimezone().time())
