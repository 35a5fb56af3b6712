from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from app.controls.card_head import CardHead
from app.controls.floating import Floating
from app.style.themes import DAY
from tests.parts import a_button, a_window, press, settle, shown_words, theme_it


class Card(Floating):
    """Nothing but a head."""


def test_a_card_is_named_by_its_head_and_closed_there(qtbot: QtBot) -> None:
    card = Card(a_window(qtbot))
    head = CardHead(card, "Language")
    QVBoxLayout(card).addLayout(head)
    head.show_theme(DAY)
    theme_it(card)
    card.open_with(head.close)
    settle()
    assert (card.accessibleName(), shown_words(card)) == ("Language", ["Language"])
    head.show_words("Headings here")
    assert card.accessibleName() == "Headings here"
    press(a_button(card, "Close"))
    assert card.isHidden()


def test_a_head_that_is_named_later_has_its_room(qtbot: QtBot) -> None:
    card = Card(a_window(qtbot))
    head = CardHead(card)
    column = QVBoxLayout(card)
    column.addLayout(head)
    head.show_theme(DAY)
    assert not column.hasHeightForWidth()
    head.show_words("Headings here, and more words than one line of it holds " * 3)
    assert column.heightForWidth(400) > column.heightForWidth(4000) > 0
