"""What a visitor does to get out of the kiosk, by hands alone."""

import time
from collections.abc import Callable
from typing import Final

from tests.kiosk.stage import HIGH, WIDE, Hand

Try = Callable[[Hand], None]

MIDDLE: Final = (WIDE // 2, HIGH // 3)
EDGES: Final = {
    "left": ((0, 400), (640, 400)),
    "right": ((WIDE - 1, 400), (640, 400)),
    "top": ((640, 0), (640, 500)),
    "bottom": ((640, HIGH - 1), (640, 300)),
}
CORNERS: Final = {
    "upper left": (2, 2),
    "upper right": (WIDE - 3, 2),
    "lower left": (2, HIGH - 3),
    "lower right": (WIDE - 3, HIGH - 3),
}


SEARCH: Final = (1065, 546)
FIELD: Final = (200, 90)
FIELD_END: Final = (1000, 90)
"""The search button, and its field at both ends, as they lie on this screen."""

BACK_S: Final = 3.0
"""So soon the window is back over the screen, whatever was done to it."""


def keys(*wanted: str) -> Try:
    """Give what presses keys."""

    def press(hand: Hand) -> None:
        hand.key(*wanted)

    return press


def click(place: tuple[int, int], button: int = 1) -> Try:
    """Give what clicks somewhere."""

    def press(hand: Hand) -> None:
        hand.click(*place, button)

    return press


def swipe(start: tuple[int, int], end: tuple[int, int]) -> Try:
    """Give what presses, moves and releases."""

    def move(hand: Hand) -> None:
        hand.drag(start, end)

    return move


def print_screen(hand: Hand) -> None:
    hand.key("Print", "alt+Print")
    time.sleep(BACK_S)  # the window manager takes the keyboard for a while


def select_by_drag(hand: Hand) -> None:
    hand.drag((300, 200), (900, 420))


def double_click(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE, "click", "--repeat", 2, "--delay", 60, 1)


def zoom_by_wheel(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE)
    hand.do("keydown", "ctrl")
    hand.do("click", "--repeat", 6, 4)
    hand.do("keyup", "ctrl")


def smuggle(hand: Hand) -> None:
    hand.click(*MIDDLE, 2)
    hand.key("ctrl+v")


def back_and_forward(hand: Hand) -> None:
    for button in range(6, 16):
        hand.click(*MIDDLE, button)


def many_buttons_at_once(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE, "mousedown", 3, "mousedown", 1, "mouseup", 3)
    hand.do("mouseup", 1, "mousedown", 1, "mousedown", 3, "mousedown", 2)
    hand.do("mouseup", 2, "mouseup", 3, "mousemove", 5, 400, "mouseup", 1)


def wheel_with_every_modifier(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE)
    for modifier in ("ctrl", "shift", "alt", "super"):
        hand.do("keydown", modifier)
        for button in (4, 5, 6, 7):
            hand.do("click", "--repeat", 3, button)
        hand.do("keyup", modifier)


def click_with_every_modifier(hand: Hand) -> None:
    for modifier in ("ctrl", "shift", "alt", "super"):
        hand.do("keydown", modifier)
        hand.click(*MIDDLE, 3)
        hand.click(*MIDDLE, 2)
        hand.do("keyup", modifier)


def drag_the_window(hand: Hand) -> None:
    for modifier in ("alt", "super"):
        hand.do("keydown", modifier)
        hand.drag(MIDDLE, (200, 700))
        hand.do("mousedown", 3, "mousemove", 900, 700, "mouseup", 3)
        hand.do("keyup", modifier)


def hold_right(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE, "mousedown", 3)
    time.sleep(BACK_S)
    hand.do("mouseup", 3)


def hold_modifiers(hand: Hand) -> None:
    hand.do("keydown", "ctrl", "keydown", "alt")
    hand.do("key", "Delete", "BackSpace", "F4", "Tab", "Return")
    hand.do("keyup", "ctrl", "keyup", "alt")


def move_the_mouse_by_keys(hand: Hand) -> None:
    hand.key("shift+Num_Lock", "KP_Subtract", "KP_5", "KP_Multiply", "KP_5")
    hand.key("KP_Divide", "KP_5", "KP_Insert", "KP_Delete", "shift+Num_Lock")


def flood_with_everything(hand: Hand) -> None:
    wild = ("Tab", "Return", "Escape", "space", "alt+F4", "ctrl+q", "F1", "super")
    hand.do("key", "--delay", 0, *wild * 25)


def press_finish_again_and_again(hand: Hand) -> None:
    hand.do("mousemove", WIDE - 200, HIGH - 50)
    hand.do("click", "--repeat", 30, "--delay", 20, 1)
    hand.key(*("Return", "Tab", "space") * 5)


def unmap(hand: Hand) -> None:
    hand.do("windowunmap", hand.window)


def override(hand: Hand) -> None:
    hand.do("set_window", "--overrideredirect", 1, hand.window)
    hand.do("set_window", "--overrideredirect", 0, hand.window)


def go_to_another_desktop(hand: Hand) -> None:
    hand.do("set_desktop", 1)
    hand.do("set_desktop_for_window", hand.window, 2)


def add_every_state(hand: Hand) -> None:
    for state in ("SHADED", "BELOW", "HIDDEN", "STICKY", "MODAL", "MAXIMIZED_VERT"):
        hand.do("windowstate", "--add", state, hand.window)


def minimise(hand: Hand) -> None:
    hand.do("windowminimize", hand.window)


def resize(hand: Hand) -> None:
    hand.do("windowsize", hand.window, 300, 200)


def move(hand: Hand) -> None:
    hand.do("windowmove", hand.window, 200, 200)


def drop_full_screen(hand: Hand) -> None:
    hand.do("windowstate", "--remove", "FULLSCREEN", hand.window)


def lower(hand: Hand) -> None:
    hand.do("windowlower", hand.window)


def follow_links(hand: Hand) -> None:
    for _ in range(12):
        hand.key("Tab", "Return")


def tap_all_over(hand: Hand) -> None:
    for y in range(40, HIGH, 95):
        for x in range(60, WIDE, 165):
            hand.click(x, y)


def flood(hand: Hand) -> None:
    hand.key(*["a"] * 60)


def type_much(hand: Hand) -> None:
    hand.type("x" * 2000)


def type_code(hand: Hand) -> None:
    hand.type("\" OR NEAR( * a AND ((((( '); --  file:///etc/passwd ../../ %s {0}")
    hand.key("Return")


def hammer(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE, "click", "--repeat", 60, "--delay", 10, 1)


def press_everything(hand: Hand) -> None:
    hand.key("Tab", "space", "Tab", "Return", "Escape", "BackSpace", "Delete", "Home")
    hand.key("End", "Page_Down", "Page_Up", "Up", "Down", "Left", "Right", "Escape")


def select_in_a_field(hand: Hand) -> None:
    hand.click(*SEARCH)
    hand.type("fertility")
    hand.click(*FIELD_END)
    for modifier in ("shift", "ctrl", "alt"):
        hand.do("keydown", modifier)
        hand.click(*FIELD)
        hand.drag(FIELD, FIELD_END)
        hand.do("keyup", modifier)
    hand.key("shift+Home", "ctrl+Insert", "XF86Copy", "XF86Cut", "Escape")


def compose_in_a_field(hand: Hand) -> None:
    hand.click(*SEARCH)
    hand.key("dead_acute", "e", "dead_tilde", "n", "Multi_key", "o", "c")
    hand.key("ctrl+shift+u", "2", "0", "2", "e", "Return", "Escape")
