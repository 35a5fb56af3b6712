from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLineEdit

from app.shell.actions import Act
from app.shell.desk import Desk
from app.style.themes import NIGHT
from app.widgets.glossary.card import GlossaryCard
from app.widgets.preferences.card import TextAndTheme
from tests.parts import a_button, global_rect, settle, shown_words

WORD = QRect(QPoint(400, 300), QSize(60, 20))


def a_card(desk: Desk) -> GlossaryCard:
    card = desk.window.findChild(GlossaryCard)
    assert isinstance(card, GlossaryCard)
    return card


def test_the_palette_is_made_once(desk: Desk) -> None:
    assert desk.cards.palette() is desk.cards.palette()


def test_words_are_searched_and_shown(desk: Desk) -> None:
    desk.finding.open_with("neutropenia")
    settle()
    palette = desk.cards.palette()
    assert palette.isVisible()
    assert isinstance(palette.focusWidget(), QLineEdit)
    assert a_button(palette, "Neutropenia").isVisible()


def test_a_term_opens_beside_its_word(desk: Desk) -> None:
    desk.cards.open_term("neutropenia", WORD, WORD)
    card = a_card(desk)
    assert "Neutropenia" in shown_words(card)
    assert card.isVisible()


def test_a_word_is_lifted_only_where_its_card_has_too_little_room(desk: Desk) -> None:
    lifted: list[QRect] = []

    def lift() -> tuple[QRect, QRect]:
        lifted.append(WORD.translated(0, -280))
        return lifted[-1], lifted[-1]

    place = WORD.translated(desk.window.mapToGlobal(QPoint()))
    desk.cards.open_term("neutropenia", place, place, lift)
    assert lifted == []
    desk.preferring.choose("text_percent", 400)
    desk.cards.open_term("neutropenia", place, place, lift)
    assert len(lifted) == 1


def test_an_unknown_term_opens_nothing(desk: Desk) -> None:
    desk.cards.open_term("nothing", WORD, WORD)
    assert desk.window.findChild(GlossaryCard) is None


def test_the_look_opens_below_its_button_and_follows_the_choice(desk: Desk) -> None:
    desk.open_look()
    card = desk.window.findChild(TextAndTheme)
    assert isinstance(card, TextAndTheme)
    button = global_rect(desk.furniture.bar.button(Act.PREFERENCES))
    assert global_rect(card).top() >= button.top()
    assert "100 %" in " ".join(shown_words(card)).replace("\N{NO-BREAK SPACE}", " ")
    desk.preferring.choose_larger()
    assert "100 %" not in " ".join(shown_words(card)).replace("\N{NO-BREAK SPACE}", " ")


def test_cards_wear_the_theme_that_is_worn_when_they_are_made(desk: Desk) -> None:
    desk.preferring.choose("theme", "night")
    desk.cards.open_term("neutropenia", WORD, WORD)
    assert a_card(desk).grab().toImage().pixelColor(100, 30).name() == (
        NIGHT.palette.card.lower()
    )


def test_all_cards_close_at_once(desk: Desk) -> None:
    desk.cards.open_term("neutropenia", WORD, WORD)
    desk.cards.close()
    assert not a_card(desk).isVisible()
