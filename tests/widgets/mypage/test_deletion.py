from parts import a_button, collected, press, settle, theme_it
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.session.mypage import Note
from app.widgets.mypage.deletion import Deletion

PAGE = Note("topic:a", "Fertility", "")
SECTION = Note("topic:a#men", "Fertility: Men", "Ask about storing.")


def a_window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window, before_close_func=lambda _one, _kept=window: None)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    return window


def test_deleting_is_asked_once_and_keeping_is_nearest(qtbot: QtBot) -> None:
    card = Deletion(a_window(qtbot))
    theme_it(card)
    with collected(card.deletion_requested) as wishes:
        card.show_below(QRect(700, 500, 80, 40))
        settle()
        assert QApplication.focusWidget() is a_button(card, "Keep my page")
        press(a_button(card, "Keep my page"))
        assert card.isHidden()
        card.show_below(QRect(700, 500, 80, 40))
        press(a_button(card, "Delete my page"))
    assert len(wishes) == 1
    assert card.isHidden()
