"""What types cannot say of a value, but everybody above relies on.

A pack may come from anyone: a share of 300 in 100, a comparison with an empty column or
a template that asks for a billion spaces would fail, or hang, on somebody's screen.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from app.content.number import HUNDRED, THOUSAND, Number, NumberKind, NumberWords
from app.content.page import MAX_PAGE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.content.illustration import Illustration
    from app.content.option import Comparison
    from app.content.timeline import Curve, Span, Timeline
    from app.content.topic import Topic
    from app.pack.schema import Document, Front

MAX_DAY: Final = 100_000
"""Nearly 300 years from day 0, either way."""

MAX_SIDE: Final = 1_000_000.0
"""Of a drawing's viewBox, in its own units; infinity and "no number" are none."""

MAX_PAGE: Final = 4 * MAX_PAGE_BYTES
"""Characters; tags come on top of what a writer may write."""

_CERTAINTIES: Final = frozenset({"high", "moderate", "low", "very-low"})
_OPTION_KINDS: Final = frozenset({"benefit", "harm", "practical"})
_PLACE_KINDS: Final = frozenset({"topic", "section", "term", "stage", "question"})
_LEVELS: Final = range(2, 5)


def is_sound(value: tuple[object, ...]) -> bool:
    """Tell whether a value keeps what its class promises."""
    look = _LOOKS.get(type(value).__name__)
    return look is None or look(value)


def _front(front: Front) -> bool:
    """Look that the templates ask for nothing but their own gaps."""
    defaults = NumberWords()
    return all(
        words == default or _gaps(words) <= _gaps(default) | {None}
        for words, default in zip(front.book.number_words, defaults, strict=True)
    )


def _gaps(template: str) -> set[str | None]:
    """Give the gaps of a template; one that is written in any other way is a gap too."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        return {template}
    return {f"{gap}{spec}{how}" if spec or how else gap for _, gap, spec, how in parts}


def _topic(topic: Topic) -> bool:
    levels = all(section.level in _LEVELS for section in topic.sections)
    is_counted = topic.words >= 0 and topic.short_words >= 0
    return levels and is_counted and max(len(topic.page), len(topic.short)) <= MAX_PAGE


def _illustration(illustration: Illustration) -> bool:
    return 0 <= illustration.width <= MAX_SIDE and 0 <= illustration.height <= MAX_SIDE


def _number(number: Number) -> bool:
    ends = {len(number.value) in {1, 2}, len(number.range) in {0, 2}}
    known = number.certainty in _CERTAINTIES and number.of >= 0
    return ends == {True} and known and (not _is_share(number) or _share(number))


def _is_share(number: Number) -> bool:
    return number.kind is NumberKind.SHARE


def _share(number: Number) -> bool:
    is_whole = number.of in {HUNDRED, THOUSAND}
    return is_whole and all(0 <= value <= number.of for value in number.value)


def _comparison(comparison: Comparison) -> bool:
    columns = len(comparison.options)
    return columns > 0 and all(
        len(question.cells) == columns and question.kind in _OPTION_KINDS
        for question in comparison.questions
    )


def _timeline(timeline: Timeline) -> bool:
    from app.content.timeline import MAX_PHASES, MAX_STAGES  # noqa: PLC0415

    phases, stages = timeline.phases, timeline.stages
    return (
        0 < len(phases) <= MAX_PHASES
        and len(stages) <= MAX_STAGES
        and all(phase.stages for phase in phases)
        and all(_span(stage.days) for stage in stages)
        and (timeline.curve is None or _curve(timeline.curve))
    )


def _span(span: Span) -> bool:
    return -MAX_DAY <= span.first <= span.last <= MAX_DAY


def _curve(curve: Curve) -> bool:
    days = [point.day for point in curve.points]
    levels = all(0 <= point.level <= 1 for point in curve.points)
    is_long = all(abs(day) <= MAX_DAY for day in days) and len(set(days)) > 1
    return levels and is_long and days == sorted(days) and _span(curve.low_days)


def _document(document: Document) -> bool:
    return document.kind in _PLACE_KINDS


_LOOKS: Final[dict[str, Callable[[Any], bool]]] = {
    "Front": _front,
    "Topic": _topic,
    "Number": _number,
    "Illustration": _illustration,
    "Comparison": _comparison,
    "Timeline": _timeline,
    "Document": _document,
}
