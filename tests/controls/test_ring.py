import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.controls.ring import paint_box, paint_ring
from app.style.themes import DAY, THEMES
from app.style.tokens import Theme


@pytest.fixture
def image() -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_a_ring_stands_inside_its_box_in_the_colour_of_focus(
    image: QImage, theme: Theme
) -> None:
    painter = QPainter(image)
    paint_ring(painter, QRectF(image.rect()), theme)
    painter.end()
    assert image.pixelColor(30, 1).name().upper() == theme.palette.focus
    assert image.pixelColor(30, 20).name() == "#ffffff"


def test_a_box_has_its_ground_and_its_edge(image: QImage) -> None:
    painter = QPainter(image)
    paint_box(painter, QRectF(image.rect()), DAY.palette, "accent_ground", "boundary")
    painter.end()
    assert image.pixelColor(30, 20).name().upper() == DAY.palette.accent_ground
    assert image.pixelColor(30, 0).name().upper() == DAY.palette.boundary
    assert image.pixelColor(0, 0).name() == "#ffffff", "its corners are round"


def test_a_box_without_ground_and_edge_paints_nothing(image: QImage) -> None:
    before = image.copy()
    painter = QPainter(image)
    paint_box(painter, QRectF(image.rect()), DAY.palette, "", "")
    painter.end()
    assert image == before
