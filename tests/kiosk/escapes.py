"""Attempts to get out of the kiosk, each by hands alone.

What a visitor tries with keyboard, pointer and window manager; most of it may change
nothing on the screen at all.
"""

import time
from typing import Final, NamedTuple

from tests.kiosk import deeds
from tests.kiosk.deeds import BACK_S, CORNERS, EDGES, MIDDLE, Try
from tests.kiosk.stage import CALM_S, HIGH, Sight, Stage


class Attempt(NamedTuple):
    """One way to get out."""

    name: str
    do: Try
    is_still: bool = True
    """Whether nothing on the screen may change; else only out of it must nobody get."""


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
    *(
        "XF86Documents",
        "XF86AudioMedia",
        "XF86Sleep",
        "XF86Close",
        "XF86Reload",
        "Help",
    ),
    *("XF86PowerOff", "XF86ScreenSaver", "XF86WWW", "XF86Terminal", "XF86Launch1"),
    *("XF86AudioPlay", "XF86AudioNext", "XF86AudioMute", "XF86AudioRaiseVolume"),
    *("XF86Forward", "XF86Stop", "XF86Refresh", "XF86ZoomIn", "XF86ZoomOut"),
    *("XF86MonBrightnessUp", "XF86Eject", "XF86TaskPane", "XF86RotateWindows"),
    *("XF86New", "XF86Save", "XF86Game", "Undo", "Redo", "Find", "Cancel", "Execute"),
    *("Multi_key", "Mode_switch", "Hangul", "Zenkaku_Hankaku", "Sys_Req", "F13"),
    *("Num_Lock", "Scroll_Lock", "slash", "question", "n", "ctrl+KP_Add", "ctrl+KP_0"),
    *("shift+Delete", "shift+Home", "shift+Up", "shift+Page_Down", "ctrl+BackSpace"),
    *("ctrl+End", "ctrl+Return", "ctrl+space", "ctrl+shift+u", "ctrl+shift+Delete"),
    *("ctrl+r", "ctrl+m", "ctrl+b", "ctrl+d", "ctrl+i", "alt+Return", "alt+Page_Up"),
    *("alt+plus", "alt+F1", "alt+F2", "alt+F7", "alt+F8", "shift+F5", "shift+F7"),
    *("ctrl+F5", "super+l", "super+space", "super+x", "ctrl+alt+Delete"),
)
"""Keys that do nothing in a kiosk, wherever one is."""

ELSEWHERE: Final = (
    *("super+F2", "ctrl+alt+Right", "ctrl+alt+Down", "shift+alt+Right", "alt+Escape"),
    *("alt+shift+Tab", "ctrl+alt+Tab", "super+shift+Right", "ctrl+alt+d"),
)
"""Keys by which a window manager goes, or takes a window, to another desktop."""

ATTEMPTS: Final = (
    *(Attempt(each, deeds.keys(each)) for each in FORBIDDEN),
    *(Attempt(each, deeds.keys(each), is_still=False) for each in ELSEWHERE),
    Attempt("Alt+Space, Escape", deeds.keys("alt+space", "Escape"), is_still=False),
    Attempt("Alt+Tab", deeds.keys("alt+Tab"), is_still=False),
    Attempt("Print", deeds.print_screen, is_still=False),
    Attempt("Super", deeds.keys("super")),
    Attempt("Super+E", deeds.keys("super+e"), is_still=False),
    Attempt("Super+D", deeds.keys("super+d"), is_still=False),
    Attempt("Shift, six times", deeds.keys(*["shift"] * 6)),
    Attempt("Escape, five times", deeds.keys(*["Escape"] * 5), is_still=False),
    Attempt("right click", deeds.click(MIDDLE, 3)),
    Attempt("right click below", deeds.click((640, HIGH - 60), 3), is_still=False),
    Attempt("middle click", deeds.click(MIDDLE, 2)),
    Attempt("buttons back and forward", deeds.back_and_forward, is_still=False),
    Attempt("many buttons at once", deeds.many_buttons_at_once, is_still=False),
    Attempt(
        "wheel with every modifier", deeds.wheel_with_every_modifier, is_still=False
    ),
    Attempt("clicks with every modifier", deeds.click_with_every_modifier),
    Attempt("window dragged", deeds.drag_the_window, is_still=False),
    Attempt("right button held", deeds.hold_right),
    Attempt("Ctrl and Alt held", deeds.hold_modifiers, is_still=False),
    Attempt("mouse moved by keys", deeds.move_the_mouse_by_keys, is_still=False),
    Attempt("a flood of everything", deeds.flood_with_everything, is_still=False),
    Attempt(
        "finished again and again", deeds.press_finish_again_and_again, is_still=False
    ),
    Attempt("double click", deeds.double_click, is_still=False),
    Attempt("words selected", deeds.select_by_drag, is_still=False),
    Attempt("Ctrl and wheel", deeds.zoom_by_wheel),
    Attempt("words smuggled in", deeds.smuggle),
    Attempt("minimised", deeds.minimise, is_still=False),
    Attempt("resized", deeds.resize, is_still=False),
    Attempt("moved", deeds.move, is_still=False),
    Attempt("out of full screen", deeds.drop_full_screen, is_still=False),
    Attempt("lowered", deeds.lower, is_still=False),
    Attempt("unmapped", deeds.unmap, is_still=False),
    Attempt("words selected in a field", deeds.select_in_a_field, is_still=False),
    Attempt("accents and codes", deeds.compose_in_a_field, is_still=False),
    Attempt("taken from the window manager", deeds.override, is_still=False),
    Attempt("another desktop", deeds.go_to_another_desktop, is_still=False),
    Attempt("every state of a window", deeds.add_every_state, is_still=False),
    *(
        Attempt(f"swipe from the {name}", deeds.swipe(*way), is_still=False)
        for name, way in EDGES.items()
    ),
    *(
        Attempt(f"corner {name}", deeds.click(place), is_still=False)
        for name, place in CORNERS.items()
    ),
    Attempt("every link", deeds.follow_links, is_still=False),
    Attempt("taps all over", deeds.tap_all_over, is_still=False),
    Attempt("a key that sticks", deeds.flood, is_still=False),
    Attempt("two thousand letters", deeds.type_much, is_still=False),
    Attempt("words that mean something to machines", deeds.type_code, is_still=False),
    Attempt("sixty taps", deeds.hammer, is_still=False),
    Attempt("all allowed keys", deeds.press_everything, is_still=False),
)


def escapes(stage: Stage, attempts: tuple[Attempt, ...]) -> dict[str, list[str]]:
    """Try everything; give those attempts that got somewhere, each with where.

    After one that did, the reader is started anew.
    """
    found: dict[str, list[str]] = {}
    for attempt in attempts:
        stage.ask("copy")
        stage.hand.do("mousemove", *MIDDLE)
        stage.hand.key("shift")  # whoever uses keys sees where the keyboard is
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
        f"copied {now.clipboards}": _is_copied(before, now),
        f"started {now.children}": now.children != before.children,
        "changed the screen": is_still and now.screen != before.screen,
        "a fault": "Traceback" in stage.complaints,
    }
    return [words for words, is_so in told.items() if is_so]


def _is_copied(before: Sight, now: Sight) -> bool:
    """Tell whether there is something else to paste; the end of a visit leaves nothing."""
    return any(now.clipboards) and now.clipboards != before.clipboards


def _is_as_before(stage: Stage, before: Sight, *, is_still: bool) -> bool:
    """Tell whether the window stands where it stood, and shows the same if it has to."""
    is_same = not is_still or stage.rest() == before.screen
    return is_same and stage.place() == before.place
