"""A patient asks in their own words."""

from PySide6.QtWidgets import QLineEdit

from app.content.links import Link, Screen
from tests.journeys.patients import Patient


def test_a_question_in_plain_words_finds_its_topic(patient: Patient) -> None:
    patient.searches("can I have kids")
    assert patient.sees("Can I have children afterwards?")
    patient.presses("Return")
    assert patient.place == Link.topic("fertility")
    assert not patient.desk.cards.palette().isVisible()


def test_arrows_choose_among_what_was_found(patient: Patient) -> None:
    patient.searches("can I have kids")
    patient.presses("Down")
    patient.presses("Down")
    assert isinstance(patient.hand, QLineEdit)
    patient.presses("Return")
    assert patient.place != Link.screen(Screen.HOME)
    assert patient.place != Link.topic("fertility")


def test_esc_leaves_the_search_and_gives_the_keyboard_back(patient: Patient) -> None:
    patient.opens("fertility")
    patient.page.setFocus()
    patient.searches("fever")
    patient.presses("Esc")
    assert patient.place == Link.topic("fertility")
    assert patient.hand is patient.page


def test_a_slash_opens_the_search_too(patient: Patient) -> None:
    patient.opens("fertility")
    patient.presses("/")
    assert patient.sees("What would you like to know?")


def test_misspelt_words_are_still_found(patient: Patient) -> None:
    patient.searches("fertilty")
    assert patient.sees("results for “")
    assert patient.sees("Fertility")


def test_the_glossary_answers_first(patient: Patient) -> None:
    patient.searches("neutropenia")
    assert patient.sees("Word explained")


def test_a_section_is_opened_at_its_heading(patient: Patient) -> None:
    patient.searches("pregnancy afterwards")
    hits = patient.desk.books.search("pregnancy afterwards").hits
    patient.presses("Return")
    assert patient.place == hits[0].place
    assert patient.place == Link.topic("fertility", "pregnancy-afterwards")
    assert patient.page.scrolled() > 0


def test_nothing_found_shows_the_ways_on(patient: Patient) -> None:
    patient.searches("zzzz")
    assert patient.sees("Words from A to Z")
    assert patient.sees("Or ask a member of staff.")
    patient.presses("Return")
    assert patient.place == Link.screen(Screen.HOME)


def test_odd_letters_do_no_harm(patient: Patient) -> None:
    patient.searches('"NEAR( * -OR')
    assert patient.desk.cards.palette().isVisible()
