import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.content.hit import Wanted
from app.controls.highlights import MOST_SHOWN, Highlights
from app.controls.landmarks import Marks, Span
from app.style.themes import DAY, NIGHT

WORDS = "Hair falls out. It grows back. Hair is soft. "


@pytest.fixture
def edit(qtbot: QtBot) -> QTextBrowser:
    edit = QTextBrowser()
    qtbot.addWidget(edit)
    edit.setPlainText(WORDS)
    edit.resize(400, 200)
    edit.show()
    return edit


@pytest.fixture
def highlights(edit: QTextBrowser) -> Highlights:
    highlights = Highlights(edit)
    highlights.show_palette(DAY.palette)
    return highlights


def test_marks_are_counted_from_where_the_reader_is(highlights: Highlights) -> None:
    assert highlights.mark("hair", 0) == Marks("hair", 1, 2)
    assert highlights.mark("hair", 10) == Marks("hair", 2, 2)
    assert highlights.mark("hair", 40) == Marks("hair", 1, 2)
    assert highlights.current() == Span(0, 4)


def test_the_ends_meet(highlights: Highlights) -> None:
    highlights.mark("hair", 0)
    assert [highlights.step(by).number for by in (1, 1, -1)] == [2, 1, 2]


def test_without_marks_there_is_no_step(highlights: Highlights) -> None:
    assert highlights.mark("nails", 0) == Marks("nails", 0, 0)
    assert highlights.step(1) == Marks("nails", 0, 0)
    assert highlights.current() is None


def test_marks_are_seen_and_the_current_one_differs(
    edit: QTextBrowser, highlights: Highlights
) -> None:
    plain = edit.grab().toImage()
    highlights.mark("hair", 0)
    first = edit.grab().toImage()
    highlights.step(1)
    second = edit.grab().toImage()
    highlights.show_palette(NIGHT.palette)
    assert len({bytes(one.constBits()) for one in (plain, first, second)}) == 3
    highlights.mark("", 0)
    assert edit.grab().toImage() == plain


def test_the_same_words_are_marked_on_the_next_page(
    edit: QTextBrowser, highlights: Highlights
) -> None:
    highlights.mark("hair", 0)
    edit.setPlainText("No hair here.")
    assert highlights.begin() == Marks("hair", 1, 1)
    highlights.mark("", 0)
    assert highlights.begin() == Marks()


def test_what_is_read_aloud_stands_out_until_it_was_said(
    edit: QTextBrowser, highlights: Highlights
) -> None:
    edit.setPlainText(WORDS)
    highlights.begin()
    highlights.mark_spoken(Span(0, 15))
    assert len(edit.extraSelections()) == 1
    highlights.mark_spoken(None)
    assert edit.extraSelections() == []


def test_thousands_of_marks_are_painted_near_the_current_one_only(
    edit: QTextBrowser, highlights: Highlights
) -> None:
    edit.setPlainText("ab " * 5000)
    highlights.begin()
    assert highlights.mark("ab", 9000).total == 5000
    assert len(edit.extraSelections()) == MOST_SHOWN


def test_nothing_is_painted_before_the_colours_are_known(edit: QTextBrowser) -> None:
    highlights = Highlights(edit)
    assert highlights.mark("hair", 0).total == 2
    assert edit.extraSelections() == []


def test_several_words_are_marked_whole_and_again_on_another_page(
    edit: QTextBrowser, highlights: Highlights
) -> None:
    wanted = Wanted("hair growth", ("hair", "grows"), ("so",))
    assert highlights.mark(wanted, 0) == Marks("hair growth", 1, 4)
    edit.setPlainText("Hairy. Grows; softly.")
    assert highlights.begin() == Marks("hair growth", 1, 2)
    assert highlights.mark("", 0) == Marks()
    assert highlights.begin() == Marks()
