"""Whose reader this is stands small beside the logo, in every theme."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.nameplate import HEIGHT_PX, Nameplate
from app.controls.words import Words
from app.style.themes import DAY, NIGHT, theme_at
from app.style.tokens import Theme
from tests.parts import resized, settle, shown, shown_words, theme_it

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">'
    '<circle cx="40" cy="10" r="9" fill="#ff0000"/></svg>'
)


@pytest.fixture
def logo(tmp_path: Path) -> str:
    path = tmp_path / "logo.svg"
    path.write_text(SVG)
    return str(path)


@pytest.fixture
def plate(qtbot: QtBot) -> Nameplate:
    plate = Nameplate()
    shown(qtbot, plate, 600, 120)
    return plate


def picture(plate: Nameplate) -> QWidget:
    """Give the part that shows the logo."""
    return next(
        each for each in plate.findChildren(QWidget) if type(each).__name__ == "_Logo"
    )


def corner(plate: Nameplate, theme: Theme) -> QColor:
    theme_it(plate, theme)
    settle()
    part = picture(plate)
    return part.grab().toImage().pixelColor(part.width() // 4, part.height() // 2)


def test_nothing_takes_no_room(plate: Nameplate) -> None:
    assert Nameplate().isHidden()
    plate.show_clinic()
    assert plate.isHidden()


def test_name_and_logo_stand_side_by_side(plate: Nameplate, logo: str) -> None:
    plate.show_clinic("St Mary's", logo)
    settle()
    assert shown_words(plate) == ["St Mary's"]
    part = picture(plate)
    assert part.isVisible()
    assert part.height() == HEIGHT_PX
    assert part.accessibleName() == ""


def test_a_logo_alone_is_named(plate: Nameplate, logo: str) -> None:
    plate.show_clinic("", logo)
    assert plate.isVisible()
    assert picture(plate).accessibleName() == "Logo of the clinic"


@pytest.mark.parametrize("file", ["", "gone.svg"])
def test_a_name_alone_leaves_no_gap(plate: Nameplate, file: str) -> None:
    plate.show_clinic("St Mary's", file)
    assert plate.isVisible()
    assert picture(plate).isHidden()


def test_on_a_dark_ground_it_stands_on_light_paper(plate: Nameplate, logo: str) -> None:
    plate.show_clinic("St Mary's", logo)
    light, dark = corner(plate, DAY), corner(plate, NIGHT)
    assert dark.name() == DAY.palette.ground.lower()
    assert light.lightness() > 200


def test_a_logo_grows_with_the_words_up_to_a_size(plate: Nameplate, logo: str) -> None:
    plate.show_clinic("St Mary's", logo)
    heights: list[int] = []
    for percent in (100, 200, 400):
        theme_it(plate, theme_at("day", percent))
        settle()
        heights.append(picture(plate).sizeHint().height())
    assert heights == [HEIGHT_PX, 2 * HEIGHT_PX, 2 * HEIGHT_PX]


def test_a_logo_can_go_again(plate: Nameplate, logo: str) -> None:
    plate.show_clinic("St Mary's", logo)
    plate.show_clinic()
    settle()
    assert plate.isHidden()
    assert picture(plate).sizeHint().isEmpty()


@pytest.mark.parametrize(
    ("width", "percent", "is_beside"),
    [(600, 100, True), (320, 100, False), (700, 400, False), (1200, 400, True)],
)
def test_where_room_is_short_the_name_stands_below(
    plate: Nameplate, logo: str, width: int, percent: int, *, is_beside: bool
) -> None:
    plate.show_clinic("St Mary's Hospital", logo)
    theme_it(plate, theme_at("day", percent))
    resized(plate, width, 700)
    (name,) = plate.findChildren(Words)
    assert (name.geometry().left() > picture(plate).geometry().right()) == is_beside
    assert (name.geometry().top() > picture(plate).geometry().bottom()) != is_beside
