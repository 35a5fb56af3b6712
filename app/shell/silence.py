"""Silence: why nothing is read aloud, and what to do about it."""

import sys
from typing import Final

from app.content.languages import own_name
from app.i18n import N_, tr
from app.session.voice import Trouble

_MUTE: Final = N_("This computer has no voice for {language}.")
_NOT_HEARD: Final = N_("Nothing can be heard on this screen just now.")
_ASK: Final = N_("Please ask a member of staff.")
_GET_ONE: Final = {
    "linux": N_(
        "To get one, install speech-dispatcher and espeak-ng, then press Listen."
    ),
    "win32": N_(
        "To get one, open Settings, Time and language, Speech, Add voices. Then press "
        "Listen."
    ),
    "darwin": N_(
        "To get one, open System Settings, Accessibility, Spoken Content, Manage "
        "voices. Then press Listen."
    ),
}
"""By `sys.platform`; other systems are told what Linux is."""

_FOR_GOOD: Final = {
    Trouble.ABSENT: N_(
        "Reading aloud is not part of this installation. Please ask whoever looks "
        "after this computer."
    ),
    Trouble.BROKEN: N_(
        "The voice does not work. Listening is off until Anteroom is opened again."
    ),
}


def why_silent(trouble: Trouble, language: str, *, is_shared: bool = False) -> str:
    """Say why nothing is heard, and what to do.

    Args:
        trouble: What the voice told.
        language: Of the book, as BCP 47 names it.
        is_shared: Whether a stranger is told, who can mend nothing here.
    """
    if is_shared:
        why = _MUTE if trouble is Trouble.MUTE else _NOT_HEARD
        how = _ASK
    elif is_for_good(trouble):
        return tr(_FOR_GOOD[trouble])
    else:
        why, how = _MUTE, _GET_ONE.get(sys.platform, _GET_ONE["linux"])
    return f"{tr(why).format(language=own_name(language))} {tr(how)}"


def is_for_good(trouble: Trouble) -> bool:
    """Tell whether to listen again would be in vain."""
    return trouble in _FOR_GOOD
