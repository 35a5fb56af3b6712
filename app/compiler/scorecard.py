"""Scorecard: a book and its topics, judged by the yardsticks for patient information."""

import re
from collections.abc import Iterable
from statistics import median
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, fromstring

from app.compiler.prose import grade, is_passive
from app.compiler.yardsticks import OF_BOOKS, OF_TOPICS, Leaf, words_of
from app.content.topic import Topic
from app.pack.writer import Contents

_SENTENCE: Final = re.compile(r"[^.!?]+[.!?]?")


class Item(NamedTuple):
    """One question of a yardstick, answered by a machine."""

    yardstick: str
    number: str
    asks: str
    is_met: bool | None
    """None where the question does not apply."""


class TopicScore(NamedTuple):
    """What a topic was judged by."""

    slug: str
    grade: float
    """Flesch-Kincaid, with terms and figures left in."""
    words: int
    items: tuple[Item, ...]


class Scorecard(NamedTuple):
    """All topics, in book order, and the book."""

    topics: tuple[TopicScore, ...]
    book: tuple[Item, ...]


def score(contents: Contents) -> Scorecard:
    """Judge a book and each of its topics."""
    topics = tuple(_score_topic(each) for each in contents.topics)
    book = tuple(
        Item("IPDAS", number, asks, judged(contents))
        for number, asks, judged in OF_BOOKS
    )
    return Scorecard(topics, book)


def lines(card: Scorecard) -> Iterable[str]:
    """Tell a scorecard: a line for each topic, with what it lacks, and the book's."""
    for topic in card.topics:
        yield (
            f"{topic.slug:28} {topic.words:5} words  grade {topic.grade:4.1f}  "
            f"{_tally(topic.items)}"
        )
        yield from _lacking(topic.items)
    if card.topics:
        middle = median(topic.grade for topic in card.topics)
        most = max(topic.grade for topic in card.topics)
        yield f"{len(card.topics)} topics: median grade {middle:.1f}, highest {most:.1f}"
    yield f"the book: {_tally(card.book)}"
    yield from _lacking(card.book)
    yield "A machine judged these; the other items need a person."


def _tally(items: tuple[Item, ...]) -> str:
    told: list[str] = []
    for yardstick in dict.fromkeys(item.yardstick for item in items):
        judged = [
            item.is_met
            for item in items
            if item.yardstick == yardstick and item.is_met is not None
        ]
        told.append(f"{yardstick} {sum(judged)} of {len(judged)}")
    return "  ".join(told)


def _lacking(items: tuple[Item, ...]) -> Iterable[str]:
    for item in items:
        if item.is_met is False:
            yield f"    lacks {item.yardstick} {item.number}: {item.asks}"


def _score_topic(topic: Topic) -> TopicScore:
    page = fromstring(f"<page>{topic.page}</page>")  # noqa: S314 (our own compiler's)
    sentences = [
        sentence
        for block in _blocks(page)
        for sentence in _SENTENCE.findall(words_of(block))
        if len(sentence.split()) > 2  # noqa: PLR2004 (a scrap is no sentence)
    ]
    passive = 100 * sum(map(is_passive, sentences)) / max(1, len(sentences))
    found = grade(" ".join(f"{each.strip().rstrip('.')}." for each in sentences))
    leaf = Leaf(topic, page, found if sentences else 0.0, passive)
    items = tuple(
        Item(yardstick, number, asks, judged(leaf))
        for yardstick, number, asks, judged in OF_TOPICS
    )
    return TopicScore(topic.slug, leaf.grade, topic.words, items)


def _blocks(page: Element) -> list[Element]:
    """Give what holds sentences: paragraphs and items."""
    return [each for each in page.iter() if each.tag in {"p", "li"}]
