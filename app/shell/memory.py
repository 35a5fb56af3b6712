"""Memory: what nobody uses any more goes back to the system.

Between two visits, Python's rubbish is collected, and the C library gives back the pages
that lie free between others: else a kiosk holds the most that any visit ever wanted.
"""

import ctypes
import gc
import sys


def give_back() -> None:
    """Collect what nobody uses, and give free memory back where the system can take it."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
        if trim is not None:
            trim(0)
