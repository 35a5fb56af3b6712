"""A patient meets a word they do not know."""

from app.content.links import Kind, Link, Screen
from app.widgets.glossary.card import GlossaryCard
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


def card_is_open(patient: Patient) -> bool:
    found = patient.desk.window.findChild(GlossaryCard)
    return isinstance(found, GlossaryCard) and found.isVisible()
