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
