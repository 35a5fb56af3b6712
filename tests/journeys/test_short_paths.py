"""Short paths through the real book: in short, two and ten minutes, and a carer."""

from pathlib import Path

import pytest

from app.content.links import Link, Screen, Way
from app.content.page import Section
from app.widgets.ending import Ending
from tests.desks import Wanted, opened
from tests.journeys.patients import Patient
from tests.parts import a_button, press

TEN = Way.TEN_MINUTES


def shows(patient: Patient) -> str:
    """Give the words of the page."""
    return patient.page.toPlainText()


def is_harm_told(text: str) -> bool:
    """Tell whether the page speaks of the gravest harm."""
    return "died" in text


def test_ten_minutes_are_walked_by_keys_and_end_well(patient: Patient) -> None:
    patient.presses_button("In ten minutes")
    steps = patient.desk.books.book.ten_minutes
    assert "Step 1 of 4" in shows(patient)
    told: list[str] = []
    for _ in steps:
        text = shows(patient)
        assert "in short" in text.splitlines()[0]
        assert "What we know and what we do not know" in text
        told.append(text)
        patient.presses("Ctrl+PgDown")
    assert patient.place == Link.end(TEN)
    assert any(is_harm_told(text) for text in told)
    for words in ("What next", "Questions for your team", "Who to call"):
        assert patient.sees(words)
    patient.goes_back()
    assert patient.place == Link.way(TEN, steps[-1])


def test_a_benefit_in_short_has_its_harm_beside_it(patient: Patient) -> None:
    patient.opens("what-are-the-benefits")
    patient.presses("Ctrl+I")
    assert is_harm_told(shows(patient))
    patient.opens("compared-with-medicines")
    assert is_harm_told(shows(patient))


def test_two_minutes_are_one_page_and_lead_on(patient: Patient) -> None:
    patient.presses_button("In two minutes")
    assert shows(patient).startswith("In two minutes · ")
    patient.presses_button("Next")
    assert patient.place == Link.end(Way.TWO_MINUTES)
    press(a_button(patient.desk.window.shown(), "In ten minutes"))
    assert "Step 2 of 4" in shows(patient)


def test_everything_begins_at_a_shelf_and_ends_with_the_book(patient: Patient) -> None:
    shelf = patient.desk.books.shelves()[-1]
    patient.desk.open_shelf(shelf.id)
    total = shelf.topic_count
    assert f"Topic 1 of {total} on this shelf" in shows(patient)
    for _ in range(total):
        patient.presses("Ctrl+PgDown")
    assert patient.place == Link.end(Way.EVERYTHING)
    assert patient.sees("You have come to the end of the book")


def sections(patient: Patient, slug: str, *, in_short: bool) -> list[Section]:
    """Give the sections of a topic that are in its short form, or that are not."""
    topic = patient.desk.books.topic(slug)
    assert topic is not None
    return [
        each
        for each in topic.sections
        if (f' id="{each.id}"' in topic.short) is in_short
    ]


@pytest.mark.parametrize("in_short", [True, False])
def test_switching_there_and_back_keeps_the_place(
    patient: Patient,
    in_short: bool,  # noqa: FBT001
) -> None:
    patient.opens("the-risk-of-dying")
    section = sections(patient, "the-risk-of-dying", in_short=in_short)[-1]
    patient.page.scroll_to(section.id)
    line = patient.line()
    patient.presses("Ctrl+I")
    assert patient.page.scrolled() > 0
    patient.presses("Ctrl+I")
    assert patient.line() == line


def test_a_section_stays_when_a_topic_is_told_in_short(patient: Patient) -> None:
    patient.opens("what-are-the-benefits")
    section = sections(patient, "what-are-the-benefits", in_short=True)[-1]
    patient.page.scroll_to(section.id)
    patient.presses("Ctrl+I")
    assert patient.line() == section.title


def test_what_was_searched_for_is_found_whatever_is_preferred(
    patient: Patient,
) -> None:
    patient.desk.preferring.choose("reading", "short")
    patient.searches("pregnancy afterwards")
    hits = patient.desk.books.search("pregnancy afterwards").hits
    patient.presses("Return")
    assert patient.place == hits[0].place
    assert "in short" not in shows(patient).splitlines()[0]
    assert patient.prefers.reading == "short"


def test_one_goes_on_with_the_step_and_the_line_where_one_stopped(
    patient: Patient, kept: Path, real_pack: Path
) -> None:
    patient.presses_button("In ten minutes")
    patient.presses("Ctrl+PgDown")
    patient.scrolls_to(0.4)
    line = patient.line()
    patient.closes()
    with opened(Wanted(real_pack, kept)) as desk:
        again = Patient(desk)
        assert again.sees("Go on reading: How AHSCT works")
        again.presses_button("Go on reading")
        assert again.place == Link.way(TEN, "how-ahsct-works")
        assert again.line() == line


def test_one_goes_on_where_one_stopped_though_all_was_asked_for_there(
    patient: Patient, kept: Path, real_pack: Path
) -> None:
    patient.presses_button("In ten minutes")
    patient.presses("Ctrl+PgDown")
    patient.presses("Ctrl+I")
    section = sections(patient, "how-ahsct-works", in_short=True)[-1]
    patient.page.scroll_to(section.id)
    patient.closes()
    with opened(Wanted(real_pack, kept)) as desk:
        again = Patient(desk)
        again.presses_button("Go on reading")
        assert again.line() == section.title
        assert "in short" in shows(again)


def test_a_carer_sees_their_part_first_on_topics_and_stages(patient: Patient) -> None:
    patient.presses("F4")
    patient.opens("the-risk-of-dying")
    text = shows(patient)
    assert text.index("For the person beside you") < text.index("Key points")
    patient.opens("types-of-ms")
    assert "no part of its own for you" in shows(patient)
    patient.goes_to(Screen.TIMELINE)
    assert patient.prefers.carer_view
    assert patient.sees("For the person beside you")


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (1280, 400)])
def test_an_end_fits_small_windows_and_large_letters(
    patient: Patient, width: int, percent: int
) -> None:
    patient.desk.preferring.choose("text_percent", percent)
    patient.resizes(width, 800)
    patient.desk.go(Link.end(TEN))
    sheet = patient.desk.window.shown()
    assert isinstance(sheet, Ending)
    assert sheet.horizontalScrollBar().maximum() == 0
