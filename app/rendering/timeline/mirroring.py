"""Mirroring: a placed timeline for readers who begin at the right."""

from app.rendering.shapes import Box, Point, TextBox
from app.rendering.timeline.placed import (
    Bend,
    Break,
    PlacedCurve,
    PlacedPhase,
    PlacedStage,
    PlacedTimeline,
)


def mirrored(placed: PlacedTimeline) -> PlacedTimeline:
    """Turn a placed timeline around its middle, the order of stages staying."""
    turn = Turn(placed.width)
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
    return Turn(width).text(text)


class Turn:
    """Turns shapes around the middle of a width."""

    def __init__(self, width_px: float) -> None:
        """Turn what is so wide."""
        self._width = width_px

    def point(self, point: Point) -> Point:
        """Turn a place."""
        return Point(self._width - point.x, point.y)

    def box(self, box: Box) -> Box:
        """Turn a rectangle."""
        return box._replace(x=self._width - box.x - box.width)

    def text(self, text: TextBox) -> TextBox:
        """Turn words, which begin at the other edge then."""
        return text._replace(box=self.box(text.box), from_right=not text.from_right)

    def maybe(self, text: TextBox | None) -> TextBox | None:
        """Turn words, if there are any."""
        return None if text is None else self.text(text)

    def bend(self, bend: Bend) -> Bend:
        """Turn a curve."""
        return Bend(*map(self.point, bend))

    def leap(self, leap: Break) -> Break:
        """Turn a place where the path leaps over a long time."""
        return Break(self.point(leap.centre), Point(-leap.along.x, leap.along.y))

    def stage(self, stage: PlacedStage) -> PlacedStage:
        """Turn a stage with its words."""
        return stage._replace(
            centre=self.point(stage.centre),
            label=self.text(stage.label),
            when=self.text(stage.when),
            here=self.maybe(stage.here),
        )

    def phase(self, phase: PlacedPhase) -> PlacedPhase:
        """Turn the band of a phase."""
        return phase._replace(box=self.box(phase.box), title=self.text(phase.title))

    def curve(self, curve: PlacedCurve) -> PlacedCurve:
        """Turn the sketch of the white blood cells, or a part of it."""
        return PlacedCurve(
            self.box(curve.box),
            tuple(map(self.bend, curve.line)),
            self.box(curve.low) if curve.low else None,
            self.maybe(curve.low_label),
            self.maybe(curve.title),
            tuple(self._width - x for x in curve.breaks),
        )
