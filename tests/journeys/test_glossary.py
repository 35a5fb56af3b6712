"""A patient meets a word they do not know."""

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen
from app.controls.place import in_sight
from app.widgets.glossary.card import LEAST_PX, GlossaryCard
from tests.journeys.patients import Patient
from tests.parts import global_rect


def first_term(patient: Patient) -> Link:
    anchors = patient.page.landmarks().anchors
    target = next(one.target for one in anchors if one.target.startswith("term:"))
    return Link.term(target.removeprefix("term:"))


def card(patient: Patient) -> GlossaryCard:
    found = patient.desk.window.findChild(GlossaryCard)
    assert isinstance(found, GlossaryCard)
    return found


def test_a_word_opens_a_card_beside_it_and_esc_returns_to_the_page(
    patient: Patient,
) -> None:
    patient.opens("in-two-minutes")
    patient.page.setFocus()
    link = first_term(patient)
    term = patient.desk.books.term(link.slug)
    assert term is not None
    patient.follows_to(str(link))
    assert patient.place == Link.topic("in-two-minutes")
    assert patient.sees(term.name)
    assert patient.sees("Open in the glossary")
    around, word = global_rect(card(patient)), patient.page.chosen_rect()
    beside = around.marginsRemoved(card(patient).card_margins())
    assert not beside.intersects(word)
    assert beside.adjusted(0, -40, 0, 40).intersects(word)
    patient.presses("Esc")
    assert not card(patient).isVisible()
    assert patient.hand is patient.page


def test_the_card_leads_to_the_whole_entry_and_back(patient: Patient) -> None:
    patient.opens("in-two-minutes")
    link = first_term(patient)
    patient.follows_to(str(link))
    patient.presses("Return")
    assert patient.place == link
    assert not card(patient).isVisible()
    patient.goes_back()
    assert patient.place == Link.topic("in-two-minutes")


def test_words_are_walked_to_by_tab_and_opened_by_enter(patient: Patient) -> None:
    patient.opens("in-two-minutes")
    patient.page.setFocus()
    link = first_term(patient)
    for _ in range(60):
        patient.presses("Tab")
        patient.presses("Return")
        if patient.place.kind is not Kind.TOPIC or card_is_open(patient):
            break
    assert card_is_open(patient)
    assert patient.place == Link.topic("in-two-minutes")
    assert link.kind is Kind.TERM


def test_the_glossary_lists_all_words_and_tells_one(patient: Patient) -> None:
    patient.goes_to(Screen.GLOSSARY)
    assert patient.sees("Absolute risk")
    patient.desk.guide.follow(Link.term("relapse"))
    relapse = patient.desk.books.term("relapse")
    assert relapse is not None
    assert patient.place == Link.term("relapse")
    assert patient.sees(relapse.name)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_card_covers_the_sentence_of_its_word(
    patient: Patient, qtbot: QtBot, percent: int
) -> None:
    patient.desk.preferring.choose("text_percent", percent)
    patient.opens("the-first-weeks")
    qtbot.waitUntil(patient.page.are_pictures_done)
    anchors = patient.page.landmarks().anchors
    targets = [one.target for one in anchors if one.target.startswith("term:")]
    for target in dict.fromkeys(targets):
        patient.follows_to(target)
        assert card_is_open(patient), target
        around = global_rect(card(patient))
        beside = around.marginsRemoved(card(patient).card_margins())
        sentence = patient.page.chosen_sentence()
        window = global_rect(patient.desk.window)
        rooms = sentence.top() - window.top(), window.bottom() - sentence.bottom()
        if max(rooms) > LEAST_PX * percent // 100:
            assert not beside.intersects(sentence), target
        assert not beside.intersects(patient.page.chosen_rect()), target
        assert window.contains(beside)
        patient.presses("Esc")


def test_esc_brings_the_caret_back_to_the_word(patient: Patient) -> None:
    patient.opens("in-two-minutes")
    patient.page.setFocus()
    before = patient.page.chosen_rect()
    for _ in range(60):
        patient.presses("Tab")
        before = patient.page.chosen_rect()
        patient.presses("Return")
        if card_is_open(patient):
            break
        assert patient.place == Link.topic("in-two-minutes")
    assert card_is_open(patient)
    patient.presses("Esc")
    assert patient.hand is patient.page
    assert patient.page.chosen_rect() == before
    patient.presses("Return")
    assert card_is_open(patient)


def test_a_term_is_opened_where_it_appears_at_the_word(patient: Patient) -> None:
    patient.desk.guide.follow(Link.term("shingles"))
    term = patient.desk.books.term("shingles")
    assert term is not None
    title = patient.desk.books.title(term.topics[0])
    assert title is not None
    patient.presses_button(title.title)
    assert patient.place == Link.topic(term.topics[0])
    seen = in_sight(patient.page)
    words = patient.page.toPlainText()[seen.start : seen.end].lower()
    assert "shingles" in words or "zoster" in words
    assert patient.page.extraSelections()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nuetropenia", "Neutropenia"),
        ("hematology", "Haematologist"),
        ("kemotherapy", "Chemotherapy"),
        ("glandular", "Epstein-Barr virus"),
    ],
)
def test_a_word_is_found_however_it_is_spelt(
    patient: Patient, typed: str, name: str
) -> None:
    patient.goes_to(Screen.GLOSSARY)
    patient.types(typed)
    assert patient.sees(name)
    assert not patient.sees("Absolute risk")


def card_is_open(patient: Patient) -> bool:
    found = patient.desk.window.findChild(GlossaryCard)
    return isinstance(found, GlossaryCard) and found.isVisible()
