"""Lists on paper tell all that the book has."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.pack.collection import Collection
from app.pack.library import Library
from app.paths import resources
from app.rendering.page import Setting
from app.rendering.paper.kinds import PaperKind, paper_theme
from app.rendering.paper.notes import Notes
from app.session.profile import Clinic, Phone, Profile
from app.shell.paper.lists import LINES, Lists, foot
from tests.builders import a_book, a_pack, a_term, contents

Open = Callable[..., Lists]
CLINIC = Clinic("A clinic", "", (Phone("Ward, day and night", "030 123", "always"),))


@pytest.fixture
def lists_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    del qtbot
    books: list[Collection] = []

    def make(clinic: Clinic = CLINIC, **changes: object) -> Lists:
        pack = a_pack(tmp_path / f"{len(books)}.pack", **changes)
        books.append(Collection(Library.open(pack)))
        theme = paper_theme(PaperKind())
        book = books[-1].book
        setting = Setting(theme, resources() / "styles", (), (), book, 1260)
        return Lists(books[-1], setting, Notes(), Profile(clinic=clinic))

    yield make
    for each in books:
        each.close()


def named(link: Link) -> str:
    return f"at {link}"


def test_home_tells_the_question_the_ways_and_all_topics(lists_of: Open) -> None:
    told = "".join(lists_of().home())
    assert "What is this treatment, and is it something for me?" in told
    assert told.count("The first week") == 3
    assert "Start here" in told
    assert "In ten minutes" in told


def test_topics_have_their_pages_where_they_are_in_the_document(
    lists_of: Open,
) -> None:
    lists = lists_of()
    assert "page:" not in "".join(lists.topics())
    assert " · 2 minutes" in "".join(lists.topics())
    lists.holds = lambda link: link == Link.topic("first-week")
    assert "".join(lists.topics()).count("page:") == 1


def test_a_book_without_ways_has_none_on_its_first_page(lists_of: Open) -> None:
    book = a_book(two_minutes=(), ten_minutes=(), question="")
    told = "".join(lists_of(book=book).home())
    assert "In two minutes" not in told
    assert "A small book" in told


def test_the_glossary_stands_under_its_letters(lists_of: Open) -> None:
    told = "".join(lists_of().glossary())
    assert told.index(">N</p>") < told.index("Neutropenia")
    assert "Too few of the white cells" in told


def test_a_word_is_told_with_all_that_is_known(lists_of: Open) -> None:
    term = a_term(related=("stem-cell",))
    lists = lists_of(terms=(term, a_term("stem-cell", name="Stem cell", related=())))
    told = "".join(lists.term("neutropenia", named))
    assert "Say: new-troh-PEE-nee-uh" in told
    assert "Also written or called: neutropenic, low white cells" in told
    assert "Stem cell" in told
    assert "at topic:first-week" in told
    assert lists.term("nothing", named) == []
    bare = a_term("bare", also=(), say="", related=(), topics=())
    told = "".join(lists_of(terms=(bare,)).term("bare", named))
    assert "Say" not in told
    assert "Related" not in told
    assert "appears" not in told


def test_questions_have_a_box_to_tick_and_the_place_that_answers(
    lists_of: Open,
) -> None:
    told = "".join(lists_of().questions(named))
    assert "Will I lose my hair?" in told
    assert "□" in told
    assert "at topic:first-week#hair" in told


def test_options_are_told_or_that_there_are_none(lists_of: Open) -> None:
    assert "<table" in "".join(lists_of().options())
    none = "".join(lists_of(comparison=None).options())
    assert "This book compares no treatments." in none


def test_a_clinics_numbers_are_told_large(lists_of: Open) -> None:
    told = "".join(lists_of().call())
    assert "030&nbsp;123" in told
    assert "Ward, day and night" in told
    assert told.count("line:") == len(LINES) - 2
    assert "If you have a fever, call." in told


def test_without_numbers_there_are_lines_to_write_on(lists_of: Open) -> None:
    told = "".join(lists_of(Clinic()).call())
    assert told.count("line:") == len(LINES)
    assert "write it down here" in told
    bare = contents().topics[:2]
    assert "fever" not in "".join(lists_of(Clinic(), topics=bare).call())


def test_lines_run_across_the_page(lists_of: Open) -> None:
    assert lists_of().blank_lines(5).count("line:") == 5


def test_about_tells_who_stands_for_the_book(lists_of: Open) -> None:
    told = "".join(lists_of().about())
    assert "The test clinic" in told
    assert "Not yet reviewed by a clinician" in told
    assert "Funding" not in told
    plain = lists_of(book=a_book(is_plain=True))
    assert "reviewed" not in "".join(plain.about())


def test_the_foot_tells_version_and_review_state() -> None:
    book = a_book()
    told = f"{book.title} · Version {book.version}"
    counts = book.counts._replace(topics=2, reviewed_topics=0)
    not_yet = book._replace(counts=counts)
    reviewed = book._replace(counts=counts._replace(reviewed_topics=2))
    assert foot(not_yet) == f"{told} · Not yet reviewed by a clinician"
    assert foot(reviewed) == f"{told} · Reviewed"
    assert foot(book._replace(is_plain=True)) == told
