import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.content.glossary import Term
from app.content.hit import Sought
from app.content.links import Link
from app.controls.passage import Passage
from app.controls.rows import Rows
from app.controls.segments import Segments
from app.controls.words import Heading
from app.pack.terms import TermFinder
from app.style.themes import theme_at
from app.widgets.glossary.entry import Appearance, Entry
from app.widgets.glossary.panel import GlossaryPanel
from tests.builders import a_term
from tests.parts import (
    a_button,
    collected,
    press,
    press_key,
    resized,
    settle,
    shown,
    shown_words,
    theme_it,
)

TERMS = (
    a_term("antibody", also=("antibodies",)),
    a_term("neutropenia", related=("stem-cell",)),
    a_term("neutrophil", also=()),
    a_term("stem-cell", also=("mother cell",)),
)


def find(words: str) -> tuple[Term, ...]:
    return TermFinder(TERMS, lambda _words: "").find(words)


@pytest.fixture
def panel(qtbot: QtBot) -> GlossaryPanel:
    panel = GlossaryPanel(find)
    panel.show_terms(TERMS)
    shown(qtbot, panel, 1000, 700)
    return panel


def the_rows(panel: GlossaryPanel) -> Rows:
    return panel.findChildren(Rows)[0]


def names(panel: GlossaryPanel) -> list[str]:
    model = the_rows(panel).model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def typed(panel: GlossaryPanel, words: str) -> None:
    QTest.keyClicks(panel.findChildren(QLineEdit)[0], words)
    settle()


def test_all_words_stand_from_a_to_z(panel: GlossaryPanel) -> None:
    assert names(panel) == ["Antibody", "Neutropenia", "Neutrophil", "Stem cell"]
    assert "4 words" in shown_words(panel)


def test_typing_narrows_the_list(panel: GlossaryPanel) -> None:
    typed(panel, "NEUTRO")
    assert names(panel) == ["Neutropenia", "Neutrophil"]
    typed(panel, "phil")
    assert "1 word" in shown_words(panel)


def test_other_spellings_are_found(panel: GlossaryPanel) -> None:
    typed(panel, "mother")
    assert names(panel) == ["Stem cell"]


def test_nothing_found_has_a_next_step(panel: GlossaryPanel) -> None:
    typed(panel, "xyzzy")
    assert the_rows(panel).isHidden()
    assert any("ask your team" in words for words in shown_words(panel))


def test_enter_in_the_field_asks_for_the_first(panel: GlossaryPanel) -> None:
    typed(panel, "stem")
    with collected(panel.term_requested) as wishes:
        press_key(panel.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert wishes == [Link.term("stem-cell")]


def test_a_press_asks_for_a_term(panel: GlossaryPanel) -> None:
    rows = the_rows(panel)
    with collected(panel.term_requested) as wishes:
        press(rows.viewport(), rows.visualRect(rows.model().index(1, 0)).center())
    assert wishes == [Link.term("neutropenia")]


def test_a_term_is_told_beside_the_list(panel: GlossaryPanel) -> None:
    weeks = Appearance(Link.topic("weeks"), "The first weeks · 4 minutes")
    panel.show_term(TERMS[1], (weeks,))
    settle()
    entry = panel.findChildren(Entry)[0]
    assert entry.isVisible()
    assert the_rows(panel).isVisible()
    assert the_rows(panel).chosen() == "neutropenia"
    with (
        collected(panel.link_requested) as wishes,
        collected(panel.appearance_requested) as appearances,
    ):
        press(a_button(panel, "Stem cell"))
        press(a_button(panel, "The first weeks"))
    assert wishes == [Link.term("stem-cell")]
    assert appearances == [Sought(Link.topic("weeks"), "neutropenia")]


def test_a_term_that_was_filtered_out_is_told_all_the_same(
    panel: GlossaryPanel,
) -> None:
    typed(panel, "anti")
    panel.show_term(TERMS[3])
    assert the_rows(panel).chosen() == "stem-cell"
    assert len(names(panel)) == 4


def test_where_it_is_narrow_term_and_list_take_turns(panel: GlossaryPanel) -> None:
    resized(panel, 480, 700)
    the_rows(panel).setFocus()
    panel.show_term(TERMS[1])
    settle()
    assert the_rows(panel).isHidden()
    back = a_button(panel, "All words")
    assert back.hasFocus()
    entry = panel.findChildren(Entry)[0]
    assert entry.mapTo(panel, QPoint()).y() > back.geometry().bottom() + 4
    press(back)
    settle()
    assert the_rows(panel).hasFocus()
    assert the_rows(panel).chosen() == "neutropenia"
    assert panel.findChildren(Entry)[0].isHidden() or not back.isVisible()


def test_in_a_low_window_with_large_letters_the_meaning_is_seen_at_once(
    panel: GlossaryPanel,
) -> None:
    theme_it(panel, theme_at("day", 400))
    resized(panel, 1900, 756)
    panel.show_term(TERMS[1])
    settle()
    meaning = panel.findChildren(Entry)[0].findChildren(Passage)[0]
    assert meaning.visibleRegion().boundingRect().height() >= 80
    press(a_button(panel, "All words"))
    settle()
    assert panel.findChildren(Heading)[0].isVisible()


def test_escape_empties_the_field_then_leaves_the_term(panel: GlossaryPanel) -> None:
    resized(panel, 480, 700)
    typed(panel, "neutro")
    press_key(panel, Qt.Key.Key_Escape)
    settle()
    assert len(names(panel)) == 4
    panel.show_term(TERMS[1])
    press_key(panel, Qt.Key.Key_Escape)
    assert the_rows(panel).isVisible()
    press_key(panel, Qt.Key.Key_Escape)


def test_letters_lead_to_their_first_word(panel: GlossaryPanel) -> None:
    typed(panel, "anti")
    rail = panel.findChildren(Segments)[0]
    press(a_button(rail, "S"))
    settle()
    assert len(names(panel)) == 4
    with_letters = [words for words in ("A", "N", "S") if a_button(rail, words)]
    assert with_letters == ["A", "N", "S"]


def test_other_terms_have_other_letters(panel: GlossaryPanel) -> None:
    panel.show_terms((a_term("zoster"),))
    settle()
    (rail,) = panel.findChildren(Segments)
    assert a_button(rail, "Z")


@pytest.mark.parametrize(("width", "percent"), [(1280, 400), (320, 100), (1000, 200)])
def test_the_list_keeps_room_in_every_size(
    panel: GlossaryPanel, width: int, percent: int
) -> None:
    theme_it(panel, theme_at("day", percent, narrow=width < 640))
    resized(panel, width, 740)
    assert the_rows(panel).height() > 300
    panel.show_term(TERMS[1])
    settle()
    entry = panel.findChildren(Entry)[0]
    assert entry.isVisible()
    assert entry.width() <= width


def test_five_thousand_words_are_narrowed_at_once(qtbot: QtBot) -> None:
    many = tuple(
        a_term(f"word-{n}", definition="A plain meaning. " * 5) for n in range(5000)
    )
    panel = GlossaryPanel(TermFinder(many, lambda _words: "").find)
    panel.show_terms(many)
    shown(qtbot, panel, 1000, 700)
    spent: list[float] = []
    for letter in "word-4999":
        start = time.perf_counter()
        typed(panel, letter)
        spent.append(time.perf_counter() - start)
    assert names(panel) == ["Word 4999"]
    assert sorted(spent)[len(spent) // 2] < 0.1  # with the paint; 10 ms when quiet


def test_the_term_that_is_told_can_be_heard(panel: GlossaryPanel) -> None:
    panel.show_term(TERMS[0])
    settle()
    with collected(panel.listen_requested) as wishes:
        press(a_button(panel, "Listen"))
    assert len(wishes) == 1
    panel.offer_listening(offered=False)
    assert a_button(panel, "Listen").isHidden()
