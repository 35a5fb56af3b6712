import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.session.resting import Resting
from app.shell.breaks import NO_MORE, Breaks
from app.widgets.notices import Notice, Notices

SOON_MS = 30
TOPIC = Place(Link.topic("risks"))
NEXT = Place(Link.topic("benefits"))
HOME = Place(Link.screen(Screen.HOME))
IN_FRONT = Qt.ApplicationState.ApplicationActive
BEHIND = Qt.ApplicationState.ApplicationInactive


class Chair:
    """Somebody reads in it, for as long as a rest is due after."""

    def __init__(self, qtbot: QtBot) -> None:
        self.room = QWidget()
        qtbot.addWidget(self.room)
        self.notices = Notices(self.room)
        self.preferring = Preferring(PreferenceStore(None))
        self.resting = Resting(SOON_MS)
        self.breaks = Breaks(self.preferring, self.notices, self.resting)

    def reads(self, place: Place = TOPIC) -> None:
        self.breaks.follow(place)
        self.breaks.watch(IN_FRONT)
        QTest.qWait(3 * SOON_MS)

    def hears(self) -> str:
        notice = self.notices.shown()
        return notice.text if notice else ""


@pytest.fixture
def chair(qtbot: QtBot) -> Chair:
    return Chair(qtbot)


def test_the_hint_waits_for_the_next_section_or_page(chair: Chair) -> None:
    chair.reads()
    assert chair.hears() == ""
    chair.breaks.move_on()
    assert chair.hears().startswith("You have read for ten minutes.")


def test_it_comes_once(chair: Chair) -> None:
    chair.reads()
    chair.breaks.follow(NEXT)
    assert chair.hears() != ""
    chair.notices.clear()
    chair.reads()
    chair.breaks.move_on()
    assert chair.hears() == ""


def test_it_comes_only_while_somebody_reads(chair: Chair) -> None:
    chair.reads(HOME)
    chair.breaks.move_on()
    assert chair.hears() == ""


def test_a_program_in_the_background_is_not_read(chair: Chair) -> None:
    chair.breaks.follow(TOPIC)
    chair.breaks.watch(BEHIND)
    QTest.qWait(3 * SOON_MS)
    chair.breaks.move_on()
    assert chair.hears() == ""


def test_who_does_not_want_it_is_left_alone(chair: Chair) -> None:
    chair.preferring.choose("rest_hint", value=False)
    chair.reads()
    chair.breaks.move_on()
    assert chair.hears() == ""


def test_its_button_turns_it_off_for_good(chair: Chair) -> None:
    chair.breaks.answer(Notice("Something else.", "Undo", "undo"))
    assert chair.preferring.now.rest_hint
    chair.breaks.answer(Notice("You have read.", "No more hints", NO_MORE))
    assert not chair.preferring.now.rest_hint
