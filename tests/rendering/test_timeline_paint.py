"""The timeline is painted: what is chosen and focused is seen, by shape too."""

import pytest
from builders import a_stage, a_timeline
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.content.timeline import Phase, Span, Timeline
from app.rendering.timeline_paint import (
    Look,
    paint_timeline,
    placed_timeline,
    stage_at,
)
from app.rendering.timeline_shapes import PlacedStage, PlacedTimeline
from app.style.themes import CONTRAST_LIGHT, DAY, THEMES
from app.style.tokens import Theme

TIMELINE = a_timeline(
    phases=tuple(
        Phase(f"p{n}", "Phase", (a_stage(f"s{n}", days=Span(9 * n, 9 * n + 8)),))
        for n in range(4)
    )
)
WIDTH = 700


def blue(_name: str, width_px: int) -> QImage:
    image = QImage(width_px, round(width_px / 1.6), QImage.Format.Format_RGB32)
    image.fill(QColor("#0000FF"))
    return image


def nothing(_name: str, _width_px: int) -> None:
    return None


def painted(look: Look, theme: Theme = DAY, timeline: Timeline = TIMELINE) -> QImage:
    placed = placed_timeline(timeline, WIDTH, theme)
    image = QImage(WIDTH, round(placed.height), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.ground))
    painter = QPainter(image)
    paint_timeline(painter, placed, look, theme, blue)
    painter.end()
    return image


def placed() -> PlacedTimeline:
    return placed_timeline(TIMELINE, WIDTH, DAY)


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name().upper()


def above(stage: PlacedStage, image: QImage, distance: float) -> str:
    """Give the colour so far above the middle of a medallion."""
    return colour_at(image, stage.centre.x, stage.centre.y - distance)


def test_a_medallion_shows_the_illustration_in_a_ring() -> None:
    stage = placed().stages[0]
    image = painted(Look())
    assert colour_at(image, *stage.centre) == "#0000FF"
    assert above(stage, image, stage.radius - 1) == DAY.palette.accent
    assert above(stage, image, stage.radius + 4) == DAY.palette.phase_grounds[0]


def test_the_chosen_one_is_larger_and_its_name_stands_on_a_ground() -> None:
    stage = placed().stages[1]
    image = painted(Look(chosen=1))
    assert above(stage, image, stage.radius + 2) == DAY.palette.accent
    assert above(stage, image, stage.radius) == DAY.palette.accent
    label = stage.label.box
    middle = label.x + label.width / 2
    assert colour_at(image, middle, label.y) == DAY.palette.accent


def test_with_the_keyboard_here_the_chosen_one_wears_the_ring() -> None:
    stage = placed().stages[1]
    distance = stage.radius + 9
    assert above(stage, painted(Look(1, focused=True)), distance) == DAY.palette.focus
    assert above(stage, painted(Look(1)), distance) != DAY.palette.focus
    assert painted(Look(-1, focused=True)) == painted(Look())


def test_what_the_pointer_is_on_wears_a_halo() -> None:
    stage = placed().stages[2]
    image = painted(Look(hovered=2))
    assert above(stage, image, stage.radius + 3) == DAY.palette.accent
    assert image != painted(Look())


def test_the_path_is_seen_between_medallions() -> None:
    one, two = placed().stages[:2]
    image = painted(Look())
    x, y = (one.centre.x + two.centre.x) / 2, (one.centre.y + two.centre.y) / 2
    assert colour_at(image, x, y) == DAY.palette.accent


def test_until_a_picture_is_there_the_number_stands_for_it() -> None:
    places = placed()
    image = QImage(WIDTH, round(places.height), QImage.Format.Format_RGB32)
    image.fill(QColor(DAY.palette.ground))
    painter = QPainter(image)
    paint_timeline(painter, places, Look(), DAY, nothing)
    painter.end()
    stage = places.stages[0]
    around = [
        colour_at(image, stage.centre.x + dx, stage.centre.y + dy)
        for dx in range(-10, 11)
        for dy in range(-10, 11)
    ]
    assert {DAY.palette.accent, DAY.palette.card} <= set(around)
    assert "#0000FF" not in around


def test_bands_of_paper_colour_have_an_edge() -> None:
    band = placed_timeline(TIMELINE, WIDTH, CONTRAST_LIGHT).phases[0].box
    image = painted(Look(), CONTRAST_LIGHT)
    assert colour_at(image, band.x + 40, band.y) == CONTRAST_LIGHT.palette.boundary


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_wear_it(name: str) -> None:
    theme = THEMES[name]
    assert painted(Look(0, focused=True, hovered=1), theme) != painted(Look(), theme)


def test_a_stage_is_found_by_its_medallion_and_by_its_words() -> None:
    places = placed()
    for number, stage in enumerate(places.stages):
        words = stage.when.box
        assert stage_at(places, *stage.centre) == number
        assert stage_at(places, words.x + 5, words.y + 5) == number
    assert stage_at(places, 0, 0) == -1
    corner = places.stages[0].box
    assert stage_at(places, corner.x, corner.y) == -1


def test_only_the_stages_in_the_clip_are_painted() -> None:
    places = placed()
    asked: list[str] = []

    def find(name: str, width_px: int) -> QImage:
        asked.append(name)
        return blue(name, width_px)

    image = QImage(WIDTH, round(places.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 60, 200))
    paint_timeline(painter, places, Look(), DAY, find)
    painter.end()
    assert len(asked) == 1


def test_in_one_column_the_chosen_name_has_its_ground_too() -> None:
    places = placed_timeline(TIMELINE, 320, DAY)
    image = QImage(320, round(places.height), QImage.Format.Format_RGB32)
    image.fill(QColor(DAY.palette.ground))
    painter = QPainter(image)
    paint_timeline(painter, places, Look(chosen=1), DAY, blue)
    painter.end()
    label = places.stages[1].label.box
    assert colour_at(image, label.x - 3, label.y + 8) == DAY.palette.accent
