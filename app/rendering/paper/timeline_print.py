"""How the timeline is printed: sizes of letters, and what a page holds."""

from typing import Final, NamedTuple

from app.rendering.paper.kinds import LARGE_PT, UNITS_PER_PT
from app.rendering.shapes import Box, Letters, Measure, Point, TextBox
from app.rendering.timeline.placed import PlacedCurve, PlacedTimeline
from app.rendering.timeline.style import Style
from app.style.tokens import TypeScale

NORMAL_PT: Final = (11, 10.5, 10, 9.5, 9, 8.5, 8)
"""Letters tried in turn until all stages stand on one page."""

_TITLE_PT = 20
_SMALL_PT = 8
_TINY_PT = 7
_LARGE_TINY_PT = 11
_DATES_SHARE = 0.32
_LARGE_DATES_SHARE = 0.2


class SheetWords(NamedTuple):
    """What stands on paper besides the timeline itself."""

    foot: str
    """Book, version and review state: room is kept for it on every page."""
    sources: tuple[str, ...] = ()
    """What the sketch rests on."""


class SheetText(NamedTuple):
    """Words with the role of their colour."""

    text: TextBox
    role: str = "quiet"


class PlacedSheet(NamedTuple):
    """One page; origin is the upper left corner of the paper."""

    size: Box
    texts: tuple[SheetText, ...]
    lines: tuple[Box, ...]
    """To be written on by hand: each has a dotted line as its lower edge."""
    timeline: PlacedTimeline
    corner: Point
    """Where the timeline's own origin lies."""
    curve: PlacedCurve | None = None


class Hand:
    """The letters and lengths of one size of print."""

    def __init__(self, text_pt: float, width: float, measure: Measure) -> None:
        """Set running words in letters so tall, on paper with so much width."""
        unit = text_pt * UNITS_PER_PT
        self.measure = measure
        self.is_large = text_pt >= LARGE_PT
        self.title = Letters(
            max(round(unit * 1.4), _TITLE_PT * UNITS_PER_PT), bold=True
        )
        self.text = Letters(round(unit))
        self.strong = Letters(round(unit), bold=True)
        self.small = Letters(max(round(unit * 0.72), _SMALL_PT * UNITS_PER_PT))
        tiny = _LARGE_TINY_PT if self.is_large else _TINY_PT
        self.tiny = Letters(tiny * UNITS_PER_PT)
        self.gap_px = unit * 0.6
        self.dates_px = width * (_LARGE_DATES_SHARE if self.is_large else _DATES_SHARE)
        """Width of the room where one's own dates are written."""

    def style(self, between_px: float = 0.0) -> Style:
        """Give the style of the stages, with so much more room between them."""
        unit = round(self.text.size_px)
        sizes = TypeScale(100, small=unit, ui=unit, text=unit, lede=0, h3=0, h2=0, h1=0)
        style = Style(sizes, self.measure)
        style.radius_px = round(unit * (1.35 if self.is_large else 1.7))
        style.leap_px = round(unit * 0.55)
        style.wave_px = round(unit * 0.6)
        style.edge_px = 0
        style.pad_px = round(unit * 0.45)
        style.gap_px = round(unit * 0.3)
        style.cell_px = int(unit * 0.08) + int(between_px / 2)
        style.aside_px = round(self.dates_px)
        style.curve_px = round(unit * 3.4)
        return style

    def sketch_style(self) -> Style:
        """Give the style of the sketch: its words are small print."""
        style = self.style()
        style.small = self.small
        style.cell_px = round(self.gap_px * 0.3)
        return style
