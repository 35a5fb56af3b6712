"""Opening: what is preferred before anybody chose anything, as the clinic wishes."""

from app.content.languages import primary
from app.i18n import LANGUAGES
from app.session.millimetres import CAPITAL_EM
from app.session.preferences import FOLLOW_SYSTEM, Preferences
from app.session.profile import Profile
from app.style.tokens import TEXT_PERCENTS

TEXT_PX = 20
"""Of a desk, at 100 %."""


def first_preferences(profile: Profile, px_per_mm: float = 0.0) -> Preferences:
    """Give what a visit begins with; a private desk's own choices win over it.

    Args:
        profile: Of the clinic.
        px_per_mm: Of the screen; 0 leaves the letters as they are, as a kiosk does, which
            has measures of its own.
    """
    first = (*profile.book.languages, "")[0]
    return Preferences(
        theme=profile.look.theme,
        text_percent=text_percent(profile.look.text_mm, px_per_mm),
        language=_buttons_in(first),
        book_language=first,
    )


def text_percent(capital_mm: float, px_per_mm: float) -> int:
    """Give the smallest step of the text in which a capital is so tall, else the largest.

    Args:
        capital_mm: Wanted height of a capital letter; 0 for the usual size.
        px_per_mm: Of the screen; 0 where that is not known.
    """
    wanted = 100 * capital_mm * px_per_mm / (CAPITAL_EM * TEXT_PX)
    steps = (percent for percent in TEXT_PERCENTS if percent >= wanted)
    return next(steps, TEXT_PERCENTS[-1])


def _buttons_in(language: str) -> str:
    """Give the language of the buttons that goes with one of the book."""
    for each in (language, primary(language)):
        if each in LANGUAGES:
            return each
    return FOLLOW_SYSTEM
