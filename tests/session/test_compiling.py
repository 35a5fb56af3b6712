import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session.compiling import Compiling, Outcome

US = (sys.executable, "-m", "app", "compile")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("# Hello\n\n[x](gone.md)\n")
    return folder


def ended(qtbot: QtBot, compiling: Compiling) -> Outcome:
    told: list[Outcome] = []
    compiling.compiled.connect(told.append)
    compiling.start()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    compiling.compiled.disconnect(told.append)
    return told[0]


def test_a_book_becomes_a_pack_with_its_problems(
    qtbot: QtBot, notes: Path, tmp_path: Path
) -> None:
    outcome = ended(qtbot, Compiling((*US, str(notes), "--json"), tmp_path))
    assert outcome.pack is not None
    assert outcome.pack.is_file()
    assert [(each.rule, each.line) for each in outcome.findings] == [("dead-link", 3)]


def test_each_run_makes_a_pack_of_its_own(
    qtbot: QtBot, notes: Path, tmp_path: Path
) -> None:
    compiling = Compiling((*US, str(notes), "--json"), tmp_path)
    first, second = ended(qtbot, compiling), ended(qtbot, compiling)
    assert first.pack != second.pack


def test_errors_make_no_pack(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    command = (*US, str(tmp_path / "empty"), "--json")
    outcome = ended(qtbot, Compiling(command, tmp_path))
    assert outcome.pack is None
    assert [each.rule for each in outcome.findings] == ["no-book"]


def test_a_compiler_that_cannot_run_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    command = (*US, str(tmp_path / "nowhere"), "--json")
    (finding,) = ended(qtbot, Compiling(command, tmp_path)).findings
    assert finding.message == "The book could not be compiled."
    assert "There is no folder" in finding.hint


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    outcome = ended(qtbot, Compiling((str(tmp_path / "no-program"),), tmp_path))
    assert outcome.pack is None
    assert outcome.findings[0].level == "error"


def test_a_compiler_that_was_killed_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    command = (sys.executable, "-c", "import os; os.kill(os.getpid(), 9)")
    outcome = ended(qtbot, Compiling(command, tmp_path))
    assert outcome.findings[0].message == "The book could not be compiled."


def test_a_wish_while_it_runs_is_one_more_run(
    qtbot: QtBot, notes: Path, tmp_path: Path
) -> None:
    compiling = Compiling((*US, str(notes), "--json"), tmp_path)
    compiling.start()
    assert compiling.is_running
    compiling.start()
    outcome = ended(qtbot, compiling)
    assert outcome.pack == tmp_path / "book-2.pack"
    assert not compiling.is_running


def test_a_stopped_run_tells_nothing(qtbot: QtBot, notes: Path, tmp_path: Path) -> None:
    compiling = Compiling((*US, str(notes), "--json"), tmp_path)
    compiling.start()
    with qtbot.assertNotEmitted(compiling.compiled, wait=200):
        compiling.stop()
