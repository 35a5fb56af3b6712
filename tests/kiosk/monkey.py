"""`dev.py monkey`: touches, drags and keys at random, on a kiosk with a real book.

Prints one JSON object. Anything that goes wrong ends it with a traceback; the same seed
does the same again.

Latency is how long one doing keeps the program busy until it is at rest again: `p50_ms`
and `p99_ms` by the clock on the wall, which also counts what other programs take from
this one, and `p50_busy_ms` and `p99_busy_ms` in processor time, which does not.

Memory is all that this process holds in the machine's memory (its resident set), between
visits: a visit is ended each LOOK_EVERY doings, and looked at once its timers ran out.
One look is chance, since the pieces that are free lie elsewhere each time; so what is
compared is the median of NEAR looks: `grown_mib` is that at the end less that at the end
of the first quarter. The figures themselves are kept in rooms made before the first
doing, so that they do not count as growth.
"""

import argparse
import gc
import json
import os
import random
import statistics
import sys
import time
from array import array
from pathlib import Path
from traceback import format_exc, format_exception
from typing import TYPE_CHECKING, Final, NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (  # noqa: E402
    QEvent,
    QPoint,
    QPointF,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPointingDevice, QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from app.shell.actions import KIOSK  # noqa: E402
from app.shell.memory import give_back  # noqa: E402
from app.shell.pages import Pages  # noqa: E402
from tests.kiosks import FLAT, Room, a_room  # noqa: E402
from tests.parts import settle  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_EVERY: Final = 2_500
"""Doings between two looks at the memory."""

NEAR: Final = 5
"""Looks whose median is compared."""

REST_MS: Final = 1_500
"""Between the end of a visit and a look at the memory: timers of the visit run out."""

NONE: Final = Qt.KeyboardModifier.NoModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier
MODIFIERS: Final = (NONE, NONE, NONE, Qt.KeyboardModifier.ShiftModifier, CTRL)
BUTTONS: Final = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz äéñß'\"*(-/?0123456789"
GONE: Final = "QGestureManager::deliverEvents: could not find the target for gesture"
"""Qt's word where a finger's part has gone meanwhile: nothing is done then. It is told in
the figures as `touches_of_what_had_gone`, and is no fault."""

CHECK_EVERY: Final = 500
"""Doings between two looks at whether it is still a kiosk."""


class Done(NamedTuple):
    """One doing: what, and how many ms the program needed for it."""

    name: str
    ms: float
    busy_ms: float


class Monkey:
    """Plays with a kiosk."""

    def __init__(self, room: Room, seed: int) -> None:
        """Play in `room`, the same for the same seed."""
        self._room, self._chance = room, random.Random(seed)  # noqa: S311 (play)
        self._touch = QTest.createTouchDevice()
        self._doings: tuple[tuple[Callable[[], None], int], ...] = (
            (self.tap, 34),
            (self.touch, 20),
            (self.drag, 12),
            (self.key, 16),
            (self.type, 6),
            (self.wheel, 6),
            (self.other_button, 4),
            (self.two_fingers, 2),
        )

    def do_one(self) -> Done:
        """Do one thing, and wait until the program is at rest again."""
        doings, weights = zip(*self._doings, strict=True)
        doing = self._chance.choices(doings, weights)[0]
        self._room.now += self._chance.random()
        if self._chance.random() < 0.0005:  # the visitor goes away
            self._room.now += 1000
        self._room.kiosk.idle.look()
        start, busy = time.perf_counter(), time.process_time()
        doing()
        QApplication.processEvents()
        ms = 1000 * (time.perf_counter() - start)
        return Done(doing.__name__, ms, 1000 * (time.process_time() - busy))

    def tap(self) -> None:
        """Click with the left button."""
        part, point = self._target()
        QTest.mouseClick(part, BUTTONS[0], NONE, point)

    def other_button(self) -> None:
        """Click with the right button, or twice."""
        part, point = self._target()
        QTest.mouseClick(part, BUTTONS[1], NONE, point)
        QTest.mouseDClick(part, BUTTONS[0], NONE, point)

    def touch(self) -> None:
        """Touch with a finger."""
        part, point = self._target()
        QTest.touchEvent(part, self._touch).press(0, point, part).commit()
        QTest.touchEvent(part, self._touch).release(0, point, part).commit()

    def two_fingers(self) -> None:
        """Touch with two fingers, and pull them apart."""
        part, point = self._target()
        far = QPoint(40, 40)
        QTest.touchEvent(part, self._touch).press(0, point, part).press(
            1, point + far, part
        ).commit()
        QTest.touchEvent(part, self._touch).move(0, point - far, part).move(
            1, point + far * 2, part
        ).commit()
        QTest.touchEvent(part, self._touch).release(0, point - far, part).release(
            1, point + far * 2, part
        ).commit()

    def drag(self) -> None:
        """Press, move and release."""
        part, start = self._target()
        _, end = self._target()
        QTest.mousePress(part, BUTTONS[0], NONE, start)
        QTest.mouseMove(part, end)
        QTest.mouseRelease(part, BUTTONS[0], NONE, end)

    def key(self) -> None:
        """Press any key that there is."""
        key, pressed = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        if key <= Qt.Key.Key_AsciiTilde or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
            QTest.keyClick(self._hand(), key, pressed)
            return
        self._send(key, "", pressed)  # QTest knows few

    def type(self) -> None:
        """Type some letters."""
        for letter in self._chance.choices(LETTERS, k=self._chance.randint(1, 12)):
            self._send(ord(letter), letter)

    def wheel(self) -> None:
        """Turn the wheel, at times with Ctrl."""
        part, point = self._target()
        turn = QPoint(0, self._chance.choice((-360, -120, 120, 360)))
        with_key = self._chance.choice(MODIFIERS)
        place = QPointF(point)
        event = QWheelEvent(
            place,
            QPointF(part.mapToGlobal(point)),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            with_key,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 (Qt's own)
            Qt.MouseEventSource.MouseEventNotSynthesized,
            QPointingDevice.primaryPointingDevice(),
        )
        QApplication.sendEvent(part, event)

    def _send(self, key: int, text: str, pressed: Qt.KeyboardModifier = NONE) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._hand(), QKeyEvent(kind, key, pressed, text))

    def _target(self) -> tuple[QWidget, QPoint]:
        """Give any place on the screen, and the part that is there."""
        window = self._room.window
        at = QPoint(
            self._chance.randrange(window.width()),
            self._chance.randrange(window.height()),
        )
        part = window.childAt(at) or window
        return part, part.mapFrom(window, at)

    def _hand(self) -> QWidget:
        return QApplication.focusWidget() or self._room.window


KEYS: Final = tuple(
    key for key in Qt.Key if key not in {Qt.Key.Key_unknown, Qt.Key.Key_mu}
)


def judge(room: Room) -> None:
    """See that this is still a kiosk, and nothing else."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert windows == [room.window], windows
    assert not QApplication.activePopupWidget()
    assert not QApplication.activeModalWidget()
    policy = room.desk.site.policy
    assert policy is not None
    assert policy.allows(room.place), room.place
    assert policy.acts <= KIOSK
    assert QGuiApplication.clipboard().text() in {"mine", ""}  # "": a visit ended


def at_rest_mib(room: Room) -> float:
    """End the visit; give the memory that this process has in use between visits.

    Of all visits before, nothing may be held: each has pages with pictures of its own.
    """
    room.kiosk.finish()
    QTest.qWait(REST_MS)
    settle()
    give_back()
    assert sum(type(each) is Pages for each in gc.get_objects()) == 1
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def grown_mib(looks: list[float]) -> float:
    """Give by how much the memory grew from the end of the first quarter to the end."""
    quarter = looks[: max(1, len(looks) // 4)]
    return statistics.median(looks[-NEAR:]) - statistics.median(quarter[-NEAR:])


def play(room: Room, wanted: int, seed: int) -> dict[str, object]:
    """Do `wanted` things; give the figures."""
    monkey = Monkey(room, seed)
    QGuiApplication.clipboard().setText("mine")
    took, busy = (array("d", bytes(8 * wanted)) for _ in range(2))
    looks: list[float] = []
    worst = Done("", 0, 0)
    for number in range(1, wanted + 1):
        done = monkey.do_one()
        took[number - 1], busy[number - 1] = done.ms, done.busy_ms
        worst = max(worst, done, key=lambda each: each.busy_ms)
        if number % CHECK_EVERY == 0:
            judge(room)
        if number % LOOK_EVERY == 0 or number == wanted:
            looks.append(round(at_rest_mib(room), 1))
    judge(room)
    return {
        "seed": seed,
        "done": wanted,
        "p50_ms": share_of(took, 50),
        "p99_ms": share_of(took, 99),
        "p50_busy_ms": share_of(busy, 50),
        "p99_busy_ms": share_of(busy, 99),
        "worst": [worst.name, round(worst.ms, 1), round(worst.busy_ms, 1)],
        "memory_mib": looks,
        "grown_mib": round(grown_mib(looks), 1),
    }


def share_of(took: "array[float]", percent: int) -> float:
    """Give how many ms were enough for so many in a hundred."""
    return round(sorted(took)[len(took) * percent // 100], 2)


def main() -> int:
    """Play, and print the figures; give 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=random.randrange(10**9))  # noqa: S311
    chosen = parser.parse_args()
    faults: list[str] = []
    gone: list[str] = []
    application = QApplication(sys.argv[:1])
    application.setApplicationName("anteroom")

    def fail(_kind: type, error: BaseException, _where: object) -> None:
        faults.append("".join(format_exception(error)))

    sys.excepthook = fail

    def note(kind: QtMsgType, _context: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            (gone if message.startswith(GONE) else faults).append(message)

    qInstallMessageHandler(note)
    figures: dict[str, object] = {"seed": chosen.seed}
    try:
        with a_room(chosen.pack, FLAT) as room:
            figures = play(room, chosen.events, chosen.seed)
    except Exception:  # noqa: BLE001 (told like all others)
        faults.append(format_exc())
    figures |= {"touches_of_what_had_gone": len(gone), "faults": faults[:20]}
    print(json.dumps(figures), flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
