from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.finishing import Finishing
from tests.parts import a_button, collected, framed, press, shown_words, theme_it

BUTTON = QRect(10, 10, 60, 40)


def a_card(qtbot: QtBot) -> Finishing:
    window = QWidget()
    QPushButton("Go on", window)
    framed(qtbot, window, 900, 600)
    card = Finishing(window)
    theme_it(card)
    card.show_below(BUTTON.translated(card.over.mapToGlobal(QPoint())))
    return card


def test_it_says_what_will_be_forgotten(qtbot: QtBot) -> None:
    words = shown_words(a_card(qtbot))
    assert words[0] == "Finish and clear?"
    assert words[1].startswith("Everything of this visit is forgotten")


def test_the_keyboard_comes_to_the_answer_that_changes_nothing(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    assert QApplication.focusWidget() is a_button(card, "Go on reading")
    with collected(card.finish_requested) as wishes:
        press(a_button(card, "Go on reading"))
    assert card.isHidden()
    assert wishes == []


def test_one_press_finishes(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    with collected(card.finish_requested) as wishes:
        press(a_button(card, "Finish and clear"))
    assert card.isHidden()
    assert len(wishes) == 1
