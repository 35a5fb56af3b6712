"""Mirroring: a placed timeline for readers who begin at the right."""

from app.rendering.timeline_print import PlacedSheet
from app.rendering.timeline_shapes import (
    Bend,
    Box,
    Break,
    PlacedCurve,
    PlacedPhase,
    PlacedStage,
    PlacedTimeline,
    Point,
    TextBox,
)


def mirrored(placed: PlacedTimeline) -> PlacedTimeline:
    """Turn a placed timeline around its middle, the order of stages staying."""
    turn = _Turn(placed.width)
    return placed._replace(
        stages=tuple(map(turn.stage, placed.stages)),
        phases=tuple(map(turn.phase, placed.phases)),
        path=tuple(map(turn.bend, placed.path)),
        curves=tuple(map(turn.curve, placed.curves)),
        returns=tuple(map(turn.bend, placed.returns)),
        breaks=tuple(map(turn.leap, placed.breaks)),
    )


def mirrored_text(text: TextBox, width: float) -> TextBox:
    """Turn words around the middle of a width."""
    return _Turn(width).text(text)


def mirrored_sheet(sheet: PlacedSheet) -> PlacedSheet:
    """Turn a page with all that is on it."""
    turn = _Turn(sheet.size.width)
    across = sheet.size.width - sheet.corner.x - sheet.timeline.width
    return sheet._replace(
        texts=tuple(each._replace(text=turn.text(each.text)) for each in sheet.texts),
        lines=tuple(map(turn.box, sheet.lines)),
        timeline=mirrored(sheet.timeline),
        corner=sheet.corner._replace(x=across),
        curve=turn.curve(sheet.curve) if sheet.curve else None,
    )


class _Turn:
    """Turns shapes around the middle of a width."""

    def __init__(self, width_px: float) -> None:
        self._width = width_px

    def point(self, point: Point) -> Point:
        return Point(self._width - point.x, point.y)

    def box(self, box: Box) -> Box:
        return box._replace(x=self._width - box.x - box.width)

    def text(self, text: TextBox) -> TextBox:
        return text._replace(box=self.box(text.box), from_right=not text.from_right)

    def maybe(self, text: TextBox | None) -> TextBox | None:
        return None if text is None else self.text(text)

    def bend(self, bend: Bend) -> Bend:
        return Bend(*map(self.point, bend))

    def leap(self, leap: Break) -> Break:
        return Break(self.point(leap.centre), Point(-leap.along.x, leap.along.y))

    def stage(self, stage: PlacedStage) -> PlacedStage:
        return stage._replace(
            centre=self.point(stage.centre),
            label=self.text(stage.label),
            when=self.text(stage.when),
            here=self.maybe(stage.here),
        )

    def phase(self, phase: PlacedPhase) -> PlacedPhase:
        return phase._replace(box=self.box(phase.box), title=self.text(phase.title))

    def curve(self, curve: PlacedCurve) -> PlacedCurve:
        return PlacedCurve(
            self.box(curve.box),
            tuple(map(self.bend, curve.line)),
            self.box(curve.low) if curve.low else None,
            self.maybe(curve.low_label),
            self.maybe(curve.title),
            tuple(self._width - x for x in curve.breaks),
        )
