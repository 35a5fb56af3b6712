"""Staff: lets them in by their PIN, shows them their page, and does what they ask for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app import kiosk_log, paths
from app.content.links import parse_link
from app.controls.soon import soon
from app.i18n import tr
from app.session.door import Door
from app.session.history import Place
from app.session.pins import verify_pin
from app.session.profile import Staff
from app.session.site_file import (
    OwnScreen,
    lines_for_profile,
    read_screen,
    write_screen,
)
from app.shell.kiosk_covers import pad_of, staff_page_of
from app.shell.moving import Moving
from app.shell.sound_test import SoundTest
from app.widgets.kiosk.staff_door import StaffDoor
from app.widgets.kiosk.staff_page import StaffPage

PAD_MS: Final = 30_000
"""The pad goes after so long: nobody stands at it."""

PAGE_MS: Final = 180_000
"""So does the page, after the last press on it."""

BREATH_MS: Final = 40
"""Between two PINs that are compared, which take 0.2 s each, the screen is painted."""

TICK_MS: Final = 1000
LOG_LINES: Final = 60

_WRONG: Final = "wrong PIN"
_CAME_IN: Final = "came in"
_DEEDS: Final = {42: "restarts the computer", 43: "shuts down", 44: "leaves the kiosk"}


class Shared(Protocol):
    """What staff need of the kiosk that they look after."""

    def lend(self, part: QWidget, first: QWidget) -> None:
        """Let staff have the whole screen."""
        ...

    def take_back(self) -> None:
        """Go on as before staff came."""
        ...

    def finish(self) -> None:
        """Forget the visit, and wait for the next."""
        ...

    def begin_at(self, start: Place) -> None:
        """Begin visits at another place from now on."""
        ...


class StaffDesk(QObject):
    """The door and the page behind it, for one kiosk.

    What is counted here outlives the visits, so that nobody shakes off a lock-out by
    beginning another one.
    """

    def __init__(
        self,
        kiosk: Shared,
        moving: Moving,
        measure: Callable[[OwnScreen], float],
        door: Door | None = None,
        folder: Path | None = None,
    ) -> None:
        """Look after `kiosk`.

        Args:
            kiosk: Lends the screen.
            moving: Keeps the reader.
            measure: Takes what is true of this screen, and gives the px per mm in force.
            door: Counts wrong PINs; None for one that knows those in the log.
            folder: For log and site file; None is the usual one of this system.
        """
        super().__init__(moving)
        self._kiosk, self._moving, self._measure = kiosk, moving, measure
        self._folder = folder
        self._door = door or _door_as_left(folder)
        self._screen = read_screen(folder or paths.state_folder())
        self._name = ""
        self._pad: StaffDoor | None = None
        self._page: StaffPage | None = None
        self._sound = SoundTest(self)
        self._sound.told_changed.connect(self._tell_sound)
        self._closing = QTimer(self, singleShot=True)
        self._closing.timeout.connect(self.close)
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self._tick)
        moving.moved.connect(self._let_go)

    @property
    def pad(self) -> StaffDoor | None:
        """Give the pad, while it stands there."""
        return self._pad

    @property
    def page(self) -> StaffPage | None:
        """Give the page, while it stands there."""
        return self._page

    def open_door(self) -> None:
        """Show the pad, or why the door stays shut."""
        if self._pad is not None or self._page is not None:
            return
        self._pad = pad = pad_of(self._moving.desk)
        pad.pin_requested.connect(self._try)
        pad.close_requested.connect(self.close)
        if not self._staff():
            self._note("the door was asked for, but no PIN is set")
            pad.tell_shut(self._moving.desk.site.profile.warning)
        elif self._door.wait_s:
            self._wait()
        else:
            pad.ask()
        self._kiosk.lend(pad, pad)
        self._closing.start(PAD_MS)

    def open_page(self, name: str) -> None:
        """Show the page to whoever of the staff came in; the visit before is over."""
        self._kiosk.finish()
        self._name = name
        self._page = page = staff_page_of(self._moving.desk)
        page.show_staff(name)
        page.show_scale(self._measure(self._screen))
        page.scale_requested.connect(self._use_scale)
        page.start_requested.connect(self._use_start)
        page.sound_requested.connect(self._sound.begin)
        page.log_requested.connect(self._show_log)
        page.leave_requested.connect(self._leave)
        page.close_requested.connect(self.close)
        wishes = (page.scale_requested, page.start_requested, page.log_requested)
        for wish in (*wishes, page.sound_requested):
            wish.connect(self._stay)
        page.verticalScrollBar().valueChanged.connect(self._stay)
        self._kiosk.lend(page, page.first())
        self._closing.start(PAGE_MS)

    def close(self) -> None:
        """Give the screen back to the visitors."""
        if self._pad is None and self._page is None:
            return
        for part in (self._pad, self._page):
            if part is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()
        self._let_go()
        self._name = ""
        self._kiosk.take_back()

    def _let_go(self) -> None:
        """Know that pad and page are gone, with the window they stood in."""
        self._pad = self._page = None
        self._closing.stop()
        self._ticking.stop()
        self._sound.stop()

    def _staff(self) -> tuple[Staff, ...]:
        return self._moving.desk.site.profile.staff

    def _try(self, pin: str) -> None:
        self._closing.stop()
        soon(self, partial(self._compare, pin, self._staff()), BREATH_MS)

    def _compare(self, pin: str, staff: tuple[Staff, ...]) -> None:
        """Compare a PIN with the first of these, and then with the others.

        Also once the pad is closed: to leave in time takes no wrong PIN back.
        """
        if not staff:
            self._refuse()
        elif verify_pin(staff[0].pin, pin):
            if self._pad is not None:  # else whoever it was has gone
                self._door.open()
                self._note(f"{staff[0].name} {_CAME_IN}")
                self.open_page(staff[0].name)
        else:
            others = partial(self._compare, pin, staff[1:])
            soon(self, others, BREATH_MS)

    def _refuse(self) -> None:
        wait_s = self._door.fail()
        self._note(f"{_WRONG}, {wait_s} s to wait" if wait_s else _WRONG)
        if self._pad is None:
            return
        if wait_s:
            self._wait()
        else:
            self._pad.tell_wrong()
        self._closing.start(PAD_MS)

    def _wait(self) -> None:
        self._tick()
        self._ticking.start()

    def _tick(self) -> None:
        """Count the wait down on the pad."""
        if self._pad is None:
            return
        wait_s = self._door.wait_s
        if wait_s:
            self._pad.tell_wait(wait_s)
        else:
            self._ticking.stop()
            self._pad.ask()

    def _stay(self) -> None:
        self._closing.start(PAGE_MS)

    def _use_scale(self, px_per_mm: float) -> None:
        """Use a measured size at once: everything is made anew in it."""
        self._screen = self._screen._replace(px_per_mm=round(px_per_mm, 3))
        self._note(f"{self._name} measured {px_per_mm:.3f} px per mm")
        words = self._keep(OwnScreen(px_per_mm=self._screen.px_per_mm))
        self._measure(self._screen)
        # the button that asks for it goes with everything else
        soon(self, partial(self._open_again, self._name, words))

    def _open_again(self, name: str, words: str) -> None:
        self.open_page(name)
        if self._page is not None:
            self._page.tell_scale(words)

    def _use_start(self, place: str) -> None:
        self._screen = self._screen._replace(start=place)
        self._note(f"{self._name} chose the first page {place}")
        link = parse_link(place)
        if link is not None:
            self._kiosk.begin_at(Place(link))
        if self._page is not None:
            self._page.show_start(place)
            self._page.tell_start(self._keep(OwnScreen(start=place)))

    def _keep(self, changed: OwnScreen) -> str:
        """Keep it for the next start, and say so; or give the line for the profile."""
        if write_screen(self._folder or paths.state_folder(), self._screen):
            return tr("In use now, and kept.")
        words = tr(
            "In use now, but it cannot be kept here. Put this into the profile: {lines}"
        )
        return words.format(lines=f"\n{lines_for_profile(changed)}")

    def _tell_sound(self, words: str) -> None:
        if self._page is not None:
            self._page.tell_sound(words)

    def _show_log(self) -> None:
        if self._page is not None:
            self._page.show_log(kiosk_log.last(LOG_LINES, self._folder))

    def _leave(self, code: int) -> None:
        """End the program with a code that tells the supervisor what to do."""
        self._note(f"{self._name} {_DEEDS[code]}")
        self._sound.stop()
        self._moving.desk.close()
        QCoreApplication.exit(code)

    def _note(self, fact: str) -> None:
        kiosk_log.note(kiosk_log.Event.STAFF, fact, self._folder)


def _door_as_left(folder: Path | None) -> Door:
    """Give a door that knows which wrong PINs the log has since somebody came in.

    Else whoever pulls the plug after each fourth PIN could try them all.
    """
    door, ages_s = Door(), list[float]()
    for entry in kiosk_log.entries(kiosk_log.Event.STAFF, folder):
        if entry.fact.startswith(_WRONG):
            ages_s.append(entry.age_s)
        elif entry.fact.endswith(_CAME_IN):
            ages_s.clear()
    door.recall(ages_s)
    return door
