from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.printing import Printing, PrintWish
from tests.parts import collected, framed, shown_words, theme_it

BUTTON = QRect(10, 10, 60, 40)


def a_card(qtbot: QtBot, paper: str = "a4", *, has_printer: bool = True) -> Printing:
    window = QWidget()
    QPushButton("Go on", window)
    framed(qtbot, window, 900, 700)
    card = Printing(window)
    theme_it(card)
    card.show_page("The first week", paper, has_printer=has_printer)
    card.show_below(BUTTON.translated(card.over.mapToGlobal(QPoint())))
    return card


def button(card: Printing, words: str) -> QAbstractButton:
    (found,) = [
        each for each in card.findChildren(QAbstractButton) if each.text() == words
    ]
    return found


def press(card: Printing, words: str) -> None:
    QTest.mouseClick(button(card, words), Qt.MouseButton.LeftButton)


def test_the_page_is_named_and_saving_has_the_keyboard(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    assert "The first week" in shown_words(card)
    assert QApplication.focusWidget() is button(card, "Save as PDF")
    assert button(card, "Normal").isChecked()
    assert button(card, "A4").isChecked()


def test_what_was_chosen_is_asked_for_and_the_card_closes(qtbot: QtBot) -> None:
    card = a_card(qtbot, "letter")
    assert button(card, "Letter").isChecked()
    with collected(card.print_requested) as wishes:
        press(card, "Save as PDF")
        assert not card.isVisible()
        card.show_below(BUTTON)
        press(card, "Large print")
        press(card, "A4")
        press(card, "Print")
    assert wishes == [
        PrintWish("letter", is_large=False, to_printer=False),
        PrintWish("a4", is_large=True, to_printer=True),
    ]


def test_without_a_printer_there_is_no_button_for_it(qtbot: QtBot) -> None:
    card = a_card(qtbot, has_printer=False)
    assert not button(card, "Print").isVisible()
    assert button(card, "Save as PDF").isVisible()


def test_it_can_be_closed_without_printing(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    with collected(card.print_requested) as wishes:
        press(card, "Close")
    assert not card.isVisible()
    assert wishes == []
