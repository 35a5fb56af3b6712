"""Timeline: a treatment as stages in days from day 0."""

from typing import NamedTuple

from app.content.languages import marked

MAX_STAGES = 14
MAX_PHASES = 6


class Span(NamedTuple):
    """Whole days; day 0 is the day the stem cells come back, days before are < 0."""

    first: int
    last: int
    """The same as `first`, or later."""


class Stage(NamedTuple):
    """One stop of the timeline. Texts are in the page language, without headings."""

    slug: str
    title: str
    short: str
    """At most 18 characters, for under the medallion."""
    days: Span
    when: str
    """The span in words, such as "about 8 weeks before"."""
    illustration: str
    """Name of a drawing in the pack, without its file ending."""
    what_happens: str
    how_you_may_feel: str
    what_you_can_do: str
    who_to_call: str
    typical_day: str = ""
    """May be empty."""
    carer: str = ""
    topics: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    language: str = ""
    """What it is in, where it is not translated into the book's language; empty else."""

    @property
    def shown(self) -> str:
        """Give its title for lists and heads."""
        return marked(self.title, self.language)

    @property
    def short_shown(self) -> str:
        """Give its short title, for under the medallion and for buttons."""
        return marked(self.short, self.language)


class Phase(NamedTuple):
    """A group of stages, such as the time in hospital."""

    id: str
    title: str
    stages: tuple[Stage, ...]
    """At least one, in day order."""


class CurvePoint(NamedTuple):
    """How high the sketched curve stands on a day."""

    day: float
    level: float
    """0 (none) to 1 (as before treatment)."""


class Curve(NamedTuple):
    """A sketch of the white blood cells under the strip: no measured values."""

    title: str
    points: tuple[CurvePoint, ...]
    """At least two, in day order."""
    low_days: Span
    low_label: str
    caption: str
    sources: tuple[str, ...] = ()


class Timeline(NamedTuple):
    """The whole journey."""

    title: str
    summary: str
    note: str
    """That times are typical and a team may differ."""
    phases: tuple[Phase, ...]
    """At least one, at most MAX_PHASES; together at most MAX_STAGES stages."""
    curve: Curve | None = None

    @property
    def stages(self) -> tuple[Stage, ...]:
        """All stages, in order."""
        return tuple(stage for phase in self.phases for stage in phase.stages)
