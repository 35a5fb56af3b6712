"""Fit: a chapter set a little closer or wider, where that fills its pages better.

Letters and lines stay as they are: only the room between paragraphs, the people of icon
arrays and the drawings give way, as a typesetter would have it.
"""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QSize

from app.content.links import Kind, Link
from app.rendering.lowering import SizeOf
from app.rendering.paper.leaves import ENOUGH
from app.style.tokens import Theme

LEAST_LAST: Final = 0.25
"""A last page filled less looks forgotten."""


class Fit(NamedTuple):
    """One way to set a chapter."""

    spaces: float = 1.0
    """Room around paragraphs, in times the usual."""
    drawings: float = 0.64
    """Of the column that a drawing takes: paper is for words first."""
    people: float = 1.0
    """Size of the people of icon arrays, in times the usual."""

    def worn(self, theme: Theme) -> Theme:
        """Give a theme of paper with its spaces."""
        percent = round(theme.type.percent * self.spaces)
        return theme._replace(type=theme.type._replace(percent=percent))

    def sized(self, size_of: SizeOf, link: Link, width_px: int) -> QSize:
        """Tell a picture's size in a column so many px wide; see `SizeOf`."""
        if link.kind is Kind.ILLUSTRATION:
            return size_of(link, max(1, round(width_px * self.drawings)))
        size, people = size_of(link, width_px), self.people / self.spaces
        return QSize(round(size.width() * people), round(size.height() * people))


FITS: Final = (
    Fit(),
    Fit(0.95, 0.54, 0.95),
    Fit(0.88, 0.44, 0.88),
    Fit(1.12, 0.74),
    Fit(0.88, 0.44, 0.72),
)
"""The usual way first; none so close that a code is under 20 mm, which cameras need."""

_STEP: Final = 0.03
"""What a fit must save, in pages, to be taken before those in front of it."""


_PARTED: Final = 0.15
"""What it costs to part a callout or a card, in pages."""


class Fillable(Protocol):
    """A chapter that was laid out, and knows how full its pages are."""

    @property
    def fills(self) -> tuple[float, ...]:
        """Of each page, from 0 to 1."""
        ...

    @property
    def parted(self) -> int:
        """How many pages end within what is better told together."""
        ...


T = TypeVar("T", bound=Fillable)


def fitted(lay: Callable[[Fit], T], fits: Iterable[Fit] = FITS) -> tuple[Fit, T]:
    """Lay a chapter out as often as needed, and give the way that fills its pages best.

    Args:
        lay: Lays it out.
        fits: To choose from, the one liked best first.
    """
    best: tuple[float, Fit, T] | None = None
    for handicap, fit in enumerate(fits):
        laid = lay(fit)
        waste = wasted(laid.fills) + _PARTED * laid.parted
        if not handicap and not waste:
            return fit, laid
        cost = len(laid.fills) + waste + handicap * _STEP
        if best is None or cost < best[0]:
            best = cost, fit, laid
    if best is None:
        raise ValueError("no way to fit")
    return best[1], best[2]


def wasted(fills: tuple[float, ...]) -> float:
    """Tell how much of its pages a chapter leaves empty, beyond what nobody minds."""
    *others, last = fills
    if not others:
        return 0.0
    lacking = sum(max(0.0, ENOUGH - fill) for fill in others)
    return 2 * (lacking + max(0.0, LEAST_LAST - last))
