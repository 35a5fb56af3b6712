"""Attempts to get out of the kiosk, each by hands alone.

What a visitor tries with keyboard, pointer and window manager; most of it may change
nothing on the screen at all.
"""

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from tests.kiosk.stage import CALM_S, HIGH, WIDE, Hand, Sight, Stage

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


BACK_S: Final = 3.0
"""So soon the window is back over the screen, whatever was done to it."""


class Attempt(NamedTuple):
    """One way to get out."""

    name: str
    do: Try
    is_still: bool = True
    """Whether nothing on the screen may change; else only out of it must nobody get."""


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


FORBIDDEN: Final = (
    *("ctrl+q", "ctrl+w", "alt+F4", "ctrl+F4", "ctrl+shift+q", "ctrl+shift+w"),
    *("ctrl+o", "ctrl+s", "ctrl+p", "ctrl+n", "ctrl+t", "ctrl+l", "ctrl+u", "ctrl+j"),
    *("F1", "shift+F1", "ctrl+F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"),
    *("F10", "shift+F10", "F11", "F12", "ctrl+shift+i", "ctrl+shift+j", "ctrl+h"),
    *("alt+f", "alt+e", "alt+h", "ctrl+comma", "super+r"),
    *("ctrl+Escape", "ctrl+shift+Escape", "Menu", "Pause"),
    *("ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+equal", "ctrl+f", "ctrl+k", "ctrl+g"),
    *("ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+z", "shift+Insert", "ctrl+Insert"),
    *("alt+Left", "alt+Right", "alt+Home", "alt+Up", "ctrl+Tab", "ctrl+Page_Down"),
    *("ctrl+alt+BackSpace", "ctrl+alt+t", "ctrl+alt+l", "ctrl+alt+F2"),
    *("XF86HomePage", "XF86Mail", "XF86Calculator", "XF86Explorer", "XF86Back"),
    *("XF86Search", "XF86Favorites", "XF86Copy", "XF86Paste", "XF86Cut", "XF86Open"),
    *("XF86Print", "XF86AudioMedia", "XF86Sleep", "XF86Close", "XF86Reload", "Help"),
)
"""Keys that do nothing in a kiosk, wherever one is."""


def _print_screen(hand: Hand) -> None:
    hand.key("Print", "alt+Print")
    time.sleep(BACK_S)  # the window manager takes the keyboard for a while


def _select_by_drag(hand: Hand) -> None:
    hand.drag((300, 200), (900, 420))


def _double_click(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE, "click", "--repeat", 2, "--delay", 60, 1)


def _zoom_by_wheel(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE)
    hand.do("keydown", "ctrl")
    hand.do("click", "--repeat", 6, 4)
    hand.do("keyup", "ctrl")


def _smuggle(hand: Hand) -> None:
    hand.click(*MIDDLE, 2)
    hand.key("ctrl+v")


def _minimise(hand: Hand) -> None:
    hand.do("windowminimize", hand.window)


def _resize(hand: Hand) -> None:
    hand.do("windowsize", hand.window, 300, 200)


def _move(hand: Hand) -> None:
    hand.do("windowmove", hand.window, 200, 200)


def _drop_full_screen(hand: Hand) -> None:
    hand.do("windowstate", "--remove", "FULLSCREEN", hand.window)


def _lower(hand: Hand) -> None:
    hand.do("windowlower", hand.window)


def _follow_links(hand: Hand) -> None:
    for _ in range(12):
        hand.key("Tab", "Return")


def _tap_all_over(hand: Hand) -> None:
    for y in range(40, HIGH, 95):
        for x in range(60, WIDE, 165):
            hand.click(x, y)


def _flood(hand: Hand) -> None:
    hand.key(*["a"] * 60)


def _type_much(hand: Hand) -> None:
    hand.type("x" * 2000)


def _type_code(hand: Hand) -> None:
    hand.type("\" OR NEAR( * a AND ((((( '); --  file:///etc/passwd ../../ %s {0}")
    hand.key("Return")


def _hammer(hand: Hand) -> None:
    hand.do("mousemove", *MIDDLE, "click", "--repeat", 60, "--delay", 10, 1)


def _press_everything(hand: Hand) -> None:
    hand.key("Tab", "space", "Tab", "Return", "Escape", "BackSpace", "Delete", "Home")
    hand.key("End", "Page_Down", "Page_Up", "Up", "Down", "Left", "Right", "Escape")


ATTEMPTS: Final = (
    *(Attempt(each, keys(each)) for each in FORBIDDEN),
    Attempt("Alt+Space, Escape", keys("alt+space", "Escape"), is_still=False),
    Attempt("Alt+Tab", keys("alt+Tab"), is_still=False),
    Attempt("Print", _print_screen, is_still=False),
    Attempt("Super", keys("super")),
    Attempt("Super+E", keys("super+e"), is_still=False),
    Attempt("Super+D", keys("super+d"), is_still=False),
    Attempt("Shift, six times", keys(*["shift"] * 6)),
    Attempt("Escape, five times", keys(*["Escape"] * 5), is_still=False),
    Attempt("right click", click(MIDDLE, 3)),
    Attempt("right click below", click((640, HIGH - 60), 3), is_still=False),
    Attempt("middle click", click(MIDDLE, 2)),
    Attempt("buttons back and forward", click(MIDDLE, 8)),
    Attempt("double click", _double_click, is_still=False),
    Attempt("words selected", _select_by_drag, is_still=False),
    Attempt("Ctrl and wheel", _zoom_by_wheel),
    Attempt("words smuggled in", _smuggle),
    Attempt("minimised", _minimise, is_still=False),
    Attempt("resized", _resize, is_still=False),
    Attempt("moved", _move, is_still=False),
    Attempt("out of full screen", _drop_full_screen, is_still=False),
    Attempt("lowered", _lower, is_still=False),
    *(
        Attempt(f"swipe from the {name}", swipe(*way), is_still=False)
        for name, way in EDGES.items()
    ),
    *(
        Attempt(f"corner {name}", click(place), is_still=False)
        for name, place in CORNERS.items()
    ),
    Attempt("every link", _follow_links, is_still=False),
    Attempt("taps all over", _tap_all_over, is_still=False),
    Attempt("a key that sticks", _flood, is_still=False),
    Attempt("two thousand letters", _type_much, is_still=False),
    Attempt("words that mean something to machines", _type_code, is_still=False),
    Attempt("sixty taps", _hammer, is_still=False),
    Attempt("all allowed keys", _press_everything, is_still=False),
)


def escapes(stage: Stage, attempts: tuple[Attempt, ...]) -> dict[str, list[str]]:
    """Try everything; give those attempts that got somewhere, each with where.

    After one that did, the reader is started anew.
    """
    found: dict[str, list[str]] = {}
    for attempt in attempts:
        stage.ask("copy")
        stage.hand.do("mousemove", *MIDDLE)
        before = stage.see()
        attempt.do(stage.hand)
        reasons = judge(stage, before, is_still=attempt.is_still)
        if reasons:
            found[attempt.name] = reasons
            stage.start_again()
            stage.hand.click(*MIDDLE)
    return found


def judge(stage: Stage, before: Sight, *, is_still: bool) -> list[str]:
    """Tell what somebody got who should have got nothing."""
    end = time.monotonic() + BACK_S
    while not _is_as_before(stage, before, is_still=is_still) and (
        stage.is_alive and time.monotonic() < end
    ):
        time.sleep(CALM_S)
    if not stage.is_alive:
        return [f"it ended with {stage.program.returncode}"]
    now = stage.see()
    if not stage.is_alive:
        return [f"it ended with {stage.program.returncode}"]
    told = {
        f"other windows: {now.place}": now.place != before.place,
        f"copied {now.clipboards}": now.clipboards != before.clipboards,
        f"started {now.children}": now.children != before.children,
        "changed the screen": is_still and now.screen != before.screen,
        "a fault": "Traceback" in stage.complaints,
    }
    return [words for words, is_so in told.items() if is_so]


def _is_as_before(stage: Stage, before: Sight, *, is_still: bool) -> bool:
    """Tell whether the window stands where it stood, and shows the same if it has to."""
    is_same = not is_still or stage.rest() == before.screen
    return is_same and stage.place() == before.place
