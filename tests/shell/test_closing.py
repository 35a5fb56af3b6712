"""The window closes over nothing that is not kept, unless the person says so."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.pack.collection import Collection
from app.pack.library import Library
from app.session.mypage import Mark, MyPage
from app.session.mypage_file import read_page
from app.session.mypage_store import NAME
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.actions import Act
from app.shell.desk import HOME, Desk
from app.shell.front import Front, Site
from app.widgets.mypage.closing import ClosingCard
from tests.desks import own_look, put_away
from tests.kiosks import a_room
from tests.parts import a_button, press, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PAGE = MyPage(marks=(Mark("topic:first-week", "The first week"),))
ANOTHER = PAGE.marked(Mark("topic:other", "Another"))

Opens = Callable[[Site, bool], Desk]


@pytest.fixture
def opens(qtbot: QtBot, pack: Path) -> Iterator[Opens]:
    """Open a desk, with a clinic's wish whether it is private."""
    del qtbot
    desks: list[Desk] = []

    def open_(site: Site, is_private: bool) -> Desk:  # noqa: FBT001 (told in words)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        books = Collection(Library.open(pack))
        preferring = Preferring(PreferenceStore(None), is_private=is_private)
        desk = Desk(Front(application, books, preferring, site), HOME)
        desk.window.show()
        desk.open(HOME)
        settle()
        desks.append(desk)
        return desk

    with own_look():
        yield open_
        for desk in desks:
            desk.mypage.own.delete()  # and nothing is left to ask about
            put_away(desk)


@pytest.fixture
def full(opens: Opens, tmp_path: Path) -> Desk:
    """Open a private desk whose disk takes nothing, with something to be kept."""
    desk = opens(Site((1000, 700), data_folder=tmp_path), True)  # noqa: FBT003
    fill(tmp_path)
    desk.mypage.own.change(PAGE)
    return desk


def fill(folder: Path) -> None:
    """Let nothing be written under the name of my page."""
    (folder / NAME).mkdir()


def fill_again(folder: Path) -> None:
    (folder / NAME).unlink()
    fill(folder)


def clean(folder: Path) -> None:
    (folder / NAME).rmdir()


def asks(desk: Desk) -> ClosingCard | None:
    settle()
    cards = desk.window.findChildren(ClosingCard)
    return next((card for card in cards if card.isVisible()), None)


def test_over_what_cannot_be_kept_the_window_stays_and_asks(full: Desk) -> None:
    assert not full.window.close()
    assert full.window.isVisible()
    card = asks(full)
    assert card is not None
    assert QApplication.focusWidget() is a_button(card, "Try again")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert asks(full) is None
    full.actions[Act.QUIT].trigger()
    assert full.window.isVisible()
    assert asks(full) is card
    press(a_button(card, "Close all the same"))
    assert not full.window.isVisible()


def test_when_there_is_room_again_to_try_again_keeps_and_closes(
    full: Desk, tmp_path: Path
) -> None:
    full.window.close()
    card = asks(full)
    assert card is not None
    press(a_button(card, "Try again"))
    assert full.window.isVisible()
    assert asks(full) is card
    clean(tmp_path)
    press(a_button(card, "Try again"))
    assert not full.window.isVisible()
    assert read_page(tmp_path / NAME) == PAGE


def test_what_was_kept_meanwhile_is_asked_about_no_longer(
    full: Desk, tmp_path: Path
) -> None:
    full.window.close()
    assert asks(full) is not None
    clean(tmp_path)
    assert full.mypage.own.keep()
    assert asks(full) is None
    assert full.window.isVisible()
    assert full.window.close()


def test_what_was_saved_to_a_file_is_not_lost(full: Desk, tmp_path: Path) -> None:
    full.window.close()
    card = asks(full)
    assert card is not None
    press(a_button(card, "Save to a file"))
    (dialog,) = full.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.json"))
    dialog.close()
    settle()
    assert read_page(tmp_path / "mine.json") == PAGE
    full.mypage.own.change(ANOTHER)
    assert not full.window.close()  # what came after it would be
    full.mypage.own.change(PAGE)
    assert full.window.close()


def test_the_end_of_a_session_is_heard_and_not_held_up(
    full: Desk, tmp_path: Path
) -> None:
    assert full.application.receivers("2commitDataRequest(QSessionManager&)") > 0
    full.closing.end_session()
    clean(tmp_path)
    full.closing.end_session()
    assert read_page(tmp_path / NAME) == PAGE
    fill_again(tmp_path)
    full.mypage.own.change(ANOTHER)
    assert full.window.close()


def test_a_window_that_is_out_of_sight_comes_back_to_ask(full: Desk) -> None:
    full.window.showMinimized()
    settle()
    full.window.close()
    assert asks(full) is not None
    assert not full.window.isMinimized()


def test_what_is_kept_closes_at_once(opens: Opens, tmp_path: Path) -> None:
    desk = opens(Site((1000, 700), data_folder=tmp_path), True)  # noqa: FBT003
    desk.mypage.own.change(PAGE)
    assert desk.window.close()
    assert asks(desk) is None
    assert read_page(tmp_path / NAME) == PAGE


def test_a_shared_desk_has_nothing_to_ask(opens: Opens, tmp_path: Path) -> None:
    fill(tmp_path)
    desk = opens(Site((1000, 700), data_folder=tmp_path), False)  # noqa: FBT003
    desk.mypage.own.change(PAGE)
    assert desk.window.close()
    assert asks(desk) is None


def test_a_kiosk_has_nothing_to_ask(qtbot: QtBot, pack: Path) -> None:
    del qtbot
    with a_room(pack) as room:
        room.begins()
        room.desk.mypage.own.change(PAGE)
        assert not room.desk.mypage.own.keeps
        room.desk.window.close()
        assert asks(room.desk) is None
