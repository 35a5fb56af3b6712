"""A placed timeline painted: on the screen, on paper and for tests alike."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from app.content.timeline import Timeline
from app.rendering.fonts import font
from app.rendering.shapes import Letters, Point
from app.rendering.timeline.ground import paint_ground
from app.rendering.timeline.here import paint_here
from app.rendering.timeline.ink import paint_text, pill_of, rect_of
from app.rendering.timeline.layout import place_timeline
from app.rendering.timeline.placed import PlacedStage, PlacedTimeline
from app.rendering.timeline.travel import traveller
from app.rendering.timeline.words import PILL_PX
from app.style.tokens import FOCUS_PX, Theme

FindPicture = Callable[[str, int], QImage | None]
"""Gives an illustration by name, so many px wide; None while it is not drawn yet."""

CHOSEN_GROWTH_PX: Final = 4
"""How much larger the radius of the chosen medallion is."""

TRAVELLER_PX: Final = 11
"""Radius of the mark that runs along the path to a stage just chosen."""

RING_PX: Final = 3
CHOSEN_RING_PX: Final = 6
HALO_PX: Final = 5


class Look(NamedTuple):
    """The state of the picture; stages are counted from 0, -1 is none."""

    chosen: int = -1
    focused: bool = False
    """Whether the keyboard is here: the chosen stage then wears the ring."""
    hovered: int = -1
    left: int = -1
    """The stage that was chosen before, while the eye travels from there."""
    arrived: float = 1.0
    """How much of that way is done, 0 to 1."""


class _State(NamedTuple):
    """How one stage looks."""

    chosen: float
    """0 to 1: in between while it is gone to, or left."""
    focused: bool
    hovered: bool


def measured(words: str, letters: Letters) -> float:
    """Measure words in the house's font, for `place_timeline`."""
    return _metrics(letters).horizontalAdvance(words)


def placed_timeline(
    timeline: Timeline, width_px: float, theme: Theme, here: str = ""
) -> PlacedTimeline:
    """Place a timeline in the letters of a theme; `here` is where one is, by slug."""
    return place_timeline(timeline, width_px, theme.type, measured, here)


def stage_at(placed: PlacedTimeline, x: float, y: float) -> int:
    """Tell which stage's medallion or words lie there, from 0; -1 for none."""
    for number, stage in enumerate(placed.stages):
        distance = QPointF(x - stage.centre.x, y - stage.centre.y)
        is_near = QPointF.dotProduct(distance, distance) <= (stage.radius + 4) ** 2
        if is_near or any(rect_of(text.box).contains(x, y) for text in stage.texts):
            return number
    return -1


def paint_timeline(
    painter: QPainter,
    placed: PlacedTimeline,
    look: Look,
    theme: Theme,
    find: FindPicture,
) -> None:
    """Paint a placed timeline from 0, 0 on; the ground under it is the caller's.

    Args:
        painter: Its clip saves work: stages outside are left out.
        placed: From `placed_timeline`.
        look: What is chosen and under the pointer.
        theme: Colours; the letters are those it was placed in.
        find: Illustrations.
    """
    paint_ground(painter, placed, theme)
    paint_stages(painter, placed, look, theme, find)


def paint_stages(
    painter: QPainter,
    placed: PlacedTimeline,
    look: Look,
    theme: Theme,
    find: FindPicture,
) -> None:
    """Paint the stages over the ground of a timeline; see `paint_timeline`."""
    clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    spot = traveller(placed, look.left, look.chosen, look.arrived)
    if spot is not None and look.arrived < 1:
        painter.setPen(QPen(QColor(theme.palette.accent), RING_PX))
        painter.setBrush(QColor(theme.palette.card))
        _circle(painter, spot, TRAVELLER_PX)
    for number, stage in enumerate(placed.stages):
        room = (
            rect_of(stage.box)
            .united(rect_of(stage.texts[-1].box))
            .adjusted(-12, -12, 12, 12)
        )
        if clip.isNull() or clip.intersects(room):
            _paint_stage(painter, stage, _state(number, look), theme, find)
    painter.restore()


_PICTURE_SHAPE = 1.6
"""Illustrations are 640 by 400; a medallion shows a square from their middle."""


def _state(number: int, look: Look) -> _State:
    chosen = 0.0
    if number == look.chosen:
        chosen = look.arrived
    elif number == look.left:
        chosen = 1 - look.arrived
    focused = look.focused and number == look.chosen
    return _State(chosen, focused, number == look.hovered)


def _paint_stage(
    painter: QPainter,
    stage: PlacedStage,
    state: _State,
    theme: Theme,
    find: FindPicture,
) -> None:
    palette = theme.palette
    radius = stage.radius + CHOSEN_GROWTH_PX * state.chosen
    ring = RING_PX + (CHOSEN_RING_PX - RING_PX) * state.chosen
    painter.setPen(Qt.PenStyle.NoPen)
    if state.hovered and not state.chosen:
        painter.setBrush(QColor(palette.accent))
        _circle(painter, stage.centre, radius + HALO_PX)
    painter.setBrush(QColor(palette.card))
    _circle(painter, stage.centre, radius + 1)
    _paint_picture(painter, stage, radius, theme, find)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.accent), ring))
    _circle(painter, stage.centre, radius - ring / 2 + 1)
    if state.focused:
        painter.setPen(QPen(QColor(palette.focus), FOCUS_PX))
        _circle(painter, stage.centre, radius + 2 + FOCUS_PX)
    _paint_words(painter, stage, state, theme)
    paint_here(painter, stage, theme)


def _paint_picture(
    painter: QPainter,
    stage: PlacedStage,
    radius: float,
    theme: Theme,
    find: FindPicture,
) -> None:
    """Show the middle of the illustration; until it is there, the stage's number."""
    # One width for every state of a stage, so that its picture is drawn once.
    side = 2 * (stage.radius + CHOSEN_GROWTH_PX)
    image = find(stage.stage.illustration, round(side * _PICTURE_SHAPE))
    centre = QPointF(stage.centre.x, stage.centre.y)
    if image is None:
        letters = Letters(stage.label.letters.size_px * 1.3, bold=True)
        painter.setFont(font(round(letters.size_px), bold=True))
        painter.setPen(QColor(theme.palette.accent))
        rect = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(stage.number))
        return
    disc = QPainterPath()
    disc.addEllipse(centre, radius, radius)
    height = 2 * radius
    width = height * image.width() / image.height()
    painter.save()
    painter.setClipPath(disc, Qt.ClipOperation.IntersectClip)
    corner = QPointF(centre.x() - width / 2, centre.y() - radius)
    painter.drawImage(QRectF(corner.x(), corner.y(), width, height), image)
    painter.restore()


def _paint_words(
    painter: QPainter, stage: PlacedStage, state: _State, theme: Theme
) -> None:
    """Write the labels; that of the chosen stage stands on a filled ground."""
    palette = theme.palette
    ink, underlined = palette.ink, state.hovered and not state.chosen
    if state.chosen:
        ground = QColor(palette.accent)
        ground.setAlphaF(state.chosen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        rect = pill_of(stage.label).adjusted(0, -1, 0, 1)
        painter.drawRoundedRect(rect, PILL_PX, PILL_PX)
        ink = palette.on_accent if state.chosen > _HALF else palette.ink
    paint_text(painter, stage.label, ink, underlined=underlined)
    paint_text(painter, stage.when, palette.quiet)


_HALF = 0.5


def _circle(painter: QPainter, centre: Point, radius: float) -> None:
    painter.drawEllipse(QPointF(centre.x, centre.y), radius, radius)


@lru_cache(maxsize=32)
def _metrics(letters: Letters) -> QFontMetricsF:
    return QFontMetricsF(font(round(letters.size_px), bold=letters.bold))
