import pytest

from app.content.book import Book, CalloutWords, Counts
from app.content.page import CALLOUTS


@pytest.mark.parametrize("kind", CALLOUTS)
def test_every_kind_of_callout_has_a_title(kind: str) -> None:
    assert CalloutWords().title(kind)


def test_a_try_callout_says_that_there_is_something_to_do() -> None:
    assert CalloutWords(try_="Probieren").title("try") == "Probieren"


@pytest.mark.parametrize(
    ("topics", "reviewed", "is_reviewed"),
    [(0, 0, False), (3, 2, False), (3, 3, True)],
)
def test_a_book_is_reviewed_when_every_topic_is(
    topics: int, reviewed: int, *, is_reviewed: bool
) -> None:
    counts = Counts(topics=topics, reviewed_topics=reviewed)
    book = Book("b", "Book", "en", "1.0.0", counts=counts)
    assert book.is_reviewed is is_reviewed
