import gc
import os
import sys
import weakref
from pathlib import Path

import pytest

from app.shell.memory import give_back

CHUNK = 64 * 1024
"""Bytes; the C library keeps pieces of this size when they are free."""


class Loop:
    """Refers to itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.own = self


def rss_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def test_what_nobody_uses_is_collected() -> None:
    gc.disable()
    gone = weakref.ref(Loop())
    assert gone() is not None
    give_back()
    gc.enable()
    assert gone() is None


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc is asked")
def test_free_memory_goes_back_to_the_system() -> None:
    pieces = [bytearray(os.urandom(16)) * (CHUNK // 16) for _ in range(2_000)]
    full = rss_mib()
    del pieces[::2], pieces[:-1]  # the last one holds the heap open
    give_back()
    assert rss_mib() < full - 50
