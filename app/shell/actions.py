"""Every action declared once: menus, keys, buttons and the help read this table."""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.controls.button import Variant
from app.i18n import N_, tr
from app.widgets.bar import Bar, BarItem


class Act(StrEnum):
    """What a reader can do from anywhere."""

    HOME = "home"
    BACK = "back"
    FORWARD = "forward"
    SEARCH = "search"
    FIND = "find"
    PREVIOUS = "previous"
    NEXT = "next"
    TIMELINE = "timeline"
    GLOSSARY = "glossary"
    QUESTIONS = "questions"
    CALL = "call"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal-size"
    PREFERENCES = "preferences"
    THEME = "theme"
    SIDEBAR = "sidebar"
    NEXT_REGION = "next-region"
    HELP = "help"
    ABOUT = "about"
    QUIT = "quit"


class ActionSpec(NamedTuple):
    """One action, as data."""

    act: Act
    words: str
    """What it does, marked for translation."""
    keys: tuple[str, ...] = ()
    """Key sequences as Qt writes them; the first is the one shown."""
    icon: str = ""


ACTIONS: Final = (
    ActionSpec(Act.HOME, N_("Home"), ("Alt+Home",), "home"),
    ActionSpec(Act.BACK, N_("Back"), ("Alt+Left", "Back"), "back"),
    ActionSpec(Act.FORWARD, N_("Forward"), ("Alt+Right", "Forward"), "forward"),
    ActionSpec(Act.SEARCH, N_("Search everything"), ("/", "Ctrl+K"), "search"),
    ActionSpec(Act.FIND, N_("Find on this page"), ("Ctrl+F",), "search"),
    ActionSpec(Act.PREVIOUS, N_("Previous topic"), ("Ctrl+PgUp",), "back"),
    ActionSpec(Act.NEXT, N_("Next topic"), ("Ctrl+PgDown",), "forward"),
    ActionSpec(Act.TIMELINE, N_("Treatment timeline"), ("Ctrl+T",), "timeline"),
    ActionSpec(Act.GLOSSARY, N_("Glossary"), ("Ctrl+G",), "glossary"),
    ActionSpec(Act.QUESTIONS, N_("Questions people ask"), ("Ctrl+U",), "ask"),
    ActionSpec(Act.CALL, N_("Who to call"), ("F2",), "phone"),
    ActionSpec(Act.LARGER, N_("Larger text"), ("Ctrl++", "Ctrl+="), "text-larger"),
    ActionSpec(Act.SMALLER, N_("Smaller text"), ("Ctrl+-",), "text-smaller"),
    ActionSpec(Act.NORMAL_SIZE, N_("Normal text size"), ("Ctrl+0",), "text-size"),
    ActionSpec(Act.PREFERENCES, N_("Text and theme"), ("Ctrl+,",), "text-size"),
    ActionSpec(Act.THEME, N_("Next theme"), ("Ctrl+D",), "theme"),
    ActionSpec(Act.SIDEBAR, N_("Show or hide the topics"), ("F9",), "menu"),
    ActionSpec(Act.NEXT_REGION, N_("Go to the next part of the window"), ("F6",)),
    ActionSpec(Act.HELP, N_("Help and keys"), ("F1",), "ask"),
    ActionSpec(Act.ABOUT, N_("About this book"), ("Shift+F1",), "info"),
    ActionSpec(Act.QUIT, N_("Close Anteroom"), ("Ctrl+Q",), "close"),
)
"""All actions, in the order in which the help lists them."""

BAR_FIRST: Final = (Act.SIDEBAR, Act.HOME, Act.BACK)
BAR_LAST: Final = (Act.PREFERENCES, Act.THEME, Act.CALL)
"""What stands in the bar, before and after the search."""


def spec(act: Act) -> ActionSpec:
    """Give the declaration of an action."""
    return next(spec for spec in ACTIONS if spec.act is act)


def make_actions(window: QWidget) -> dict[Act, QAction]:
    """Make every action, with its keys, and give it to the window."""
    actions: dict[Act, QAction] = {}
    for each in ACTIONS:
        action = QAction(tr(each.words), window)
        action.setShortcuts([QKeySequence(key) for key in each.keys])
        window.addAction(action)
        actions[each.act] = action
    return actions


def keys_shown() -> tuple[tuple[str, str], ...]:
    """Give every action with its keys as this system writes them, for the help."""
    form = QKeySequence.SequenceFormat.NativeText
    return tuple(
        (
            tr(each.words),
            ", ".join(QKeySequence(key).toString(form) for key in each.keys),
        )
        for each in ACTIONS
        if each.keys
    )


def make_bar() -> Bar:
    """Make the bar from the declarations."""
    first, last = (tuple(map(_item, acts)) for acts in (BAR_FIRST, BAR_LAST))
    return Bar(first, _item(Act.SEARCH), last)


def _item(act: Act) -> BarItem:
    each = spec(act)
    variant = Variant.PRIMARY if act is Act.CALL else Variant.QUIET
    if act in BAR_FIRST:
        variant = Variant.FLAT
    key = each.keys[0] if each.keys else ""
    item = BarItem(each.act, tr(each.words), each.icon, variant, key)
    if act is Act.HOME:
        return item._replace(words="Anteroom", icon="logo", tip=item.words)
    return item._replace(icon_only=act in {Act.SIDEBAR, Act.BACK})
