import pytest
from pytestqt.qtbot import QtBot

from app.content.book import Counts
from app.style.themes import theme_at
from app.widgets.about import About
from tests.builders import a_book
from tests.parts import settle, shown, shown_words, theme_it


@pytest.fixture
def about(qtbot: QtBot) -> About:
    about = About()
    about.show_book(a_book(counts=Counts(topics=3, terms=1)), "0.1.0")
    shown(qtbot, about, 800, 600)
    return about


def test_the_book_says_that_nobody_has_reviewed_it(about: About) -> None:
    assert "Not yet reviewed by a clinician" in shown_words(about)


@pytest.mark.parametrize(
    ("reviewed", "words"),
    [
        (1, "1 of 3 topics were reviewed by a clinician so far."),
        (3, "Reviewed by a clinician, topic by topic."),
    ],
)
def test_a_review_is_told_as_far_as_it_goes(
    about: About, reviewed: int, words: str
) -> None:
    counts = Counts(topics=3, reviewed_topics=reviewed)
    about.show_book(a_book(counts=counts), "0.1.0")
    assert words in shown_words(about)


def test_a_plain_book_has_no_review_state(about: About) -> None:
    about.show_book(a_book(is_plain=True), "0.1.0")
    assert "Not yet reviewed by a clinician" not in shown_words(about)


def test_versions_makers_and_contents_are_told(about: About) -> None:
    words = shown_words(about)
    assert "A small book, version 1.2.3" in words
    assert "Anteroom 0.1.0" in words
    assert "The test clinic" in words
    assert any(one.startswith("3 topics, 1 word explained") for one in words)


def test_what_is_unknown_is_left_out(about: About) -> None:
    about.show_book(a_book(publisher="", authors=()), "0.1.0")
    settle()
    assert "Publisher" not in shown_words(about)


def test_the_checksum_comes_when_it_is_known(about: About) -> None:
    assert "Checksum (SHA-256)" not in shown_words(about)
    about.show_checksum("abc123")
    about.show_checksum("def456")
    settle()
    assert shown_words(about).count("Checksum (SHA-256)") == 1
    assert "def456" in shown_words(about)


def test_promise_statement_and_licences_are_there(about: About) -> None:
    words = " ".join(shown_words(about))
    for part in ("without any network", "screen reader", "LGPL", "CC BY 4.0"):
        assert part in words


def test_it_grows_without_scrolling_sideways(about: About) -> None:
    theme_it(about, theme_at("day", 400))
    settle()
    page = about.widget()
    assert page is not None
    assert page.width() <= about.viewport().width()


def test_it_says_who_put_the_reader_here(about: About) -> None:
    about.show_clinic("St Mary's", "")
    settle()
    assert shown_words(about)[1] == "St Mary's"
