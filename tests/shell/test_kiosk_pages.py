"""Tiles and cards tell what the book has, and each leads to a place that is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.links import Link, Screen
from app.content.question import Question
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.kiosk import KioskPolicy
from app.session.profile import Clinic, Profile
from app.shell.kiosk_pages import KioskPages
from tests.builders import a_pack, a_topic


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Collection]:
    books = Collection(Library.open(a_pack(tmp_path / "library.pack")))
    yield books
    books.close()


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Collection]:
    """A folder of topics and nothing else."""
    pack = a_pack(
        tmp_path / "plain.pack",
        topics=(a_topic(), a_topic("hats", title="Hats", shelf="b", shelf_title="Box")),
        terms=(),
        timeline=None,
        questions=(),
        comparison=None,
    )
    books = Collection(Library.open(pack))
    yield books
    books.close()


def test_the_first_page_has_one_important_thing(books: Collection) -> None:
    _, choices = KioskPages(books, Profile()).home()
    assert [each.link for each in choices if each.is_chief] == [
        Link.screen(Screen.TIMELINE)
    ]


def test_glossary_questions_and_shelves_are_among_the_tiles(books: Collection) -> None:
    _, choices = KioskPages(books, Profile()).home()
    links = {each.link for each in choices}
    screens = {Screen.GLOSSARY, Screen.QUESTIONS, Screen.OPTIONS, Screen.ABOUT}
    assert {Link.screen(screen) for screen in screens} <= links
    for shelf in books.shelves():
        assert any(each.told.title == shelf.title for each in choices)


def test_every_tile_leads_to_a_place_that_is_allowed(books: Collection) -> None:
    _, choices = KioskPages(books, Profile()).home()
    assert all(KioskPolicy().allows(each.link) for each in choices)


def test_a_book_without_them_has_no_such_tiles(plain: Collection) -> None:
    _, choices = KioskPages(plain, Profile()).home()
    kinds = [str(each.link) for each in choices]
    assert not {"timeline", "glossary", "questions", "options"} & set(kinds)


@pytest.mark.parametrize(
    ("shelf", "told"),
    [("a", ["2 questions"]), ("b", ["1 question"]), ("c", [])],
    ids=["two", "one", "none"],
)
def test_only_questions_of_shelves_that_are_shown_are_counted(
    tmp_path: Path, shelf: str, told: list[str]
) -> None:
    topics = [a_topic(f"on-{each}", shelf=each, shelf_title=each) for each in "abc"]
    asked = [("1", "topic:on-a"), ("2", "topic:on-a"), ("3", "topic:on-b")]
    questions = tuple(Question(words, (), answer) for words, answer in asked)
    pack = a_pack(tmp_path / "asked.pack", topics=tuple(topics), questions=questions)
    books = Collection(Library.open(pack), shelves=(shelf,))
    _, choices = KioskPages(books, Profile()).home()
    books.close()
    screen = Link.screen(Screen.QUESTIONS)
    assert [each.told.text for each in choices if each.link == screen] == told


def test_a_shelf_of_one_topic_opens_it(plain: Collection) -> None:
    _, choices = KioskPages(plain, Profile()).home()
    assert Link.topic("hats") in [each.link for each in choices]


def test_a_shelf_lists_its_topics(books: Collection) -> None:
    pages = KioskPages(books, Profile())
    shelf = books.shelves()[0]
    head, choices = pages.shelf(shelf.id)
    assert head.title == shelf.title
    titles = [title.title for title in books.topics_on(shelf.id)]
    assert [each.told.title for each in choices] == titles
    assert pages.has_shelf(shelf.id)
    assert not pages.has_shelf("nowhere")
    assert pages.shelf("nowhere")[0].title == ""


def test_the_clinic_is_named(books: Collection) -> None:
    named = Profile(clinic=Clinic(name="Neurology clinic"))
    assert KioskPages(books, named).home()[0].kicker == (
        "Neurology clinic · Touch screen for everyone"
    )
    assert KioskPages(books, Profile()).home()[0].kicker == "Touch screen for everyone"
