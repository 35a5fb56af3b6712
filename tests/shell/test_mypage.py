"""My page from anywhere: bookmarks, notes, files, and all of it gone again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen, Way
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.history import Place
from app.session.mypage import MOST, Mark, MyPage, MyQuestion, Note
from app.session.mypage_file import read_page
from app.session.mypage_store import NAME
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.actions import Act
from app.shell.desk import HOME, Desk
from app.shell.front import Front, Site
from app.shell.mypage import UNDO
from app.widgets.mypage.deletion import Deletion
from app.widgets.mypage.notecard import NoteCard
from tests.desks import own_look, put_away
from tests.parts import a_button, press, settle, shown_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PAGE = MyPage(
    marks=(Mark("topic:first-week", "The first week"),),
    questions=(MyQuestion("How long?"),),
)


def told(desk: Desk) -> str:
    notice = desk.furniture.notices.shown()
    return notice.text if notice else ""


def does(desk: Desk, act: Act) -> None:
    desk.actions[act].trigger()
    settle()


def choose(dialog: QFileDialog, path: Path) -> None:
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()


@pytest.fixture
def keeping(qtbot: QtBot, pack: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a private desk that keeps my page in a folder."""
    del qtbot
    (tmp_path / NAME).write_bytes(b"damaged")
    with own_look():
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        books = Collection(Library.open(pack))
        preferring = Preferring(PreferenceStore(None))
        site = Site((1000, 700), data_folder=tmp_path)
        desk = Desk(Front(application, books, preferring, site), HOME)
        desk.window.show()
        desk.open(HOME)
        settle()
        yield desk
        put_away(desk)


def test_a_key_puts_a_bookmark_and_takes_it_away(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    does(desk, Act.BOOKMARK)
    assert [mark.title for mark in desk.mypage.own.now.marks] == ["The first week"]
    assert told(desk) == "Bookmarked on “My page”: The first week"
    does(desk, Act.BOOKMARK)
    assert desk.mypage.own.now == MyPage()
    assert told(desk) == "Bookmark taken away: The first week"


def test_stages_words_and_steps_of_a_way_can_be_marked(desk: Desk) -> None:
    for link in (
        Link.stage("day-zero"),
        Link.term("neutropenia"),
        Link.way(Way.TEN_MINUTES, "who-to-call"),
    ):
        desk.mypage.mark(Place(link))
    assert [mark.place for mark in desk.mypage.own.now.marks] == [
        "stage:day-zero",
        "term:neutropenia",
        "topic:who-to-call",
    ]
    assert all(mark.title for mark in desk.mypage.own.now.marks)


def test_a_screen_of_the_program_needs_no_bookmark_and_no_note(desk: Desk) -> None:
    does(desk, Act.BOOKMARK)
    assert "needs no bookmark" in told(desk)
    desk.furniture.notices.clear()
    does(desk, Act.NOTE)
    assert "Notes are for the pages" in told(desk)
    assert desk.mypage.own.now == MyPage()


def test_a_full_list_of_bookmarks_says_so(desk: Desk) -> None:
    marks = tuple(Mark(f"topic:t{number}", "") for number in range(MOST))
    desk.mypage.own.change(MyPage(marks=marks))
    desk.mypage.mark(Place(Link.topic("first-week")))
    assert "too many bookmarks" in told(desk)


def test_a_section_is_kept_by_its_name(desk: Desk) -> None:
    assert desk.mypage.name(Link.topic("first-week", "hair")) == "The first week: Hair"
    assert desk.mypage.name(Link.topic("gone")) == ""
    assert desk.mypage.name(Link(Kind.SOURCE, "smith2020")) == ""


def test_a_note_is_written_on_what_is_read(desk: Desk) -> None:
    desk.go(Link.topic("first-week", "hair"))
    settle()
    does(desk, Act.NOTE)
    card = desk.window.findChildren(NoteCard)[0]
    assert card.isVisible()
    card.note_requested.emit(Note("topic:first-week", "The first week", "Mine."))
    card.close_card()
    assert desk.mypage.own.now.note_on("topic:first-week") == "Mine."
    wish = desk.mypage.note_wish(Place(Link.topic("first-week")))
    assert wish is not None
    assert wish.page.text == "Mine."


def test_my_page_travels_in_a_file(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    desk.mypage.own.change(PAGE)
    choose(desk.mypage.choose_target(), path)
    assert read_page(path) == PAGE
    assert str(path) in told(desk)
    desk.furniture.notices.clear()
    choose(desk.mypage.choose_source(), path)
    assert told(desk) == "Everything in that file is here already."
    desk.furniture.notices.clear()
    other = MyPage(notes=(Note("topic:a", "A", "before"),))
    desk.mypage.own.change(other)
    choose(desk.mypage.choose_source(), path)
    assert desk.mypage.own.now == other.joined(PAGE)
    notice = desk.furniture.notices.shown()
    assert notice is not None
    assert (notice.text, notice.name) == ("2 things were added to your page.", UNDO)
    press(a_button(desk.furniture.notices, "Undo"))
    assert desk.mypage.own.now == other
    desk.furniture.notices.show_notice("Another", "Do it", "other")
    press(a_button(desk.furniture.notices, "Do it"))
    assert desk.mypage.own.now == other


def test_wrong_files_and_folders_are_said_and_change_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    desk.mypage.own.change(PAGE)
    (tmp_path / "wrong.json").write_text("none", "utf-8")
    choose(desk.mypage.choose_source(), tmp_path / "wrong.json")
    assert "holds no page" in told(desk)
    desk.furniture.notices.clear()
    choose(desk.mypage.choose_target(), tmp_path / "none" / "mine.json")
    assert "could not be written" in told(desk)
    assert desk.mypage.own.now == PAGE


def test_a_damaged_file_is_told_and_stops_nothing(
    keeping: Desk, tmp_path: Path
) -> None:
    assert "put aside as “my-page.set-aside-1.json”" in told(keeping)
    keeping.mypage.own.change(PAGE)
    keeping.window.close()
    settle()
    assert (tmp_path / NAME).exists()


def test_all_of_it_is_deleted_after_one_question(keeping: Desk, tmp_path: Path) -> None:
    keeping.mypage.own.change(PAGE)
    keeping.mypage.own.keep()
    keeping.go(Link.screen(Screen.MY_PAGE))
    settle()
    press(a_button(keeping.window.shown(), "Delete my page…"))
    settle()
    assert keeping.mypage.own.now == PAGE
    press(a_button(keeping.window.findChildren(Deletion)[0], "Delete my page"))
    settle()
    assert keeping.mypage.own.now == MyPage()
    assert [each for each in tmp_path.iterdir() if "my-page" in each.name] == []
    assert told(keeping) == "Your page is deleted."


def test_a_full_disk_is_told_and_so_is_its_end(keeping: Desk, tmp_path: Path) -> None:
    keeping.furniture.notices.clear()
    (tmp_path / NAME).mkdir()
    keeping.mypage.own.change(PAGE)
    keeping.mypage.own.keep()
    assert "What was kept before is safe" in told(keeping)
    keeping.go(Link.screen(Screen.MY_PAGE))
    assert any(w.startswith("Not kept just now") for w in shown_words(keeping.window))
    keeping.furniture.notices.clear()
    keeping.mypage.delete()
    assert "could not be deleted" in told(keeping)
    keeping.furniture.notices.clear()
    (tmp_path / NAME).rmdir()
    keeping.mypage.own.change(PAGE)
    keeping.mypage.own.keep()
    assert told(keeping) == "Your page is kept again."
    assert any(w.startswith("Kept on this") for w in shown_words(keeping.window))
