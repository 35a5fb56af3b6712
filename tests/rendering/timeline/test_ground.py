"""The ground under the stages is painted once, and then from memory."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.rendering.timeline.ground import KeptGround, paint_ground
from app.rendering.timeline.paint import placed_timeline
from app.rendering.timeline.placed import PlacedTimeline
from app.style.themes import CONTRAST_LIGHT, DAY, NIGHT
from app.style.tokens import Theme
from tests.builders import a_timeline

WIDTH = 700


@pytest.fixture
def placed(qapp: QApplication) -> PlacedTimeline:
    del qapp
    return placed_timeline(a_timeline(), WIDTH, DAY)


def sheet(placed: PlacedTimeline, ratio: float = 1.0) -> QImage:
    image = QImage(
        round(WIDTH * ratio), round(placed.height * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    return image


def painted(placed: PlacedTimeline, theme: Theme = DAY) -> QImage:
    image = sheet(placed)
    painter = QPainter(image)
    paint_ground(painter, placed, theme)
    painter.end()
    return image


def kept(
    ground: KeptGround, placed: PlacedTimeline, theme: Theme = DAY, ratio: float = 1.0
) -> QImage:
    image = sheet(placed, ratio)
    painter = QPainter(image)
    ground.paint(painter, placed, theme, QRectF(0, 0, WIDTH, round(placed.height)))
    painter.end()
    return image


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures differ in no place by more than rounding does."""
    colours = (
        (one.pixelColor(x, y), other.pixelColor(x, y))
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )
    return all(
        max(
            abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())
        )
        <= 3
        for a, b in colours
    )


def test_bands_path_and_curve_are_there(placed: PlacedTimeline) -> None:
    image = painted(placed)
    band = placed.phases[0].box
    colour = image.pixelColor(round(band.x) + 30, round(band.bottom) - 3).name().upper()
    assert colour == DAY.palette.phase_grounds[0]
    start = placed.stages[1].centre
    end = placed.stages[2].centre
    middle = (round((start.x + end.x) / 2), round((start.y + end.y) / 2))
    assert image.pixelColor(*middle).name().upper() == DAY.palette.accent


def test_from_memory_it_looks_the_same(placed: PlacedTimeline) -> None:
    ground = KeptGround()
    assert alike(kept(ground, placed), painted(placed))
    assert alike(kept(ground, placed), painted(placed))


def test_another_theme_or_timeline_is_painted_anew(placed: PlacedTimeline) -> None:
    ground = KeptGround()
    kept(ground, placed)
    assert alike(kept(ground, placed, NIGHT), painted(placed, NIGHT))
    bare = a_timeline(curve=None)
    other = placed_timeline(bare, WIDTH, DAY)
    assert alike(kept(ground, other), painted(other))


def test_on_a_dense_screen_it_is_as_sharp(placed: PlacedTimeline) -> None:
    image = kept(KeptGround(), placed, ratio=2.0)
    want = sheet(placed, 2.0)
    painter = QPainter(want)
    paint_ground(painter, placed, DAY)
    painter.end()
    assert alike(image, want)


def test_a_part_is_painted_where_it_belongs(placed: PlacedTimeline) -> None:
    image = sheet(placed)
    painter = QPainter(image)
    part = QRectF(100, 20, 200, 90)
    KeptGround().paint(painter, placed, DAY, part)
    painter.end()
    whole = painted(placed)
    rect = part.toAlignedRect()
    assert alike(image.copy(rect), whole.copy(rect))
    assert image.pixelColor(50, 50) == QColor("white")


def test_what_is_too_large_is_not_kept(
    placed: PlacedTimeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.rendering.timeline.ground.MOST_KEPT_PX", 10)
    assert alike(kept(KeptGround(), placed), painted(placed))


def test_bands_of_paper_colour_have_an_edge(qapp: QApplication) -> None:  # noqa: ARG001
    placed = placed_timeline(a_timeline(), WIDTH, CONTRAST_LIGHT)
    band = placed.phases[0].box
    image = painted(placed, CONTRAST_LIGHT)
    edge = image.pixelColor(round(band.x) + 40, round(band.y)).name().upper()
    assert edge == CONTRAST_LIGHT.palette.boundary
