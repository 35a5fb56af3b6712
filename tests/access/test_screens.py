"""Every screen and card as a screen reader is told of it: names, roles, states."""

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.access.desktop import (
    Desktop,
    ScreenReader,
    Told,
    a_screen_reader,
    close_cards,
)

CONTROLS = frozenset(
    {
        "check box",
        "combo box",
        "document frame",
        "entry",
        "link",
        "list item",
        "page tab",
        "push button",
        "radio button",
        "slider",
        "spin button",
        "table cell",
        "table column header",
        "text",
        "toggle button",
    }
)
"""Roles of what can be pressed, typed into or chosen; each must have a name."""

KNOWN = CONTROLS | {
    "application",
    "block quote",
    "comment",
    "dialog",
    "filler",
    "frame",
    "heading",
    "image",
    "label",
    "layered pane",
    "list",
    "notification",
    "panel",
    "paragraph",
    "scroll bar",
    "section",
    "separator",
    "table",
    "tool bar",
    "tree",
}
"""Roles that we mean; another one shows that something was not thought of."""


QT_MARKS = frozenset({"filler", "table cell"})
"""What Qt calls focused too: the surface of a focused sheet, the tree's current row."""


class Shown(NamedTuple):
    """How one comes to a screen or card, and what shows that it is there."""

    keys: tuple[str, ...]
    role: str
    name: str
    words: str = ""
    """Typed after the keys."""


SCREENS = {
    "home": Shown(("alt+Home",), "push button", "In two minutes"),
    "topic": Shown(("alt+Home", "ctrl+Next"), "document frame", "What is this"),
    "timeline": Shown(("ctrl+t",), "heading", "The treatment"),
    "glossary": Shown(("ctrl+g",), "heading", "Words explained"),
    "questions": Shown(("ctrl+u",), "text", "Find a question"),
    "who to call": Shown(("F2",), "heading", "Who to call"),
    "help": Shown(("F1",), "heading", "Keys"),
    "about": Shown(("shift+F1",), "heading", "About this book"),
    "accessibility": Shown(("ctrl+F1",), "heading", "Accessibility"),
    "settings": Shown(("F10",), "heading", "Settings"),
    "search": Shown(("ctrl+k",), "dialog", "Search"),
    "found": Shown(("ctrl+k",), "dialog", "Search", "fever"),
    "nothing found": Shown(("ctrl+k",), "dialog", "Search", "zzzz"),
    "text and theme": Shown(("ctrl+comma",), "dialog", "Text and theme"),
    "more": Shown(("F12",), "dialog", "Everything you can do"),
    "headings": Shown(("F1", "F7"), "dialog", "Headings here"),
    "links": Shown(("F2", "shift+F7"), "dialog", "Links and buttons"),
    "find": Shown(
        ("alt+Home", "ctrl+Next", "ctrl+f"), "text", "Find on this page", "white"
    ),
    "notice": Shown(("F3",), "push button", "Close this message"),
}


@pytest.fixture(scope="module")
def screens(desktop: Desktop, book: Path) -> dict[str, Told]:
    """Go through all of them once, and keep what was heard."""
    with a_screen_reader(desktop, ["-m", "app", "read", str(book)]) as heard:
        return {name: _heard(heard, desktop, SCREENS[name]) for name in SCREENS}


def _heard(heard: ScreenReader, desktop: Desktop, shown: Shown) -> Told:
    desktop.presses(*shown.keys)
    heard.sees(shown.role, shown.name)
    if shown.words:
        desktop.types(shown.words)
    tree = heard.settled()
    close_cards(heard, desktop)
    return tree


@pytest.fixture(params=SCREENS, ids=str)
def screen(request: pytest.FixtureRequest, screens: dict[str, Told]) -> Told:
    return screens[request.param]


def test_every_control_has_a_name(screen: Told) -> None:
    nameless = [one for one in screen.of(*CONTROLS) if not one.name.strip()]
    assert [one.written() for one in nameless] == []


def test_every_role_is_one_that_was_meant(screen: Told) -> None:
    assert {one.role for one in screen.every()} - KNOWN == set()


def test_what_takes_the_keyboard_says_so_and_is_named(screen: Told) -> None:
    focused = [one for one in screen.every() if "focused" in one.states]
    own = [one for one in focused if one.role not in QT_MARKS]
    assert own
    assert [one.written() for one in own if not one.name] == []
    assert [one.name for one in own if "focusable" not in one.states] == []


def test_every_button_can_be_pressed(screen: Told) -> None:
    buttons = screen.of("push button", "radio button", "check box", "toggle button")
    possible = [one for one in buttons if "enabled" in one.states]
    assert [one.name for one in possible if not one.actions] == []


def test_headings_begin_at_one_and_leave_out_no_level(screen: Told) -> None:
    levels = [one.level for one in screen.of("heading")]
    assert levels
    assert 0 not in levels
    for before, after in pairwise(levels):
        assert after <= before + 1, [one.name for one in screen.of("heading")]


def test_the_window_is_a_window_named_after_what_it_shows(screen: Told) -> None:
    (frame,) = screen.of("frame")
    assert frame.name.endswith("A small book — Anteroom")


def test_the_bar_and_its_help_stay_in_their_places(screens: dict[str, Told]) -> None:
    bars = {
        name: [one.name for one in screen.of("tool bar")[0].of("push button")]
        for name, screen in screens.items()
    }
    assert {tuple(bar[1:]) for bar in bars.values()} == {tuple(bars["home"][1:])}
    assert {bar[0] for bar in bars.values()} <= {"Hide the topics", "Show the topics"}
    assert bars["home"][-2:] == ["More", "Who to call"]


def test_parts_stand_in_the_order_in_which_one_sees_them(screen: Told) -> None:
    (frame,) = screen.of("frame")
    roles = [kid.role for kid in frame.kids if kid.role != "filler"]
    beside = ["tree"] if "tree" in roles else []  # else it is a drawer, and closed
    assert roles[: 2 + len(beside)] == ["tool bar", *beside, "layered pane"]
