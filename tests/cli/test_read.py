import argparse
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.cli.main import main
from app.cli.read import place_of
from app.content.links import Link
from app.errors import InputError
from app.kiosk_log import last
from app.widgets.kiosk.fault import Fault
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


def test_a_profile_decides_where_one_begins(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "library.pack")
    profile = tmp_path / "profile.toml"
    profile.write_text('[book]\nstart = "topic:first-week"\n', "utf-8")
    with closed_once(lambda window: "Hair" in window.pane.reader.toPlainText()):
        assert main(["read", str(pack), "--profile", str(profile)]) == 0


def rested(words: list[str], monkeypatch: pytest.MonkeyPatch, state: Path) -> int:
    """Run a kiosk that shows its calm page, and end it once that can be seen."""
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    quits = QApplication.quitOnLastWindowClosed()
    clock = QTimer(interval=20)

    def look() -> None:
        if any(isinstance(one, Fault) for one in QApplication.topLevelWidgets()):
            QApplication.exit(44)

    clock.timeout.connect(look)
    clock.start()
    try:
        return main(words)
    finally:
        clock.stop()
        QApplication.setQuitOnLastWindowClosed(quits)


def test_a_kiosk_without_its_book_rests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [str(tmp_path / "no.pack"), "--kiosk", "--unsupervised", "--topic", "a b"]
    assert rested(words, monkeypatch, tmp_path) == 44
    assert last(1)[0].endswith("pack calm page: PackError")


def test_a_kiosk_that_is_to_rest_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening, telling = os.pipe()
    words = [str(tmp_path / "no.pack"), "--kiosk", "--safe", "60", "--heartbeat"]
    assert rested([*words, str(telling)], monkeypatch, tmp_path) == 44
    assert os.read(listening, 9).startswith(b"b")
    assert last(9) == ()
    os.close(listening)
    os.close(telling)


def test_a_kiosk_is_watched_over_and_its_reader_is_given_the_same_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "anteroom"
    program.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/given"\nexit 43\n', "utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    handlers = {each: signal.getsignal(each) for each in (15, 2, 1)}
    try:
        assert main(["no.pack", "--kiosk", "--term", "relapse"]) == 43
    finally:
        for each, handler in handlers.items():
            signal.signal(each, handler)
    given = (tmp_path / "given").read_text("utf-8")
    assert given.split()[:2] == ["read", "--heartbeat"]
    assert given.split()[3:] == ["no.pack", "--kiosk", "--term", "relapse"]
