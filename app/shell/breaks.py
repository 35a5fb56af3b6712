"""Breaks: suggests a rest after a while of reading, quietly and once."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.content.links import Kind
from app.i18n import tr
from app.session.history import Place
from app.session.preferring import Preferring
from app.session.resting import Resting
from app.shell.ways import TOPICS
from app.widgets.notices import Notice, Notices

NO_MORE: Final = "no-rest-hint"
"""Name of the notice's button: it turns the hint off."""

READ: Final = TOPICS | {Kind.STAGE, Kind.TERM}
"""Kinds of places where somebody reads."""


class Breaks(QObject):
    """Counts the time at pages while the program is in front.

    When it is up, the hint waits for the next section or page: it comes between two
    thoughts, and never to an empty chair.
    """

    def __init__(
        self, preferring: Preferring, notices: Notices, resting: Resting
    ) -> None:
        """Tell in `notices`, unless it is not wanted."""
        super().__init__()
        self._preferring, self._notices = preferring, notices
        self._resting = resting
        self._resting.wait_finished.connect(self._wait_for_a_pause)
        self._is_reading = False
        self._is_due = False

    def follow(self, place: Place) -> None:
        """Know where the reader is now."""
        self._is_reading = place.link.kind in READ
        self._count(QGuiApplication.applicationState())
        self.move_on()

    def watch(self, state: Qt.ApplicationState) -> None:
        """Know whether the program is in front."""
        self._count(state)

    def move_on(self) -> None:
        """Say it now, if it is to be said: the reader goes on to something else."""
        if self._is_due and self._preferring.now.rest_hint:
            self._is_due = False
            self._notices.show_notice(
                tr(
                    "You have read for ten minutes. Rest if you like: you can go on here."
                ),
                tr("No more hints"),
                NO_MORE,
            )

    def answer(self, notice: Notice) -> None:
        """Turn the hint off, if that is what a notice's button means."""
        if notice.name == NO_MORE:
            self._preferring.choose("rest_hint", False)  # noqa: FBT003 (its value)

    def _wait_for_a_pause(self) -> None:
        self._is_due = True

    def _count(self, state: Qt.ApplicationState) -> None:
        is_in_front = state == Qt.ApplicationState.ApplicationActive
        if self._is_reading and is_in_front:
            self._resting.go_on()
        else:
            self._resting.pause()
