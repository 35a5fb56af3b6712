from typing import Any

import pytest

from app.content.number import NumberKind, NumberWords
from app.content.option import Comparison
from app.content.page import Section
from app.content.timeline import Curve, CurvePoint, Phase, Span
from app.pack.schema import Document, Front
from app.pack.soundness import MAX_DAY, MAX_PAGE, is_sound
from tests.builders import (
    a_book,
    a_comparison,
    a_number,
    a_stage,
    a_term,
    a_timeline,
    a_topic,
)

LOW = Span(0, 1)
PHASE = Phase("p", "Phase", (a_stage(),))


def a_curve(*points: tuple[float, float], low: Span = LOW) -> Curve:
    return Curve("", tuple(CurvePoint(*point) for point in points), low, "", "")


def a_front(**words: str) -> Front:
    return Front(a_book(number_words=NumberWords(**words)), (), "")


@pytest.mark.parametrize(
    "value",
    [
        a_topic(),
        a_number(),
        a_number(value=(1.0, 3.0)),
        a_number(kind=NumberKind.COUNT, value=(500.0,), of=0, range=()),
        a_comparison(),
        a_timeline(),
        a_timeline(curve=None),
        a_term(),
        a_front(),
        a_front(share="{of}: {value}", thousands=".", about="circa {figure}"),
        a_front(share="none"),
        Document("term", "term:a", "A", "", "", ()),
    ],
)
def test_what_a_book_holds_is_sound(value: tuple[object, ...]) -> None:
    assert is_sound(value)


@pytest.mark.parametrize(
    "changes",
    [
        {"value": ()},
        {"value": (1.0, 2.0, 3.0)},
        {"value": (300.0,)},
        {"value": (-1.0,)},
        {"of": 0},
        {"of": 7},
        {"kind": NumberKind.COUNT, "of": -1},
        {"range": (1.0,)},
        {"certainty": "absolute"},
    ],
)
def test_a_number_that_no_picture_can_show_is_not(changes: dict[str, Any]) -> None:
    assert not is_sound(a_number(**changes))


@pytest.mark.parametrize(
    "template",
    [
        "{value.__class__}",
        "{value[0]}",
        "{value:>999999999}",
        "{value!r}",
        "{password}",
        "{0}",
        "{}",
        "{",
        "{{}",
    ],
)
def test_a_template_that_asks_for_more_than_its_gaps_is_not(template: str) -> None:
    assert not is_sound(a_front(share=template))


@pytest.mark.parametrize(
    "changes",
    [
        {"page": "x" * (MAX_PAGE + 1)},
        {"words": -1},
        {"short_words": -1},
        {"short": "x" * (MAX_PAGE + 1)},
        {"sections": (Section("a", "A", 1),)},
    ],
)
def test_a_topic_that_no_page_can_show_is_not(changes: dict[str, Any]) -> None:
    assert not is_sound(a_topic(**changes))


def test_a_comparison_with_holes_is_not() -> None:
    question = a_comparison().questions[0]
    assert not is_sound(a_comparison(questions=(question._replace(cells=("a",)),)))
    assert not is_sound(a_comparison(questions=(question._replace(kind="best"),)))
    assert not is_sound(Comparison("", "", (), ()))


@pytest.mark.parametrize(
    "changes",
    [
        {"phases": ()},
        {"phases": (PHASE,) * 7},
        {"phases": (Phase("p", "Empty", ()),)},
        {"phases": (Phase("p", "Full", (a_stage(),) * 15),)},
        {"phases": (Phase("p", "P", (a_stage(days=Span(2, 1)),)),)},
        {"phases": (Phase("p", "P", (a_stage(days=Span(0, MAX_DAY + 1)),)),)},
        {"curve": a_curve()},
        {"curve": a_curve((0, 0), (0, 1))},
        {"curve": a_curve((1, 0), (0, 1))},
        {"curve": a_curve((0, 0), (1, 2))},
        {"curve": a_curve((0, 0), (1e6, 1))},
        {"curve": a_curve((0, 0), (1, 1), low=Span(3, 1))},
    ],
)
def test_a_timeline_that_no_strip_can_show_is_not(changes: dict[str, Any]) -> None:
    assert not is_sound(a_timeline(**changes))


def test_a_hit_of_no_known_kind_is_not() -> None:
    assert not is_sound(Document("advert", "term:a", "A", "", "", ()))
