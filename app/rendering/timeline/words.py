"""The words of a stage, under each other: its name, its time, and "You are here"."""

from typing import Final, NamedTuple

from app.content.timeline import Stage
from app.i18n import tr
from app.rendering.shapes import Box, Point, TextBox
from app.rendering.timeline.style import Style
from app.rendering.wrapping import set_centred, set_text

PILL_PX: Final = 6
"""Corners of the ground behind marked words, and its room at both sides of them."""

_EDGE_PX = 2
"""Room above and below for the edge of that ground."""


class StageWords(NamedTuple):
    """What is written beside or under a medallion."""

    label: TextBox
    when: TextBox
    here: TextBox | None

    @property
    def bottom(self) -> float:
        """Where they end."""
        return (self.here or self.when).box.bottom

    def lowered(self, shift: float) -> "StageWords":
        """Give the same words further down, by so many px."""
        here = None if self.here is None else _lower(self.here, shift)
        return StageWords(_lower(self.label, shift), _lower(self.when, shift), here)


def set_words(
    stage: Stage, corner: Point, width_px: float, style: Style, *, centred: bool
) -> StageWords:
    """Set the words of a stage from a top left corner downward, in a width."""
    set_in = set_centred if centred else set_text
    label = set_in(stage.short_shown, corner, width_px, style.label, style.measure)
    below = Point(corner.x, label.box.bottom + style.line_gap_px)
    when = set_in(stage.when, below, width_px, style.small, style.measure)
    here = None
    if stage.slug == style.here:
        gap = style.line_gap_px + _EDGE_PX
        below = Point(corner.x + PILL_PX, when.box.bottom + gap)
        room = width_px - 2 * PILL_PX
        text = set_in(tr("You are here"), below, room, style.mark, style.measure)
        here = _grown(text)
    return StageWords(label, when, here)


def _grown(text: TextBox) -> TextBox:
    """Keep room below for the edge of the ground."""
    return text._replace(box=text.box._replace(height=text.box.height + _EDGE_PX))


def _lower(text: TextBox, shift: float) -> TextBox:
    box: Box = text.box._replace(y=text.box.y + shift)
    return text._replace(box=box)
