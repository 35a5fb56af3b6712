"""Lengths and letters of the timeline, and the parts it is laid out in."""

from typing import Final, NamedTuple

from app.rendering.shapes import Letters, Measure
from app.style.tokens import TypeScale

GROWTH_PX: Final = 10
"""Room kept around every medallion: the chosen one is larger and wears a ring."""


class Part(NamedTuple):
    """Some stages in a row that belong to one phase."""

    phase: int
    first: int
    end: int
    """Stages are counted from 0 over the whole timeline; `end` is the next part's."""


class Style:
    """How large everything is at one text size."""

    def __init__(self, sizes: TypeScale, measure: Measure, here: str = "") -> None:
        """Take sizes, a measure, and the stage that one is at, if any, by its slug."""
        scale = sizes.percent / 100
        gentle = scale**0.5
        self.measure = measure
        self.here = here
        self.label = Letters(sizes.ui, bold=True)
        self.small = Letters(sizes.small)
        self.mark = Letters(sizes.small, bold=True)
        """Of "You are here"."""
        self.edge_px = round(14 * gentle)
        """Outside the bands, where the path turns from row to row."""
        self.gap_px = round(6 * gentle)
        """Between bands."""
        self.pad_px = round(12 * gentle)
        """Inside bands."""
        self.cell_px = round(4 * gentle)
        """At both sides of a stage's words."""
        self.leap_px = round(14 * gentle)
        """More room between stages of one column, where the path leaps."""
        self.aside_px = 0
        """Kept free at the ends of the words of one column, for what paper adds."""
        self.line_gap_px = 2
        """Between a stage's name and its time, for the ground of the chosen name."""
        self.lane_px = round(18 * gentle)
        """Between rows, for the path to come back."""
        self.wave_px = round(10 * gentle)
        """How far medallions stand above and below the middle of the path."""
        self.radius_px = round(46 * gentle)
        self.row_radius_px = round(36 * gentle)
        """Of medallions in several rows, so that what follows stays in sight."""
        self.curve_px = round(48 * gentle)
        """Height of the sketched curve."""
