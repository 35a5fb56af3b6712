from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.widgets.mypage.deletion import Deletion
from tests.parts import a_button, a_window, collected, press, settle, theme_it


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
