from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.controls import semantics
from app.controls.words import Heading
from app.style.themes import theme_at
from app.widgets.mypage.closing import ClosingCard
from tests.parts import (
    a_button,
    collected,
    press,
    press_key,
    settle,
    shown_words,
    theme_it,
)

BUTTON = QRect(700, 0, 80, 40)


def a_card(qtbot: QtBot) -> ClosingCard:
    window = QWidget()
    qtbot.addWidget(window, before_close_func=lambda _one, _kept=window: None)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    card = ClosingCard(window)
    theme_it(card)
    card.show_below(BUTTON)
    settle()
    return card


def test_it_tells_what_is_wrong_and_what_can_be_done(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    assert card.accessibleName() == "Your last changes are not kept yet"
    told = card.accessibleDescription()
    assert all(words in told for words in shown_words(card)[1:])
    assert "another disk" in told


def test_the_keyboard_begins_where_nothing_is_lost(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    with collected(card.retry_requested) as tries:
        assert QApplication.focusWidget() is a_button(card, "Try again")
        press_key(a_button(card, "Try again"), Qt.Key.Key_Return)
    assert len(tries) == 1
    assert card.isVisible()


def test_each_way_out_is_a_button_and_esc_is_to_stay(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    with (
        collected(card.save_requested) as saves,
        collected(card.close_requested) as closes,
    ):
        press(a_button(card, "Save to a file"))
        assert card.isHidden()
        card.show_below(BUTTON)
        press(a_button(card, "Close all the same"))
        assert (len(saves), len(closes)) == (1, 1)
        press_key(card, Qt.Key.Key_Escape)
        assert (len(saves), len(closes)) == (1, 1)
    assert card.isHidden()


def test_all_of_it_is_said_and_what_failed_is_forgotten_the_next_time(
    qtbot: QtBot,
) -> None:
    card = a_card(qtbot)
    heard: list[str] = []
    semantics.overhear(heard.append)
    try:
        card.show_below(BUTTON)
        card.show_failed()
    finally:
        semantics.overhear(None)
    assert ["did not work" in told for told in heard] == [False, True]
    assert any("did not work" in words for words in shown_words(card))
    card.close_card()
    card.show_below(BUTTON)
    assert not any("did not work" in words for words in shown_words(card))


def test_in_the_largest_letters_one_begins_at_the_beginning(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.close_card()
    theme_it(card, theme_at("day", 400))
    card.show_below(BUTTON)
    settle()
    assert card.over.rect().contains(card.geometry())
    assert not card.is_whole()
    hand = QApplication.focusWidget()
    assert isinstance(hand, Heading)
    assert card.sheet.verticalScrollBar().value() == 0
    press_key(hand, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is a_button(card, "Try again")
