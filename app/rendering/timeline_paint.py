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
from app.rendering.timeline_ink import (
    PILL_PX,
    paint_curve,
    paint_text,
    path_of,
    rect_of,
)
from app.rendering.timeline_layout import place_timeline
from app.rendering.timeline_shapes import (
    Letters,
    PlacedPhase,
    PlacedStage,
    PlacedTimeline,
    Point,
    TextBox,
)
from app.style.tokens import CORNER_PX, FOCUS_PX, Theme

FindPicture = Callable[[str, int], QImage | None]
"""Gives an illustration by name, so many px wide; None while it is not drawn yet."""

CHOSEN_GROWTH_PX: Final = 4
"""How much larger the radius of the chosen medallion is."""

PATH_PX: Final = 5
DOT_PX: Final = 4
RING_PX: Final = 3
CHOSEN_RING_PX: Final = 6
HALO_PX: Final = 5


class Look(NamedTuple):
    """The state of the picture; stages are counted from 0, -1 is none."""

    chosen: int = -1
    focused: bool = False
    """Whether the keyboard is here: the chosen stage then wears the ring."""
    hovered: int = -1


class _State(NamedTuple):
    """How one stage looks."""

    chosen: bool
    focused: bool
    hovered: bool


def measured(words: str, letters: Letters) -> float:
    """Measure words in the house's font, for `place_timeline`."""
    return _metrics(letters).horizontalAdvance(words)


def placed_timeline(
    timeline: Timeline, width_px: float, theme: Theme
) -> PlacedTimeline:
    """Place a timeline in the letters of a theme."""
    return place_timeline(timeline, width_px, theme.type, measured)


def stage_at(placed: PlacedTimeline, x: float, y: float) -> int:
    """Tell which stage's medallion or words lie there, from 0; -1 for none."""
    for number, stage in enumerate(placed.stages):
        distance = QPointF(x - stage.centre.x, y - stage.centre.y)
        is_near = QPointF.dotProduct(distance, distance) <= (stage.radius + 4) ** 2
        words = (rect_of(stage.label.box), rect_of(stage.when.box))
        if is_near or any(rect.contains(x, y) for rect in words):
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
    clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for phase in placed.phases:
        _paint_phase(painter, phase, theme)
    for curve in placed.curves:
        paint_curve(painter, curve, theme)
    _paint_path(painter, placed, theme)
    for number, stage in enumerate(placed.stages):
        room = (
            rect_of(stage.box)
            .united(rect_of(stage.when.box))
            .adjusted(-12, -12, 12, 12)
        )
        if clip.isNull() or clip.intersects(room):
            _paint_stage(painter, stage, _state(number, look), theme, find)
    painter.restore()


_PICTURE_SHAPE = 1.6
"""Illustrations are 640 by 400; a medallion shows a square from their middle."""


def _state(number: int, look: Look) -> _State:
    chosen = number == look.chosen
    return _State(chosen, chosen and look.focused, number == look.hovered)


def _paint_phase(painter: QPainter, phase: PlacedPhase, theme: Theme) -> None:
    palette = theme.palette
    colour = palette.phase_grounds[phase.phase % len(palette.phase_grounds)]
    edge = Qt.PenStyle.NoPen
    rect = rect_of(phase.box)
    if colour == palette.ground:
        edge = QPen(QColor(palette.boundary), 1)
        rect.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setPen(edge)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, CORNER_PX, CORNER_PX)
    paint_text(painter, phase.title, palette.quiet)


def _paint_path(painter: QPainter, placed: PlacedTimeline, theme: Theme) -> None:
    """Draw the path from stage to stage, and dotted the ways back between rows."""
    pen = QPen(QColor(theme.palette.accent), PATH_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path_of(placed.path), pen)
    pen.setWidth(DOT_PX)
    pen.setDashPattern([0.01, 2.5])
    painter.strokePath(path_of(placed.returns), pen)


def _paint_stage(
    painter: QPainter,
    stage: PlacedStage,
    state: _State,
    theme: Theme,
    find: FindPicture,
) -> None:
    palette = theme.palette
    radius = stage.radius + (CHOSEN_GROWTH_PX if state.chosen else 0)
    ring = CHOSEN_RING_PX if state.chosen else RING_PX
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
    if not state.chosen:
        paint_text(painter, stage.label, palette.ink, underlined=state.hovered)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(_ground_of(stage.label), PILL_PX, PILL_PX)
        paint_text(painter, stage.label, palette.on_accent)
    paint_text(painter, stage.when, palette.quiet)


def _ground_of(text: TextBox) -> QRectF:
    """Give the filled ground behind words, as wide as the widest line."""
    widest = max(measured(line, text.letters) for line in text.lines)
    rect = rect_of(text.box)
    if text.centred:
        rect.adjust((rect.width() - widest) / 2, 0, (widest - rect.width()) / 2, 0)
    else:
        rect.setWidth(widest)
    return rect.adjusted(-PILL_PX, -1, PILL_PX, 1)


def _circle(painter: QPainter, centre: Point, radius: float) -> None:
    painter.drawEllipse(QPointF(centre.x, centre.y), radius, radius)


@lru_cache(maxsize=32)
def _metrics(letters: Letters) -> QFontMetricsF:
    return QFontMetricsF(font(round(letters.size_px), bold=letters.bold))
