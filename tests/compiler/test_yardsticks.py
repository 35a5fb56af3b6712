from xml.etree.ElementTree import Element, fromstring

import pytest

from app.compiler.yardsticks import OF_BOOKS, OF_TOPICS, Leaf, words_of
from tests.builders import a_book, a_comparison, a_topic, contents

WHOLE = (
    "<p>Your cells come back by a drip.</p>"
    '<h2 id="a">One</h2><p>A nurse is with you.</p>'
    '<h2 id="b">Two</h2><p>You rest. <a class="cite" href="source:x">1</a></p>'
    '<aside class="know"><p>We know little.</p></aside>'
    '<aside class="ask"><ul><li>How long do I stay?</li></ul></aside>'
    '<aside class="try"><p>Pack your bag.</p></aside>'
)
LONG = f"<p>{'word ' * 101}</p>"
BARE = a_topic(
    page="<p>The drip was given.</p>",
    purpose="",
    summary="The cells were stored.",
    key_points=(),
    sections=(),
    sources=(),
    related=(),
    written="",
)


def judged(page: str, passive: float = 0.0, topic: object = None) -> dict[str, object]:
    """Give what each judge says of a page, by yardstick and number."""
    leaf = Leaf(
        topic if isinstance(topic, type(BARE)) else a_topic(page=page),
        fromstring(f"<page>{page}</page>"),  # noqa: S314 (our own words)
        4.0,
        passive,
    )
    return {f"{each[0]} {each[1]}": each[3](leaf) for each in OF_TOPICS}


def test_a_whole_topic_meets_all_that_applies() -> None:
    found = judged(WHOLE)
    assert [name for name, is_met in found.items() if is_met is False] == []
    assert found["PEMAT 17"] is None
    assert found["PEMAT 19"] is None


def test_a_bare_topic_lacks_nearly_everything() -> None:
    found = judged(BARE.page, 100.0, BARE)
    met = {name for name, is_met in found.items() if is_met}
    assert met == {"PEMAT 3", "PEMAT 8", "PEMAT 11", "CDC 2"}
    assert found["PEMAT 22"] is None
    assert found["PEMAT 23"] is None


def test_a_paragraph_of_over_100_words_is_no_chunk() -> None:
    assert judged(LONG)["PEMAT 8"] is False
    assert judged(WHOLE + LONG)["CDC 9"] is False


def test_figures_want_captions_and_tables_want_heads() -> None:
    bare = '<figure class="picture"><img src="a" alt=""/></figure><table><tr/></table>'
    whole = "<figure><figcaption>A</figcaption></figure><table><th>B</th></table>"
    assert (judged(bare)["PEMAT 17"], judged(bare)["PEMAT 19"]) == (False, False)
    assert (judged(whole)["PEMAT 17"], judged(whole)["PEMAT 19"]) == (True, True)


def test_a_figure_from_a_number_counts_as_sourced() -> None:
    assert judged('<p><span class="number">2 in 100</span></p>')["DISCERN 4"] is True
    assert judged("<p>No figure.</p>")["DISCERN 4"] is False


def test_too_much_to_do_is_no_small_step() -> None:
    much = f'<aside class="try"><p>{"do " * 81}</p></aside>'
    assert judged(much)["PEMAT 22"] is False


def of_a_book(**changes: object) -> set[str]:
    """Give the numbers of the items that a book lacks."""
    made = contents(**changes)
    return {number for number, _asks, judge in OF_BOOKS if not judge(made)}


def test_a_book_with_everything_lacks_nothing() -> None:
    assert of_a_book(book=a_book(funding="Nobody paid.")) == set()


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"book": a_book(question="", funding="x")}, {"Q2"}),
        ({"book": a_book(summary="", funding="x")}, {"Q1"}),
        (
            {"book": a_book(funding="x"), "comparison": None},
            {"Q3", "Q4", "Q5", "Q6", "C1"},
        ),
        ({"book": a_book(funding="x"), "numbers": ()}, {"C5"}),
        ({"book": a_book(funding="x"), "topics": (a_topic(written=""),)}, {"C3"}),
        ({"book": a_book(funding="x"), "topics": (a_topic(next_review=""),)}, {"C4"}),
        ({"book": a_book()}, {"C6"}),
    ],
)
def test_a_book_is_told_what_it_lacks(
    changes: dict[str, object], lacking: set[str]
) -> None:
    assert of_a_book(**changes) == lacking


def test_one_option_in_few_words_is_not_equal_detail() -> None:
    wordy = a_comparison()
    first = wordy.questions[0]
    uneven = tuple(
        each._replace(cells=("word " * 90, *each.cells[1:])) for each in (first,)
    )
    made = a_book(funding="x")
    assert "C1" in of_a_book(
        book=made, comparison=wordy._replace(questions=uneven + wordy.questions[1:])
    )


def test_words_stand_in_one_line() -> None:
    element = Element("p")
    element.text = "One\n two"
    assert words_of(element) == "One two"
