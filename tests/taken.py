"""Taken: how much of the C library's memory is in use, to the byte."""

import ctypes
from typing import Final


class _Told(ctypes.Structure):
    """What `mallinfo2` tells, see malloc.h."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keepcost",
        )
    )
    hblkhd: int
    uordblks: int


_ASK: Final = getattr(ctypes.CDLL(None), "mallinfo2", None)

CAN_TELL: Final = _ASK is not None
"""Whether the C library tells: glibc does, from 2.33 on."""


def taken_bytes() -> int:
    """Give what is in use now, other than by small things of Python; 0 if untold."""
    if _ASK is None:
        return 0
    _ASK.restype = _Told
    told: _Told = _ASK()
    return told.uordblks + told.hblkhd
