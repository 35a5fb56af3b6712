import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controls.tile import Tile, Told
from app.style.themes import DAY, THEMES, theme_at
from app.style.tokens import TARGET_PX, Theme
from tests.journeys.fitting import runs
from tests.parts import (
    Easel,
    collected,
    framed,
    press,
    press_key,
    reds,
    settle,
    theme_it,
)


def a_tile(qtbot: QtBot, told: Told, look: str = "quiet") -> Tile:
    tile = Tile(told, look=look, find=Easel().image)
    framed(qtbot, tile, 320, 260)
    settle()
    return tile


def test_a_tile_is_pressed_by_pointer_and_by_keyboard(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Fertility"))
    with collected(tile.clicked) as presses:
        press(tile)
        tile.setFocus()
        press_key(tile, Qt.Key.Key_Space)
        press_key(tile, Qt.Key.Key_Return)
    assert len(presses) == 3


def test_a_tile_is_named_and_described(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Risks & harms", "4 topics", "Chapter"))
    assert tile.accessibleName() == "Risks & harms"
    assert tile.accessibleDescription() == "Chapter. 4 topics"


def test_more_words_and_pictures_make_it_taller(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Risks"))
    heights = [tile.heightForWidth(300)]
    for told in (
        Told("Risks", "Four topics on early and late harms, and on dying."),
        Told("Risks", "Four topics on early and late harms.", emblem="phone"),
        Told("Risks", "Four topics on early and late harms.", picture="ward"),
    ):
        tile.show_told(told)
        heights.append(tile.heightForWidth(300))
    assert heights == sorted(set(heights))
    assert heights[0] >= TARGET_PX
    assert tile.hasHeightForWidth()
    assert tile.sizeHint().width() > tile.minimumSizeHint().width()


def test_the_picture_stands_above_or_beside_the_words(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Risks", picture="ward"))
    assert tile.grab().toImage().pixelColor(300, 20).name() == "#ff0000"
    before = tile.heightForWidth(320)
    tile.put_picture(beside=True)
    tile.put_picture(beside=True)
    settle()
    tile.grab()
    settle()
    image = tile.grab().toImage()
    assert image.pixelColor(20, 130).name() == "#ff0000"
    assert image.pixelColor(300, 20).name() != "#ff0000"
    assert tile.heightForWidth(320) < before


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("look", ["quiet", "tinted", "strong"])
def test_a_tile_wears_every_theme(qtbot: QtBot, look: str, theme: Theme) -> None:
    tile = a_tile(qtbot, Told("Risks", icon="chevron-right", emblem="phone"), look)
    theme_it(tile, theme)
    image = tile.grab().toImage()
    roles = {"quiet": "card", "tinted": "accent_ground", "strong": "accent"}
    ground = image.pixelColor(image.width() // 2, image.height() - 6).name().upper()
    assert ground == getattr(theme.palette, roles[look])
    assert reds(tile) == 0


def test_keyboard_and_pointer_show_where_they_are(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Risks"))

    def edge() -> str:
        image = tile.grab().toImage()
        return image.pixelColor(image.width() // 2, 1).name().upper()

    tile.clearFocus()
    assert edge() != DAY.palette.focus
    tile.setFocus()
    assert edge() == DAY.palette.focus
    QTest.mousePress(tile, Qt.MouseButton.LeftButton)
    assert edge() != DAY.palette.focus


def test_a_tile_reads_from_the_right(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Risks", picture="ward", icon="phone"))
    tile.put_picture(beside=True)
    tile.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme_it(tile, theme_at("day", 100))
    tile.grab()
    settle()
    assert tile.grab().toImage().pixelColor(300, 130).name() == "#ff0000"


def test_a_tile_can_be_chosen_while_the_keyboard_is_elsewhere(qtbot: QtBot) -> None:
    tile = Tile(Told("Fertility"))
    framed(qtbot, tile, 300, 120)
    tile.clearFocus()
    theme_it(tile)
    plain = tile.grab().toImage()
    tile.show_chosen(chosen=True)
    chosen = tile.grab().toImage()
    tile.show_chosen(chosen=True)
    assert chosen != plain
    tile.show_chosen(chosen=False)
    assert tile.grab().toImage() == plain


@pytest.mark.parametrize("percent", [100, 400])
@pytest.mark.parametrize("is_beside", [False, True])
def test_its_least_width_breaks_no_word(
    qtbot: QtBot, percent: int, *, is_beside: bool
) -> None:
    told = Told("Understanding MS", "What happens in the immunoglobulins", icon="home")
    tile = a_tile(qtbot, told._replace(picture="ward"))
    theme_it(tile, theme_at("day", percent, spaced=True))
    tile.put_picture(beside=is_beside)
    tile.resize(tile.minimumSizeHint().width(), 4000)
    words = {word for run in runs(tile) for word in run.words.split()}
    assert words == {"Understanding", "MS", *told.text.split()}


def test_its_text_keeps_the_measure(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, Told("Neutropenia", "too few of the white cells " * 12))
    tile.resize(1500, 300)
    assert max(len(run.words) for run in runs(tile)) <= 80
