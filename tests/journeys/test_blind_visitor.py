"""Somebody who cannot see the screen visits a kiosk by touch and by ear alone."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from tests.blind import BlindVisitor, a_blind_visitor
from tests.builders import a_pack
from tests.kiosks import FLAT, UPRIGHT


def finds_and_chooses(visitor: BlindVisitor, words: str) -> None:
    """Slide until something begins so, and touch it again."""
    visitor.finds(words)
    visitor.chooses()


@pytest.mark.parametrize("size", [UPRIGHT, FLAT])
def test_they_find_a_topic_hear_it_find_whom_to_call_and_finish(
    size: tuple[int, int],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pack = a_pack(tmp_path / "library.pack")
    with a_blind_visitor(pack, qtbot, monkeypatch, size) as visitor:
        room = visitor.room
        visitor.turns_it_on()
        finds_and_chooses(visitor, "After the treatment")
        visitor.is_told("After the treatment")
        finds_and_chooses(visitor, "The first week")
        assert room.place == Link.topic("first-week")
        visitor.is_told("The first week")
        visitor.finds("Fever is the sign")
        finds_and_chooses(visitor, "Who to call. Button")
        assert room.place == Link.screen(Screen.CALL)
        visitor.is_told("Who to call")
        finds_and_chooses(visitor, "Finish and clear. Button")
        visitor.is_told("Finish and clear?")
        finds_and_chooses(visitor, "Finish and clear. Button")
        qtbot.waitUntil(room.is_fresh)
        assert not room.kiosk.hearing.is_on
