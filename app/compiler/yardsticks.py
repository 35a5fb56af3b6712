"""Yardsticks: the items of four scores for patient information that a machine can judge.

DISCERN, PEMAT-P and the CDC Clear Communication Index are asked of a topic, IPDAS of a
book. The items keep their numbers; most need a person, and a machine's yes only says
that the thing is there. Sources: discern.org.uk; AHRQ publication 14-0002-EF; IPDASi
v4; cdc.gov/ccindex.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from app.compiler.markdown.writing import plain_words
from app.compiler.prose import MAX_GRADE, MAX_PASSIVE_PERCENT, is_passive
from app.content.number import NumberKind
from app.content.topic import Topic
from app.pack.writer import Contents

LONGEST_CHUNK_WORDS: Final = 100
"""More in one paragraph is no chunk."""

MOST_TO_DO_WORDS: Final = 80
"""What is to be done is told in fewer words, or it is no small step."""

LEAST_EQUAL: Final = 0.5
"""The shortest option has at least this share of the words of the longest."""

_TO_THE_READER: Final = re.compile(r"\b(you|your)\b", re.IGNORECASE)


class Leaf(NamedTuple):
    """A topic with its page as a tree."""

    topic: Topic
    page: Element
    grade: float
    passive_percent: float


def words_of(element: Element) -> str:
    """Give the words inside an element, in one line."""
    return " ".join("".join(element.itertext()).split())


def _callouts(leaf: Leaf, kind: str) -> list[Element]:
    return [each for each in leaf.page.iter("aside") if each.get("class") == kind]


def _has_callout(kind: str) -> Callable[[Leaf], bool]:
    return lambda leaf: bool(_callouts(leaf, kind))


def _is_sourced(leaf: Leaf) -> bool:
    """Tell whether sources are listed, and cited where they are used."""
    cites = any(each.get("class") == "cite" for each in leaf.page.iter("a"))
    has_numbers = any(True for _ in leaf.page.iter("span"))
    return bool(leaf.topic.sources) and (cites or has_numbers)


def _is_dated(leaf: Leaf) -> bool:
    return bool(leaf.topic.written and leaf.topic.next_review)


def _leads_on(leaf: Leaf) -> bool:
    return bool(leaf.topic.related)


def _is_chunked(leaf: Leaf) -> bool:
    sizes = [len(words_of(each).split()) for each in leaf.page.iter("p")]
    return max(sizes, default=0) <= LONGEST_CHUNK_WORDS


def _has_headings(leaf: Leaf) -> bool:
    return len(leaf.topic.sections) > 1


def _has_list(leaf: Leaf) -> bool:
    return bool(leaf.topic.key_points) or any(True for _ in leaf.page.iter("li"))


def _figures_have_captions(leaf: Leaf) -> bool | None:
    figures = list(leaf.page.iter("figure"))
    if not figures:
        return None
    return all(any(True for _ in each.iter("figcaption")) for each in figures)


def _tables_have_heads(leaf: Leaf) -> bool | None:
    tables = list(leaf.page.iter("table"))
    if not tables:
        return None
    return all(any(True for _ in each.iter("th")) for each in tables)


def _speaks_to_the_reader(leaf: Leaf) -> bool:
    return bool(_TO_THE_READER.search(words_of(leaf.page)))


def _is_small_step(leaf: Leaf) -> bool | None:
    steps = _callouts(leaf, "try")
    if not steps:
        return None
    return all(len(words_of(each).split()) <= MOST_TO_DO_WORDS for each in steps)


def _asks_in_a_list(leaf: Leaf) -> bool | None:
    asks = _callouts(leaf, "ask")
    return any(any(True for _ in each.iter("li")) for each in asks) if asks else None


def _main_message_is_active(leaf: Leaf) -> bool:
    told = [leaf.topic.summary, *leaf.topic.key_points[:1]]
    return not any(is_passive(plain_words(each)) for each in told)


OF_TOPICS: Final[tuple[tuple[str, str, str, Callable[[Leaf], bool | None]], ...]] = (
    (
        "DISCERN",
        "1",
        "what it is for and for whom",
        lambda leaf: bool(leaf.topic.purpose and leaf.topic.audience),
    ),
    ("DISCERN", "4", "where the facts come from", _is_sourced),
    ("DISCERN", "5", "how old the facts are", _is_dated),
    ("DISCERN", "7", "where to read on", _leads_on),
    ("DISCERN", "8", "what is not known", _has_callout("know")),
    ("DISCERN", "15", "what to talk about with the team", _has_callout("ask")),
    ("PEMAT", "3", "everyday words", lambda leaf: leaf.grade <= MAX_GRADE),
    (
        "PEMAT",
        "5",
        "active sentences",
        lambda leaf: leaf.passive_percent <= MAX_PASSIVE_PERCENT,
    ),
    ("PEMAT", "8", "short blocks", _is_chunked),
    ("PEMAT", "9", "headings", _has_headings),
    ("PEMAT", "11", "a summary", lambda leaf: bool(leaf.topic.summary)),
    (
        "PEMAT",
        "12",
        "signs that lead to key points",
        lambda leaf: bool(leaf.topic.key_points),
    ),
    ("PEMAT", "17", "captions", _figures_have_captions),
    ("PEMAT", "19", "tables with heads", _tables_have_heads),
    ("PEMAT", "20", "something to do", _has_callout("try")),
    ("PEMAT", "21", "words to the reader", _speaks_to_the_reader),
    ("PEMAT", "22", "small steps", _is_small_step),
    ("PEMAT", "23", "a tool, such as a list of questions", _asks_in_a_list),
    ("CDC", "2", "the main message first", lambda leaf: bool(leaf.topic.summary)),
    ("CDC", "5", "a call to act", _has_callout("try")),
    ("CDC", "6", "a main message in active voice", _main_message_is_active),
    ("CDC", "8", "lists", _has_list),
    (
        "CDC",
        "9",
        "chunks with headings",
        lambda leaf: _has_headings(leaf) and _is_chunked(leaf),
    ),
    ("CDC", "11", "what is known and what is not", _has_callout("know")),
)
"""Every item of a topic: yardstick, number, what it asks, and its judge."""


def _questions_of(kind: str) -> Callable[[Contents], bool]:
    def judged(contents: Contents) -> bool:
        comparison = contents.comparison
        return comparison is not None and any(
            question.kind == kind for question in comparison.questions
        )

    return judged


def _is_even(contents: Contents) -> bool:
    comparison = contents.comparison
    if comparison is None:
        return False
    sizes = [
        sum(len(plain_words(each.cells[at]).split()) for each in comparison.questions)
        for at, _ in enumerate(comparison.options)
    ]
    return min(sizes, default=0) >= LEAST_EQUAL * max(sizes, default=0)


def _tells_how_sure(contents: Contents) -> bool:
    shares = [each for each in contents.numbers if each.kind is NumberKind.SHARE]
    return bool(shares) and all(each.certainty for each in shares)


OF_BOOKS: Final[tuple[tuple[str, str, Callable[[Contents], bool]], ...]] = (
    ("Q1", "the condition is described", lambda all_: bool(all_.book.summary)),
    ("Q2", "the decision is named", lambda all_: bool(all_.book.question)),
    (
        "Q3",
        "the options are listed",
        lambda all_: all_.comparison is not None and len(all_.comparison.options) > 1,
    ),
    ("Q4", "good points of each option", _questions_of("benefit")),
    ("Q5", "bad points of each option", _questions_of("harm")),
    ("Q6", "what living with it may be like", _questions_of("practical")),
    ("C1", "equal detail", _is_even),
    ("C2", "evidence is cited", lambda all_: bool(all_.references)),
    (
        "C3",
        "dates",
        lambda all_: bool(all_.topics) and all(each.written for each in all_.topics),
    ),
    (
        "C4",
        "when it is looked at again",
        lambda all_: (
            bool(all_.topics) and all(each.next_review for each in all_.topics)
        ),
    ),
    ("C5", "how sure the chances are", _tells_how_sure),
    ("C6", "who paid", lambda all_: bool(all_.book.funding)),
)
"""Every item of a book."""
