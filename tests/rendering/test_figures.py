"""People stand in rows, on whole pixels, filled from the top left corner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.content.number import IconArray
from app.rendering.figures import (
    MAX_CROWD_PITCH_PX,
    MIN_PITCH_PX,
    crowd,
    paint_icon_array,
)
from app.style.themes import DAY

HUNDRED = IconArray(2, 1, 100, 10, good=False)
THOUSAND = IconArray(21, 13, 1000, 50, good=True)


def painted(array: IconArray, width_px: int) -> tuple[QImage, int, int]:
    placed = crowd(array, width_px)
    width, height = placed.size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(DAY.palette.card))
    painter = QPainter(image)
    paint_icon_array(painter, QRectF(0, 0, width, height), array, DAY)
    painter.end()
    return image, placed.pitch_px, placed.row_px


def colour_of(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name().upper()


def test_a_hundred_stand_in_rows_of_ten() -> None:
    placed = crowd(HUNDRED, 600)
    assert (placed.per_row, placed.rows) == (10, 10)


def test_a_thousand_stand_in_rows_of_fifty_where_they_can_be_told_apart() -> None:
    placed = crowd(THOUSAND, 600)
    assert (placed.per_row, placed.rows) == (50, 20)
    assert placed.pitch_px >= MIN_PITCH_PX


@pytest.mark.parametrize(("width_px", "per_row"), [(400, 50), (330, 40), (240, 25)])
def test_in_narrow_columns_a_thousand_stand_in_shorter_rows(
    width_px: int, per_row: int
) -> None:
    placed = crowd(THOUSAND, width_px)
    assert placed.per_row == per_row
    assert placed.pitch_px == MIN_PITCH_PX
    assert placed.size[1] < 640, "seen at one look"
    assert crowd(THOUSAND, 2 * width_px, scale=2).per_row == per_row


@pytest.mark.parametrize("width_px", [600, 400, 330, 240])
def test_a_crowd_of_any_shape_is_painted_as_it_was_placed(width_px: int) -> None:
    image, pitch, row = painted(THOUSAND, width_px)
    per_row = crowd(THOUSAND, width_px).per_row
    last = (
        (per_row - 1) * pitch + pitch * 0.3,
        (1000 // per_row - 1) * row + row * 0.7,
    )
    assert colour_of(image, *last) == DAY.palette.empty


def test_a_wide_column_is_not_filled_by_a_hundred() -> None:
    assert crowd(HUNDRED, 600).size[0] < 220
    assert crowd(HUNDRED, 600, scale=2).size[0] > 300


@given(st.sampled_from([HUNDRED, THOUSAND]), st.integers(100, 2000))
def test_people_fit_and_the_answer_holds(array: IconArray, width_px: int) -> None:
    placed = crowd(array, width_px)
    assert placed.size[0] <= width_px
    assert crowd(array, placed.size[0]) == placed


@pytest.mark.parametrize("width_px", [90, 214, 400])
def test_the_first_are_filled_then_the_perhaps_by_half(width_px: int) -> None:
    image, pitch, row = painted(HUNDRED, width_px)
    left, right, chest = pitch * 0.2, pitch * 0.55, row * 0.7
    harm, empty = DAY.palette.harm, DAY.palette.empty
    told = [
        (
            colour_of(image, n * pitch + left, chest),
            colour_of(image, n * pitch + right, chest),
        )
        for n in range(4)
    ]
    assert told == [(harm, harm), (harm, harm), (harm, empty), (empty, empty)]
    assert colour_of(image, left, row + chest) == empty


def test_a_benefit_has_its_own_colour_and_spills_into_the_next_row() -> None:
    image, pitch, row = painted(THOUSAND, 300)
    left, chest = pitch * 0.3, row * 0.75
    assert colour_of(image, left, chest) == DAY.palette.benefit
    assert colour_of(image, left, row + chest) == DAY.palette.benefit
    last = 24 * pitch + left
    assert colour_of(image, last, row + chest) == DAY.palette.empty


def test_nobody_and_everybody_can_be_drawn() -> None:
    nobody, pitch, row = painted(IconArray(0, 0, 100, 10, good=False), 200)
    everybody, *_ = painted(IconArray(100, 0, 100, 10, good=False), 200)
    for n in (0, 9):
        place = (n * pitch + pitch * 0.4, n * row + row * 0.7)
        assert colour_of(nobody, *place) == DAY.palette.empty
        assert colour_of(everybody, *place) == DAY.palette.harm


def test_a_thousand_stand_closer_than_a_hundred() -> None:
    assert crowd(THOUSAND, 2000).pitch_px == MAX_CROWD_PITCH_PX
    assert crowd(THOUSAND, 2000).size[1] < 2 * crowd(HUNDRED, 2000).size[1]
    assert crowd(HUNDRED, 2000).pitch_px > MAX_CROWD_PITCH_PX
