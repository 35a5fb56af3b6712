"""Deeds: all actions in groups, as the card of everything lists them."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAction

from app.i18n import N_, tr
from app.shell.actions import ACTIONS, Act, ActionSpec, keys_of, written
from app.widgets.more import Deed, Deeds

GROUPS: Final = (
    (
        N_("On this screen"),
        (
            *(Act.FIND, Act.HEADINGS, Act.LINKS, Act.WHERE),
            *(Act.SHORT, Act.CARER, Act.BOOKMARK, Act.NOTE, Act.PRINT),
            *(Act.NEXT_REGION, Act.PREVIOUS_REGION),
        ),
    ),
    (
        N_("Go to"),
        (
            *(Act.HOME, Act.SEARCH, Act.BACK, Act.FORWARD, Act.PREVIOUS, Act.NEXT),
            *(Act.TIMELINE, Act.GLOSSARY, Act.QUESTIONS, Act.CALL),
            *(Act.MY_PAGE, Act.ASK, Act.WALK),
        ),
    ),
    (
        N_("Listening"),
        (
            *(Act.LISTEN, Act.LISTEN_HERE, Act.SAY_AGAIN, Act.SENTENCE_BACK),
            *(Act.SENTENCE_ON, Act.SLOWER, Act.FASTER, Act.STOP_LISTENING),
        ),
    ),
    (
        N_("How it looks"),
        (
            *(Act.LARGER, Act.SMALLER, Act.NORMAL_SIZE, Act.PREFERENCES, Act.THEME),
            Act.LANGUAGE,
            *(Act.SPACING, Act.RULER, Act.SETTINGS, Act.SIDEBAR),
        ),
    ),
)
"""Title and actions of each group; whatever stands in none comes in a last one."""

_OTHER: Final = N_("Help and more")


def all_deeds(
    actions: Mapping[Act, QAction], *, single_keys: bool = True
) -> tuple[Deeds, ...]:
    """Give every action but the one that opens the list, with its first key.

    Args:
        actions: Those that exist here; they tell whether they are possible now.
        single_keys: Whether keys of one character are in force.
    """
    grouped = {act for _, acts in GROUPS for act in acts}
    rest = tuple(each.act for each in ACTIONS if each.act not in {*grouped, Act.MORE})
    specs = {each.act: each for each in ACTIONS}
    every = (*GROUPS, (_OTHER, rest))
    here = ((title, [a for a in acts if a in actions]) for title, acts in every)
    return tuple(
        Deeds(
            tr(title),
            tuple(
                _deed(
                    specs[act],
                    keys_of(specs[act], single=single_keys),
                    is_possible=actions[act].isEnabled(),
                )
                for act in acts
            ),
        )
        for title, acts in here
        if acts
    )


def _deed(each: ActionSpec, keys: tuple[str, ...], *, is_possible: bool) -> Deed:
    key = written(keys[0]) if keys else ""
    return Deed(each.act, tr(each.words), key, each.icon, is_possible)
