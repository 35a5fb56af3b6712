"""Fitting: smaller letters for what must be whole in sight, for it cannot scroll."""

import sys
from collections.abc import Callable
from typing import Final

from app.style.tokens import Theme, type_scale

SHARES: Final = (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25)
"""How much smaller than wanted letters may be."""


def in_letters(theme: Theme, share: float, least_px: int) -> Theme:
    """Give a theme with letters of this share of their size.

    Args:
        theme: The look that is wanted.
        share: One of SHARES.
        least_px: No letters are smaller.
    """
    if share == 1:
        return theme
    percent = round(theme.type.percent * share)
    return theme._replace(type=type_scale(percent, least_px=least_px))


def fit(
    theme: Theme,
    wear: Callable[[Theme], int],
    room_px: int,
    least_px: int | None = None,
) -> None:
    """Wear the largest letters in which a part is no taller than its room.

    Where it fits in none, smaller letters may be in vain, or make it taller, as they
    make it narrower too: then it wears those in which it is lowest.

    Args:
        theme: The look that is wanted.
        wear: Takes a look, and tells how tall the part is in it, in px.
        room_px: Height that there is.
        least_px: No letters are smaller; None for what the place asks for.
    """
    least_px = theme.measures.least_px if least_px is None else least_px
    look = lowest = theme
    lowest_px = sys.maxsize
    for share in SHARES:
        look = in_letters(theme, share, least_px)
        height_px = wear(look)
        if height_px <= room_px:
            return
        if height_px < lowest_px:
            lowest_px, lowest = height_px, look
    if lowest is not look:
        wear(lowest)
