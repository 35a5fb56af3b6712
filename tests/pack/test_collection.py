import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.illustration import Illustration, Picture
from app.content.links import Kind, Link, parse_link
from app.content.reference import Reference
from app.content.topic import Shelf, TopicTitle
from app.errors import PackError
from app.pack.collection import CLINIC_SHELF, Collection
from app.pack.library import Library
from tests.builders import a_book, a_number, a_pack, a_term, a_topic, contents

ALL = contents()
PARKING = a_topic(
    "parking",
    title="Parking",
    shelf="house",
    shelf_title="The house",
    summary="Where to leave the car.",
    key_points=(),
    page='<p>See <a href="topic:visiting#when">visits</a>, '
    '<a href="topic:first-week">the book</a>.</p>',
    sections=(),
)
VISITING = a_topic(
    "visiting",
    title="Visiting",
    shelf="ward",
    shelf_title="The ward",
    summary="When to come.",
    key_points=(),
    page='<h2 id="when">When</h2><p>After lunch.</p>',
)
BOTH = (
    TopicTitle("parking", "Parking", PARKING.minutes),
    TopicTitle("visiting", "Visiting", VISITING.minutes),
)


@pytest.fixture
def books(pack: Path, tmp_path: Path) -> Iterator[Collection]:
    clinic = a_pack(
        tmp_path / "clinic.pack",
        book=a_book(id="clinic", title="Our clinic", is_plain=True),
        topics=(PARKING, VISITING),
        terms=(a_term("bay"), a_term("neutropenia", definition="Another.")),
        timeline=None,
        comparison=None,
        questions=(),
        numbers=(a_number("beds"),),
        references=(Reference("map", "A map."),),
        illustrations=(Illustration("map", "A map of the house"),),
        pictures=(("map", Picture("png", b"data")),),
    )
    collection = Collection(Library.open(pack), Library.open(clinic))
    yield collection
    collection.close()


@pytest.fixture
def alone(library: Library) -> Collection:
    return Collection(library)


def clinic(slug: str) -> Link:
    return Link(Kind.CLINIC, slug)


def test_the_clinic_s_topics_are_one_last_shelf(books: Collection) -> None:
    assert books.shelves() == (*ALL.shelves, Shelf(CLINIC_SHELF, "Our clinic", 2))
    assert books.topics_on(CLINIC_SHELF) == BOTH
    assert [title.slug for title in books.topics_on("start")] == ["what-it-is"]
    assert books.link_on(CLINIC_SHELF, "parking") == clinic("parking")
    assert books.link_on("start", "what-it-is") == Link.topic("what-it-is")


def test_a_book_alone_is_as_it_is(alone: Collection, library: Library) -> None:
    assert alone.shelves() == library.shelves()
    assert alone.topics_on(CLINIC_SHELF) == ()
    assert alone.topic_at(clinic("parking")) is None
    assert alone.neighbours_at(clinic("parking")) == (None, None)
    assert not alone.holds(clinic("parking"))
    assert alone.search("hair") == library.search("hair")


def test_everything_of_the_book_stays_as_it_is(
    books: Collection, library: Library
) -> None:
    assert books.book == library.book
    assert books.path == library.path
    assert books.first_topic() == "what-it-is"
    assert books.topic("first-week") == ALL.topics[1]
    assert books.title("first-week") == library.title("first-week")
    assert books.neighbours("first-week") == library.neighbours("first-week")
    assert books.timeline() == ALL.timeline
    assert books.stage("day-zero") == library.stage("day-zero")
    assert books.comparison() == ALL.comparison
    assert books.questions() == ALL.questions
    assert books.numbers() == ALL.numbers
    assert books.references() == ALL.references
    assert books.sha256() == hashlib.sha256(library.path.read_bytes()).hexdigest()


def test_a_clinic_s_page_leads_to_its_own_topics_and_else_to_the_book_s(
    books: Collection,
) -> None:
    topic = books.topic_at(clinic("parking"))
    assert topic is not None
    assert 'href="clinic:visiting#when"' in topic.page
    assert 'href="topic:first-week"' in topic.page
    assert topic.related == ()


def test_a_link_leads_to_its_own_pack(books: Collection) -> None:
    assert books.topic_at(Link.topic("first-week")) == ALL.topics[1]
    assert books.topic_at(Link.topic("parking")) is None
    assert books.topic_at(clinic("first-week")) is None
    assert books.topic_at(Link.term("parking")) is None
    assert books.neighbours_at(clinic("parking")) == (None, BOTH[1])
    assert books.neighbours_at(Link.topic("first-week")) == books.neighbours(
        "first-week"
    )


def test_what_the_book_lacks_is_looked_for_at_the_clinic(books: Collection) -> None:
    assert books.term("bay") == a_term("bay")
    assert books.number("beds") == a_number("beds")
    assert books.reference("map") == Reference("map", "A map.")
    assert books.illustration("map") == Illustration("map", "A map of the house")
    assert books.picture("map") == Picture("png", b"data")
    assert books.picture("nothing") is None


def test_the_book_s_meaning_of_a_word_comes_first(books: Collection) -> None:
    assert books.term("neutropenia") == ALL.terms[0]
    assert [term.slug for term in books.terms()] == ["bay", "neutropenia", "stem-cell"]
    assert books.terms()[1] == ALL.terms[0]


@pytest.mark.parametrize(
    ("place", "is_held"),
    [
        ("clinic:visiting", True),
        ("clinic:visiting#hair", True),
        ("clinic:visiting#nope", False),
        ("clinic:first-week", False),
        ("topic:first-week", True),
        ("topic:parking", False),
        ("stage:day-zero", True),
        ("term:bay", True),
        ("illustration:map", True),
        ("home", True),
        ("source:nope", False),
    ],
)
def test_a_link_leads_somewhere_or_not(
    books: Collection,
    place: str,
    is_held: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    link = parse_link(place)
    assert link is not None
    assert books.holds(link) is is_held


def test_both_are_searched(books: Collection) -> None:
    hit = books.search("parking").hits[0]
    assert (hit.place, hit.shelf) == (clinic("parking"), "Our clinic · The house")
    assert books.search("infections").hits[0].place.kind is Kind.TOPIC


def test_both_are_checked(books: Collection, tmp_path: Path) -> None:
    list(books.verify())
    path = tmp_path / "clinic.pack"
    with path.open("r+b") as file:
        file.seek(60_000)
        file.write(b"damage")
    with pytest.raises(PackError, match="“clinic"):
        list(books.verify())


def test_the_clinic_s_search_gets_ready_too(
    books: Collection, alone: Collection
) -> None:
    before = books.search("bay"), alone.search("hair")
    books.get_search_ready()
    alone.get_search_ready()
    assert (books.search("bay"), alone.search("hair")) == before


def test_a_place_knows_which_of_its_words_were_asked_for(books: Collection) -> None:
    ours = books.wanted("hair", Link.topic("first-week"))
    theirs = books.wanted("lunch", clinic("parking"))
    assert (ours.said, ours.words) == ("hair", ("hair",))
    assert (theirs.said, theirs.words) == ("lunch", ("lunch",))


def test_terms_of_both_are_found_by_a_few_letters(books: Collection) -> None:
    assert "bay" in [term.slug for term in books.find_terms("ba")]
    assert books.find_terms("") == books.terms()


def test_words_are_mended_by_the_book(books: Collection) -> None:
    assert books.mended("neutropnia") == "neutropenia"
    assert books.mended("neutropenia") == ""


def test_another_book_stands_beside_the_same_clinic(
    books: Collection, library: Library
) -> None:
    other = books.beside(library)
    assert other.book == library.book
    assert other.shelves() == books.shelves()


def test_what_was_searched_for_is_forgotten_and_found_again(
    books: Collection, alone: Collection
) -> None:
    for collection in (books, alone):
        before = collection.search("neutropnia")
        collection.forget_searches()
        assert collection.search("neutropnia") == before


def test_without_a_search_there_is_nothing_to_forget(library: Library) -> None:
    library.forget_searches()
    assert library.searching.find("hair").hits
