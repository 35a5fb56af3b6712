import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.controls.words import Words
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import theme_at
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


@pytest.mark.parametrize("percent", [100, 200])
def test_in_a_kiosk_question_and_answers_are_whole_in_sight(
    qtbot: QtBot, percent: int
) -> None:
    measures = measures_of(Profile(), 3.62)
    window = QWidget()
    framed(qtbot, window, 1920, 756)
    card = Finishing(window)
    theme_it(card, theme_at("day", percent, measures=measures))
    card.show_below(QRect(window.mapToGlobal(QPoint(1400, 900)), QSize(480, 83)))
    assert card.is_whole()
    assert window.rect().contains(card.geometry())
    button = a_button(card, "Finish and clear")
    assert button.height() >= measures.target_px
    smallest = min(label.sizeHint().height() for label in card.findChildren(QLabel))
    assert smallest >= measures.least_px


def test_on_a_desk_its_letters_are_as_large_as_all_others(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    theme = theme_at("day", 400)
    theme_it(card, theme)
    told = card.findChildren(QLabel)[1]
    like_it = Words("ui", words=told.text())
    like_it.show_theme(theme)
    assert told.heightForWidth(700) == like_it.heightForWidth(700)


def test_one_press_finishes(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    with collected(card.finish_requested) as wishes:
        press(a_button(card, "Finish and clear"))
    assert card.isHidden()
    assert len(wishes) == 1
