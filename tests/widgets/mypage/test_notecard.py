from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.controls.writing import Writing
from app.session.mypage import Note
from app.widgets.mypage.notecard import NoteCard, NoteWish
from tests.parts import (
    a_button,
    a_window,
    collected,
    press,
    settle,
    shown_words,
    theme_it,
)

PAGE = Note("topic:a", "Fertility", "")
SECTION = Note("topic:a#men", "Fertility: Men", "Ask about storing.")


def test_a_note_is_written_on_the_page_or_the_section(qtbot: QtBot) -> None:
    card = NoteCard(a_window(qtbot))
    theme_it(card)
    card.show_wish(NoteWish(PAGE, SECTION))
    card.show_below(QRect(700, 10, 80, 40))
    settle()
    writing = card.findChildren(Writing)[0]
    assert QApplication.focusWidget() is writing
    assert writing.toPlainText() == "Ask about storing."
    with collected(card.note_requested) as notes:
        press(a_button(card, "The whole page"))
        QTest.keyClicks(writing, "x")
        press(a_button(card, "This section"))
        assert writing.toPlainText() == "Ask about storing."
        press(a_button(card, "The whole page"))
    assert notes == [PAGE._replace(text="x")]
    assert writing.toPlainText() == "x"
    press(a_button(card, "Done"))
    assert card.isHidden()


def test_without_a_section_there_is_no_choice(qtbot: QtBot) -> None:
    card = NoteCard(a_window(qtbot))
    theme_it(card)
    card.show_wish(NoteWish(PAGE))
    card.show_below(QRect(700, 10, 80, 40))
    settle()
    assert not a_button(card, "This section").isVisible()
    assert "Fertility" in shown_words(card)
    card.show_wish(NoteWish(PAGE._replace(text="own"), SECTION))
    assert card.findChildren(Writing)[0].toPlainText() == "own"
