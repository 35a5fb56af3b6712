"""A patient asks in their own words."""

import html
import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.cli.main import main
from app.cli.search import told
from app.content.links import Link, Screen
from app.controls.lines import Marked
from app.controls.place import in_sight
from app.controls.row_painting import ROW_ROLE
from app.controls.rows import Rows
from app.controls.tile import Tile
from app.widgets.find import FindBar
from app.widgets.search.hit_rows import KINDS
from tests.journeys.patients import Patient
from tests.parts import settle


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


def seen_words(patient: Patient) -> str:
    """Give what of the page is in sight."""
    seen = in_sight(patient.page)
    return patient.page.toPlainText()[seen.start : seen.end]


def found_bar(patient: Patient) -> FindBar | None:
    """Give the line that tells how often the words stand here, if it is shown."""
    bar = patient.desk.window.pane.findChild(FindBar)
    return bar if isinstance(bar, FindBar) and bar.isVisible() else None


def palette_rows(patient: Patient) -> Rows:
    rows = patient.desk.cards.palette().findChild(Rows)
    assert isinstance(rows, Rows)
    return rows


def opens_by_keyboard(patient: Patient) -> None:
    patient.presses("Down")
    patient.presses("Return")


def opens_by_mouse(patient: Patient) -> None:
    rows = palette_rows(patient)
    spot = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()


def opens_by_touch(patient: Patient) -> None:
    rows = palette_rows(patient)
    spot = rows.visualRect(rows.model().index(0, 0)).center()
    screen = QTest.createTouchDevice()
    QTest.touchEvent(rows.viewport(), screen).press(0, spot, rows.viewport()).commit()
    QTest.touchEvent(rows.viewport(), screen).release(0, spot, rows.viewport()).commit()
    settle()


def opens_by_screen_reader(patient: Patient) -> None:
    rows = palette_rows(patient)
    rows.setCurrentIndex(rows.model().index(0, 0))
    rows.press_chosen()
    settle()


@pytest.mark.parametrize(
    "opens",
    [opens_by_keyboard, opens_by_mouse, opens_by_touch, opens_by_screen_reader],
    ids=["keyboard", "mouse", "touch", "screen reader"],
)
def test_a_section_is_opened_with_the_words_in_sight(
    patient: Patient, opens: Callable[[Patient], None]
) -> None:
    patient.searches("underactive thyroid")
    hit = patient.desk.books.search("underactive thyroid").hits[0]
    opens(patient)
    assert patient.place == hit.place
    assert patient.place.section
    assert "thyroid" in seen_words(patient).lower()
    bar = found_bar(patient)
    assert bar is not None
    assert patient.hand is patient.page


def test_found_words_are_cleared_without_losing_the_place(patient: Patient) -> None:
    patient.searches("will i lose my hair")
    patient.presses("Return")
    assert patient.page.extraSelections()
    at = patient.page.verticalScrollBar().value()
    patient.presses_button("Close the search on this page")
    assert found_bar(patient) is None
    assert patient.page.extraSelections() == []
    assert patient.page.verticalScrollBar().value() == pytest.approx(at, abs=4)
    assert patient.hand is patient.page


def test_found_words_do_not_follow_to_the_next_page(patient: Patient) -> None:
    patient.searches("will i lose my hair")
    patient.presses("Return")
    patient.presses("Ctrl+PgDown")
    assert found_bar(patient) is None
    assert patient.page.extraSelections() == []


def test_what_was_searched_for_is_offered_the_next_time(patient: Patient) -> None:
    patient.searches("fertilty")
    patient.presses("Return")
    patient.presses("Ctrl+K")
    for _ in "fertilty":
        patient.presses("Backspace")
    assert patient.sees("You searched for:")
    patient.presses_button("fertility")
    assert patient.sees("Fertility")


def test_near_words_lead_on_where_nothing_was_found(patient: Patient) -> None:
    patient.searches("kem")
    assert patient.sees("Nothing was found for “kem”.")
    patient.presses_button("chemo")
    assert patient.sees("Chemotherapy")


@pytest.mark.parametrize(
    "words",
    ["stem sell", "hair", "EBV", "can I have kids", "bone marrow transplant", "zzzz"],
)
def test_the_command_line_tells_exactly_what_the_palette_shows(
    patient: Patient, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    patient.searches(words)
    main(["search", *words.split(), "--pack", str(patient.desk.books.path), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told == palette_shows(patient)


def palette_shows(patient: Patient) -> list[dict[str, str]]:
    """Read what the palette shows as the command line writes it."""
    palette = patient.desk.cards.palette()
    shown: list[dict[str, str]] = []
    answer = palette.findChild(Tile)
    assert isinstance(answer, Tile)
    found = patient.desk.books.search(palette.words())
    if answer.isVisible():
        assert found.term is not None
        assert answer.accessibleName() == found.term.name == found.hits[0].title
        assert answer.accessibleDescription().startswith("Word explained")
        shown.append(told(found.hits[0]))
    model = palette_rows(patient).model()
    kinds = {words: kind for kind, words in KINDS.items()}
    for at in range(model.rowCount()):
        row = model.index(at, 0).data(ROW_ROLE)
        kind, _, shelf = row.kicker.partition(" · ")
        shown.append(
            {
                "kind": kinds[kind],
                "place": row.key,
                "title": row.title,
                "shelf": shelf,
                "snippet": with_marks(row.text),
            }
        )
    return shown


def with_marks(text: Marked) -> str:
    """Write marked words in the page language."""
    pieces: list[str] = []
    done = 0
    for start, length in text.marks:
        pieces += [html.escape(text.words[done:start], quote=False), "<mark>"]
        done = start + length
        pieces += [html.escape(text.words[start:done], quote=False), "</mark>"]
    return "".join([*pieces, html.escape(text.words[done:], quote=False)])


def test_nothing_found_shows_the_ways_on(patient: Patient) -> None:
    patient.searches("zzzz")
    assert patient.sees("Words from A to Z")
    assert patient.sees("Or ask a member of staff.")
    patient.presses("Return")
    assert patient.place == Link.screen(Screen.HOME)


def test_odd_letters_do_no_harm(patient: Patient) -> None:
    patient.searches('"NEAR( * -OR')
    assert patient.desk.cards.palette().isVisible()
