from parts import framed, resized, shown, theme_it
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.controls.sheet import Sheet, bring_into_view
from app.controls.words import Words
from app.style.themes import theme_at

LONG = "Immunoglobulinsubstitutionstherapie " * 40


def test_the_column_stands_in_the_middle(qtbot: QtBot) -> None:
    sheet, words = Sheet(600), Words(words=LONG)
    sheet.column.addWidget(words)
    shown(qtbot, sheet, 1000, 400)
    assert words.width() == 600
    left = words.mapTo(sheet, QRect().topLeft()).x()
    right = sheet.viewport().width() - left - words.width()
    assert abs(left - right) <= 1


def test_nothing_ever_scrolls_sideways(qtbot: QtBot) -> None:
    sheet, words = Sheet(600), Words("h1", words=LONG)
    sheet.column.addWidget(words)
    shown(qtbot, sheet, 320, 400)
    theme_it(sheet, theme_at("day", 400))
    theme_it(words, theme_at("day", 400))
    resized(sheet, 321, 400)
    assert sheet.horizontalScrollBar().maximum() == 0
    page = sheet.widget()
    assert page is not None
    assert page.width() == sheet.viewport().width()
    assert sheet.verticalScrollBar().maximum() > 0


def test_the_margin_follows_room_and_text(qtbot: QtBot) -> None:
    sheet = Sheet(600)
    shown(qtbot, sheet, 1000, 400)
    wide = sheet.margin_px()
    resized(sheet, 600, 400)
    middle = sheet.margin_px()
    resized(sheet, 320, 400)
    assert wide > middle > sheet.margin_px() > 0


def test_a_flush_sheet_begins_at_the_edge(qtbot: QtBot) -> None:
    sheet, words = Sheet(600, flush=True), Words(words="Words")
    sheet.column.addWidget(words)
    shown(qtbot, sheet, 500, 400)
    assert words.x() == 0
    assert words.y() == 0


def test_a_place_far_down_is_brought_into_view(qtbot: QtBot) -> None:
    sheet = Sheet(600)
    buttons = [QPushButton(str(n)) for n in range(60)]
    for button in buttons:
        sheet.column.addWidget(button)
    shown(qtbot, sheet, 400, 300)
    bar = sheet.verticalScrollBar()
    bring_into_view(buttons[50], buttons[50].rect())
    assert bar.value() > 0
    here = bar.value()
    bring_into_view(buttons[49], buttons[49].rect())
    assert bar.value() == here
    bring_into_view(buttons[0], buttons[0].rect())
    assert bar.value() == buttons[0].y()
    bring_into_view(buttons[10], QRect(0, 0, 10, 5000))
    assert bar.value() == buttons[10].y()


def test_outside_a_sheet_nothing_is_scrolled(qtbot: QtBot) -> None:
    widget = QWidget()
    framed(qtbot, widget, 100, 100)
    bring_into_view(widget, widget.rect())
    assert widget.pos().isNull()


def test_a_sheet_begins_at_the_top_whenever_it_is_shown(qtbot: QtBot) -> None:
    sheet = Sheet(600)
    sheet.column.addWidget(Words(words=LONG))
    shown(qtbot, sheet, 320, 300)
    sheet.verticalScrollBar().setValue(80)
    sheet.hide()
    sheet.show()
    assert sheet.verticalScrollBar().value() == 0
