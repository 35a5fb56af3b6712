"""Plain shapes, known to no toolkit: origin top left, y downward, in px or units."""

from collections.abc import Callable
from typing import NamedTuple


class Letters(NamedTuple):
    """How words are set."""

    size_px: float
    bold: bool = False

    @property
    def line_px(self) -> float:
        """From one line to the next."""
        return round(self.size_px * 1.3)


Measure = Callable[[str, Letters], float]
"""How wide words are, in px, on one line."""


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    def overlaps(self, other: "Box") -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def around(self, other: "Box") -> "Box":
        """Give the smallest box around the two."""
        left, top = min(self.x, other.x), min(self.y, other.y)
        right, bottom = max(self.right, other.right), max(self.bottom, other.bottom)
        return Box(left, top, right - left, bottom - top)


class TextBox(NamedTuple):
    """Words in lines, in a box just as tall."""

    box: Box
    lines: tuple[str, ...]
    letters: Letters
    centred: bool = False
    from_right: bool = False
    """Lines begin at the right edge; has no meaning for centred ones."""
