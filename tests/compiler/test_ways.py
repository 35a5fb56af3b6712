from app.compiler.drafts import Spot
from app.compiler.ways import MOST_SHORT_WORDS, long_ways
from tests.builders import a_book, a_topic

SPOTS = {"two_minutes": Spot("book.yaml", 4), "ten_minutes": Spot("book.yaml", 5)}
SHORT = a_topic("short", words=300, short_words=MOST_SHORT_WORDS // 2)
LONG = a_topic("long", words=900, short_words=MOST_SHORT_WORDS // 2 + 1)


def told(two: tuple[str, ...] = (), ten: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    book = a_book(two_minutes=two, ten_minutes=ten)
    return [(slip.line, slip.message) for slip in long_ways(book, (SHORT, LONG), SPOTS)]


def test_ways_that_keep_their_promise_are_not_told() -> None:
    assert told(("short",), ("short",)) == []


def test_a_book_may_have_no_ways() -> None:
    assert told() == []


def test_what_the_book_lacks_is_told_elsewhere() -> None:
    assert told(("nobody",), ("nobody", "short")) == []


def test_a_topic_that_is_too_long_for_two_minutes_is_told() -> None:
    what = "the topic of 7 minutes cannot be read in two"

    assert told(("long",)) == [(4, what)]


def test_two_minutes_hold_one_topic() -> None:
    what = "2 topics of 9 minutes cannot be read in two"

    assert told(("short", "long")) == [(4, what)]


def test_the_words_in_short_of_ten_minutes_are_counted_together() -> None:
    what = "the topics of ten minutes have 1,201 words in short"

    assert told((), ("short", "long")) == [(5, what)]
