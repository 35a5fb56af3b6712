from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.controls.ruler import LINE_PX, Ruler
from app.style.themes import DAY, NIGHT
from tests.parts import press, settle, theme_it

LINE = QRect(60, 100, 300, 30)


def a_page(qtbot: QtBot) -> tuple[QWidget, Ruler]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(500, 400)
    page.setStyleSheet("background: #FCFBF8")
    page.show()
    return page, Ruler(page)


def test_it_is_not_there_until_it_holds_a_line(qtbot: QtBot) -> None:
    _, ruler = a_page(qtbot)
    assert ruler.isHidden()
    ruler.hold(LINE)
    assert ruler.isVisible()
    assert ruler.line() == LINE


def test_a_line_stands_above_and_one_below_the_words(qtbot: QtBot) -> None:
    page, ruler = a_page(qtbot)
    theme_it(ruler, DAY)
    ruler.hold(LINE)
    settle()
    image, accent = page.grab().toImage(), DAY.palette.accent.lower()
    assert image.pixelColor(200, LINE.top() - 2).name() == accent
    assert image.pixelColor(200, LINE.bottom() + 2).name() == accent
    assert image.pixelColor(200, LINE.center().y()).lightness() > 230
    theme_it(ruler, NIGHT)
    image = page.grab().toImage()
    assert image.pixelColor(200, LINE.top() - 2).name() == NIGHT.palette.accent.lower()
    assert LINE_PX >= 2


def test_presses_go_through_to_what_lies_below(qtbot: QtBot) -> None:
    page, ruler = a_page(qtbot)
    button = QPushButton("Below", page)
    button.setGeometry(LINE)
    button.show()
    ruler.hold(LINE)
    assert page.childAt(LINE.center()) is button
    with qtbot.waitSignal(button.clicked):
        press(button)
    assert ruler.focusPolicy() == Qt.FocusPolicy.NoFocus
