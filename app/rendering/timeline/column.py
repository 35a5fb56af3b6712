"""The timeline in one column, for narrow windows and large letters."""

import itertools

from app.content.timeline import Stage, Timeline
from app.rendering.shapes import Box, Point
from app.rendering.timeline.breaks import cut, leaps
from app.rendering.timeline.placed import (
    Bend,
    Break,
    PlacedPhase,
    PlacedStage,
    PlacedTimeline,
)
from app.rendering.timeline.sketch import Column, Sketch, sketch_bottom
from app.rendering.timeline.style import GROWTH_PX, Style
from app.rendering.timeline.words import set_words
from app.rendering.wrapping import longest_word, set_text

BESIDE_EM = 9
"""Room that words need beside a medallion, in sizes of the small letters."""

_EDGE_SHARE = 0.015
_PAD_SHARE = 0.025
"""In the narrowest windows, words need the width more than the margins do."""

_RADIUS_SHARE = 0.8
"""Of the radius in rows: here medallions stand under each other."""


def place_column(timeline: Timeline, width_px: float, style: Style) -> PlacedTimeline:
    """Lay the stages out under each other."""
    return _Column(timeline, width_px, style).placed()


class _Column:
    """Grows from the top to the bottom, a stage at a time."""

    def __init__(self, timeline: Timeline, width_px: float, style: Style) -> None:
        self._timeline = timeline
        self._width = width_px
        self._style = style
        self._leaping = leaps(timeline.stages)
        self._radius = style.radius_px * _RADIUS_SHARE
        self._edge = min(style.edge_px, style.gap_px, width_px * _EDGE_SHARE)
        self._left = self._edge + min(style.pad_px, width_px * _PAD_SHARE)
        self._right = width_px - self._left - style.aside_px
        beside = self._left + 2 * (self._radius + GROWTH_PX + style.wave_px)
        shorts = [stage.short_shown for stage in timeline.stages]
        longest = longest_word(shorts, style.label, style.measure)
        needed = max(BESIDE_EM * style.small.size_px, longest)
        self._is_beside = self._right - beside >= needed
        self._words_left = beside if self._is_beside else self._left

    def placed(self) -> PlacedTimeline:
        """Lay all phases out, and the sketch below them."""
        style = self._style
        stages: list[PlacedStage] = []
        phases: list[PlacedPhase] = []
        y = 0.0
        for number, phase in enumerate(self._timeline.phases):
            corner = Point(self._words_left, y + style.pad_px)
            width = self._right - self._words_left
            title = set_text(phase.title, corner, width, style.label, style.measure)
            bottom = title.box.bottom
            for stage in phase.stages:
                if len(stages) - 1 in self._leaping and stage is not phase.stages[0]:
                    bottom += style.leap_px
                stages.append(self._stage(stage, len(stages), number, bottom))
                bottom = _bottom(stages[-1]) + style.cell_px
            bottom += style.pad_px
            band = Box(self._edge, y, self._width - 2 * self._edge, bottom - y)
            phases.append(PlacedPhase(number, band, title))
            y = bottom + style.gap_px
        sketch = Sketch(self._timeline, style).under(self._even(len(stages)), y)
        curves = () if sketch is None else (sketch,)
        height = y - style.gap_px if sketch is None else sketch_bottom(sketch)
        form = "side" if self._is_beside else "stacked"
        path, breaks = self._way(stages)
        return PlacedTimeline(
            self._width,
            height,
            form,
            tuple(stages),
            tuple(phases),
            path,
            (),
            curves,
            breaks,
        )

    def _way(
        self, stages: list[PlacedStage]
    ) -> tuple[tuple[Bend, ...], tuple[Break, ...]]:
        """Lead the path from stage to stage, cut where it leaps over a long time."""
        path: list[Bend] = []
        breaks: list[Break] = []
        for number, (a, b) in enumerate(itertools.pairwise(stages)):
            if not self._is_beside and a.phase != b.phase:
                continue
            bend = self._bend(a, b)
            if number in self._leaping:
                before, leap, after = cut(bend)
                path += [before, after]
                breaks.append(leap)
            else:
                path.append(bend)
        return tuple(path), tuple(breaks)

    def _stage(self, stage: Stage, number: int, phase: int, y: float) -> PlacedStage:
        """Put a stage below y, its words beside it or under it."""
        style, room = self._style, self._radius + GROWTH_PX
        width = self._right - self._words_left
        corner = Point(self._words_left, y)
        told = set_words(stage, corner, width, style, centred=not self._is_beside)
        words = told.bottom - y
        wave = style.wave_px if number % 2 else -style.wave_px
        if self._is_beside:
            x = self._left + room + style.wave_px / 2 + wave / 2
            centre = Point(x, y + max(room, words / 2) + style.cell_px)
            shift = centre.y - words / 2 - y
        else:
            centre = Point((self._left + self._right) / 2, y + room)
            shift = 2 * room
        return PlacedStage(
            stage, number + 1, phase, centre, self._radius, *told.lowered(shift)
        )

    def _bend(self, a: PlacedStage, b: PlacedStage) -> Bend:
        """Go down from one stage to the next; under words, only where there are none."""
        start, end = a.centre, b.centre
        if not self._is_beside:
            start = Point(a.centre.x, a.bottom)
            end = Point(b.centre.x, b.centre.y - self._radius)
        half = (end.y - start.y) / 2
        return Bend(
            start, Point(start.x, start.y + half), Point(end.x, end.y - half), end
        )

    def _even(self, stages: int) -> tuple[Column, ...]:
        """Give every stage the same share of the width, for the sketch."""
        width = (self._right - self._left) / stages
        return tuple(
            Column(number, 0, self._left + number * width, width)
            for number in range(stages)
        )


def _bottom(stage: PlacedStage) -> float:
    """Tell where a stage with its words ends."""
    return max(stage.bottom, stage.centre.y + stage.radius + GROWTH_PX)
