import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
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
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
