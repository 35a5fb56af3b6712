"""PySide6 6.12.0 on Python before 3.12 loses a reference to None per call.

A fresh 3.11 holds about 5,200 of them, so the program ends within minutes. This is why
PySide6 is pinned.
"""

import sys

from PySide6.QtCore import QObject

CALLS = 1000


def test_a_call_into_qt_does_not_eat_a_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
    assert sys.getrefcount(None) > before - CALLS / 20
