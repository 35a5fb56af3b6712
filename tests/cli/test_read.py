import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.cli.main import main
from app.cli.read import place_of
from app.content.links import Link
from app.errors import InputError
from tests.builders import a_pack
from tests.desks import closed_once, own_look
from tests.parts import settle


@pytest.fixture(autouse=True)
def alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    del qtbot
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with own_look():
        yield
        settle()


def given(**words: str) -> argparse.Namespace:
    return argparse.Namespace(**{"topic": None, "stage": None, "term": None} | words)


def test_the_reader_opens_and_ends_well(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "library.pack")
    with closed_once(lambda window: "A small book" in window.windowTitle()):
        assert main(["read", str(pack)]) == 0
    words = [str(pack), "--topic", "first-week#hair"]
    with closed_once(lambda window: "Hair" in window.pane.reader.toPlainText()):
        assert main(words) == 0


def test_a_place_can_be_named() -> None:
    assert place_of(given()) is None
    assert place_of(given(topic="a#b")) == Link.topic("a", "b")
    assert place_of(given(stage="day-zero")) == Link.stage("day-zero")
    assert place_of(given(term="relapse")) == Link.term("relapse")


def test_what_can_be_no_place_is_told() -> None:
    with pytest.raises(InputError, match="“topic:a b” is no place in a book"):
        place_of(given(topic="a b"))


def test_two_places_at_once_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "a.pack"), "--topic", "a", "--term", "b"])
    assert ended.value.code == 2


def test_an_unknown_topic_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = a_pack(tmp_path / "library.pack")
    assert main(["--pack", str(pack), "--topic", "nothing"]) == 2
    assert "This book has no “topic:nothing”." in capsys.readouterr().err
