"""Step: one idea of a walk-through, as data."""

from typing import NamedTuple

from app.content.links import Link
from app.controls.picture import SHAPE


class Plate(NamedTuple):
    """What is shown beside the words of a step."""

    link: Link
    """An illustration, or a number: its people are shown."""
    alt: str = ""
    """What is told of it to a screen reader."""
    shape: tuple[int, int] = SHAPE
    """Width and height, in any unit."""


class Step(NamedTuple):
    """One idea."""

    part: str
    """What it belongs to, such as the title of a topic."""
    title: str
    page: str
    """A few sentences, in the page language."""
    plate: Plate | None = None

    @property
    def is_opening(self) -> bool:
        """Tell whether a part begins with it: it says what the part is about."""
        return self.part == self.title
