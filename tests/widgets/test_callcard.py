import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.passage import Passage
from app.controls.words import Words
from app.session.profile import Phone
from app.style.themes import NIGHT, theme_at
from app.widgets.callcard import CallCard
from tests.parts import (
    Easel,
    a_button,
    collected,
    press,
    settle,
    shown,
    shown_words,
    theme_it,
)

SECTION = '<p>Call at once if you shiver. See <a href="topic:fever">fever</a>.</p>'


@pytest.fixture
def card(qtbot: QtBot) -> CallCard:
    card = CallCard(Easel().image)
    card.show_call((Phone("Ward, day and night", "020 7946 0111"),), SECTION)
    shown(qtbot, card, 700, 600)
    return card


def test_the_clinics_numbers_come_first(card: CallCard) -> None:
    assert shown_words(card) == [
        "Who to call",
        "Ward, day and night",
        "020 7946 0111",
    ]


def test_without_numbers_there_are_lines_to_write_on(card: CallCard) -> None:
    card.show_call((), SECTION)
    settle()
    words = shown_words(card)
    assert "Ask your team for its number and write it down here:" in words
    assert "By day" in words
    theme_it(card, NIGHT)
    assert not card.grab().isNull()


def test_when_to_call_at_once_does_not_wait_below_lines_to_write_on(
    card: CallCard,
) -> None:
    card.show_call((), SECTION)
    theme_it(card, theme_at("day", 200))
    settle()

    def top(widget: QWidget) -> int:
        return widget.mapTo(card, QPoint()).y()

    asked = next(each for each in card.findChildren(Words) if "write" in each.text())
    assert top(card.findChildren(Passage)[0]) < top(asked) < top(a_button(card, "Read"))
    card.show_call((Phone("Ward", "0123"),), SECTION)
    settle()
    assert not asked.isVisible()


def test_the_section_is_shown_and_its_links_lead_on(card: CallCard) -> None:
    passage = card.findChildren(Passage)[0]
    assert "Call at once if you shiver." in passage.toPlainText()
    with collected(card.link_requested) as wishes:
        passage.link_requested.emit(Link.topic("fever"))
        press(a_button(card, "Read the whole topic"))
    assert wishes == [Link.topic("fever"), Link.topic("who-to-call")]


def test_nothing_scrolls_sideways(card: CallCard) -> None:
    theme_it(card, theme_at("day", 200))
    page = card.widget()
    assert page is not None
    assert page.width() <= card.viewport().width()
    left = a_button(card, "Read").mapTo(card.viewport(), QPoint()).x()
    assert left >= 0


def test_a_number_says_when_somebody_answers(card: CallCard) -> None:
    ward = Phone("Ward", "020 7946 0111", "day and night")
    card.show_call((ward, Phone("Nurses", "0123")), SECTION)
    settle()
    words = shown_words(card)
    assert words[1:] == ["Ward", "020 7946 0111", "day and night", "Nurses", "0123"]
