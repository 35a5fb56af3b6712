from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.stops import StopRow, Stops
from tests.parts import a_button, collected, framed, press, shown_words, theme_it

BUTTON = QRect(10, 10, 60, 40)
STOPS = (StopRow("What it is", "Level 1"), StopRow("Later", "Level 2"))


def a_card(qtbot: QtBot) -> tuple[Stops, QPushButton]:
    window = QWidget()
    button = QPushButton("Go on", window)
    framed(qtbot, window, 900, 600)
    button.setFocus()
    card = Stops(window)
    theme_it(card)
    return card, button


def opened(card: Stops, stops: tuple[StopRow, ...] = STOPS) -> None:
    card.show_stops("Headings", stops, "There are none.")
    card.show_below(BUTTON.translated(card.over.mapToGlobal(QPoint())))


def hand() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_arrows_and_enter_choose_a_stop_and_close_the_card(qtbot: QtBot) -> None:
    card, button = a_card(qtbot)
    opened(card)
    assert card.accessibleName() == "Headings"
    with collected(card.stop_requested) as chosen:
        QTest.keyClick(hand(), Qt.Key.Key_Down)
        QTest.keyClick(hand(), Qt.Key.Key_Return)
    assert chosen == [1]
    assert not card.isVisible()
    assert button.hasFocus()


def test_esc_returns_to_where_one_was(qtbot: QtBot) -> None:
    card, button = a_card(qtbot)
    opened(card)
    with collected(card.stop_requested) as chosen:
        QTest.keyClick(hand(), Qt.Key.Key_Escape)
    assert (chosen, card.isVisible(), button.hasFocus()) == ([], False, True)


def test_a_screen_without_stops_says_so(qtbot: QtBot, screen_reader: None) -> None:  # noqa: ARG001
    card, _ = a_card(qtbot)
    opened(card, ())
    assert "There are none." in shown_words(card)
    assert hand() is a_button(card, "Close")
    press(hand())
    assert not card.isVisible()
    opened(card)
    assert "There are none." not in shown_words(card)
