from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.mypage.section import Section, match_rows, row_near
from tests.parts import shown, shown_words


def test_words_come_and_go_under_the_heading(qtbot: QtBot) -> None:
    section = Section("Notes")
    shown(qtbot, section)
    assert shown_words(section) == ["Notes"]
    section.show_text("Nothing yet.")
    assert shown_words(section) == ["Notes", "Nothing yet."]


def test_there_are_as_many_rows_as_are_wanted(qtbot: QtBot) -> None:
    def add() -> QWidget:
        row = QWidget()
        qtbot.addWidget(row)
        return row

    rows: list[QWidget] = []
    match_rows(rows, 3, add)
    first = rows[0]
    match_rows(rows, 1, add)
    assert rows == [first]


def test_the_keyboard_goes_on_near_a_row_that_went(qtbot: QtBot) -> None:
    rows = [QWidget() for _ in range(2)]
    for row in rows:
        qtbot.addWidget(row)
    assert row_near(rows, 0) is rows[0]
    assert row_near(rows, 2) is rows[1]
    assert row_near(rows[:0], 0) is None
