from app.content.hit import Hit
from app.content.links import Kind, Link
from app.pack.merging import merged
from app.pack.search import Found
from tests.builders import a_term


def hits(*slugs: str, kind: Kind = Kind.TOPIC) -> tuple[Hit, ...]:
    return tuple(Hit("topic", Link(kind, slug), slug, "Ward", "") for slug in slugs)


def places(found: Found) -> list[str]:
    return [str(hit.place) for hit in found.hits]


BOOK = Found(hits("a", "b", "c", "d", "e"))


def test_the_clinic_s_hits_stand_among_the_book_s() -> None:
    found = merged(BOOK, Found(hits("x", "y", "z")), "Our clinic", 20)
    assert places(found) == [
        "topic:a",
        "topic:b",
        "clinic:x",
        "topic:c",
        "topic:d",
        "clinic:y",
        "topic:e",
        "clinic:z",
    ]
    assert found.hits[2].shelf == "Our clinic · Ward"


def test_a_hit_without_a_shelf_stands_at_the_clinic() -> None:
    hit = Hit("term", Link.term("porter"), "Porter", "", "")
    found = merged(Found(), Found((hit,)), "Our clinic", 20)
    assert found.hits == (hit._replace(shelf="Our clinic"),)


def test_no_more_is_shown_than_wanted() -> None:
    assert len(merged(BOOK, Found(hits("x")), "Our clinic", 3).hits) == 3


def test_a_place_in_both_is_shown_once() -> None:
    one = Found(hits("a", kind=Kind.TERM))
    assert places(merged(one, one, "Our clinic", 20)) == ["term:a"]


def test_mended_words_yield_to_typed_ones() -> None:
    mended = BOOK._replace(corrected="other words")
    found = merged(mended, Found(hits("x")), "Our clinic", 20)
    assert (places(found), found.corrected) == (["clinic:x"], "")
    found = merged(BOOK, Found(hits("x"), "other words"), "Our clinic", 20)
    assert found == BOOK


def test_what_was_mended_in_both_is_shown_together() -> None:
    found = merged(
        BOOK._replace(corrected="words"), Found(hits("x"), "words"), "Our clinic", 20
    )
    assert found.corrected == "words"
    assert "clinic:x" in places(found)


def test_the_book_s_glossary_answers_before_the_clinic_s() -> None:
    ours, theirs = a_term("ours"), a_term("theirs")
    both = merged(
        BOOK._replace(term=ours), Found(hits("x"), "", theirs), "Our clinic", 20
    )
    assert both.term == ours
    one = merged(BOOK, Found(hits("x"), "", theirs), "Our clinic", 20)
    assert one.term == theirs


def test_the_clinic_s_answer_stands_first() -> None:
    theirs = a_term("theirs")
    own = Found((Hit("term", Link.term("theirs"), "Theirs", "", ""), *hits("x")))
    found = merged(BOOK, own._replace(term=theirs), "Our clinic", 3)
    assert places(found) == ["term:theirs", "topic:a", "topic:b"]


def test_nothing_in_both_is_nothing() -> None:
    assert merged(Found(), Found(), "Our clinic", 20) == Found()
