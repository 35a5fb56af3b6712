from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.session.mypage import Mark, MyPage
from app.session.mypage_store import NAME, MyPageStore, State
from app.session.own_page import OwnPage
from tests.parts import collected

PAGE = MyPage(marks=(Mark("topic:a", "A"),))


@pytest.fixture
def own(qapp: object, tmp_path: Path) -> OwnPage:
    del qapp
    return OwnPage(MyPageStore(tmp_path))


def test_a_change_is_told_and_soon_written(
    own: OwnPage, tmp_path: Path, qtbot: QtBot
) -> None:
    with collected(own.page_changed) as told:
        own.change(PAGE)
        own.change(PAGE)
    assert told == [PAGE]
    assert own.now == PAGE
    assert not (tmp_path / NAME).exists()
    qtbot.waitUntil((tmp_path / NAME).exists)
    assert OwnPage(MyPageStore(tmp_path)).now == PAGE


def test_what_is_written_already_is_not_written_again(
    own: OwnPage, tmp_path: Path
) -> None:
    own.change(PAGE)
    assert own.keep()
    (tmp_path / NAME).unlink()
    assert own.keep()
    assert not (tmp_path / NAME).exists()


def test_trouble_is_told_once_and_so_is_its_end(own: OwnPage, tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with collected(own.trouble_changed) as told:
        own.change(PAGE)
        assert not own.keep()
        assert not own.keep()
        (tmp_path / NAME).rmdir()
        assert own.keep()
    assert told == [True, False]
    assert not own.is_in_trouble


def test_what_could_not_be_written_is_tried_again_by_itself(
    own: OwnPage, tmp_path: Path, qtbot: QtBot
) -> None:
    for timer in own.findChildren(QTimer):
        timer.setInterval(1)
    (tmp_path / NAME).mkdir()
    own.change(PAGE)
    qtbot.waitUntil(lambda: own.is_in_trouble)
    (tmp_path / NAME).rmdir()
    qtbot.waitUntil((tmp_path / NAME).is_file)
    assert not own.is_in_trouble


def test_what_was_saved_of_a_damaged_file_is_written_soon(
    tmp_path: Path, qtbot: QtBot
) -> None:
    data = b'{"anteroom": "my page", "version": 1, "marks": [{"place": "a"}]}'
    (tmp_path / NAME).write_bytes(data)
    own = OwnPage(MyPageStore(tmp_path))
    assert own.found.state is State.DAMAGED
    assert own.now == MyPage(marks=(Mark("a", ""),))
    qtbot.waitUntil((tmp_path / NAME).exists)


def test_deleting_empties_the_memory_and_the_disk(own: OwnPage, tmp_path: Path) -> None:
    own.change(PAGE)
    own.keep()
    own.change(PAGE.without_mark("topic:a"))
    with collected(own.page_changed) as told:
        assert own.delete()
    assert told == [MyPage()]
    assert own.now == MyPage()
    assert own.keep()
    assert list(tmp_path.iterdir()) == []


def test_only_what_is_in_memory_alone_is_forgotten(own: OwnPage, qapp: object) -> None:
    del qapp
    shared = OwnPage(MyPageStore(None))
    for each in (own, shared):
        each.change(PAGE)
        each.forget()
    assert (own.now, shared.now) == (PAGE, MyPage())
