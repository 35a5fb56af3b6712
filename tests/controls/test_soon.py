import gc
import sys
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from app.controls.soon import soon
from tests.parts import settle


class Screen(QObject):
    """Wants something done in a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def do(self, word: str = "own") -> None:
        """Do it."""
        self.done.append(word)


def test_it_is_done_once_after_what_is_being_done(qtbot: QtBot) -> None:
    screen = Screen()
    soon(screen, screen.do)
    soon(screen, partial(screen.do, "later"), 20)
    assert screen.done == []
    qtbot.waitUntil(lambda: screen.done == ["own", "later"])
    qtbot.waitUntil(lambda: not screen.findChildren(QTimer))


@pytest.mark.usefixtures("qapp")
def test_who_is_gone_wants_nothing_and_is_held_by_nothing() -> None:
    """A visit that ends in such a moment must leave nothing, in memory neither."""
    screen = Screen()
    gone, done = weakref.ref(screen), screen.done
    soon(screen, screen.do)
    soon(screen, lambda here=screen: here.do("by function"))
    soon(screen, partial(screen.do, "by partial"))
    Shiboken.delete(screen)
    del screen
    settle()
    gc.collect()
    assert done == []
    assert gone() is None


@pytest.mark.usefixtures("qapp")
def test_a_thousand_waits_leave_nothing_behind() -> None:
    def wait_often() -> int:
        screen = Screen()
        for _ in range(500):
            soon(screen, screen.do)
        settle()
        del screen
        gc.collect()
        return sys.getallocatedblocks()

    wait_often()
    before = wait_often()
    assert wait_often() - before < 100
