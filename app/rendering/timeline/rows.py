"""The timeline in rows: a winding path from left to right, row by row."""

import itertools
from typing import Final

from app.content.timeline import Timeline
from app.rendering.shapes import Box, Point, TextBox
from app.rendering.timeline.breaks import cut, leaps
from app.rendering.timeline.placed import (
    Bend,
    Break,
    PlacedCurve,
    PlacedPhase,
    PlacedStage,
    PlacedTimeline,
)
from app.rendering.timeline.sketch import Column, Sketch, sketch_bottom
from app.rendering.timeline.style import GROWTH_PX, Part, Style
from app.rendering.timeline.words import set_words
from app.rendering.wrapping import longest_word, set_text

Row = tuple[Part, ...]

COLUMN_EM: Final = 7.5
"""Least room of a stage in a row, in sizes of its small letters."""


def least_column(timeline: Timeline, style: Style) -> float:
    """Give the least width of a stage in a row: no word of it may be cut."""
    shorts = [stage.short_shown for stage in timeline.stages]
    whens = [stage.when for stage in timeline.stages]
    titles = [phase.title for phase in timeline.phases]
    words = max(
        longest_word(shorts, style.label, style.measure),
        longest_word(whens, style.small, style.measure),
        longest_word(titles, style.label, style.measure) + 2 * style.pad_px,
    )
    return max(words + 2 * style.cell_px, COLUMN_EM * style.small.size_px)


def place_rows(
    timeline: Timeline, rows: tuple[Row, ...], width_px: float, style: Style
) -> PlacedTimeline:
    """Lay the stages out in these rows, each as wide as the picture."""
    least = least_column(timeline, style)
    titles_px = tuple(
        style.measure(phase.title, style.label) + 2 * style.pad_px + 1
        for phase in timeline.phases
    )
    rooms = [
        _columns(_shares(row, width_px, titles_px, least, style), row, style)
        for row in rows
    ]
    narrowest = min(column.width for columns in rooms for column in columns)
    wanted = style.radius_px if len(rows) == 1 else style.row_radius_px
    radius = min(wanted, narrowest / 2 - GROWTH_PX)
    sketch = Sketch(timeline, style)
    stages: list[tuple[PlacedStage, ...]] = []
    phases: list[PlacedPhase] = []
    curves: list[PlacedCurve] = []
    lanes: list[float] = []
    y = 0.0
    for row, columns in zip(rows, rooms, strict=True):
        if stages:
            lanes.append(y + style.lane_px / 2)
            y += style.lane_px
        titles = [_title(timeline, part, columns, y, style) for part in row]
        middle = max(title.box.bottom for title in titles)
        middle += GROWTH_PX + radius + style.wave_px
        placed = tuple(
            _stage(timeline, column, Point(column.middle, middle), radius, style)
            for column in columns
        )
        bottom = max(stage.bottom for stage in placed) + style.pad_px
        phases += [
            PlacedPhase(part.phase, _band(part, columns, y, bottom), title)
            for part, title in zip(row, titles, strict=True)
        ]
        stages.append(placed)
        y = bottom
        curve = sketch.under(columns, y)
        if curve is not None:
            curves.append(curve)
            y = sketch_bottom(curve)
    flat = tuple(stage for row in stages for stage in row)
    way = _Way(leaps(timeline.stages))
    for row in stages:
        way.wind(row)
    for last, first, lane in zip(stages, stages[1:], lanes, strict=False):
        turns = _return(last[-1].centre, first[0].centre, lane, width_px, style)
        way.turn(last[-1], turns)
    return PlacedTimeline(
        width_px,
        y,
        "rows",
        flat,
        tuple(phases),
        tuple(way.path),
        tuple(way.returns),
        tuple(curves),
        tuple(way.breaks),
    )


class _Way:
    """The path, cut wherever it leaps over a long time."""

    def __init__(self, leaping: frozenset[int]) -> None:
        """Take the stages, from 0, after which it leaps."""
        self._leaping = leaping
        self.path: list[Bend] = []
        self.returns: list[Bend] = []
        self.breaks: list[Break] = []

    def wind(self, row: tuple[PlacedStage, ...]) -> None:
        """Go from stage to stage of a row."""
        for a, b in itertools.pairwise(row):
            half = (b.centre.x - a.centre.x) / 2
            before = Point(a.centre.x + half, a.centre.y)
            after = Point(b.centre.x - half, b.centre.y)
            self._go(a, Bend(a.centre, before, after, b.centre), self.path)

    def turn(self, last: PlacedStage, turns: tuple[Bend, ...]) -> None:
        """Go round from the last stage of a row to the next row."""
        for number, bend in enumerate(turns):
            if number == _LANE:
                self._go(last, bend, self.returns)
            else:
                self.returns.append(bend)

    def _go(self, stage: PlacedStage, bend: Bend, bends: list[Bend]) -> None:
        if stage.number - 1 not in self._leaping:
            bends.append(bend)
            return
        before, leap, after = cut(bend)
        bends += [before, after]
        self.breaks.append(leap)


_LANE = 4
"""Which bend of a return leads back between the rows."""


def _shares(
    row: Row,
    width_px: float,
    titles_px: tuple[float, ...],
    least_px: float,
    style: Style,
) -> tuple[float, ...]:
    """Share a row's width among its parts, evenly by their stages.

    A title that would be wrapped gets more, where the others have room to spare.

    Args:
        row: Its parts.
        width_px: Of the whole picture.
        titles_px: How wide the band of each phase must be for its title.
        least_px: Least width of a stage.
        style: Lengths.

    Returns:
        The width of each stage of a part.
    """
    stages = [part.end - part.first for part in row]
    room = width_px - 2 * style.edge_px - style.gap_px * (len(row) - 1)
    even = room / sum(stages)
    wanted = [
        max(even, titles_px[part.phase] / count)
        for part, count in zip(row, stages, strict=True)
    ]
    spare = [
        0.0 if width > even else count * max(0.0, even - least_px)
        for width, count in zip(wanted, stages, strict=True)
    ]
    missing = sum(
        (width - even) * count for width, count in zip(wanted, stages, strict=True)
    )
    if missing > sum(spare):
        return (even,) * len(row)
    given = missing / sum(spare) if missing else 0.0
    return tuple(
        width - given * each / count
        for width, each, count in zip(wanted, spare, stages, strict=True)
    )


def _columns(widths: tuple[float, ...], row: Row, style: Style) -> tuple[Column, ...]:
    """Put the stages of a row side by side; between phases there is a gap."""
    columns: list[Column] = []
    x = float(style.edge_px)
    for part, width in zip(row, widths, strict=True):
        for stage in range(part.first, part.end):
            columns.append(Column(stage, part.phase, x, width))
            x += width
        x += style.gap_px
    return tuple(columns)


def _room(part: Part, columns: tuple[Column, ...]) -> tuple[float, float]:
    """Give left and right of the columns of a part."""
    own = [column for column in columns if part.first <= column.stage < part.end]
    return own[0].x, own[-1].x + own[-1].width


def _title(
    timeline: Timeline, part: Part, columns: tuple[Column, ...], y: float, style: Style
) -> TextBox:
    left, right = _room(part, columns)
    corner = Point(left + style.pad_px, y + style.pad_px * 0.75)
    words, width = timeline.phases[part.phase].title, right - left - 2 * style.pad_px
    return set_text(words, corner, width, style.label, style.measure)


def _band(part: Part, columns: tuple[Column, ...], top: float, bottom: float) -> Box:
    left, right = _room(part, columns)
    return Box(left, top, right - left, bottom - top)


def _stage(
    timeline: Timeline, column: Column, middle: Point, radius: float, style: Style
) -> PlacedStage:
    """Put a medallion above or below the middle of the path, its words under it."""
    stage = timeline.stages[column.stage]
    wave = style.wave_px if column.stage % 2 == 0 else -style.wave_px
    centre = Point(middle.x, middle.y + wave)
    under = middle.y + style.wave_px + radius + GROWTH_PX
    corner = Point(column.x + style.cell_px, under)
    width = column.width - 2 * style.cell_px
    words = set_words(stage, corner, width, style, centred=True)
    return PlacedStage(stage, column.stage + 1, column.phase, centre, radius, *words)


def _return(
    last: Point, first: Point, lane: float, width: float, style: Style
) -> tuple[Bend, ...]:
    """Go out to the right, down, back along the lane, down, and in from the left."""
    side, turn = style.edge_px / 2, style.edge_px / 2 + 2
    left, right = side, width - side
    corners = (
        (
            Point(right, last.y),
            Point(right - turn, last.y),
            Point(right, last.y + turn),
        ),
        (Point(right, lane), Point(right, lane - turn), Point(right - turn, lane)),
        (Point(left, lane), Point(left + turn, lane), Point(left, lane + turn)),
        (
            Point(left, first.y),
            Point(left, first.y - turn),
            Point(left + turn, first.y),
        ),
    )
    bends: list[Bend] = []
    here = last
    for corner, before, after in corners:
        bends += [Bend(here, here, before, before), Bend(before, corner, corner, after)]
        here = after
    return (*bends, Bend(here, here, first, first))
