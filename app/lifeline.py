"""What a kiosk's reader and its parent tell each other: beats, and exit codes."""

from typing import Final

IDLE: Final = b"i"
BUSY: Final = b"b"
"""What a beat says: that nobody uses the reader, or that somebody may."""

RESTART_DEVICE: Final = 42
SHUT_DOWN_DEVICE: Final = 43
STAFF_ENDED: Final = 44

PASSED_ON: Final = (RESTART_DEVICE, SHUT_DOWN_DEVICE, STAFF_ENDED)
"""Exit codes that mean something to the system. After any other, after 0 too, the reader
is started anew."""
