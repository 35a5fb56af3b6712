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


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_line_of_paper_sets_the_ring_off_from_any_filling(
    image: QImage, theme: Theme
) -> None:
    painter = QPainter(image)
    box = QRectF(image.rect())
    paint_box(painter, box, theme.palette, "accent", "accent")
    paint_ring(painter, box, theme)
    painter.end()
    across = [image.pixelColor(x, 20).name().upper() for x in range(8)]
    assert across[1] == theme.palette.focus
    assert across[3] == theme.palette.ground
    assert across[6] == theme.palette.accent


def test_around_words_the_ring_is_tight(image: QImage) -> None:
    painter = QPainter(image)
    paint_ring(painter, QRectF(image.rect()), DAY, is_tight=True)
    painter.end()
    assert image.pixelColor(1, 20).name().upper() == DAY.palette.focus
    assert image.pixelColor(4, 20).name() == "#ffffff", "nothing is painted inside"
