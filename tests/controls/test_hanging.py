import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.hanging import Hanging
from app.style.themes import DAY, theme_at
from tests.parts import framed, resized, settle


def a_card(qtbot: QtBot, lines: int = 3) -> Hanging:
    window = QWidget()
    framed(qtbot, window, 900, 600)
    card = Hanging(window, 300)
    for number in range(lines):
        card.sheet.column.addWidget(Button(f"Line {number}"))
    card.show_theme(DAY)
    return card


def hang(card: Hanging, left: int = 700, top: int = 10) -> None:
    corner = card.over.mapToGlobal(QPoint(left, top))
    first = card.findChildren(Button)[0]
    card.hang(QRect(corner.x(), corner.y(), 100, 44), first)
    settle()


def test_it_hangs_below_its_button(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    hang(card)
    assert card.geometry().top() >= 44
    assert abs(card.geometry().right() - 800) < 30
    assert card.findChildren(Button)[0].hasFocus()


def test_it_hangs_at_the_other_side_where_one_reads_from_the_right(
    qtbot: QtBot,
) -> None:
    card = a_card(qtbot)
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hang(card, left=300)
    assert abs(card.geometry().left() - 300) < 30


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_it_stays_inside_the_window_and_scrolls(qtbot: QtBot, percent: int) -> None:
    card = a_card(qtbot, lines=40)
    card.show_theme(theme_at("day", percent))
    hang(card)
    assert card.over.rect().contains(card.geometry())
    assert card.sheet.verticalScrollBar().maximum() > 0
    resized(card.over, 500, 400)
    assert card.over.rect().contains(card.geometry())


def test_below_a_low_button_it_takes_the_whole_height(qtbot: QtBot) -> None:
    card = a_card(qtbot, lines=20)
    hang(card, top=500)
    assert card.geometry().top() == 0


def test_above_a_low_button_it_hangs_where_it_fits(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    hang(card, top=500)
    assert card.geometry().bottom() <= 500
    assert card.geometry().top() > 200
