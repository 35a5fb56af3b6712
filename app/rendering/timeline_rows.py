"""The timeline in rows: a winding path from left to right, row by row."""

import itertools
from collections.abc import Iterator

from app.content.timeline import Timeline
from app.rendering.timeline_shapes import (
    Bend,
    Box,
    PlacedCurve,
    PlacedPhase,
    PlacedStage,
    PlacedTimeline,
    Point,
    TextBox,
)
from app.rendering.timeline_sketch import Column, Sketch, sketch_bottom
from app.rendering.timeline_style import GROWTH_PX, Part, Style
from app.rendering.wrapping import set_centred, set_text

Row = tuple[Part, ...]


def place_rows(
    timeline: Timeline, rows: tuple[Row, ...], width_px: float, style: Style
) -> PlacedTimeline:
    """Lay the stages out in these rows, each as wide as the picture."""
    rooms = [_columns(row, width_px, style) for row in rows]
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
        bottom = max(stage.when.box.bottom for stage in placed) + style.pad_px
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
    turns = zip(stages, stages[1:], lanes, strict=False)
    returns = [
        bend
        for last, first, lane in turns
        for bend in _return(last[-1].centre, first[0].centre, lane, width_px, style)
    ]
    flat = tuple(stage for row in stages for stage in row)
    path = tuple(bend for row in stages for bend in _path(row))
    return PlacedTimeline(
        width_px, y, "rows", flat, tuple(phases), path, tuple(returns), tuple(curves)
    )


def _columns(row: Row, width_px: float, style: Style) -> tuple[Column, ...]:
    """Share a row's width among its stages; between phases there is a gap."""
    gaps = style.gap_px * (len(row) - 1)
    stages = row[-1].end - row[0].first
    width = (width_px - 2 * style.edge_px - gaps) / stages
    columns: list[Column] = []
    x = float(style.edge_px)
    for part in row:
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
    label = set_centred(stage.short, corner, width, style.label, style.measure)
    corner = Point(corner.x, label.box.bottom + style.line_gap_px)
    when = set_centred(stage.when, corner, width, style.small, style.measure)
    return PlacedStage(
        stage,
        column.stage + 1,
        column.phase,
        centre,
        radius,
        label,
        when,
    )


def _path(row: tuple[PlacedStage, ...]) -> Iterator[Bend]:
    """Wind from stage to stage."""
    for a, b in itertools.pairwise(row):
        half = (b.centre.x - a.centre.x) / 2
        yield Bend(
            a.centre,
            Point(a.centre.x + half, a.centre.y),
            Point(b.centre.x - half, b.centre.y),
            b.centre,
        )


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
