"""The timeline on sheets of paper: where all stands on each page; arithmetic only."""

from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from app.content.timeline import Phase, Timeline
from app.i18n import tr
from app.rendering.paper.foot import foot_top
from app.rendering.paper.kinds import (
    LARGE_PT,
    MARGIN_PT,
    UNITS_PER_PT,
    PaperKind,
    sheet_size,
)
from app.rendering.paper.timeline_print import (
    NORMAL_PT,
    Hand,
    PlacedSheet,
    SheetText,
    SheetWords,
)
from app.rendering.shapes import Box, Letters, Measure, Point
from app.rendering.timeline.column import place_column
from app.rendering.timeline.placed import PlacedCurve, PlacedTimeline
from app.rendering.timeline.sketch import Column, Sketch, sketch_bottom
from app.rendering.wrapping import set_centred, set_text

MOST_BETWEEN_EM: Final = 1.2
"""Stages stand no further apart, in sizes of the letters, however much room there is."""


def place_sheets(
    timeline: Timeline, words: SheetWords, kind: PaperKind, measure: Measure
) -> tuple[PlacedSheet, ...]:
    """Lay a timeline out on one page, or in large print on two; on more if it must be.

    Args:
        timeline: At least one phase, and in every phase at least one stage.
        words: Of the foot, and the sources.
        kind: The paper, and the size of print.
        measure: Tells how wide words are.
    """
    stages = len(timeline.stages)
    first = min(2 if kind.is_large else 1, stages)
    sizes = (LARGE_PT,) if kind.is_large else NORMAL_PT
    tries = [(size, first) for size in sizes]
    tries += [(sizes[-1], pages) for pages in range(first + 1, stages + 1)]
    for text_pt, pages in tries[:-1]:
        setter = _Setter(timeline, words, kind, text_pt, measure)
        if (cuts := setter.cuts(pages)) is not None:
            return setter.sheets(cuts)
    text_pt, pages = tries[-1]
    setter = _Setter(timeline, words, kind, text_pt, measure)
    return setter.sheets(setter.cuts(pages) or _evenly(timeline, pages))


class _Cut(NamedTuple):
    """The stages of one page, counted from 0; `end` is the next page's first."""

    first: int
    end: int


class _End(NamedTuple):
    """What follows the last stage."""

    texts: tuple[SheetText, ...]
    lines: tuple[Box, ...]
    curve: PlacedCurve | None
    bottom: float


class _Setter:
    """Sets all pages in one size of print."""

    def __init__(
        self,
        timeline: Timeline,
        words: SheetWords,
        kind: PaperKind,
        text_pt: float,
        measure: Measure,
    ) -> None:
        self._timeline, self._words = timeline, words
        margin = MARGIN_PT * UNITS_PER_PT
        self._page = sheet_size(kind)
        self._x, self._width = margin, self._page.width - 2 * margin
        self._top = margin
        self._foot_top = foot_top(words.foot, kind, measure)
        self._hand = Hand(text_pt, self._width, measure)
        self._head = self._set_head()

    def cuts(self, pages: int) -> tuple[_Cut, ...] | None:
        """Share the stages out among so many pages; None where they do not fit.

        Evenly, if that can be; else each page takes what it holds.
        """
        even = _evenly(self._timeline, pages)
        if all(self._fits(cut, at, pages) for at, cut in enumerate(even)):
            return even
        cuts: list[_Cut] = []
        first = 0
        for at in range(pages):
            last = len(self._timeline.stages) - (pages - at - 1)
            ends = range(last, first, -1) if at + 1 < pages else (last,)
            cut = next(
                (
                    _Cut(first, end)
                    for end in ends
                    if self._fits(_Cut(first, end), at, pages)
                ),
                None,
            )
            if cut is None:
                return None
            cuts.append(cut)
            first = cut.end
        return tuple(cuts)

    def sheets(self, cuts: tuple[_Cut, ...]) -> tuple[PlacedSheet, ...]:
        """Set a page for each of these parts."""
        return tuple(self._sheet(cut, at, len(cuts)) for at, cut in enumerate(cuts))

    def _fits(self, cut: _Cut, at: int, pages: int) -> bool:
        return self._column(cut, 0).height <= self._room(at, pages)[1]

    def _sheet(self, cut: _Cut, at: int, pages: int) -> PlacedSheet:
        top, height = self._room(at, pages)
        spare = max(0.0, height - self._column(cut, 0).height)
        most = self._hand.text.size_px * MOST_BETWEEN_EM
        placed = self._column(cut, min(most, spare / (cut.end - cut.first)))
        texts, lines = self._dates(placed, Point(self._x, top))
        texts += self._head if at == 0 else ()
        curve: PlacedCurve | None = None
        if at + 1 == pages:
            end = self._end(top + placed.height + self._hand.gap_px)
            texts += end.texts
            lines += end.lines
            curve = end.curve
        corner = Point(self._x, top)
        return PlacedSheet(
            self._page, tuple(texts), tuple(lines), placed, corner, curve
        )

    def _room(self, at: int, pages: int) -> tuple[float, float]:
        """Give the top and the height of what is free for stages on a page."""
        gap = self._hand.gap_px
        bottom = self._foot_top - gap
        top = self._top
        if at == 0 and self._head:
            top = self._head[-1].text.box.bottom + gap
        if at + 1 == pages:
            bottom -= self._end(0).bottom + gap
        return top, bottom - top

    def _column(self, cut: _Cut, between_px: float) -> PlacedTimeline:
        """Place the stages of a page, numbered through, without the sketch."""
        style = self._hand.style(between_px)
        placed = place_column(_slice(self._timeline, cut), self._width, style)
        before = _phases_before(self._timeline, cut)
        stages = tuple(
            one._replace(number=one.number + cut.first, phase=one.phase + before)
            for one in placed.stages
        )
        phases = tuple(one._replace(phase=one.phase + before) for one in placed.phases)
        return placed._replace(stages=stages, phases=phases)

    def _set_head(self) -> tuple[SheetText, ...]:
        hand, timeline = self._hand, self._timeline
        title = self._under(self._top, timeline.title, hand.title, "heading")
        y = self._top if not title else title[-1].text.box.bottom + hand.gap_px * 0.3
        summary = "" if hand.is_large else timeline.summary
        parts = (summary, timeline.note)
        told = " ".join(part for part in parts if part)
        return (*title, *self._under(y, told, hand.text))

    def _dates(
        self, placed: PlacedTimeline, corner: Point
    ) -> tuple[list[SheetText], list[Box]]:
        """Give lines to write one's own dates on, beside the stages."""
        hand = self._hand
        em = hand.text.size_px
        x = corner.x + placed.width - hand.dates_px
        width = hand.dates_px - em
        texts: list[SheetText] = []
        for phase in placed.phases:
            at = Point(x, corner.y + phase.title.box.y)
            words = set_text(tr("Your dates"), at, width, hand.small, hand.measure)
            texts.append(SheetText(words))
        lines = [
            Box(x, corner.y + stage.label.box.y, width, hand.strong.line_px)
            for stage in placed.stages
        ]
        return texts, lines

    def _end(self, top: float) -> _End:
        """Set what follows the last stage: the sketch, whom to call, and sources."""
        hand = self._hand
        texts, curve, y = self._sketch(top)
        call = tr("Who to call, day and night:")
        texts += self._under(y, call, hand.strong, "ink")
        box = texts[-1].text.box
        used = hand.measure(call, hand.strong) + hand.text.size_px
        lines = (Box(self._x + used, box.y, self._width - used, box.height),)
        listed = " ".join(self._words.sources)
        if listed and curve is not None:
            told = f"{tr('Sources of the sketch:')} {listed}"
            texts += self._under(box.bottom + hand.gap_px, told, hand.tiny)
        return _End(tuple(texts), lines, curve, texts[-1].text.box.bottom)

    def _sketch(self, top: float) -> tuple[list[SheetText], PlacedCurve | None, float]:
        """Set the curve under the numbers of its stages; give where all that ends."""
        hand, told = self._hand, self._timeline.curve
        columns = _even(len(self._timeline.stages), self._x, self._width)
        style = hand.sketch_style()
        under = top + hand.small.line_px - style.pad_px
        curve = Sketch(self._timeline, style).under(columns, under)
        if curve is None or told is None:
            return [], None, top
        texts: list[SheetText] = []
        for column in columns:
            words, at = str(column.stage + 1), Point(column.x, top)
            number = set_centred(words, at, column.width, hand.small, hand.measure)
            texts.append(SheetText(number))
        below = sketch_bottom(curve) + hand.gap_px * 0.3
        texts += self._under(below, told.caption, hand.small)
        bottom = max(sketch_bottom(curve), texts[-1].text.box.bottom)
        return texts, curve, bottom + hand.gap_px

    def _under(
        self, y: float, words: str, letters: Letters, role: str = "quiet"
    ) -> tuple[SheetText, ...]:
        """Set a paragraph as wide as the page; without words there is none."""
        if not words:
            return ()
        corner = Point(self._x, y)
        text = set_text(words, corner, self._width, letters, self._hand.measure)
        return (SheetText(text, role),)


def _evenly(timeline: Timeline, pages: int) -> tuple[_Cut, ...]:
    """Share the stages out among pages, evenly."""
    stages = len(timeline.stages)
    ends = [at * stages // pages for at in range(pages + 1)]
    return tuple(_Cut(first, end) for first, end in pairwise(ends))


def _phases_before(timeline: Timeline, cut: _Cut) -> int:
    """Count the phases that have ended before a page begins."""
    ends = accumulate(len(phase.stages) for phase in timeline.phases)
    return sum(end <= cut.first for end in ends)


def _slice(timeline: Timeline, cut: _Cut) -> Timeline:
    """Give some stages as a timeline of their own, under their numbers and titles."""
    phases: list[Phase] = []
    number = 0
    for phase in timeline.phases:
        stages = tuple(
            stage._replace(short=f"{at + 1}. {stage.title}")
            for at, stage in enumerate(phase.stages, number)
            if cut.first <= at < cut.end
        )
        title = phase.title
        if number < cut.first:
            title = tr("{phase} (continued)").format(phase=title)
        if stages:
            phases.append(Phase(phase.id, title, stages))
        number += len(phase.stages)
    return timeline._replace(phases=tuple(phases), curve=None)


def _even(stages: int, x: float, width: float) -> tuple[Column, ...]:
    """Give every stage the same share of a width."""
    each = width / stages
    return tuple(Column(at, 0, x + at * each, each) for at in range(stages))
