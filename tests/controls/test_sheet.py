from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.sheet import Sheet, bring_into_view
from app.controls.words import Words
from app.style.themes import DAY, theme_at
from tests.parts import framed, press, press_key, resized, settle, shown, theme_it

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


def a_tall_sheet(qtbot: QtBot, *, flush: bool = False) -> tuple[Sheet, list[Button]]:
    sheet = Sheet(600, flush=flush)
    sheet.setAccessibleName("A screen")
    buttons = [Button(f"Line {number}") for number in range(40)]
    for each in buttons:
        sheet.column.addWidget(each)
    sheet.show_theme(DAY)
    framed(qtbot, sheet, 500, 300)
    return sheet, buttons


def test_what_the_keyboard_comes_to_is_brought_into_view(qtbot: QtBot) -> None:
    sheet, buttons = a_tall_sheet(qtbot)
    buttons[30].setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not buttons[30].visibleRegion().isEmpty()
    buttons[0].setFocus(Qt.FocusReason.BacktabFocusReason)
    assert sheet.verticalScrollBar().value() < 20


def test_what_a_finger_chose_moves_nothing(qtbot: QtBot) -> None:
    sheet, buttons = a_tall_sheet(qtbot)
    press(buttons[1])
    buttons[30].setFocus(Qt.FocusReason.OtherFocusReason)
    assert sheet.verticalScrollBar().value() == 0


def test_the_keyboard_can_stand_on_a_screen_and_scroll_it(qtbot: QtBot) -> None:
    sheet, _ = a_tall_sheet(qtbot)
    sheet.clearFocus()
    bare = sheet.grab().toImage()
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    assert sheet.grab().toImage() != bare
    press_key(sheet, Qt.Key.Key_PageDown)
    assert sheet.verticalScrollBar().value() > 100
    press(sheet.viewport())
    assert not sheet.shows_ring()
    flush, _ = a_tall_sheet(qtbot, flush=True)
    assert flush.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_screen_is_a_part_to_a_screen_reader(
    qtbot: QtBot,
    screen_reader: None,  # noqa: ARG001
) -> None:
    sheet, _ = a_tall_sheet(qtbot)
    flush, _ = a_tall_sheet(qtbot, flush=True)
    roles = [QAccessible.queryAccessibleInterface(one).role() for one in (sheet, flush)]
    assert roles == [QAccessible.Role.Pane, QAccessible.Role.Client]


def test_what_grew_while_it_was_hidden_is_there_when_it_is_shown(qtbot: QtBot) -> None:
    sheet = Sheet(600)
    words = Words(words=LONG)
    sheet.column.addWidget(words)
    sheet.column.addStretch(1)
    stack = QStackedWidget()
    for each in (QWidget(), sheet):
        stack.addWidget(each)
    framed(qtbot, stack, 700, 300)
    stack.setCurrentIndex(1)
    settle()
    stack.setCurrentIndex(0)
    for percent in (100, 400):
        theme_it(words, theme_at("day", percent))
        QApplication.sendEvent(sheet, QEvent(QEvent.Type.StyleChange))
        theme_it(sheet, theme_at("day", percent))
        settle()
    stack.setCurrentIndex(1)
    settle()
    assert words.height() == words.heightForWidth(words.width())
