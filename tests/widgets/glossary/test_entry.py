import pytest
from pytestqt.qtbot import QtBot

from app.content.hit import Sought
from app.content.links import Link
from app.controls.passage import Passage
from app.style.themes import NIGHT
from app.widgets.glossary.entry import Appearance, Entry
from tests.builders import a_term
from tests.parts import a_button, collected, press, settle, shown, shown_words, theme_it

WEEKS = Appearance(Link.topic("first-week"), "The first week · 3 minutes")


@pytest.fixture
def entry(qtbot: QtBot) -> Entry:
    entry = Entry()
    entry.show_term(a_term(), (WEEKS,), {"stem-cell": "Stem cell"})
    shown(qtbot, entry, 500, 600)
    return entry


def test_all_that_is_known_of_a_term_is_told(entry: Entry) -> None:
    words = shown_words(entry)
    assert words[0] == "Neutropenia"
    assert "Say: new-troh-PEE-nee-uh" in words
    assert "Also written or called: neutropenic, low white cells" in words
    meaning = entry.findChildren(Passage)[0].toPlainText()
    assert meaning == "Too few of the white cells that fight germs."


def test_what_is_not_known_is_left_out(entry: Entry) -> None:
    bare = a_term(say="", also=(), related=("nowhere",), abbreviation_of="")
    entry.show_term(bare, (), {})
    settle()
    assert shown_words(entry) == ["Neutropenia"]


def test_an_abbreviation_is_spelled_out(entry: Entry) -> None:
    entry.show_term(a_term(name="EBV", abbreviation_of="Epstein-Barr virus"), (), {})
    assert "Short for: Epstein-Barr virus" in shown_words(entry)


def test_related_words_and_topics_are_buttons(entry: Entry) -> None:
    theme_it(entry, NIGHT)
    with (
        collected(entry.link_requested) as wishes,
        collected(entry.appearance_requested) as appearances,
    ):
        press(a_button(entry, "Stem cell"))
        press(a_button(entry, "The first week · 3 minutes"))
        entry.findChildren(Passage)[0].link_requested.emit(Link.topic("hair"))
    assert wishes == [Link.term("stem-cell"), Link.topic("hair")]
    assert appearances == [Sought(Link.topic("first-week"), "neutropenia")]


def test_a_term_can_be_heard_where_there_is_a_voice(entry: Entry) -> None:
    with collected(entry.listen_requested) as wishes:
        press(a_button(entry, "Listen"))
    assert len(wishes) == 1
    entry.offer_listening(offered=False)
    settle()
    assert a_button(entry, "Listen").isHidden()
