import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.controls.menu_line import MenuLine
from app.style.themes import NIGHT, theme_at
from app.style.tokens import TARGET_PX
from tests.parts import collected, framed, press_key, settle, theme_it


def a_line(qtbot: QtBot, width: int = 340, percent: int = 100) -> MenuLine:
    line = MenuLine("Find on this page", "Ctrl+F", "search")
    framed(qtbot, line, width, 300)
    theme_it(line, theme_at("day", percent))
    line.resize(width, line.heightForWidth(width))
    settle()
    return line


def test_it_says_what_it_does_and_which_key_does_it(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    assert line.accessibleName() == "Find on this page"
    assert line.accessibleDescription() == "Ctrl+F"
    with collected(line.clicked) as pressed:
        press_key(line, Qt.Key.Key_Return)
    assert len(pressed) == 1


def test_it_is_a_target_of_one_line_where_there_is_room(qtbot: QtBot) -> None:
    assert a_line(qtbot).height() == TARGET_PX


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_the_key_stands_below_where_room_is_short(qtbot: QtBot, percent: int) -> None:
    line = a_line(qtbot, 320, percent)
    wide = line.heightForWidth(4 * 340)
    assert line.heightForWidth(line.minimumSizeHint().width()) > wide


def test_no_key_takes_no_room(qtbot: QtBot) -> None:
    line = MenuLine("Accessibility")
    framed(qtbot, line, 240, 100)
    assert line.heightForWidth(240) == TARGET_PX


def test_it_is_mirrored_and_painted_in_the_theme(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    before = line.grab().toImage()
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    turned = line.grab().toImage()
    assert turned != before
    theme_it(line, NIGHT)
    assert line.grab().toImage() != turned
    line.setEnabled(False)
    assert line.sizeHint().height() >= TARGET_PX
    line.grab()
