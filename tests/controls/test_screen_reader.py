import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.controls.screen_reader import install_semantics
from app.controls.semantics import Role

ROOT = Path(__file__).parents[2]


def test_other_widgets_keep_the_interface_that_qt_gives_them(
    qtbot: QtBot,
    screen_reader: None,  # noqa: ARG001
) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    assert QAccessible.queryAccessibleInterface(label).role() == Role.StaticText


def test_the_door_is_opened_once(qtbot: QtBot, screen_reader: None) -> None:  # noqa: ARG001
    install_semantics()
    install_semantics()
    label = QLabel("Words")
    qtbot.addWidget(label)
    assert QAccessible.queryAccessibleInterface(label).isValid()


class Dialog(QWidget):
    """A part that says what it is."""

    def semantic_role(self) -> Role:
        return Role.Dialog


def test_a_part_may_say_what_it_is(qtbot: QtBot, screen_reader: None) -> None:  # noqa: ARG001
    part = Dialog()
    part.setAccessibleName("Search")
    qtbot.addWidget(part)
    tree = QAccessible.queryAccessibleInterface(part)
    assert tree.role() == Role.Dialog
    assert tree.text(QAccessible.Text.Name) == "Search"


def told_by(lines: tuple[str, ...]) -> str:
    """Give what a program of its own prints, as a screen reader is there once for all."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_who_asked_before_the_door_was_open_is_told_anew() -> None:
    lines = (
        "from PySide6.QtGui import QAccessible",
        "from PySide6.QtWidgets import QApplication",
        "from app.controls.passage import Passage",
        "from app.controls.screen_reader import install_semantics",
        "app = QApplication([])",
        "QAccessible.setActive(True)",
        "early = Passage()",
        "ask = QAccessible.queryAccessibleInterface",
        "before = ask(early).role().name",
        "install_semantics(early)",
        "print(before, ask(early).role().name)",
    )
    assert told_by(lines) == "StaticText Section"


def test_the_nodes_are_not_imported_before_a_screen_reader_asks() -> None:
    lines = (
        "import sys",
        "from PySide6.QtWidgets import QApplication, QWidget",
        "from app.controls.screen_reader import install_semantics",
        "from app.controls.semantics import nodes_changed, say",
        "app = QApplication([])",
        "install_semantics(); widget = QWidget(); widget.show()",
        "nodes_changed(widget); say(widget, 'hello'); app.processEvents()",
        "print('app.controls.semantics_tree' in sys.modules)",
    )
    assert told_by(lines) == "False"
