"""What a clinic asks for happens, and what it cannot have is told to staff."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.content.links import Kind, Link, Screen
from app.errors import PackError
from app.pack.collection import CLINIC_SHELF, Collection
from app.session.preference_store import PreferenceStore
from app.session.profile import BookWishes, Look, Profile
from app.shell.clinic import open_books, preferring_of, start_of
from tests.builders import a_book, a_pack, a_topic


class Opened:
    """Opens the books of profiles, and closes them in the end."""

    def __init__(self, pack: Path) -> None:
        self._pack = pack
        self._books: list[Collection] = []

    def __call__(self, wishes: BookWishes) -> tuple[Collection, Profile]:
        books, profile = open_books(self._pack, Profile(book=wishes))
        self._books.append(books)
        return books, profile

    def close(self) -> None:
        for books in self._books:
            books.close()


@pytest.fixture
def opened(pack: Path) -> Iterator[Opened]:
    opened = Opened(pack)
    yield opened
    opened.close()


def notices(folder: Path, *, is_plain: bool = True) -> str:
    """Make a clinic's own pack."""
    pack = a_pack(
        folder / "notices.pack",
        book=a_book(id="notices", title="Notices", is_plain=is_plain),
        topics=(a_topic("parking"),),
        timeline=None,
        comparison=None,
        questions=(),
    )
    return str(pack)


def test_an_empty_profile_changes_nothing(opened: Opened, pack: Path) -> None:
    books, profile = opened(BookWishes())
    assert profile == Profile()
    assert books.path == pack
    assert start_of(profile, books) == Link.screen(Screen.HOME)


def test_shelves_and_own_topics_are_on_the_table(
    opened: Opened, tmp_path: Path
) -> None:
    wishes = BookWishes(shelves=("start",), topics=notices(tmp_path))
    books, profile = opened(wishes)
    assert [shelf.id for shelf in books.shelves()] == ["start", CLINIC_SHELF]
    assert profile.warning == ""


@pytest.mark.parametrize(
    "start",
    ["timeline", "topic:first-week#hair", "stage:day-zero", "clinic:parking", "call"],
)
def test_a_visit_begins_where_the_clinic_wishes(
    opened: Opened, tmp_path: Path, start: str
) -> None:
    books, profile = opened(BookWishes(start=start, topics=notices(tmp_path)))
    assert str(start_of(profile, books)) == start
    assert profile.warning == ""


@pytest.mark.parametrize("start", ["topic:gone", "clinic:parking", "way:two-hours"])
def test_a_start_that_is_not_there_becomes_the_first_page(
    opened: Opened, start: str
) -> None:
    books, profile = opened(BookWishes(start=start))
    assert start_of(profile, books) == Link.screen(Screen.HOME)
    assert profile.book.start == "home"
    assert f"“{start}”, which is not there" in profile.warning


def test_a_shelf_that_is_not_there_is_told(opened: Opened) -> None:
    books, profile = opened(BookWishes(shelves=("start", "gone")))
    assert "“gone” that is not there" in profile.warning
    assert [shelf.id for shelf in books.shelves()] == ["start"]


def test_own_topics_that_cannot_be_opened_are_told(
    opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "broken.pack"
    path.write_bytes(b"SQLite format 3\0 and no more")
    books, profile = opened(BookWishes(topics=str(path)))
    assert "“broken.pack” cannot be opened" in profile.warning
    assert not books.holds(Link(Kind.CLINIC, "parking"))


def test_a_book_with_a_review_state_is_no_notice_board(
    opened: Opened, tmp_path: Path
) -> None:
    own = notices(tmp_path, is_plain=False)
    books, profile = opened(BookWishes(topics=own))
    assert "cannot be opened" in profile.warning
    assert not books.holds(Link(Kind.CLINIC, "parking"))


def test_the_first_warning_is_the_one_that_is_told(pack: Path) -> None:
    wishes = BookWishes(start="topic:gone", shelves=("gone",))
    books, profile = open_books(pack, Profile(book=wishes, warning="Read me."))
    books.close()
    assert profile.warning == "Read me."


def test_a_missing_book_is_told_as_always(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        open_books(tmp_path / "no.pack", Profile())


def test_a_private_desk_keeps_what_its_person_chose(
    qapp: QApplication, tmp_path: Path
) -> None:
    profile = Profile(look=Look("night"))
    preferring = preferring_of(profile, tmp_path / "own", qapp)
    assert preferring.is_private
    assert preferring.now.theme == "night"
    preferring.choose("theme", "sepia")
    assert preferring.keep()
    assert preferring_of(profile, tmp_path / "own", qapp).now.theme == "sepia"


def test_a_shared_desk_writes_nothing_and_reads_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    PreferenceStore(tmp_path / "preferences.json").write(
        preferring_of(Profile(), own, qapp).now._replace(theme="sepia")
    )
    profile = Profile(desk="shared", look=Look("night"))
    assert preferring_of(profile, tmp_path, qapp).now.theme == "night"
    preferring = preferring_of(profile, own, qapp)
    preferring.choose("text_percent", 200)
    assert preferring.keep()
    assert not own.exists()
    assert not preferring.is_private
