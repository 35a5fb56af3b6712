"""What strangers may do is named one by one."""

from datetime import time

import pytest
from PySide6.QtCore import Qt

from app.content.links import Kind, Link, Screen, Way
from app.session.kiosk import KEYS, Hours, KioskPolicy, Stroke, policy_of
from app.session.profile import KioskWishes, Profile

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
POLICY = KioskPolicy()

ALLOWED = {
    "a letter": Stroke(Qt.Key.Key_A, "a"),
    "a capital": Stroke(Qt.Key.Key_A, "A", SHIFT),
    "a letter of another script": Stroke(Qt.Key.Key_unknown, "ж"),
    "Tab": Stroke(Qt.Key.Key_Tab, "\t"),
    "back with Tab": Stroke(Qt.Key.Key_Backtab, "", SHIFT),
    "Enter": Stroke(Qt.Key.Key_Return, "\r"),
    "Enter beside the digits": Stroke(Qt.Key.Key_Enter, "\r", KEYPAD),
    "a space": Stroke(Qt.Key.Key_Space, " "),
    "an arrow": Stroke(Qt.Key.Key_Down),
    "a page down": Stroke(Qt.Key.Key_PageDown),
    "a letter taken away": Stroke(Qt.Key.Key_Backspace, "\b"),
    "leaving": Stroke(Qt.Key.Key_Escape, "\x1b"),
    "AltGr, as Windows tells it": Stroke(Qt.Key.Key_At, "@", CTRL | ALT),
    "AltGr with Shift": Stroke(Qt.Key.Key_unknown, "€", CTRL | ALT | SHIFT),
}
REFUSED = {
    "quit": Stroke(Qt.Key.Key_Q, "\x11", CTRL),
    "copy": Stroke(Qt.Key.Key_C, "c", CTRL),
    "close": Stroke(Qt.Key.Key_F4, "", ALT),
    "a menu": Stroke(Qt.Key.Key_F, "f", ALT),
    "a terminal": Stroke(Qt.Key.Key_T, "\x14", CTRL | ALT),
    "the system's key": Stroke(Qt.Key.Key_Super_L, "", META),
    "a letter with it": Stroke(Qt.Key.Key_R, "r", META),
    "help": Stroke(Qt.Key.Key_F1),
    "all screen": Stroke(Qt.Key.Key_F11),
    "the menu key": Stroke(Qt.Key.Key_Menu),
    "a picture of the screen": Stroke(Qt.Key.Key_Print),
    "paste": Stroke(Qt.Key.Key_Insert, "", SHIFT),
    "cut": Stroke(Qt.Key.Key_Delete, "\x7f", SHIFT),
    "selecting": Stroke(Qt.Key.Key_Right, "", SHIFT),
    "a browser": Stroke(Qt.Key.Key_HomePage),
    "back on a mouse keyboard": Stroke(Qt.Key.Key_Back),
    "a control letter": Stroke(Qt.Key.Key_unknown, "\x07"),
}


@pytest.mark.parametrize("stroke", ALLOWED.values(), ids=ALLOWED)
def test_a_key_that_walks_presses_or_writes_is_allowed(stroke: Stroke) -> None:
    assert POLICY.allows_key(stroke)


@pytest.mark.parametrize("stroke", REFUSED.values(), ids=REFUSED)
def test_any_other_key_is_refused(stroke: Stroke) -> None:
    assert not POLICY.allows_key(stroke)


def test_no_key_of_a_function_is_on_the_list() -> None:
    functions = {Qt.Key(Qt.Key.Key_F1 + number) for number in range(35)}
    assert not KEYS & functions


@pytest.mark.parametrize(
    "link",
    [
        Link.topic("fertility", "men"),
        Link.term("stem-cell"),
        Link.stage("first-talk"),
        Link.shelf("risks"),
        Link.way(Way.TWO_MINUTES),
        Link.end(Way.TEN_MINUTES),
        Link(Kind.CLINIC, "visitors"),
        Link.screen(Screen.HOME),
        Link.screen(Screen.CALL),
        Link.screen(Screen.ABOUT),
    ],
    ids=str,
)
def test_a_place_of_the_book_may_be_opened(link: Link) -> None:
    assert POLICY.allows(link)


@pytest.mark.parametrize("screen", [Screen.PREFERENCES, Screen.MY_PAGE, Screen.HELP])
def test_a_screen_that_keeps_something_or_names_keys_does_not_exist(
    screen: Screen,
) -> None:
    assert not POLICY.allows(Link.screen(screen))


@pytest.mark.parametrize(
    ("begin", "end", "now", "is_open"),
    [
        ("", "", "03:00", True),
        ("08:00", "", "03:00", True),
        ("08:00", "08:00", "03:00", True),
        ("08:00", "18:00", "07:59", False),
        ("08:00", "18:00", "08:00", True),
        ("08:00", "18:00", "18:00", False),
        ("20:00", "06:00", "23:00", True),
        ("20:00", "06:00", "05:59", True),
        ("20:00", "06:00", "12:00", False),
    ],
)
def test_the_clinic_is_open_in_its_hours(
    begin: str,
    end: str,
    now: str,
    is_open: bool,  # noqa: FBT001 (a table)
) -> None:
    assert Hours(begin, end).hold(time.fromisoformat(now)) == is_open


def test_a_clinic_may_forbid_to_print() -> None:
    acts = frozenset({"home", "print"})
    assert policy_of(Profile(printing=True), acts).acts == acts
    assert policy_of(Profile(printing=False), acts).acts == frozenset({"home"})


def test_a_profile_makes_the_policy() -> None:
    wishes = KioskWishes(idle_seconds=90, open_from="08:00", open_until="18:00")
    policy = policy_of(
        Profile(printing=False, kiosk=wishes), frozenset({"home", "print"})
    )
    assert policy == KioskPolicy(
        acts=frozenset({"home"}),
        idle_s=90,
        hours=Hours("08:00", "18:00"),
    )
