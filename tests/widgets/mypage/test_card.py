from pytestqt.qtbot import QtBot

from app.controls.words import Words
from app.style.themes import theme_at
from app.widgets.mypage.card import Card
from tests.parts import settle, shown, shown_words, theme_it


def test_the_room_around_its_parts_grows_less_than_the_text(qtbot: QtBot) -> None:
    card = Card(pad_px=10, gap_px=4)
    for words in ("One", "Two"):
        card.column.addWidget(Words("ui", words=words))
    shown(qtbot, card)
    assert shown_words(card) == ["One", "Two"]
    assert (card.column.contentsMargins().left(), card.column.spacing()) == (10, 4)
    theme_it(card, theme_at("day", 400))
    settle()
    assert (card.column.contentsMargins().left(), card.column.spacing()) == (20, 16)
