"""All settings at once, as a person takes them to another computer."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFileDialog, QToolButton

from app.session.preferences import Preferences
from app.session.settings_file import read_settings
from app.shell.desk import Desk
from app.shell.settings import UNDO
from tests.contrast import EDGE, painted
from tests.desks import config_folder
from tests.parts import a_button, press, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
"""Only the screen that is none complains of windows in windows."""


def choose(dialog: QFileDialog, path: Path) -> None:
    """Name a file in an open dialog, and say yes."""
    dialog.selectFile(str(path))
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()


def told(desk: Desk) -> str:
    notice = desk.furniture.notices.shown()
    return notice.text if notice else ""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.json"


def test_settings_are_saved_and_loaded(desk: Desk, path: Path) -> None:
    desk.preferring.choose("theme", "night")
    desk.preferring.choose("text_percent", 200)
    dialog = desk.settings.choose_target()
    assert dialog.isVisible()
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    choose(dialog, path)
    assert read_settings(path).preferences == Preferences("night", 200)
    assert str(path) in told(desk)
    desk.furniture.notices.clear()
    desk.settings.use_defaults()
    assert desk.preferring.now.theme == "system"
    desk.furniture.notices.clear()
    choose(desk.settings.choose_source(), path)
    assert desk.preferring.now[:2] == ("night", 200)
    assert "settings were taken over" in told(desk)


def test_what_is_not_known_is_said(desk: Desk, path: Path) -> None:
    path.write_text('{"theme": "sepia", "new": 1}', "utf-8")
    choose(desk.settings.choose_source(), path)
    assert told(desk).startswith("1 setting was taken over. 1 more is not known")


def test_a_wrong_file_changes_nothing_and_is_said(desk: Desk, path: Path) -> None:
    desk.preferring.choose("theme", "sepia")
    path.write_text("no settings", "utf-8")
    choose(desk.settings.choose_source(), path)
    assert desk.preferring.now.theme == "sepia"
    assert "holds no settings" in told(desk)


def test_a_file_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    choose(desk.settings.choose_target(), tmp_path / "none" / "mine.json")
    assert "could not be written" in told(desk)


def test_defaults_can_be_undone(desk: Desk) -> None:
    desk.preferring.choose("theme", "sepia")
    desk.settings.use_defaults()
    notice = desk.furniture.notices.shown()
    assert notice is not None
    assert notice.name == UNDO
    assert desk.preferring.now.theme == "system"
    press(a_button(desk.furniture.notices, "Undo"))
    assert desk.preferring.now.theme == "sepia"


def test_another_notice_undoes_nothing(desk: Desk) -> None:
    desk.settings.use_defaults()
    desk.furniture.notices.clear()
    desk.furniture.notices.show_notice("Something", "Do it", "other")
    desk.preferring.choose("theme", "sepia")
    press(a_button(desk.furniture.notices, "Do it"))
    assert desk.preferring.now.theme == "sepia"


@pytest.mark.parametrize("has_documents", [True, False])
def test_the_file_is_looked_for_among_ones_own(
    desk: Desk, *, has_documents: bool
) -> None:
    own = Path.home() / "Documents"
    own.parent.mkdir(exist_ok=True)
    if has_documents:
        own.mkdir()
    dialog = desk.settings.choose_source()
    folder = Path(dialog.directory().absolutePath())
    assert folder == (own if has_documents else Path.home())
    assert folder != config_folder()
    dialog.close()
    settle()


@pytest.mark.parametrize("theme", ["day", "night", "contrast-dark"])
def test_where_the_system_has_no_dialog_the_icons_of_qts_own_are_seen(
    desk: Desk, theme: str
) -> None:
    desk.preferring.choose("theme", theme)
    dialog = desk.settings.choose_source()
    settle()
    image = dialog.grab().toImage()
    for button in dialog.findChildren(QToolButton):
        if button.isVisible() and button.isEnabled():
            box = QRect(button.mapTo(dialog, QPoint()), button.size())
            assert painted(image, box.adjusted(12, 12, -12, -12)) >= EDGE
    dialog.close()
    settle()
