"""Millimetres: how large letters and targets are on a screen that nobody holds.

A shared screen stands at a distance that the clinic knows, so sizes come from the eye and
the finger; only the last step makes px of them.
"""

import math
from typing import Final

from app.session.profile import Profile
from app.style.tokens import DESK, TEXT_PERCENTS, Measures

CAPITAL_DEGREES: Final = 0.7
"""Visual angle of a capital. Source: EN 301 549, 5.1.4."""

CAPITAL_EM: Final = 0.668
"""Height of a capital of our letters, measured, in times their size."""

TARGET_MM: Final = 23.0
"""Smallest side of what is pressed. Source: 20 mm are the least for a trembling hand, 25
better; lines of a list touch, so 3 of theirs count as the room between them."""

GAP_MM: Final = 3.0
"""Between two things to press."""

USUAL_SCREEN_MM: Final = 531.0
"""The long side of a screen of 24 inches: of one that does not tell its size."""

SANE_PX_PER_MM: Final = (1.4, 12.0)
"""Screens that claim anything else lie about their size, as televisions do."""

LEAST_EMS: Final = 13
"""So many times as wide as its letters are high a screen is at least, whichever way up:
our longest words take eleven."""

_TEXT_PX: Final = 20
"""Of a desk, at 100 %."""


def px_per_mm(profile: Profile, told: float, long_side_px: int) -> float:
    """Tell how many px of the screen make a millimetre.

    Args:
        profile: May know it, as the staff page measured it.
        told: What the screen says of itself.
        long_side_px: Of the screen; counts where it says nothing sensible.
    """
    if profile.kiosk.px_per_mm:
        return profile.kiosk.px_per_mm
    least, most = SANE_PX_PER_MM
    if least <= told <= most:
        return told
    return long_side_px / USUAL_SCREEN_MM


def capital_mm(profile: Profile) -> float:
    """Tell how tall a capital must be: as the clinic wants it, else as the eye does."""
    if profile.look.text_mm:
        return profile.look.text_mm
    return profile.kiosk.distance_mm * math.tan(math.radians(CAPITAL_DEGREES))


def measures_of(profile: Profile, scale: float) -> Measures:
    """Give the sizes of a kiosk.

    Args:
        profile: Of the clinic.
        scale: Px per mm.
    """
    text = math.ceil(capital_mm(profile) * scale / CAPITAL_EM)
    percent = max(DESK.percent, math.ceil(100 * text / _TEXT_PX))
    target = max(DESK.target_px, math.ceil(TARGET_MM * scale))
    gap = math.ceil(GAP_MM * scale)
    return Measures(percent, max(text, _TEXT_PX), target, gap, target)


def fitted(measures: Measures, size: tuple[int, int]) -> Measures:
    """Let letters grow as far as they fit a screen, also when somebody turns it.

    Args:
        measures: As `measures_of` gave them.
        size: Width and height of the screen, in px.
    """
    fitting = 100 * min(size) / (LEAST_EMS * measures.least_px)
    most = max(each for each in TEXT_PERCENTS if each <= max(100.0, fitting))
    return measures._replace(most_percent=most)
