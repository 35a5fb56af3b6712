"""A timeline finds its places: arithmetic only, no toolkit.

Wide enough, the stages stand in a row or a few, phases kept together. In a narrow
window or large letters they stand in one column, words beside or under the medallions.
"""

from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import Final

from app.content.timeline import Timeline
from app.rendering.shapes import Measure
from app.rendering.timeline.column import place_column
from app.rendering.timeline.placed import PlacedTimeline
from app.rendering.timeline.rows import least_column, place_rows
from app.rendering.timeline.style import Part, Style
from app.style.tokens import TypeScale

MIN_COLUMNS: Final = 3
"""Rows of fewer stages are no path any more: one column reads better."""


def place_timeline(
    timeline: Timeline,
    width_px: float,
    sizes: TypeScale,
    measure: Measure,
    here: str = "",
) -> PlacedTimeline:
    """Give every stage, phase and curve its place.

    Args:
        timeline: At least one phase, and in every phase at least one stage.
        width_px: Of the whole picture.
        sizes: Of letters.
        measure: Tells how wide words are.
        here: The slug of the stage that one is at now; empty for none.

    Returns:
        Nothing overlaps, and nothing stands out of the width.
    """
    style = Style(sizes, measure, here)
    least = least_column(timeline, style)
    room = width_px - 2 * style.edge_px
    if room // least < min(MIN_COLUMNS, len(timeline.stages)):
        return place_column(timeline, width_px, style)
    return place_rows(timeline, _rows(timeline, room, least, style), width_px, style)


def _rows(
    timeline: Timeline, room_px: float, least_px: float, style: Style
) -> tuple[tuple[Part, ...], ...]:
    """Part the stages into rows that fit, evenly, phases whole if they can be.

    A phase too long for a row is first halved, or parted further, as evenly as it goes.
    """
    parts: list[Part] = []
    most = int(room_px // least_px)
    starts = accumulate((len(phase.stages) for phase in timeline.phases), initial=0)
    for number, (phase, start) in enumerate(zip(timeline.phases, starts, strict=False)):
        stages = len(phase.stages)
        pieces = -(-stages // most)
        cuts = [start + piece * stages // pieces for piece in range(pieces + 1)]
        parts += [Part(number, first, end) for first, end in pairwise(cuts)]

    def fits(row: tuple[Part, ...]) -> bool:
        gaps = style.gap_px * (len(row) - 1)
        return (row[-1].end - row[0].first) * least_px + gaps <= room_px

    return _evenly(tuple(parts), fits)


def _evenly(
    parts: tuple[Part, ...], fits: Callable[[tuple[Part, ...]], bool]
) -> tuple[tuple[Part, ...], ...]:
    """Choose where rows end: as few rows as can be, the longest as short as can be."""
    best: dict[int, tuple[tuple[int, int], tuple[tuple[Part, ...], ...]]] = {
        0: ((0, 0), ())
    }
    for end in range(1, len(parts) + 1):
        for start in range(end):
            row = parts[start:end]
            if not fits(row):
                continue
            (rows, longest), before = best[start]
            cost = (rows + 1, max(longest, row[-1].end - row[0].first))
            if end not in best or cost < best[end][0]:
                best[end] = (cost, (*before, row))
    return best[len(parts)][1]
