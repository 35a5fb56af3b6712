import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.rows import Rows
from app.session.compiling import Compiling
from app.shell.actions import Act
from app.shell.application import make_application
from app.shell.preview import Preview, Request, start
from app.widgets.problems import Problems
from tests.desks import own_look
from tests.parts import settle, shown_words

US = (sys.executable, "-m", "app", "compile")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "ward").mkdir(parents=True)
    (folder / "hello.md").write_text("# Hello\n\nA first word.\n")
    (folder / "ward" / "visits.md").write_text("# Visits\n\n[x](gone.md)\n")
    return folder


@pytest.fixture
def preview(qtbot: QtBot, notes: Path, tmp_path: Path) -> Iterator[Preview]:
    with own_look():
        command = (*US, str(notes), "--json")
        preview = Preview(make_application(), Compiling(command, tmp_path), notes)
        qtbot.addWidget(preview, before_close_func=lambda one: one.let_go())
        preview.show()
        yield preview
        preview.let_go()
        settle()


def compiled(qtbot: QtBot, preview: Preview) -> None:
    """Compile as a save does, and wait until the Problems are there."""
    preview.compile()
    qtbot.waitUntil(lambda: "Compiling …" not in shown_words(preview), timeout=20_000)
    settle()


def press_the_first(preview: Preview) -> None:
    """Choose the first Problem."""
    problems = preview.findChild(Problems)
    rows = problems.findChild(Rows) if problems else None
    assert rows is not None
    rows.press_chosen()


def page(preview: Preview) -> str:
    assert preview.desk is not None
    return preview.desk.window.pane.reader.toPlainText()


def test_the_folder_is_shown_with_its_problems(qtbot: QtBot, preview: Preview) -> None:
    compiled(qtbot, preview)
    assert preview.windowTitle() == "Preview: Notes"
    assert "1 warning." in shown_words(preview)


def test_a_save_shows_at_the_place_where_one_is(
    qtbot: QtBot, preview: Preview, notes: Path
) -> None:
    compiled(qtbot, preview)
    assert preview.desk is not None
    preview.desk.go(Link.topic("hello"))
    (notes / "hello.md").write_text("# Hello\n\nA second word.\n")
    compiled(qtbot, preview)
    assert "A second word." in page(preview)


def test_a_topic_that_is_gone_leads_home(
    qtbot: QtBot, preview: Preview, notes: Path
) -> None:
    compiled(qtbot, preview)
    assert preview.desk is not None
    preview.desk.go(Link.topic("hello"))
    (notes / "hello.md").unlink()
    compiled(qtbot, preview)
    assert preview.desk.reading.place.link == Link.screen(Screen.HOME)


def test_an_error_keeps_the_last_book(
    qtbot: QtBot, preview: Preview, notes: Path
) -> None:
    compiled(qtbot, preview)
    before = preview.desk
    for file in notes.rglob("*.md"):
        file.unlink()
    compiled(qtbot, preview)
    assert preview.desk is before
    assert any("as it was before" in words for words in shown_words(preview))


def test_without_any_book_it_says_what_to_do(
    qtbot: QtBot, preview: Preview, notes: Path
) -> None:
    for file in notes.rglob("*.md"):
        file.unlink()
    compiled(qtbot, preview)
    assert preview.desk is None
    assert "Nothing to show yet" in shown_words(preview)
    press_the_first(preview)
    preview.tell("Nobody hears this yet.")


def test_a_problem_leads_to_its_topic(qtbot: QtBot, preview: Preview) -> None:
    compiled(qtbot, preview)
    press_the_first(preview)
    assert preview.desk is not None
    assert preview.desk.reading.place.link == Link.topic("ward/visits")


def test_a_problem_of_no_topic_leads_nowhere(
    qtbot: QtBot, preview: Preview, notes: Path
) -> None:
    (notes / "ward" / "visits.md").write_bytes(b"# Visits\n\n\xff\n")
    compiled(qtbot, preview)
    press_the_first(preview)
    assert preview.desk is not None
    assert preview.desk.reading.place.link == Link.screen(Screen.HOME)


def test_a_word_is_said_in_the_reader(qtbot: QtBot, preview: Preview) -> None:
    compiled(qtbot, preview)
    preview.tell("Something did not work.")
    assert "Something did not work." in shown_words(preview)


def test_the_look_follows_the_reader(qtbot: QtBot, preview: Preview) -> None:
    compiled(qtbot, preview)
    assert preview.desk is not None
    preview.desk.preferring.choose("theme", "night")
    settle()
    problems = preview.findChild(Problems)
    assert problems is not None
    ground = problems.palette().window().color()
    assert ground.lightness() < 80


def test_it_starts_ends_with_its_window_and_leaves_nothing(
    notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    command = (*US, str(notes), "--json")
    looks = iter(range(500))
    clock = QTimer(interval=20)

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Preview) and (
                window.desk or next(looks, None) is None
            ):
                assert window.desk is not None
                window.desk.actions[Act.QUIT].trigger()

    clock.timeout.connect(look)
    clock.start()
    with own_look():
        assert start(Request(notes, (notes,), command)) == 0
    clock.stop()
    assert list(tmp_path.glob("anteroom-preview-*")) == []
