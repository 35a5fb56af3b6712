from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.shell.furniture import Shade, focus_into, next_region
from tests.parts import collected, framed, press


def three_regions(qtbot: QtBot) -> tuple[tuple[QWidget, ...], list[QPushButton]]:
    frame = QWidget()
    row = QHBoxLayout(frame)
    regions: list[QWidget] = []
    buttons: list[QPushButton] = []
    for name in "abc":
        region = QWidget()
        button = QPushButton(name)
        QHBoxLayout(region).addWidget(button)
        row.addWidget(region)
        regions.append(region)
        buttons.append(button)
    framed(qtbot, frame, 600, 100)
    return tuple(regions), buttons


def test_the_keyboard_goes_from_part_to_part_and_round(qtbot: QtBot) -> None:
    regions, buttons = three_regions(qtbot)
    buttons[0].setFocus()
    went: list[QWidget | None] = []
    for _ in range(3):
        next_region(regions)
        went.append(QApplication.focusWidget())
    assert went == [buttons[1], buttons[2], buttons[0]]


def test_hidden_parts_are_passed_over(qtbot: QtBot) -> None:
    regions, buttons = three_regions(qtbot)
    buttons[0].setFocus()
    regions[1].hide()
    next_region(regions)
    assert QApplication.focusWidget() is buttons[2]


def test_from_elsewhere_it_goes_to_the_first_part(qtbot: QtBot) -> None:
    regions, buttons = three_regions(qtbot)
    buttons[2].setFocus()
    buttons[2].clearFocus()
    next_region(regions)
    assert QApplication.focusWidget() is buttons[0]


def test_a_part_without_anything_to_press_takes_no_keyboard(qtbot: QtBot) -> None:
    regions, buttons = three_regions(qtbot)
    buttons[0].setFocus()
    buttons[1].setEnabled(False)
    focus_into(regions[1])
    assert QApplication.focusWidget() is buttons[0]


def test_a_press_on_the_shade_closes_the_drawer(qtbot: QtBot) -> None:
    shade = Shade()
    framed(qtbot, shade, 100, 100)
    with collected(shade.close_requested) as wishes:
        press(shade)
    assert len(wishes) == 1
