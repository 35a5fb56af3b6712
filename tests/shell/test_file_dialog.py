from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.shell.desk import Desk
from app.shell.file_dialog import ask_source, ask_target, documents
from tests.parts import settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_target_has_a_name_and_an_ending(desk: Desk) -> None:
    dialog = ask_target(desk.window, "Save", "PDF (*.pdf)", "pack.pdf")
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "pdf"
    assert [Path(each).name for each in dialog.selectedFiles()] == ["pack.pdf"]
    dialog.close()
    settle()


def test_a_source_must_be_there(desk: Desk) -> None:
    Path.home().mkdir(exist_ok=True)
    dialog = ask_source(desk.window, "Load", "Any (*)")
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    assert Path(dialog.directory().absolutePath()) == documents()
    dialog.close()
    settle()


def test_it_is_out_of_sight_before_anything_is_done(desk: Desk, tmp_path: Path) -> None:
    seen: list[tuple[str, bool]] = []
    dialog = ask_target(desk.window, "Save", "PDF (*.pdf)", "pack.pdf")

    def note(path: str) -> None:
        seen.append((path, dialog.isVisible()))

    dialog.fileSelected.connect(note)
    dialog.selectFile(str(tmp_path / "mine.pdf"))
    dialog.open()
    settle()
    dialog.accept()
    assert seen == [(str(tmp_path / "mine.pdf"), False)]
    settle()
    assert desk.window.findChildren(QFileDialog) == []
