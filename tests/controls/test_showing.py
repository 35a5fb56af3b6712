from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.showing import Turns, show_part
from tests.parts import shown


def test_a_part_comes_and_goes(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    part = QWidget(owner)
    show_part(part, shown=False)
    assert part.isHidden()
    show_part(part, shown=True)
    assert not part.isHidden()


def test_what_stands_nowhere_never_becomes_a_window(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    show_part(part, shown=True)
    assert not part.isVisible()
    show_part(part, shown=False)
    assert part.isHidden()


class Parts(QWidget):
    """Save, print and more, or Cancel meanwhile; below them another button."""

    def __init__(self) -> None:
        super().__init__()
        names = ("save", "print", "more", "cancel", "below")
        self.of = {name: QPushButton(name, self) for name in names}
        column = QVBoxLayout(self)
        for button in self.of.values():
            column.addWidget(button)
        usual = (self.of["save"], self.of["print"], self.of["more"])
        self.turns = Turns(usual, (self.of["cancel"],))
        self.turns.show(is_meanwhile=False)

    def show_theme(self, _theme: object) -> None:
        """Look as they are."""

    def hand(self) -> str:
        held = QApplication.focusWidget()
        return held.text() if isinstance(held, QPushButton) else ""


def test_the_keyboard_makes_way_and_comes_back_to_where_it_was(qtbot: QtBot) -> None:
    parts = Parts()
    shown(qtbot, parts, 200, 300)
    parts.of["print"].setFocus()
    for _ in range(2):  # told again and again while it lasts
        parts.turns.show(is_meanwhile=True)
        assert parts.hand() == "cancel"
    parts.turns.show(is_meanwhile=False)
    assert parts.hand() == "print"
    assert parts.of["cancel"].isHidden()


def test_a_keyboard_that_went_elsewhere_meanwhile_stays_there(qtbot: QtBot) -> None:
    parts = Parts()
    shown(qtbot, parts, 200, 300)
    parts.of["save"].setFocus()
    parts.turns.show(is_meanwhile=True)
    parts.of["below"].setFocus()
    parts.turns.show(is_meanwhile=False)
    assert parts.hand() == "below"
    parts.turns.show(is_meanwhile=True)
    assert parts.hand() == "below"


def test_one_that_is_left_out_does_not_come(qtbot: QtBot) -> None:
    parts = Parts()
    shown(qtbot, parts, 200, 300)
    parts.turns.show(is_meanwhile=True)
    parts.turns.show(is_meanwhile=False, without=parts.of["print"])
    assert parts.of["print"].isHidden()
    assert parts.of["save"].isVisible()
