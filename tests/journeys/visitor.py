"""One visit and its end, in a process of its own. Usage: visitor.py MANNER PACK.

Opens the program as a person does and touches what can be seen. Run under strace it shows
what a visit writes: nothing. Ends with 44 (as staff leave a kiosk), or 0 for a desk. The
manners: kiosk, shared (a desk), and secret: it searches a kiosk for a word, tells "typed"
and waits for a line; then it finishes, tells so, and stays to be looked into.
"""

import ctypes
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.session.profile import SHARED, Profile
from app.shell.application import Request, make_application, start
from app.shell.kiosk_enforcer import SECOND_TAP_S
from app.shell.window import Window

LOOK_MS = 60
BREATH_S = SECOND_TAP_S + 0.05
"""Between two touches, which may be on the same spot: sooner, a kiosk takes none."""

STEPS_KIOSK = (
    *("Touch to start", "Search", "key:f", "key:e", "key:v", "Done", "Home"),
    *("Text and contrast", "Larger", "Finish and clear", "card:Finish and clear"),
    "Touch to start",
)
STEPS_SHARED = (
    *("Search everything", "type:fever", "esc", "Text and theme", "Larger"),
    *("Who to call", "Finish and clear", "card:Finish and clear", "Anteroom"),
)
SECRET = ("z", "e", "b", "r", "a", "p", "q", "m")
"""Letters of a word that stands nowhere, not even here; no key is beside the one before."""

STEPS_SECRET = (
    *("Touch to start", "Search", *(f"key:{each}" for each in SECRET), "hear:typed"),
    *("Done", "Finish and clear", "card:Finish and clear", "tell:finished", "stay"),
)
STEPS = {"kiosk": STEPS_KIOSK, "shared": STEPS_SHARED, "secret": STEPS_SECRET}
PATIENCE = 400
"""Looks, until a button that is not there is given up."""


class Visitor:
    """Takes one step after the other, each when its button can be seen."""

    def __init__(self, steps: tuple[str, ...], code: int) -> None:
        self._steps, self._code = list(steps), code
        self._looks = 0
        self._touched_at = 0.0
        self._clock = QTimer(interval=LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def _look(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        window = next((one for one in windows if isinstance(one, Window)), None)
        self._looks += 1
        if self._looks > PATIENCE:
            sys.stderr.write(f"never saw {self._steps[:1]}\n")
            QApplication.exit(1)
        elif window is not None and not self._steps:
            self._leave(window)
        elif window is not None and self._may_touch() and _take(self._steps[0], window):
            self._steps.pop(0)
            self._looks, self._touched_at = 0, time.monotonic()

    def _may_touch(self) -> bool:
        is_key = self._steps[0].startswith("key:")
        return is_key or time.monotonic() - self._touched_at > BREATH_S

    def _leave(self, window: QWidget) -> None:
        self._clock.stop()
        window.close()
        if self._code:
            QApplication.exit(self._code)


def _take(step: str, window: QWidget) -> bool:
    kind, _, words = step.rpartition(":")
    if kind in {"tell", "hear"}:
        ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # or nobody could look
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()
        return kind == "tell" or bool(sys.stdin.readline())
    field = QApplication.focusWidget()
    if kind == "type" and isinstance(field, QLineEdit):
        QTest.keyClicks(field, words)
        return True
    if step == "esc":
        QTest.keyClick(field or window, Qt.Key.Key_Escape)
        return True
    found = [one for one in window.findChildren(QAbstractButton) if _says(one, words)]
    if kind == "key":
        found = [one for one in found if one.accessibleName() == words.upper()]
    if not found:
        return False
    button = found[0] if kind != "card" else found[-1]
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(button, left, none, QPoint())
    return True


def _says(button: QAbstractButton, words: str) -> bool:
    name = button.accessibleName() or button.text()
    can_be_pressed = button.isVisible() and button.isEnabled()
    return can_be_pressed and name.upper().startswith(words.upper())


def main() -> int:
    """Open, visit, leave."""
    is_kiosk = sys.argv[1] != "shared"
    make_application()
    visitor = Visitor(STEPS[sys.argv[1]], 44 if is_kiosk else 0)
    decided = Profile() if is_kiosk else Profile(desk=SHARED)
    code = start(Request(Path(sys.argv[2]), is_kiosk=is_kiosk, decided=decided))
    del visitor
    return code


if __name__ == "__main__":
    sys.exit(main())
