"""Keys that mean the same everywhere."""

from typing import Final

from PySide6.QtCore import Qt

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
"""Keys that press what the keyboard is at."""
