"""Kiosk policy: what a shared screen allows, and when it starts over; a pure value.

What nobody allowed does not exist: actions, keys and places are named one by one.
"""

from datetime import time
from typing import Final, NamedTuple

from PySide6.QtCore import Qt

from app.content.links import Kind, Link, Screen
from app.session.profile import Profile

Key = Qt.Key
Modifier = Qt.KeyboardModifier

KEYS: Final = frozenset(
    {
        *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Escape),
        *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Select),
        *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End),
        *(Key.Key_Backspace, Key.Key_Delete, Key.Key_Shift, Key.Key_AltGr),
    }
)
"""Keys that walk, press, correct and leave; what else is allowed writes a letter."""

WITH_SHIFT: Final = frozenset({Key.Key_Tab, Key.Key_Backtab, Key.Key_Shift})
"""Keys of KEYS that Shift goes with: with others it selects, cuts or pastes."""

_ALTGR: Final = Modifier.ControlModifier | Modifier.AltModifier
"""So Windows tells AltGr, without which many cannot type an @."""

_HARMLESS: Final = Modifier.KeypadModifier | Modifier.GroupSwitchModifier

PLACES: Final = frozenset(
    {
        *(Kind.TOPIC, Kind.CLINIC, Kind.TERM, Kind.STAGE, Kind.SOURCE, Kind.SEARCH),
        *(Kind.WAY, Kind.END, Kind.SHELF),
    }
)
"""Kinds of places that a visitor may open, besides SCREENS: all lie in the book."""

SCREENS: Final = frozenset(
    {
        *(Screen.HOME, Screen.TIMELINE, Screen.GLOSSARY, Screen.QUESTIONS),
        *(Screen.OPTIONS, Screen.CALL, Screen.ABOUT, Screen.ACCESSIBILITY),
    }
)
"""Screens of the program that keep nothing, ask for no file and name no key."""


PRINT: Final = "print"
"""Id of the action that a clinic may forbid."""


class Stroke(NamedTuple):
    """One key, as it was pressed."""

    key: int
    text: str = ""
    """The letters that it writes; empty for none."""
    modifiers: Modifier = Modifier.NoModifier


class Hours(NamedTuple):
    """When the clinic is open; both empty: always."""

    begin: str = ""
    """HH:MM."""
    end: str = ""

    def hold(self, now: time) -> bool:
        """Tell whether it is open at `now`; the hours may go past midnight."""
        if not self.begin or not self.end or self.begin == self.end:
            return True
        begin, end = time.fromisoformat(self.begin), time.fromisoformat(self.end)
        if begin < end:
            return begin <= now < end
        return now >= begin or now < end


class KioskPolicy(NamedTuple):
    """What a visitor of a shared screen may do."""

    acts: frozenset[str] = frozenset()
    """Ids of the actions that exist."""
    keys: frozenset[int] = KEYS
    places: frozenset[Kind] = PLACES
    screens: frozenset[str] = SCREENS
    idle_s: int = 0
    """Fixed time without a touch, in seconds; 0 for what follows from the page."""
    hours: Hours = Hours()

    def allows_key(self, stroke: Stroke) -> bool:
        """Tell whether a key may reach the reader."""
        pressed = stroke.modifiers & ~_HARMLESS
        writes = bool(stroke.text) and stroke.text.isprintable()
        if pressed == _ALTGR or pressed == _ALTGR | Modifier.ShiftModifier:
            return writes
        if pressed not in (Modifier.NoModifier, Modifier.ShiftModifier):
            return False
        if stroke.key not in self.keys:
            return writes
        return pressed == Modifier.NoModifier or stroke.key in WITH_SHIFT

    def allows(self, link: Link) -> bool:
        """Tell whether a visitor may open a place."""
        if link.kind is Kind.SCREEN:
            return link.slug in self.screens
        return link.kind in self.places


def policy_of(profile: Profile, acts: frozenset[str]) -> KioskPolicy:
    """Give the policy of a clinic's kiosk, with these actions.

    Where the clinic wants nothing printed, to print is none of them.
    """
    wishes = profile.kiosk
    return KioskPolicy(
        acts=acts if profile.printing else acts - {PRINT},
        idle_s=wishes.idle_seconds,
        hours=Hours(wishes.open_from, wishes.open_until),
    )
