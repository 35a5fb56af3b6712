"""Every action declared once: menus, keys, buttons and the help read this table."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.controls.button import Variant
from app.controls.ringed import KeyWitness
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
    SHORT = "short"
    CARER = "carer"
    TIMELINE = "timeline"
    GLOSSARY = "glossary"
    QUESTIONS = "questions"
    MY_PAGE = "my-page"
    BOOKMARK = "bookmark"
    NOTE = "note"
    ASK = "ask"
    WALK = "walk"
    PRINT = "print"
    CALL = "call"
    LISTEN = "listen"
    LISTEN_HERE = "listen-here"
    SAY_AGAIN = "say-again"
    SENTENCE_BACK = "sentence-back"
    SENTENCE_ON = "sentence-on"
    SLOWER = "slower"
    FASTER = "faster"
    STOP_LISTENING = "stop-listening"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal-size"
    PREFERENCES = "preferences"
    THEME = "theme"
    LANGUAGE = "language"
    SPACING = "spacing"
    RULER = "ruler"
    SETTINGS = "settings"
    SIDEBAR = "sidebar"
    WHERE = "where"
    HEADINGS = "headings"
    LINKS = "links"
    NEXT_REGION = "next-region"
    PREVIOUS_REGION = "previous-region"
    MORE = "more"
    HELP = "help"
    ABOUT = "about"
    ACCESSIBILITY = "accessibility"
    FINISH = "finish"
    QUIT = "quit"


class ActionSpec(NamedTuple):
    """One action, as data."""

    act: Act
    words: str
    """What it does, marked for translation."""
    keys: tuple[str, ...] = ()
    """Key sequences as Qt writes them; the first is the one shown."""
    icon: str = ""
    private: bool = True
    """Whether it exists on a desk of one's own, where no visit ends."""
    kiosk: bool = False
    """Whether strangers who share a screen may do it; else it does not exist there."""


ACTIONS: Final = (
    ActionSpec(Act.HOME, N_("Home"), ("Alt+Home",), "home", kiosk=True),
    ActionSpec(Act.BACK, N_("Back"), ("Alt+Left", "Back"), "back", kiosk=True),
    ActionSpec(Act.FORWARD, N_("Forward"), ("Alt+Right", "Forward"), "forward"),
    ActionSpec(
        Act.SEARCH, N_("Search everything"), ("/", "Ctrl+K"), "search", kiosk=True
    ),
    ActionSpec(Act.FIND, N_("Find on this page"), ("Ctrl+F",), "search"),
    ActionSpec(Act.PREVIOUS, N_("Previous topic"), ("Ctrl+PgUp",), "back"),
    ActionSpec(Act.NEXT, N_("Next topic"), ("Ctrl+PgDown",), "forward"),
    ActionSpec(Act.SHORT, N_("In short, or all of it"), ("Ctrl+I",), "short"),
    ActionSpec(Act.CARER, N_("Carer's view"), ("F4",), "carer"),
    ActionSpec(Act.TIMELINE, N_("Treatment timeline"), ("Ctrl+T",), "timeline"),
    ActionSpec(Act.GLOSSARY, N_("Glossary"), ("Ctrl+G",), "glossary"),
    ActionSpec(Act.QUESTIONS, N_("Questions people ask"), ("Ctrl+U",), "ask"),
    ActionSpec(Act.MY_PAGE, N_("My page"), ("Ctrl+M",), "person"),
    ActionSpec(Act.BOOKMARK, N_("Bookmark, or no longer"), ("Ctrl+B",), "bookmark"),
    ActionSpec(Act.NOTE, N_("Write a note"), ("Ctrl+N",), "write"),
    ActionSpec(Act.ASK, N_("Choose questions to ask"), ("Ctrl+Shift+U",), "questions"),
    ActionSpec(Act.WALK, N_("Walk through together"), ("Ctrl+Shift+W",), "carer"),
    ActionSpec(Act.PRINT, N_("Print or save this page"), ("Ctrl+P",), "print"),
    ActionSpec(Act.CALL, N_("Who to call"), ("F2",), "phone", kiosk=True),
    ActionSpec(
        Act.LISTEN, N_("Listen, or pause"), ("F5", "Media Play"), "listen", kiosk=True
    ),
    ActionSpec(
        Act.LISTEN_HERE, N_("Listen from here"), ("Shift+F5",), "from-here", kiosk=True
    ),
    ActionSpec(
        Act.SAY_AGAIN, N_("Say the sentence again"), ("Ctrl+R",), "again", kiosk=True
    ),
    ActionSpec(
        Act.SENTENCE_BACK,
        N_("Back one sentence"),
        ("Alt+PgUp",),
        "sentence-back",
        kiosk=True,
    ),
    ActionSpec(
        Act.SENTENCE_ON,
        N_("On one sentence"),
        ("Alt+PgDown",),
        "sentence-on",
        kiosk=True,
    ),
    ActionSpec(Act.SLOWER, N_("Speak more slowly"), ("Alt+-",), "minus", kiosk=True),
    ActionSpec(Act.FASTER, N_("Speak faster"), ("Alt++", "Alt+="), "plus", kiosk=True),
    ActionSpec(
        Act.STOP_LISTENING, N_("Stop listening"), ("Ctrl+F5",), "close", kiosk=True
    ),
    ActionSpec(
        Act.LARGER, N_("Larger text"), ("Ctrl++", "Ctrl+="), "text-larger", kiosk=True
    ),
    ActionSpec(
        Act.SMALLER, N_("Smaller text"), ("Ctrl+-",), "text-smaller", kiosk=True
    ),
    ActionSpec(
        Act.NORMAL_SIZE, N_("Normal text size"), ("Ctrl+0",), "text-size", kiosk=True
    ),
    ActionSpec(
        Act.PREFERENCES, N_("Text and theme"), ("Ctrl+,",), "text-size", kiosk=True
    ),
    ActionSpec(Act.THEME, N_("Next theme"), ("Ctrl+D",), "theme"),
    ActionSpec(Act.LANGUAGE, N_("Language"), ("Ctrl+Shift+L",), "language", kiosk=True),
    ActionSpec(Act.SPACING, N_("More space in the text"), ("Shift+F8",)),
    ActionSpec(Act.RULER, N_("Reading ruler"), ("F8",)),
    ActionSpec(Act.SETTINGS, N_("All settings"), ("F10",)),
    ActionSpec(Act.SIDEBAR, N_("Show or hide the topics"), ("F9",), "menu"),
    ActionSpec(Act.WHERE, N_("Where am I"), ("F3",), "pin"),
    ActionSpec(Act.HEADINGS, N_("Headings here"), ("F7",), "list"),
    ActionSpec(Act.LINKS, N_("Links and buttons here"), ("Shift+F7",), "link"),
    ActionSpec(Act.NEXT_REGION, N_("Go to the next part of the window"), ("F6",)),
    ActionSpec(Act.PREVIOUS_REGION, N_("Go to the part before"), ("Shift+F6",)),
    ActionSpec(Act.MORE, N_("More"), ("F12",), "more"),
    ActionSpec(Act.HELP, N_("Help and keys"), ("F1",), "ask"),
    ActionSpec(Act.ABOUT, N_("About this book"), ("Shift+F1",), "info"),
    ActionSpec(Act.ACCESSIBILITY, N_("Accessibility"), ("Ctrl+F1",), "person"),
    ActionSpec(
        Act.FINISH,
        N_("Finish and clear"),
        ("Ctrl+Shift+Del",),
        "finish",
        private=False,
        kiosk=True,
    ),
    ActionSpec(Act.QUIT, N_("Close Anteroom"), ("Ctrl+Q",), "close"),
)
"""All actions, in the order in which the help lists them."""

BAR_FIRST: Final = (Act.SIDEBAR, Act.HOME, Act.BACK)
BAR_LAST: Final = (Act.PREFERENCES, Act.THEME, Act.LISTEN, Act.MORE, Act.CALL)
"""What stands in the bar, before and after the search."""

BAR_LEAVING: Final = (Act.THEME, Act.HOME, Act.BACK, Act.LISTEN, Act.FINISH)
"""What leaves the bar first where it is too narrow: all have keys, and stand in "More"."""


def spec(act: Act) -> ActionSpec:
    """Give the declaration of an action."""
    return next(spec for spec in ACTIONS if spec.act is act)


KIOSK: Final = frozenset(each.act for each in ACTIONS if each.kiosk)
"""The actions of a screen that strangers share."""

PRIVATE: Final = frozenset(each.act for each in ACTIONS if each.private)
"""The actions of a desk of one's own."""


def acts_on_desk(*, is_private: bool) -> Collection[Act]:
    """Give the actions of a desk: on one that is shared, all there are."""
    return PRIVATE if is_private else frozenset(Act)


def make_actions(
    window: QWidget, acts: Collection[Act] = PRIVATE
) -> dict[Act, QAction]:
    """Make these actions, with their keys, and give them to the window.

    Others do not exist: no key, button or list has them.
    """
    actions: dict[Act, QAction] = {}
    witness = KeyWitness(window)
    for each in (each for each in ACTIONS if each.act in acts):
        action = QAction(tr(each.words), window)
        action.installEventFilter(witness)
        window.addAction(action)
        actions[each.act] = action
    set_keys(actions)
    return actions


def set_keys(actions: dict[Act, QAction], *, single: bool = True) -> None:
    """Give every action its keys, those of a single character only if wanted.

    Source: WCAG 2.2, 2.1.4: who speaks their words in, or whose hand slips, turns
    single characters off.
    """
    for act, action in actions.items():
        keys = keys_of(spec(act), single=single)
        action.setShortcuts([QKeySequence(key) for key in keys])


def keys_of(each: ActionSpec, *, single: bool) -> tuple[str, ...]:
    """Give the keys of an action, with or without those of a single character."""
    return tuple(key for key in each.keys if single or len(key) > 1)


def keys_shown(
    acts: Collection[Act] = PRIVATE, *, single: bool = True
) -> tuple[tuple[str, str], ...]:
    """Give these actions with their keys as this system writes them, for the help."""
    existing = (each for each in ACTIONS if each.act in acts)
    told = ((each, keys_of(each, single=single)) for each in existing)
    return tuple(
        (tr(each.words), ", ".join(map(written, keys))) for each, keys in told if keys
    )


def told(act: Act) -> str:
    """Tell an action with its first key, for a tip; a single character may be off."""
    key = next(iter(keys_of(spec(act), single=False)), "")
    words = tr(spec(act).words)
    return f"{words} ({written(key)})" if key else words


def written(key: str) -> str:
    """Write a key as this system does."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def make_bar(languages: tuple[str, ...] = (), acts: Collection[Act] = PRIVATE) -> Bar:
    """Make the bar from the declarations.

    Args:
        acts: What exists here.
        languages: Of the book, each as it calls itself; of two or more one can be chosen.
    """
    first, last = (tuple(map(_item, acts)) for acts in (BAR_FIRST, BAR_LAST))
    if len(languages) > 1:
        item = _item(Act.LANGUAGE)
        if len(languages) == _PAIR:  # both can read what the button is for
            item = item._replace(words=" / ".join(languages), tip=item.words)
        at = BAR_LAST.index(Act.THEME) + 1
        last = (*last[:at], item, *last[at:])
    if Act.FINISH in acts:
        last = (*last[:-1], _item(Act.FINISH), last[-1])
    return Bar(first, _item(Act.SEARCH), last)


_PAIR: Final = 2


def _item(act: Act) -> BarItem:
    each = spec(act)
    variant = Variant.PRIMARY if act is Act.CALL else Variant.QUIET
    if act in BAR_FIRST:
        variant = Variant.FLAT
    key = next(iter(keys_of(each, single=False)), "")
    item = BarItem(each.act, tr(each.words), each.icon, variant, key)
    if act in BAR_LEAVING:
        item = item._replace(leaves=BAR_LEAVING.index(act) + 1)
    if act is Act.HOME:
        return item._replace(words="Anteroom", icon="logo", tip=item.words)
    if act is Act.LISTEN:
        return item._replace(words=tr("Listen"), tip=item.words)
    return item._replace(icon_only=act in {Act.SIDEBAR, Act.BACK})
