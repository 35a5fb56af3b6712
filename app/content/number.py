"""Number: one sourced figure, and everything that is told of it.

One object makes the short form, the sentence, the icon array, the table row and the alt
text, so that they cannot disagree. The words around the figures are the book's own
(`NumberWords`), in the book's language.
"""

from enum import StrEnum
from typing import Final, NamedTuple

HUNDRED: Final = 100
THOUSAND: Final = 1000
MILLION: Final = 1_000_000


class NumberKind(StrEnum):
    """What sort of figure it is."""

    SHARE = "share"
    COUNT = "count"
    RATE = "rate"
    RATIO = "ratio"
    LENGTH = "length"
    MONEY = "money"


class NumberWords(NamedTuple):
    """How a language tells figures: templates with named gaps, see `docs/writing.md`."""

    thousands: str = ","
    decimal: str = "."
    million: str = "{value} million"
    about: str = "about {figure}"
    share: str = "{value} in {of}"
    share_range: str = "between {low} and {high} in {of}"
    tally: str = "{value}"
    tally_of: str = "{value} of {of}"
    rate: str = "{value} {unit}"
    rate_of: str = "{value} in {of} {unit}"
    ratio: str = "{value} {unit}"
    length: str = "{value} {unit}"
    money: str = "{unit}{value}"
    range: str = "{low} to {high}"
    range_note: str = "range {low} to {high}"
    minus: str = "minus {value}"
    plus: str = "plus {value}"
    frame: str = "{short} {who} {event}; {rest} {opposite} ({studied})."
    one_frame: str = "{who}: {short} {event} ({studied})."
    studied: str = "{where}, {period}"
    followed: str = "followed for {followup}"
    people: str = "{who}, {where}, {period}"
    sure_high: str = "Sure"
    sure_moderate: str = "Fairly sure"
    sure_low: str = "Not sure"
    sure_very_low: str = "Very unsure"
    column_event: str = "What happened"
    column_figure: str = "How many"


class Number(NamedTuple):
    """One figure with all that makes it honest."""

    id: str
    kind: NumberKind
    value: tuple[float, ...]
    """One figure, or two: the ends of a range that is itself the finding."""
    event: str
    """What happened to them, such as "died because of the treatment"."""
    opposite: str
    """The other frame, such as "did not"."""
    good: bool
    """True if the event is a benefit, False if it is a harm."""
    who: str
    where: str
    period: str
    followup: str
    certainty: str
    """high, moderate, low or very-low."""
    of: int = 0
    """100 or 1000 for a share; the whole group for a count or a rate; 0 for none."""
    unit: str = ""
    about: bool = False
    range: tuple[float, ...] = ()
    """Two ends (a confidence interval or the spread between studies), or none."""
    caveat: str = ""
    say: str = ""
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class IconArray(NamedTuple):
    """A share as figures of people."""

    filled: int
    """Whole people, from 0 to `total`."""
    perhaps: int
    """People between the low and the high end of a range, after the filled ones."""
    total: int
    """100 or 1000."""
    per_row: int
    good: bool


def short_form(number: Number, words: NumberWords) -> str:
    """Tell the figure alone, such as "about 2 in 100"."""
    figures, of = _told(number)
    is_about = number.about or figures != tuple(_scaled(number))
    gaps = {
        "value": _joined(figures, words),
        "low": _plain(figures[0], words),
        "high": _plain(figures[-1], words),
        "of": _plain(of, words),
        "unit": number.unit,
    }
    text = _template(number, words).format(**gaps)
    return words.about.format(figure=text) if is_about else text


def rest_form(number: Number, words: NumberWords) -> str:
    """Tell the other frame's figure: of a share or a count of a group, those left."""
    figures, of = _told(number)
    rest = tuple(of - figure for figure in reversed(figures))
    other = number._replace(value=rest, of=of, about=number.about or _rounds(number))
    return short_form(other, words)


def sentence(number: Number, words: NumberWords) -> str:
    """Tell the figure with who, where, when, and how long they were followed."""
    gaps = {
        "short": short_form(number, words),
        "who": number.who,
        "event": number.event,
        "opposite": number.opposite,
        "studied": studied(number, words),
    }
    if number.of and number.opposite and number.kind in _FRAMED:
        told = words.frame.format(rest=rest_form(number, words), **gaps)
    else:
        told = words.one_frame.format(**gaps)
    return f"{told[:1].upper()}{told[1:]}"


def studied(number: Number, words: NumberWords) -> str:
    """Tell where and when it was seen, how long people were followed, and the range."""
    parts = [words.studied.format(where=number.where, period=number.period)]
    if number.followup:
        parts.append(words.followed.format(followup=number.followup))
    if number.range:
        low, high = (_plain(end, words) for end in number.range)
        parts.append(words.range_note.format(low=low, high=high))
    return "; ".join(parts)


def certainty(number: Number, words: NumberWords) -> str:
    """Tell how sure the figure is, in the book's words."""
    return {
        "high": words.sure_high,
        "moderate": words.sure_moderate,
        "low": words.sure_low,
        "very-low": words.sure_very_low,
    }[number.certainty]


def table_row(number: Number, words: NumberWords) -> tuple[str, str, str, str]:
    """Give event, figure, people, and what was studied: one row of a table."""
    return (
        f"{number.event[:1].upper()}{number.event[1:]}",
        short_form(number, words),
        number.who,
        studied(number, words),
    )


def icon_array(number: Number) -> IconArray:
    """Give the share as whole people.

    Raises:
        ValueError: The number is no share.

    Source: same denominators, filled from one corner, whole people (IPDAS 2021,
    presenting probabilities).
    """
    if number.kind is not NumberKind.SHARE:
        raise ValueError(number.id)
    figures, of = _told(number)
    low, high = int(figures[0]), int(figures[-1])
    return IconArray(low, high - low, of, 10 if of <= HUNDRED else 50, number.good)


def alt_text(number: Number, words: NumberWords) -> str:
    """Tell an icon array to somebody who cannot see it."""
    short, rest = short_form(number, words), rest_form(number, words)
    return f"{short} {number.event}; {rest} {number.opposite}"


_FRAMED = frozenset({NumberKind.SHARE, NumberKind.COUNT})


def _scaled(number: Number) -> tuple[float, ...]:
    """Give the values in the denominator they are told in."""
    _, of = _told(number)
    factor = of / number.of if number.of else 1
    return tuple(round(value * factor, 9) for value in number.value)


def _told(number: Number) -> tuple[tuple[float, ...], int]:
    """Round a share to whole people; below 1 in 100 it is told of 1,000."""
    if number.kind is not NumberKind.SHARE:
        return number.value, number.of
    values, of = number.value, number.of
    if of == HUNDRED and any(0 < value < 1 for value in values):
        values, of = tuple(round(value * 10, 9) for value in values), THOUSAND
    return tuple(float(_half_up(value)) for value in values), of


def _rounds(number: Number) -> bool:
    """Tell whether whole people are an approximation of this share."""
    return _told(number)[0] != _scaled(number)


def _half_up(value: float) -> int:
    return int(value + 0.5)


def _template(number: Number, words: NumberWords) -> str:
    if number.kind is NumberKind.SHARE and len(number.value) > 1:
        return words.share_range
    with_group = {
        NumberKind.COUNT: (words.tally, words.tally_of),
        NumberKind.RATE: (words.rate, words.rate_of),
    }
    if number.kind in with_group:
        return with_group[number.kind][bool(number.of)]
    return {
        NumberKind.SHARE: words.share,
        NumberKind.RATIO: words.ratio,
        NumberKind.LENGTH: words.length,
        NumberKind.MONEY: words.money,
    }[number.kind]


def _joined(figures: tuple[float, ...], words: NumberWords) -> str:
    if len(figures) == 1:
        return _plain(figures[0], words)
    low, high = (_plain(figure, words) for figure in figures)
    return words.range.format(low=low, high=high)


def _plain(value: float, words: NumberWords) -> str:
    """Write a figure with the language's separators: 12,000 or 2.8 million."""
    if abs(value) >= MILLION:
        return words.million.format(value=_plain(round(value / MILLION, 2), words))
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    marks = {",": words.thousands, ".": words.decimal}
    return "".join(marks.get(mark, mark) for mark in text)
