from parts import shown, shown_words
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.mypage.section import Section, match_rows


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
