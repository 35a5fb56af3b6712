import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmapCache

from app.controls.button import drawing
from app.controls.lines import letters
from app.paths import root
from app.shell.memory import give_back
from app.style.themes import theme_at
from tests.taken import CAN_TELL, taken_bytes

KEEPS = """
import ctypes, resource
from app.shell.memory import keep_to_itself
keep_to_itself()
can_be_dumped = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
print(can_be_dumped, resource.getrlimit(resource.RLIMIT_CORE)[0])
"""

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


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_nobody_looks_in_and_no_core_file_is_written() -> None:
    words = (sys.executable, "-c", KEEPS)
    ran = subprocess.run(words, cwd=root(), capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["0", "0"]


def test_what_was_there_at_the_start_is_collected_once_it_is_over() -> None:
    gc.disable()
    first, second = Loop(), Loop()
    gone, still = weakref.ref(first), weakref.ref(second)
    gc.freeze()
    del first
    give_back()
    assert (gone(), still()) == (None, second)
    assert gc.get_freeze_count() > 0
    gc.unfreeze()
    give_back()
    gc.enable()
    assert gc.get_freeze_count() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc is asked")
def test_free_memory_goes_back_to_the_system() -> None:
    pieces = [bytearray(os.urandom(16)) * (CHUNK // 16) for _ in range(2_000)]
    full = rss_mib()
    del pieces[::2], pieces[:-1]  # the last one holds the heap open
    give_back()
    assert rss_mib() < full - 50


def look_as_chosen(percent: int) -> None:
    """Draw with a text size that a visitor chose."""
    theme = theme_at("night", percent)
    painter = QPainter(paper := QImage(800, 200, QImage.Format.Format_RGB32))
    painter.setFont(letters(theme, "h1"))
    painter.drawText(0, 150, "The quick brown fox jumps over it")
    painter.end()
    assert not paper.isNull()
    for name in ("back", "forward", "search", "phone", "print"):
        icon = drawing(name, theme.palette.accent, theme.px(60))
        QPixmapCache.insert(
            f"{name} {percent}", icon.pixmap(theme.px(60), theme.px(60))
        )


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(not CAN_TELL, reason="only glibc is asked")
def test_what_was_drawn_for_a_visit_goes_with_it() -> None:
    assert QGuiApplication.instance() is not None
    look_as_chosen(100)
    give_back()
    before = taken_bytes()
    for percent in (200, 250, 300, 400):
        look_as_chosen(percent)
    full = taken_bytes()
    give_back()
    assert full - before > 1_000_000
    assert taken_bytes() - before < 0.05 * (full - before)
