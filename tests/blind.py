"""A visitor of a kiosk who sees nothing: they touch, hear, and choose by touch."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.shell import exploring, touch_hearing
from app.shell.kiosk_voice import KioskVoice
from tests.kiosks import LEFT, PROFILE, UPRIGHT, Room, a_room
from tests.parts import settle
from tests.speakers import program

LISTENER: Final = """
tell('ready listener')
tell('voice listener')
for line in sys.stdin:
    word, _, rest = line.partition(' ')
    if word in ('say', 'volume', 'language'):
        open({heard!r}, 'a').write(word + ' ' + rest)
    if word == 'say':
        number = rest.partition(' ')[0]
        tell('began ' + number)
        tell('ended ' + number)
    elif word == 'ping':
        tell('pong 1')
"""
"""A speech program that writes down what it is told."""

STEP_PX: Final = 40
"""So far apart a finger that slides is looked at."""

MOST_PARTS: Final = 4
"""So many screenfuls of a page they look through."""


class BlindVisitor:
    """Knows the lower left corner, and what they hear."""

    def __init__(self, room: Room, qtbot: QtBot, diary: Path) -> None:
        self.room, self._qtbot, self._diary = room, qtbot, diary
        self._at = QPoint()

    def told(self) -> list[str]:
        """Give every line that the speech program was told."""
        return self._diary.read_text("utf-8").splitlines()

    def heard(self) -> str:
        """Give what was heard last, once it was."""
        voice = self.room.kiosk.idle.findChild(KioskVoice)
        assert voice is not None
        said = [""]

        def is_heard() -> bool:
            lines = self.told() if self._diary.exists() else []
            said[:] = [line for line in lines if line.startswith("say ")] or [""]
            return said[-1].startswith(f"say {voice.number} ")

        self._qtbot.waitUntil(is_heard)
        self._qtbot.waitUntil(lambda: not voice.is_waited_for)
        return said[-1].split(" ", 2)[2]

    def hears(self, words: str) -> None:
        """Wait until the last words have these in them."""
        self._qtbot.waitUntil(lambda: words in self.heard())

    def is_told(self, words: str) -> None:
        """Wait until exactly these words are the last that were heard."""
        self._qtbot.waitUntil(lambda: self.heard() == words)

    @property
    def corner(self) -> QPoint:
        """The dot that can be felt."""
        return QPoint(9, self.room.window.height() - 9)

    def comes_to(self, link: Link) -> None:
        """Begin a visit at a place, and turn the hearing on."""
        self.room.begins(link)
        self.turns_it_on()

    def touches(self, point: QPoint) -> QWidget:
        """Put a finger down; give what is there."""
        self.room.now += 1
        window = self.room.window
        part = window.childAt(point) or window
        QTest.mousePress(part, LEFT, pos=part.mapFrom(window, point))
        settle()
        return part

    def lets_go(self, part: QWidget, point: QPoint) -> None:
        """Take it away."""
        QTest.mouseRelease(part, LEFT, pos=part.mapFrom(self.room.window, point))
        settle()

    def taps(self, point: QPoint) -> None:
        """Touch and let go."""
        self.lets_go(self.touches(point), point)

    def moves(self, part: QWidget, point: QPoint) -> None:
        """Slide on; the finger came down on `part`."""
        window = self.room.window
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(part.mapFrom(window, point)),
            QPointF(window.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(part, event)

    def holds_the_corner(self) -> None:
        """Hold it until something happens."""
        finger = self.room.window.findChild(exploring.Exploring)
        assert finger is not None
        with self._qtbot.waitSignal(finger.held):
            part = self.touches(self.corner)
        self.lets_go(part, self.corner)

    def turns_it_on(self) -> None:
        """Hold the corner, and hear that it is on."""
        self.holds_the_corner()
        self._qtbot.waitUntil(lambda: self.room.kiosk.hearing.is_on)
        settle()

    def finds(self, words: str) -> None:
        """Slide over the screen until something begins so; on a page, part by part."""
        for _ in range(MOST_PARTS):
            if self._slides_to(words):
                return
            assert self._slides_to("Next part. Button"), f"nowhere is {words!r} heard"
            self.chooses()
        pytest.fail(f"nowhere is {words!r} heard")

    def _slides_to(self, words: str) -> bool:
        """Slide over what is in sight, row by row, until something begins so."""
        window = self.room.window
        for top in range(STEP_PX, window.height(), STEP_PX):
            part = self.touches(QPoint(4 * STEP_PX, top))  # beside the corner
            for left in range(4 * STEP_PX, window.width(), 4 * STEP_PX):
                self._at = QPoint(left, top)
                self.moves(part, self._at)
                if self.heard().startswith(words):
                    self.lets_go(part, self._at)
                    return True
            self.lets_go(part, self._at)
        return False

    def chooses(self) -> None:
        """Touch once more where the finger was."""
        self.taps(self._at)


@contextmanager
def a_blind_visitor(
    pack: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int] = UPRIGHT,
) -> Generator[BlindVisitor]:
    """Let somebody come to a kiosk that waits, whose voice is written down."""
    diary = pack.parent / "heard.txt"
    monkeypatch.setattr(Room, "speaker", program(LISTENER.format(heard=str(diary))))
    monkeypatch.setattr(exploring, "HOLD_MS", 30)
    monkeypatch.setattr(touch_hearing, "SOON_MS", 30)
    with a_room(pack, size, PROFILE) as room:
        yield BlindVisitor(room, qtbot, diary)
