import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.errors import PackError
from app.kiosk_log import last
from app.shell import safe
from app.shell.application import Request
from app.shell.safe import fault_of, start_kiosk
from app.widgets.kiosk.fault import Fault
from tests.desks import closed_once, own_look, spoil
from tests.kiosks import a_room
from tests.parts import settle


@pytest.fixture(autouse=True)
def alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[None]:
    del qtbot
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(safe, "LOOK_S", 0.05)
    monkeypatch.setattr(safe, "SHIFT_MS", 20)
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    quits = QApplication.quitOnLastWindowClosed()
    with own_look():
        yield
        settle()
        QApplication.setQuitOnLastWindowClosed(quits)


def log() -> list[str]:
    return [line.split(" ", 3)[3] for line in last(100)]


def resting() -> bool:
    windows = QApplication.topLevelWidgets()
    return any(isinstance(one, Fault) and one.isVisible() for one in windows)


@pytest.mark.parametrize("slug", ["first-week", "nothing"])
def test_a_whole_book_is_read_even_where_it_lacks_the_place(
    pack: Path, slug: str
) -> None:
    with closed_once(lambda window: bool(window.windowTitle())):  # a desk can be closed
        assert start_kiosk(Request(pack, Link.topic(slug))) == 0
    assert log() == ["start reader, version 0.1.0", "pack whole"]


def test_a_book_that_breaks_while_it_is_opened_rests(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(pack, "topic", "first-week")
    looks = iter([None, PackError("It is damaged.", "Ask.")])

    def look(_request: Request) -> PackError | None:
        return next(looks, None)  # whole, broken, and whole for ever after

    monkeypatch.setattr(safe, "fault_of", look)
    assert start_kiosk(Request(pack, Link.topic("first-week"))) == 3
    assert log()[-1] == "pack calm page: PackError"


@pytest.mark.parametrize("how", ["gone", "cut", "spoilt", "no pack at all"])
def test_a_broken_book_rests_until_it_is_mended(pack: Path, how: str) -> None:
    whole = pack.read_bytes()
    if how == "gone":
        pack.unlink()
    elif how == "cut":
        pack.write_bytes(whole[: len(whole) // 2])
    elif how == "spoilt":
        spoil(pack, "topic", "first-week")
    else:
        pack.write_bytes(b"words " * 500)
    seen: list[bool] = []

    def mend() -> None:
        seen.append(resting())
        pack.write_bytes(whole)

    QTimer.singleShot(300, mend)
    assert start_kiosk(Request(pack, is_kiosk=True)) == 3
    assert seen == [True]
    assert not resting()
    assert log() == ["start reader, version 0.1.0", "pack calm page: PackError"]


@pytest.mark.qt_log_ignore("does not support raise")  # without a display
@pytest.mark.parametrize("deed", [QWidget.showNormal, QWidget.hide])
def test_the_calm_page_comes_back_whatever_is_done_to_it(
    qtbot: QtBot, tmp_path: Path, deed: Callable[[QWidget], None]
) -> None:
    seen: list[bool] = []

    def away() -> None:
        for page in QApplication.topLevelWidgets():
            if isinstance(page, Fault):
                deed(page)
        qtbot.waitUntil(is_full)
        seen.append(True)
        QApplication.exit(7)

    QTimer.singleShot(100, away)
    request = Request(tmp_path / "no.pack", is_kiosk=True)
    assert start_kiosk(request, safe_s=30) == 7
    assert seen == [True]


def is_full() -> bool:
    windows = QApplication.topLevelWidgets()
    pages = [one for one in windows if isinstance(one, Fault) and one.isVisible()]
    return any(page.isFullScreen() for page in pages)


def test_a_rest_takes_as_long_as_it_was_told_and_opens_no_pack(tmp_path: Path) -> None:
    listening, telling = os.pipe()
    request = Request(tmp_path / "no.pack", is_kiosk=True, heartbeat=telling)
    assert start_kiosk(request, safe_s=0.1) == 0
    assert os.read(listening, 9) == b"b"
    os.close(listening)
    os.close(telling)
    assert log() == []


def test_a_book_that_breaks_under_a_visitor_ends_the_reader(pack: Path) -> None:
    with a_room(pack, (1280, 800)) as room:
        error = PackError("It is damaged.", "Ask.")
        QTimer.singleShot(0, room.moving, lambda: room.moving.tell(error))
        assert QApplication.exec() == PackError.exit_code  # and so it is started anew


def test_what_is_wrong_with_a_pack_is_given(pack: Path) -> None:
    assert fault_of(Request(pack)) is None
    spoil(pack, "topic", "first-week")
    assert "is damaged" in str(fault_of(Request(pack)))
