"""Preferences: all of them, each declared once.

A field of `Preferences` is the whole declaration: its name in the file, its default, the
values it may have, and the words of its control on the screen of all settings.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final, NamedTuple

from app.content.topic import ALL, SHORT
from app.i18n import LANGUAGES, N_
from app.session.kinds import (
    GROUPS,
    KEYS,
    LANGUAGE,
    LISTENING,
    LOOK,
    READING,
    TEXT,
    WINDOW,
    Choice,
    Kept,
    Kind,
    Steps,
    Switch,
)
from app.style.themes import THEME_WORDS
from app.style.tokens import TEXT_PERCENTS

FOLLOW_SYSTEM: Final = "system"
SYSTEM_LOOKS: Final = tuple(
    f"{seen}/{theme}"
    for seen in ("light", "dark")
    for theme in ("day", "night", "contrast-light", "contrast-dark")
)
SPEECH_PERCENTS: Final = (70, 85, 100, 120, 150)
"""Speeds of the voice, of its usual one."""


class Preferences(NamedTuple):
    """What a person set on a private desk, and where they stopped.

    Add a field with its kind, and it is read, checked, kept, shown, exported and imported.
    """

    theme: Annotated[
        str,
        Choice(
            LOOK,
            N_("Colours"),
            N_("“Follow the system” also obeys its wish for high contrast."),
            (*THEME_WORDS.items(), (FOLLOW_SYSTEM, N_("Follow the system"))),
        ),
    ] = FOLLOW_SYSTEM
    text_percent: Annotated[
        int,
        Steps(
            TEXT,
            N_("Text size"),
            "",
            TEXT_PERCENTS,
            N_("{value} %"),
            N_("Smaller"),
            N_("Larger"),
        ),
    ] = 100
    sidebar_shown: Annotated[
        bool,
        Switch(
            WINDOW,
            N_("Topics beside the page"),
            N_("In a narrow window they come as a drawer."),
        ),
    ] = True
    timeline_view: Annotated[
        str,
        Choice(
            WINDOW,
            N_("The timeline as"),
            "",
            (("strip", N_("Picture")), ("list", N_("List")), ("table", N_("Table"))),
        ),
    ] = "strip"
    motion: Annotated[
        str,
        Choice(
            LOOK,
            N_("Motion"),
            N_("Whether what moves may travel, or is there at once."),
            (
                ("full", N_("Gentle")),
                ("less", N_("None")),
                (FOLLOW_SYSTEM, N_("Follow the system")),
            ),
        ),
    ] = FOLLOW_SYSTEM
    wide_spacing: Annotated[
        bool,
        Switch(
            TEXT,
            N_("More space"),
            N_("More room between letters, words, lines and paragraphs."),
        ),
    ] = False
    reading_ruler: Annotated[
        bool,
        Switch(
            TEXT,
            N_("Reading ruler"),
            N_(
                "Two quiet lines hold the line that you read. They follow pointer and arrow keys."
            ),
        ),
    ] = False
    reading: Annotated[
        str,
        Choice(
            READING,
            N_("Read topics"),
            N_(
                "In short: the key points, the numbers, what is not known, and every "
                "warning."
            ),
            ((ALL, N_("All of it")), (SHORT, N_("In short"))),
        ),
    ] = ALL
    carer_view: Annotated[
        bool,
        Switch(
            READING,
            N_("Carer's view"),
            N_("Each topic and stage begins with its part for the person beside you."),
        ),
    ] = False
    rest_hint: Annotated[
        bool,
        Switch(
            READING,
            N_("Remind me to rest"),
            N_("A quiet line after ten minutes of reading, once."),
        ),
    ] = True
    single_keys: Annotated[
        bool,
        Switch(
            KEYS,
            N_("Keys of one character"),
            N_(
                "“/” opens the search. Turn this off if you speak your words in, or "
                "press keys by mistake. Ctrl+K does the same."
            ),
        ),
    ] = True
    language: Annotated[
        str,
        Choice(
            LANGUAGE,
            N_("Language of the buttons"),
            N_("If the book is there in several languages, the bar offers them."),
            ((FOLLOW_SYSTEM, N_("Follow the system")), *LANGUAGES.items()),
        ),
    ] = FOLLOW_SYSTEM
    book_language: Annotated[str, Kept()] = ""
    """The language in which the book was wanted last; empty for the one it comes in."""
    system_look: Annotated[str, Kept(("", *SYSTEM_LOOKS))] = ""
    """How the system's windows looked last, and which theme that meant."""
    speech_rate: Annotated[
        int,
        Steps(
            LISTENING,
            N_("Speed of the voice"),
            N_("In percent of its usual speed."),
            SPEECH_PERCENTS,
            N_("{value} %"),
            N_("Slower"),
            N_("Faster"),
        ),
    ] = 100
    stage_now: Annotated[str, Kept()] = ""
    """The stage of the timeline that one is at, by its slug; kept on a private desk."""
    last_place: Annotated[str, Kept()] = ""
    """The topic read last, as a link; empty at first."""
    last_scroll: Annotated[float, Kept()] = 0.0
    """0 to 1."""
    last_form: Annotated[str, Kept(("", ALL, SHORT))] = ""
    """How that topic was told; empty where that was never settled."""
    recent_searches: Annotated[str, Kept()] = ""
    """What was searched for last, one a line, the newest first; on a private desk."""


class Setting(NamedTuple):
    """A preference that has a control."""

    name: str
    kind: Choice | Switch | Steps


@cache
def kinds() -> Mapping[str, Kind]:
    """Give the kind of every preference, in the order of their declaration."""
    declared: dict[str, Any] = Preferences.__annotations__
    return {name: declared[name].__metadata__[0] for name in Preferences._fields}


def settings() -> tuple[Setting, ...]:
    """Give the preferences that have a control, by the order of GROUPS."""
    shown = [
        Setting(name, kind)
        for name, kind in kinds().items()
        if not isinstance(kind, Kept)
    ]
    return tuple(sorted(shown, key=lambda each: GROUPS.index(each.kind.group)))


class Chosen(NamedTuple):
    """A wish: this value for that preference."""

    name: str
    value: object


def fits(name: str, value: object) -> bool:
    """Tell whether a preference may have this value."""
    kind, default = kinds()[name], Preferences._field_defaults[name]
    return type(value) is type(default) and (not kind.values or value in kind.values)
