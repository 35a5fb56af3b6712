"""Kinds of preferences: a few named values, on or off, steps, or kept without a control.

A field of `Preferences` is annotated with one; reading, keeping, the screen of settings
and the README follow it.
"""

from typing import Final, NamedTuple

from app.i18n import N_

TEXT: Final = N_("Text")
LOOK: Final = N_("Colours and motion")
READING: Final = N_("Reading")
LISTENING: Final = N_("Listening")
WINDOW: Final = N_("Topics and timeline")
KEYS: Final = N_("Keys")
LANGUAGE: Final = N_("Language")
GROUPS: Final = (TEXT, LOOK, READING, LISTENING, WINDOW, KEYS, LANGUAGE)
"""What the screen of settings is divided into, in its order; an empty one is left out."""


class Choice(NamedTuple):
    """One of a few named values, each a button."""

    group: str
    words: str
    told: str
    """What it does, in a sentence or two, marked for translation; may be empty."""
    choices: tuple[tuple[str, str], ...]
    """Values, each with its words."""

    @property
    def values(self) -> tuple[object, ...]:
        """What may be chosen."""
        return tuple(value for value, _ in self.choices)


class Switch(NamedTuple):
    """On or off."""

    group: str
    words: str
    told: str

    @property
    def values(self) -> tuple[object, ...]:
        """What may be chosen."""
        return (True, False)


class Steps(NamedTuple):
    """Less or more of something, in steps."""

    group: str
    words: str
    told: str
    values: tuple[int, ...]
    """The steps, the least first."""
    form: str
    """How a step is written, with `{value}` where its number stands."""
    less: str = N_("Less")
    more: str = N_("More")


class Kept(NamedTuple):
    """What is kept without being a setting: it has no control and is not exported."""

    values: tuple[object, ...] = ()
    """What it may be; empty where any value of its type may stand."""


Kind = Choice | Switch | Steps | Kept
