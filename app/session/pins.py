"""PINs of the staff: which may be chosen, and how they are kept and compared.

A profile holds hashes only. Ten thousand PINs of four digits are soon tried, so a hash
protects a PIN from being read, not from whoever can copy the file: see `docs/profile.md`.
"""

import os
import re
from typing import Final

from app.i18n import N_

SHORTEST: Final = 4
LONGEST: Final = 12
"""Digits of a PIN."""

TIME_COST: Final = 3
MEMORY_KIB: Final = 65_536
LANES: Final = 4
SALT_BYTES: Final = 16
HASH_BYTES: Final = 32
"""Parameters of Argon2id. Source: RFC 9106, section 4, for machines with little memory."""

LEAST_KIB_A_LANE: Final = 8
MOST_MEMORY_KIB: Final = 262_144
MOST_TIME: Final = 10
"""A hash that asks for more is not compared: it would stop the screen."""

_HASH = re.compile(
    r"\$argon2id\$v=19\$m=(\d{2,7}),t=(\d{1,2}),p=(\d{1,2})"
    r"\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}"
)
_IN_A_ROW: Final = "01234567890"
_DOWN_THE_PAD: Final = "2580"


def refusal(pin: str) -> str:
    """Tell why nobody should have this PIN, in a sentence marked for translation.

    Returns:
        The sentence, to be given to `tr`; empty if the PIN may be chosen.
    """
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        return N_("A PIN has 4 to 12 digits.")
    is_row = any(pin in row or pin in row[::-1] for row in (_IN_A_ROW, _DOWN_THE_PAD))
    if is_row or any(pin == pin[:size] * (len(pin) // size) for size in (1, 2)):
        return N_("That PIN is among the first that anybody would try.")
    return ""


def hash_pin(pin: str) -> str:
    """Give the line of a PIN for the profile: Argon2id with a salt of its own; 0.2 s."""
    from argon2.low_level import Type, hash_secret  # noqa: PLC0415 (90 ms)

    made = hash_secret(
        pin.encode(),
        os.urandom(SALT_BYTES),
        time_cost=TIME_COST,
        memory_cost=MEMORY_KIB,
        parallelism=LANES,
        hash_len=HASH_BYTES,
        type=Type.ID,
    )
    return made.decode("ascii")


def is_hash(text: str) -> bool:
    """Tell whether this is an Argon2id hash that a PIN can be compared with."""
    found = _HASH.fullmatch(text)
    if found is None:
        return False
    memory, time, lanes = map(int, found.groups())
    is_fair = lanes > 0 and LEAST_KIB_A_LANE * lanes <= memory <= MOST_MEMORY_KIB
    return is_fair and 0 < time <= MOST_TIME


def verify_pin(hash: str, pin: str) -> bool:  # noqa: A002 (the field's word)
    """Tell whether a PIN is the one that was hashed; 0.2 s, so that guessing is slow.

    A hash that is none, or asks for too much, fits no PIN.
    """
    if not is_hash(hash):
        return False
    from argon2.exceptions import Argon2Error  # noqa: PLC0415 (90 ms)
    from argon2.low_level import Type, verify_secret  # noqa: PLC0415

    try:
        return verify_secret(hash.encode("ascii"), pin.encode(), Type.ID)
    except Argon2Error:
        return False
