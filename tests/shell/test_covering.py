"""What lies over the window is all there is, until it goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.shell.covering import Covering
from tests.parts import framed, press_key, settle


class Scene:
    """A window with two buttons, and a page with one that can lie over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.below = QWidget()
        column = QVBoxLayout(self.below)
        self.one, self.other = QPushButton("One"), QPushButton("Other")
        for button in (self.one, self.other):
            column.addWidget(button)
        self.window = framed(qtbot, self.below, 600, 400)
        self.page = QWidget()
        self.answer = QPushButton("Answer", self.page)
        self.covering = Covering(self.window)
        self.other.setFocus()


def test_a_part_covers_the_whole_window(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.covering.cover(scene.page, scene.answer)
    assert scene.covering.part is scene.page
    assert scene.page.geometry() == scene.window.rect()
    scene.window.resize(800, 300)
    settle()
    assert scene.page.geometry() == scene.window.rect()


def test_the_keyboard_cannot_leave_it(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.covering.cover(scene.page, scene.answer)
    for _ in range(5):
        press_key(scene.answer, Qt.Key.Key_Tab)
        assert scene.answer.hasFocus()
    assert not scene.below.isEnabled()


def test_the_keyboard_returns_to_where_it_was(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.covering.cover(scene.page, scene.answer)
    scene.covering.cover(scene.page, scene.answer)
    scene.covering.uncover()
    assert scene.other.hasFocus()
    assert scene.page.isHidden()
    assert scene.covering.part is None


def test_one_page_follows_another_and_the_place_below_is_kept(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.covering.cover(scene.page, scene.answer)
    door = QPushButton("Door")
    scene.covering.cover(door, door)
    assert (scene.page.isHidden(), door.isVisible()) == (True, True)
    scene.covering.uncover()
    assert scene.other.hasFocus()


def test_what_could_not_be_used_before_cannot_be_used_after(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.below.setEnabled(False)
    scene.covering.cover(scene.page, scene.answer)
    scene.covering.uncover()
    assert not scene.below.isEnabled()
