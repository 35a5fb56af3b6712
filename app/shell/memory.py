"""Memory: what nobody uses any more goes back to the system, and nobody else sees it.

Between two visits, what was drawn in sizes and colours that a visitor chose is dropped,
Python's rubbish is collected, and the C library gives back the pages that lie free between
others: else a kiosk holds the most that any visit ever wanted.
"""

import ctypes
import gc
import sys
from typing import Final

from PySide6.QtGui import QPixmapCache

from app import paths
from app.controls.button import drawing
from app.controls.lines import letters
from app.rendering.fonts import forget_shapes

_PR_SET_DUMPABLE: Final = 4


def keep_to_itself() -> None:
    """Leave no word of a visitor to whoever looks into this program, or at its remains.

    No core file is written, and no other program of the same user may look in, where the
    system can see to that.
    """
    try:
        import resource  # noqa: PLC0415 (Windows has none)
    except ImportError:  # pragma: no cover (only there)
        return
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def give_back() -> None:
    """Collect what nobody uses, and give free memory back where the system can take it.

    Also among what was there at the start: the first reader is as mortal as the others.
    """
    drawing.cache_clear()
    letters.cache_clear()
    QPixmapCache.clear()
    forget_shapes(paths.resources() / "fonts")
    is_spared = gc.get_freeze_count() > 0
    gc.unfreeze()
    gc.collect()
    if is_spared:
        gc.freeze()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
        if trim is not None:
            trim(0)
