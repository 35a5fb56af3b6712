"""The sketch of the white blood cells laid under stages, with its words."""

import itertools
from typing import Final, NamedTuple

from app.content.timeline import Curve, Timeline
from app.rendering.shapes import Box, Point, TextBox
from app.rendering.timeline.breaks import leaps
from app.rendering.timeline.curve import clipped, curve_points, knots, place_of, smooth
from app.rendering.timeline.placed import PlacedCurve
from app.rendering.timeline.style import Style
from app.rendering.wrapping import set_text

FLAT: Final = 0.08
"""A part of the curve that changes by less is left out: it would tell nothing."""


BREAK_PX: Final = 6
"""So far the lines of a break reach below the lower edge."""


class Column(NamedTuple):
    """The room of one stage in a row."""

    stage: int
    """From 0, over the whole timeline."""
    phase: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        """The x halfway."""
        return self.x + self.width / 2


class Sketch:
    """The curve of one timeline, to be drawn in one piece or row by row."""

    def __init__(self, timeline: Timeline, style: Style) -> None:
        self._curve = timeline.curve
        self._style = style
        self._points: tuple[Point, ...] = ()
        self._low = (0.0, 0.0)
        self._leaping = leaps(timeline.stages)
        self._is_named = False
        if timeline.curve is not None:
            pinned = knots(timeline.stages)
            self._points = curve_points(timeline.curve, pinned)
            first, last = timeline.curve.low_days
            self._low = (place_of(first, pinned), place_of(last, pinned))

    def under(self, columns: tuple[Column, ...], y: float) -> PlacedCurve | None:
        """Place the part that belongs to these columns; None where nothing happens.

        Args:
            columns: Side by side, without a stage left out.
            y: Where the room for the curve and its words begins.
        """
        first, end = columns[0].stage, columns[-1].stage + 1
        points = clipped(self._points, first, end)
        levels = [point.y for point in points]
        if self._curve is None or not points or max(levels) - min(levels) < FLAT:
            return None
        style = self._style
        left, right = columns[0].x, columns[-1].x + columns[-1].width
        box = Box(left, y + style.pad_px, right - left, style.curve_px)
        placed = tuple(
            Point(_x(point.x, columns), box.y + (1 - point.y) * box.height)
            for point in points
        )
        low = self._low_box(columns, box)
        label = self._low_label(self._curve, low, box) if low else None
        title = None if self._is_named else self._title(self._curve, box, label)
        self._is_named = True
        breaks = tuple(
            (one.x + one.width + next_.x) / 2
            for one, next_ in itertools.pairwise(columns)
            if one.stage in self._leaping
        )
        shown = tuple(x for x in breaks if placed[0].x <= x <= placed[-1].x)
        return PlacedCurve(box, smooth(_apart(placed)), low, label, title, shown)

    def _low_box(self, columns: tuple[Column, ...], box: Box) -> Box | None:
        first, end = columns[0].stage, columns[-1].stage + 1
        low, high = max(first, self._low[0]), min(end, self._low[1])
        if low >= high:
            return None
        left, right = _x(low, columns), _x(high, columns)
        return Box(left, box.y, right - left, box.height)

    def _low_label(self, curve: Curve, low: Box, box: Box) -> TextBox:
        """Put the words under the lowest days, as near to their middle as they fit."""
        style = self._style
        letters = style.small._replace(bold=True)
        width = min(box.width, style.measure(curve.low_label, letters) + 2)
        left = low.x + (low.width - width) / 2
        left = max(box.x, min(box.right - width, left))
        corner = Point(left, box.bottom + style.cell_px)
        text = set_text(curve.low_label, corner, width, letters, style.measure)
        return text._replace(centred=True)

    def _title(self, curve: Curve, box: Box, label: TextBox | None) -> TextBox:
        """Put the title at the left under the curve, lower if the label is there."""
        style = self._style
        corner = Point(box.x, box.bottom + style.cell_px)
        width = min(box.width, style.measure(curve.title, style.small) + 2)
        title = set_text(curve.title, corner, width, style.small, style.measure)
        if label is None or not title.box.overlaps(label.box):
            return title
        lower = title.box._replace(y=label.box.bottom + style.cell_px)
        return title._replace(box=lower)


def sketch_bottom(curve: PlacedCurve) -> float:
    """Tell where the curve and its words end."""
    texts = (curve.low_label, curve.title)
    ends = [text.box.bottom for text in texts if text is not None]
    below = BREAK_PX if curve.breaks else 0
    return max([curve.box.bottom + below, *ends])


def _x(place: float, columns: tuple[Column, ...]) -> float:
    """Turn a place, counted in stages, into px."""
    number = min(int(place) - columns[0].stage, len(columns) - 1)
    column = columns[number]
    return column.x + (place - column.stage) * column.width


def _apart(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Leave out points that fall on the one before."""
    kept = list(points[:1])
    kept += [b for a, b in itertools.pairwise(points) if b.x > a.x]
    return tuple(kept)
