"""A shelf that the clinic did not choose is neither listed nor found, and not cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.links import Link
from app.content.question import Question
from app.pack.collection import CLINIC_SHELF, Collection
from app.pack.library import Library
from tests.builders import a_book, a_pack, a_topic

SHELVES = {"ms": ("what", "why"), "risks": ("dying", "hair"), "after": ("home",)}
TOPICS = tuple(
    a_topic(
        slug,
        title=slug.capitalize(),
        shelf=shelf,
        shelf_title=shelf.upper(),
        summary="Chemotherapy.",
        page=f"<p>Chemotherapy and {slug}.</p>",
        sections=(),
    )
    for shelf, slugs in SHELVES.items()
    for slug in slugs
)
QUESTIONS = (
    Question("Will I die?", (), "topic:dying"),
    Question("What is it?", (), "topic:what"),
    Question("When is day zero?", (), "stage:day-zero"),
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_pack(
        tmp_path_factory.mktemp("packs") / "book.pack",
        book=a_book(two_minutes=("what",), ten_minutes=("what", "dying")),
        topics=TOPICS,
        questions=QUESTIONS,
    )


@pytest.fixture
def some(pack: Path) -> Iterator[Collection]:
    """Give the book of a clinic that offers two of its shelves."""
    books = Collection(Library.open(pack), shelves=("after", "ms"))
    yield books
    books.close()


def test_the_others_are_not_listed(some: Collection) -> None:
    assert [shelf.id for shelf in some.shelves()] == ["ms", "after"]
    assert some.topics_on("risks") == ()
    assert [title.slug for title in some.topics_on("ms")] == ["what", "why"]


def test_the_others_are_not_found(some: Collection, pack: Path) -> None:
    whole = Library.open(pack)
    found = {hit.place.slug for hit in whole.search("chemotherapy").hits}
    whole.close()
    assert {"dying", "what"} <= found
    offered = {hit.place.slug for hit in some.search("chemotherapy").hits}
    assert offered & {"dying", "hair"} == set()
    assert {"what", "why", "home"} <= offered
    assert len(some.search("chemotherapy", 1).hits) == 1


def test_no_list_of_topics_names_them(some: Collection) -> None:
    assert some.title("dying") is None
    assert some.title("what") is not None


def test_a_link_in_a_page_still_opens(some: Collection) -> None:
    link = Link.topic("dying")
    assert some.holds(link)
    assert some.topic_at(link) == some.topic("dying")
    assert some.neighbours_at(link) == (None, None)


def test_one_turns_from_offered_to_offered(some: Collection) -> None:
    def around(slug: str) -> list[str]:
        pair = some.neighbours_at(Link.topic(slug))
        return [title.slug if title else "" for title in pair]

    assert some.first_topic() == "what"
    assert around("what") == ["", "why"]
    assert around("why") == ["what", "home"]
    assert around("home") == ["why", ""]


def test_questions_that_are_answered_elsewhere_are_left_out(some: Collection) -> None:
    assert some.questions() == (QUESTIONS[1], QUESTIONS[2])


def test_a_translation_offers_the_same(some: Collection, pack: Path) -> None:
    beside = some.beside(Library.open(pack))
    assert beside.shelves() == some.shelves()
    beside.close()


def test_the_clinic_s_own_shelf_is_always_there(pack: Path, tmp_path: Path) -> None:
    plain = a_pack(
        tmp_path / "clinic.pack",
        book=a_book(id="clinic", title="Our clinic", is_plain=True),
        topics=(a_topic("parking", page="<p>Chemotherapy: park here.</p>"),),
        timeline=None,
        comparison=None,
        questions=(),
    )
    books = Collection(Library.open(pack), Library.open(plain), ("ms",))
    assert [shelf.id for shelf in books.shelves()] == ["ms", CLINIC_SHELF]
    places = {str(hit.place) for hit in books.search("chemotherapy").hits}
    assert "clinic:parking" in places
    assert "topic:dying" not in places
    books.close()


def test_a_short_way_is_whole_or_left_out(some: Collection) -> None:
    assert some.book.two_minutes == ("what",)
    assert some.book.ten_minutes == ()


def test_a_book_does_not_look_reviewed_because_less_of_it_is_offered(
    some: Collection,
) -> None:
    assert some.book.counts.topics == len(TOPICS)


def test_if_the_book_has_none_of_them_all_are_offered(pack: Path) -> None:
    books = Collection(Library.open(pack), shelves=("gone",))
    assert len(books.shelves()) == 3
    assert books.title("dying") is not None
    assert books.questions() == QUESTIONS
    books.close()
