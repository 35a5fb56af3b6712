from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session.watching import FolderWatch


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    (folder / "topics").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "topics" / "hair.md").write_text("It grows back.")
    return folder


def in_place(folder: Path) -> None:
    (folder / "topics" / "hair.md").write_text("It falls out.")


def swapped_in(folder: Path) -> None:
    beside = folder.parent / "hair.new"
    beside.write_text("It falls out.")
    beside.replace(folder / "topics" / "hair.md")


def taken_away(folder: Path) -> None:
    (folder / "topics" / "hair.md").unlink()


def a_new_folder(folder: Path) -> None:
    (folder / "pictures").mkdir()


@pytest.mark.parametrize("save", [in_place, swapped_in, taken_away, a_new_folder])
def test_every_way_of_saving_is_noticed(
    qtbot: QtBot, book: Path, save: Callable[[Path], None]
) -> None:
    watch = FolderWatch((book,))
    with qtbot.waitSignal(watch.changed):
        save(book)


def test_what_was_swapped_in_is_watched_too(qtbot: QtBot, book: Path) -> None:
    watch = FolderWatch((book,))
    for save in (swapped_in, in_place, swapped_in):
        with qtbot.waitSignal(watch.changed):
            save(book)


def test_what_lies_in_a_new_folder_is_watched_too(qtbot: QtBot, book: Path) -> None:
    watch = FolderWatch((book,))
    with qtbot.waitSignal(watch.changed):
        (book / "topics" / "after").mkdir()
    with qtbot.waitSignal(watch.changed):
        (book / "topics" / "after" / "work.md").write_text("Slowly.")


def test_hidden_and_missing_folders_are_no_trouble(qtbot: QtBot, book: Path) -> None:
    watch = FolderWatch((book, book / "nowhere"))
    with qtbot.assertNotEmitted(watch.changed, wait=400):
        (book / ".hidden" / "draft.md").write_text("Not yet.")
