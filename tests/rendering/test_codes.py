"""Codes are painted as the standard wants them, whole dot by whole dot."""

import pytest
import segno
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from app.rendering.codes import LEAST_PX, code_px, paint_code
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import DAY, theme_at

ADDRESS = "https://doi.org/10.3389/fimmu.2018.00410"
LONGEST = "https://example.org/" + "a" * 200


def painted(address: str, side: int, ratio: int, px: float | None) -> QImage:
    image = QImage(QSize(side, side) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("green"))
    painter = QPainter(image)
    paint_code(painter, QRectF(0, 0, side, side), address, px)
    painter.end()
    image.setDevicePixelRatio(1)
    return image


def is_dark(image: QImage, x: float, y: float) -> bool:
    return image.pixelColor(int(x), int(y)).lightness() < 128


def modules_of(image: QImage, count: int) -> list[list[bool]]:
    """Read the modules back from the dots, as a camera would."""
    width = image.width()
    row = range(width)
    lines = [y for y in row if any(is_dark(image, x, y) for x in row)]
    first, end = lines[0], lines[-1] + 1
    step = (end - first) / count
    middles = [first + (number + 0.5) * step for number in range(count)]
    return [[is_dark(image, x, y) for x in middles] for y in middles]


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("address", [ADDRESS, LONGEST], ids=["short", "long"])
def test_a_code_on_a_screen_says_its_address(address: str, ratio: int) -> None:
    rows = segno.make(address, error="l", micro=False).matrix
    image = painted(address, LEAST_PX, ratio, 1 / ratio)
    assert modules_of(image, len(rows)) == [[bool(one) for one in row] for row in rows]


def test_a_code_on_paper_fills_its_place_but_for_the_white_around() -> None:
    rows = segno.make(ADDRESS, error="m", micro=False).matrix
    side = 10 * (len(rows) + 8)
    image = painted(ADDRESS, side, 1, None)
    assert modules_of(image, len(rows)) == [[bool(one) for one in row] for row in rows]
    assert is_dark(image, 40, 40)
    assert not is_dark(image, 39, 40)
    assert is_dark(image, side - 41, 41)


def test_it_stands_on_white_in_every_theme() -> None:
    image = painted(ADDRESS, LEAST_PX, 1, 1.0)
    corners = ((0, 0), (LEAST_PX - 1, 0), (LEAST_PX - 1, LEAST_PX - 1))
    for x, y in corners:
        assert image.pixelColor(x, y) == QColor("white")


def test_on_a_shared_screen_it_is_as_large_as_a_camera_needs() -> None:
    scale = 3.62
    theme = theme_at("day", 100, measures=measures_of(Profile(), scale))
    assert code_px(theme) / scale > 40
    assert code_px(DAY) == LEAST_PX
