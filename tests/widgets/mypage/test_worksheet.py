from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.button import Button
from app.controls.field import Field
from app.controls.words import Words
from app.session.mypage import Mark, MyPage
from app.style.themes import theme_at
from app.widgets.mypage.worksheet import Worksheet
from tests.parts import a_button, collected, press, shown, shown_words, theme_it


def test_what_is_filled_in_stands_between_the_head_and_the_way_back(
    qtbot: QtBot,
) -> None:
    sheet = Worksheet("Title", "What to do.")
    for words in ("one", "two"):
        sheet.put(Words("text", words=words))
    shown(qtbot, sheet)
    assert shown_words(sheet) == ["Title", "What to do.", "one", "two"]
    last = sheet.findChildren(Words)[-1]
    assert a_button(sheet, "To my page").y() > last.y()
    with collected(sheet.link_requested) as links:
        press(a_button(sheet, "To my page"))
    assert links == [Link.screen(Screen.MY_PAGE)]


def test_on_a_long_sheet_the_way_back_stands_above(qtbot: QtBot) -> None:
    sheet = Worksheet("Title", "What to do.", is_long=True)
    field = Field("Find")
    sheet.put(field)
    shown(qtbot, sheet)
    assert a_button(sheet, "To my page").y() < field.y()


def test_it_knows_the_page_and_the_look(qtbot: QtBot) -> None:
    sheet = Worksheet("Title", "What to do.")
    shown(qtbot, sheet)
    theme_it(sheet, theme_at("day", 200))
    late = Words("text", words="one")
    sheet.put(late)
    early = sheet.findChildren(Words)[1]
    assert late.heightForWidth(900) == early.heightForWidth(900)
    page = MyPage(marks=(Mark("topic:a", "A"),))
    sheet.show_page(page)
    assert sheet.mine == page


def test_tab_comes_to_the_way_back_last(qtbot: QtBot) -> None:
    sheet = Worksheet("Title", "What to do.")
    sheet.put(Button("one"))
    sheet.put(Button("two"))
    shown(qtbot, sheet)
    a_button(sheet, "one").setFocus()
    reached: list[str] = []
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
        held = QApplication.focusWidget()
        reached.append(held.accessibleName() if held else "")
    assert reached == ["two", "To my page"]
