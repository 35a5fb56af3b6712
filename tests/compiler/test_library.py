from pathlib import Path

import pytest

from app.compiler.build import check_library
from app.compiler.library import Progress, quietly
from tests.compiler.writers import Writer

WEEK = "topics/after/first-week.md"


def test_a_term_linked_by_hand_knows_the_topic(writer: Writer) -> None:
    writer.swaps(
        WEEK, "Neutropenia is common. So is neutropenia.", "[x](term:neutropenia)"
    )

    term = writer.builds().term("neutropenia")

    assert term is not None
    assert term.topics == ("first-week",)


def test_terms_come_from_a_to_z(writer: Writer) -> None:
    writer.adds("glossary.yaml", "- {term: apheresis, definition: A way.}\n")

    assert [each.name for each in writer.builds().terms()] == [
        "apheresis",
        "Neutropenia",
    ]


def test_reviewed_topics_are_counted(writer: Writer) -> None:
    review = "reviewed: {date: 2027-01-15, name: Dr A. Name}"
    writer.swaps(WEEK, "reviewed:", review)

    assert writer.builds().book.counts.reviewed_topics == 1


@pytest.mark.usefixtures("writer")
def test_each_topic_is_reported() -> None:
    heard: list[Progress] = []

    check_library(Path("book"), heard.append)

    assert [(each.done, each.total) for each in heard] == [(1, 2), (2, 2)]
    quietly(heard[0])
