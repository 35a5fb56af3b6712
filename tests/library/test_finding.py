"""What people type finds its answer in the book that ships."""

import gc
import time
from typing import Any

import pytest
import yaml

from app.content.hit import Hit
from app.content.links import parse_link
from app.content.question import Question
from app.pack.library import Library
from app.paths import own_book
from tests.library.queries import GOLDEN, OTHERS, UNSEEN, Query

TOP = 3
DEADLINE_S = 0.25
"""Longer than the progress handler lets a query live, on a busy machine."""


def is_at(hit: Hit, place: str) -> bool:
    """Tell whether a hit leads to a place, or to a section of it."""
    return str(hit.place) == place or str(hit.place).startswith(f"{place}#")


def rank(shipped: Library, query: Query) -> int:
    """Give the rank of the first right hit, from 1; 99 where there is none."""
    hits = shipped.search(query.words).hits
    right = (
        number
        for number, hit in enumerate(hits, start=1)
        if any(is_at(hit, place) for place in query.places)
    )
    return next(right, 99)


def shares(shipped: Library, asked: list[Query]) -> tuple[float, float]:
    """Give the percentages that are answered first, and among the first three."""
    ranks = {query.words: rank(shipped, query) for query in asked}
    misses = {words: place for words, place in ranks.items() if place > 1}
    print(sorted(misses.items(), key=lambda miss: -miss[1]))  # noqa: T201 (for the log)
    first = sum(place == 1 for place in ranks.values())
    top = sum(place <= TOP for place in ranks.values())
    return 100 * first / len(ranks), 100 * top / len(ranks)


def test_every_place_that_is_expected_exists(shipped: Library) -> None:
    places = {place for query in (*GOLDEN, *OTHERS, *UNSEEN) for place in query.places}
    links = {place: parse_link(place) for place in places}
    dead = [
        place for place, link in links.items() if not link or not shipped.holds(link)
    ]
    assert dead == []


def test_what_people_type_finds_its_answer(shipped: Library) -> None:
    first, top = shares(shipped, GOLDEN)
    assert len(GOLDEN) >= 170
    assert top >= 98
    assert first >= 90


def test_what_nobody_tuned_for_finds_its_answer_too(shipped: Library) -> None:
    first, top = shares(shipped, UNSEEN)
    assert len(UNSEEN) >= 200
    assert top >= 98
    assert first >= 90


def test_the_words_of_other_people_find_their_answer(shipped: Library) -> None:
    first, top = shares(shipped, OTHERS)
    assert len(OTHERS) >= 200
    assert top >= 96
    assert first >= 90


def test_every_letter_on_the_way_keeps_showing_something(shipped: Library) -> None:
    empty: set[str] = set()
    slow: list[str] = []
    typed = {
        query.words[:end] for query in GOLDEN for end in range(1, len(query.words))
    }
    for words in sorted(typed):
        gc.disable()  # what other tests have left to be thrown away is not the search's
        began = time.thread_time()
        found = shipped.search(words)
        spent = time.thread_time() - began
        gc.enable()
        if not found.hits:
            empty.add(words)
        if spent > DEADLINE_S:
            slow.append(words)
    assert slow == []
    # where there is nothing yet, the palette shows words that are near and other ways
    assert len(empty) < len(typed) / 100, sorted(empty)


def wordings() -> list[Question]:
    text = (own_book() / "questions.yaml").read_text("utf-8")
    found: Any = yaml.safe_load(text)
    return [
        Question(each["question"], tuple(each["also"]), each["answer"])
        for each in found
    ]


def test_there_are_as_many_questions_as_people_have() -> None:
    assert len(wordings()) >= 115


def answers(shipped: Library, words: str, asked: Question) -> bool:
    hits = shipped.search(words).hits[:TOP]
    return any(str(hit.place) == asked.answer for hit in hits)


@pytest.mark.parametrize("asked", wordings(), ids=lambda asked: asked.question)
def test_a_question_is_found_in_its_own_words_and_in_others(
    shipped: Library, asked: Question
) -> None:
    assert answers(shipped, asked.question, asked)
    assert any(answers(shipped, words, asked) for words in asked.also)


def test_nearly_every_wording_leads_to_its_answer(shipped: Library) -> None:
    asked = [(words, each) for each in wordings() for words in each.also][::7]
    lost = [words for words, each in asked if not answers(shipped, words, each)]
    assert len(lost) < len(asked) / 50, lost


def test_no_wording_stands_twice() -> None:
    words = [
        each.lower().strip("?")
        for asked in wordings()
        for each in (asked.question, *asked.also)
    ]
    assert sorted({each for each in words if words.count(each) > 1}) == []
