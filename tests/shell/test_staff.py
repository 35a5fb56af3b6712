"""The staff door and page of a real kiosk, with PINs that are quickly compared."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import kiosk_log, paths
from app.content.links import Link, Screen
from app.session.door import FREE, Door
from app.session.pins import hash_pin, verify_pin
from app.session.profile import Profile, Staff
from app.session.site_file import OwnScreen, read_screen
from app.shell import staff as staff_module
from app.shell.desk import HOME, Desk
from app.shell.kiosk_start import let_staff_in
from app.shell.staff import BREATH_MS, StaffDesk
from tests.builders import a_pack
from tests.kiosks import Room, a_room
from tests.parts import a_button, global_rect, settle, shown_words
from tests.speakers import program

PIN = "5028"


def a_member(name: str = "Reception", pin: str = PIN) -> Staff:
    """Give somebody with a PIN, hashed so lightly that tests stay quick."""
    salt, size = b"a salt of tests!", 32
    made = hash_secret(pin.encode(), salt, 1, 16, 1, size, Type.ID)
    return Staff(name, made.decode("ascii"))


MEMBERS = (a_member("Ward 3", "7391"), a_member())


class Watch:
    """A kiosk, and the staff who look after it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.kiosk, self.moving = room.kiosk, room.moving
        self.staff = let_staff_in(room.kiosk, room.moving)

    @property
    def desk(self) -> Desk:
        """The reader of this visit."""
        return self.moving.desk

    def presses(self, words: str) -> None:
        """Touch the button that says `words` on pad or page."""
        part = self.staff.pad or self.staff.page
        assert part is not None
        settle()
        self.room.taps(a_button(part, words))


@pytest.fixture(scope="module")
def room(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Room]:
    """Open one kiosk for all these tests: the door and the counts are new in each."""
    del qapp
    pack = a_pack(tmp_path_factory.mktemp("staff") / "library.pack")
    with a_room(pack, profile=Profile(staff=MEMBERS)) as room:
        yield room


@pytest.fixture
def screen(qtbot: QtBot, room: Room) -> Iterator[Watch]:
    """Let staff look after it, and the next visitor wait in the end."""
    del qtbot
    site = room.desk.site
    watch = Watch(room)
    yield watch
    watch.staff.close()
    watch.staff.deleteLater()
    room.desk.site = site
    room.kiosk.begin_at(HOME)
    room.kiosk.finish()
    settle()


def employ(screen: Watch, *staff: Staff) -> None:
    """Let these be the staff."""
    site = screen.desk.site
    screen.desk.site = site._replace(decided=Profile(staff=staff))


@pytest.fixture
def enter(qtbot: QtBot) -> Callable[[Watch, str], None]:
    """Give what types a PIN and waits until it was compared."""

    def type_it(screen: Watch, pin: str) -> None:
        pad = screen.staff.pad
        assert pad is not None
        settle()
        QTest.keyClicks(pad, pin)
        screen.presses("Open")
        qtbot.waitUntil(lambda: "One moment …" not in shown_words(screen.desk.window))
        settle()

    return type_it


def log() -> str:
    return "\n".join(kiosk_log.last(50))


def told(screen: Watch) -> list[str]:
    return shown_words(screen.desk.window)


def test_a_held_corner_brings_the_pad_and_a_pin_the_page(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    screen.kiosk.staff_requested.emit()
    assert screen.staff.pad is not None
    assert screen.staff.pad.isVisible()
    enter(screen, PIN)
    assert screen.staff.page is not None
    assert screen.staff.page.isVisible()
    assert "You came in as Reception." in told(screen)
    assert "staff Reception came in" in log()
    assert PIN not in log()


def test_to_come_in_ends_the_visit(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    screen.kiosk.begin(Link.topic("first-week"))
    settle()
    screen.staff.open_door()
    enter(screen, PIN)
    screen.presses("Back to the reader")
    settle()
    assert screen.kiosk.is_waiting
    assert not screen.desk.reading.may_go_back
    assert screen.staff.page is None


def test_a_closed_pad_gives_the_page_back(screen: Watch) -> None:
    screen.kiosk.begin(Link.topic("first-week"))
    settle()
    screen.staff.open_door()
    assert screen.staff.pad is not None
    screen.presses("Back to the reader")
    settle()
    assert screen.staff.pad is None
    assert not screen.kiosk.is_waiting
    assert screen.desk.reading.place.link == Link.topic("first-week")
    assert screen.desk.window.stack.isEnabled()


def test_the_pad_fits_however_large_a_visitor_made_the_words(screen: Watch) -> None:
    screen.kiosk.begin()
    screen.desk.preferring.choose("text_percent", 400)
    settle()
    screen.staff.open_door()
    settle()
    pad = screen.staff.pad
    assert pad is not None
    for words in (*"1234567890", "Open", "Back to the reader"):
        button = a_button(pad, words)
        assert global_rect(pad).contains(global_rect(button))
        assert button.sizeHint().height() <= button.height()


def test_a_second_wish_does_not_open_a_second_pad(screen: Watch) -> None:
    screen.staff.open_door()
    pad = screen.staff.pad
    screen.staff.open_door()
    assert screen.staff.pad is pad


def test_five_wrong_pins_shut_the_pad_and_each_stands_in_the_log(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    screen.staff.open_door()
    for _ in range(FREE - 1):
        enter(screen, "0000")
        assert "That PIN does not fit." in told(screen)
    enter(screen, "0000")
    assert any("Please wait 30 seconds." in words for words in told(screen))
    assert log().count("staff wrong PIN") == FREE
    assert " 0000 " not in log().replace("+0000", "")


def test_after_the_wait_the_pad_asks_again_by_itself(
    qtbot: QtBot, screen: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_module, "TICK_MS", 10)
    now = [0.0]
    door = Door(lambda: now[0])
    staff = StaffDesk(screen.kiosk, screen.moving, lambda _screen: 3.6, door)
    for _ in range(FREE):
        door.fail()
    staff.open_door()
    assert "Too many wrong PINs. Please wait 30 seconds." in told(screen)
    now[0] += 29.5
    last = "Too many wrong PINs. Please wait 1 second."
    qtbot.waitUntil(lambda: last in told(screen))
    now[0] += 1
    qtbot.waitUntil(lambda: "Please enter your PIN." in told(screen))
    staff.close()


def test_another_visit_does_not_shake_the_wait_off(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    screen.staff.open_door()
    for _ in range(FREE):
        enter(screen, "0000")
    screen.staff.close()
    screen.kiosk.begin()
    screen.kiosk.finish()
    settle()
    screen.staff.open_door()
    assert any("Too many wrong PINs." in words for words in told(screen))
    assert not a_button(screen.desk.window, "1").isEnabled()


def test_a_restart_does_not_shake_the_wait_off(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    screen.staff.open_door()
    for _ in range(FREE):
        enter(screen, "0000")
    screen.staff.close()
    anew = let_staff_in(screen.kiosk, screen.moving)
    anew.open_door()
    assert any("Too many wrong PINs." in words for words in told(screen))
    anew.close()


def test_after_a_restart_the_right_pin_of_before_forgives_all_before_it(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    for _ in range(FREE):
        kiosk_log.note(kiosk_log.Event.STAFF, "wrong PIN")
    kiosk_log.note(kiosk_log.Event.STAFF, "Reception came in")
    kiosk_log.note(kiosk_log.Event.STAFF, "wrong PIN")
    screen.staff = let_staff_in(screen.kiosk, screen.moving)
    screen.staff.open_door()
    for _ in range(FREE - 2):
        enter(screen, "0000")
        assert "That PIN does not fit." in told(screen)
    enter(screen, "0000")
    assert any("Please wait 30 seconds." in words for words in told(screen))


@pytest.mark.parametrize("pin", ["0000", PIN])
def test_to_leave_while_a_pin_is_compared_takes_it_not_back(
    qtbot: QtBot, screen: Watch, pin: str
) -> None:
    door = Door()
    staff = StaffDesk(screen.kiosk, screen.moving, lambda _screen: 3.6, door)
    for _ in range(FREE - 1):
        door.fail()
    staff.open_door()
    pad = staff.pad
    assert pad is not None
    QTest.keyClicks(pad, pin)
    pad.pin_requested.emit(pin)
    staff.close()
    if pin == PIN:
        QTest.qWait(BREATH_MS * (len(MEMBERS) + 2))
        assert (staff.page, door.wait_s, log()) == (None, 0, "")
    else:
        qtbot.waitUntil(lambda: door.wait_s > 0)
        assert "staff wrong PIN, 30 s to wait" in log()
    assert staff.pad is None


def test_without_a_pin_the_door_stays_shut_and_says_so(screen: Watch) -> None:
    employ(screen)
    screen.staff.open_door()
    assert any("No PIN is set" in words for words in told(screen))
    assert "staff the door was asked for" in log()


WARNING = "For staff: the clinic's profile is not used, see line 3 of clinic.toml."


def test_staff_learn_what_is_wrong_with_the_profile(
    screen: Watch, enter: Callable[[Watch, str], None]
) -> None:
    site = screen.desk.site
    profile = Profile(staff=MEMBERS, warning=WARNING)
    screen.desk.site = site._replace(decided=profile)
    screen.staff.open_door()
    assert WARNING not in told(screen)
    enter(screen, PIN)
    assert WARNING in told(screen)


def test_without_a_pin_the_shut_door_says_why_the_profile_has_none(
    screen: Watch,
) -> None:
    site = screen.desk.site
    screen.desk.site = site._replace(decided=Profile(warning=WARNING))
    screen.staff.open_door()
    assert WARNING in told(screen)


def test_the_pad_and_the_page_go_by_themselves(
    qtbot: QtBot, screen: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_module, "PAD_MS", 20)
    monkeypatch.setattr(staff_module, "PAGE_MS", 20)
    screen.staff.open_door()
    qtbot.waitUntil(lambda: screen.staff.pad is None)
    screen.staff.open_page("Reception")
    qtbot.waitUntil(lambda: screen.staff.page is None)
    assert screen.kiosk.is_waiting


def test_a_measured_size_is_used_at_once_and_kept(screen: Watch) -> None:
    screen.staff.open_page("Reception")
    before = screen.desk.theme.target_px
    for _ in range(10):
        screen.presses("Much wider")
    screen.presses("Use this size")
    settle()
    assert screen.desk.theme.target_px > before
    assert "In use now, and kept." in told(screen)
    kept = read_screen(paths.state_folder())
    assert kept.px_per_mm == pytest.approx(screen.desk.site.profile.kiosk.px_per_mm)
    assert "measured" in log()


def test_where_nothing_can_be_kept_the_line_for_the_profile_is_given(
    screen: Watch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    screen.staff.open_page("Reception")
    screen.presses("Glossary")
    settle()
    line = '\n[book]\nstart = "glossary"'
    assert any(line in words for words in told(screen))


def test_visits_begin_at_the_page_that_was_picked(screen: Watch) -> None:
    screen.staff.open_page("Reception")
    screen.presses("Treatment timeline")
    settle()
    assert read_screen(paths.state_folder()) == OwnScreen(start="timeline")
    screen.presses("Back to the reader")
    screen.kiosk.begin()
    screen.kiosk.finish()
    settle()
    assert screen.desk.reading.place.link == Link.screen(Screen.TIMELINE)


def test_the_log_is_shown_when_asked_for(screen: Watch) -> None:
    kiosk_log.note(kiosk_log.Event.START, "a start")
    screen.staff.open_page("Reception")
    screen.presses("Look at the log")
    assert any("start a start" in words for words in told(screen))


SPEAKS = """
tell('ready x')
tell('voice x')
for line in sys.stdin:
    word, number = (*line.split(), '', '')[:2]
    if word == 'say':
        tell('began ' + number)
        tell('ended ' + number)
"""


def test_the_sound_is_tested_and_what_to_do_is_told(
    qtbot: QtBot, screen: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(SPEAKS))
    screen.staff.open_page("Reception")
    screen.presses("Test the sound")
    qtbot.waitUntil(lambda: any("heard nothing" in words for words in told(screen)))


def test_a_missing_voice_is_told(
    qtbot: QtBot, screen: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program("sys.exit(3)"))
    screen.staff.open_page("Reception")
    screen.presses("Test the sound")
    words = "Reading aloud is not part of this installation."
    qtbot.waitUntil(lambda: any(words in each for each in told(screen)))


def test_each_way_out_ends_the_program_with_its_code(screen: Watch) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    for words, code, noted in (
        ("Restart the computer", 42, "restarts the computer"),
        ("Shut the computer down", 43, "shuts down"),
        ("Leave the kiosk", 44, "leaves the kiosk"),
    ):
        screen.staff.open_page("Reception")
        settle()
        QTimer.singleShot(0, partial(screen.presses, words))
        assert application.exec() == code
        assert f"Reception {noted}" in log()


def test_to_compare_pins_freezes_the_screen_no_longer_than_one_takes(
    screen: Watch,
) -> None:
    """Real hashes: 0.1 to 0.3 s each; the loop runs between two of them.

    In processor time: what other programs take meanwhile is not the reader's.
    """
    real = hash_pin("7392")
    started = time.process_time()
    assert not verify_pin(real, "1112")
    one_s = time.process_time() - started
    employ(screen, Staff("Ward 1", real), Staff("Ward 2", real))
    screen.staff.open_door()
    assert screen.staff.pad is not None
    longest, last = 0.0, time.process_time()
    screen.staff.pad.pin_requested.emit("1112")
    while "That PIN does not fit." not in told(screen):
        QApplication.processEvents()
        longest, last = max(longest, time.process_time() - last), time.process_time()
    assert longest < 2 * one_s + 0.3
