"""Tiles open their places, and begin where everybody can reach them."""

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.tile import Tile, Told
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import theme_at
from app.widgets.kiosk.tiles import HEAD_SHARE, Choice, Head, Tiles
from tests.parts import a_button, framed, press, settle, shown_words

MEASURES = measures_of(Profile(), 3.62)
HEAD = Head("What is it?", "Touch screen for everyone", "A book about it.")
CHIEF = Choice(
    Link.screen(Screen.TIMELINE),
    Told("Step by step", picture="day-zero"),
    is_chief=True,
)
CHOICES = (
    CHIEF,
    Choice(Link.shelf("risks"), Told("Risks", "6 topics")),
    Choice(Link.topic("fertility"), Told("Fertility", "8 minutes")),
)


def some_tiles(
    qtbot: QtBot, size: tuple[int, int] = (1080, 1400), percent: int = 100
) -> Tiles:
    tiles = Tiles()
    framed(qtbot, tiles, *size)
    tiles.show_theme(theme_at("day", percent, measures=MEASURES))
    tiles.show_choices(HEAD, CHOICES)
    settle()
    return tiles


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: str(choice.link))
def test_a_tile_opens_its_place(qtbot: QtBot, choice: Choice) -> None:
    tiles = some_tiles(qtbot)
    told: list[object] = []
    tiles.link_requested.connect(told.append)
    press(a_button(tiles, choice.told.title))
    assert told == [choice.link]


def test_the_head_says_what_it_is_about(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot)
    assert shown_words(tiles) == [HEAD.kicker, HEAD.title, HEAD.text]
    assert tiles.accessibleName() == HEAD.title


def test_large_letters_leave_the_summary_out(qtbot: QtBot) -> None:
    assert HEAD.text not in shown_words(some_tiles(qtbot, percent=200))


def test_a_summary_never_pushes_the_tiles_down(qtbot: QtBot) -> None:
    long = HEAD._replace(
        text="A plain guide to the treatment with your own cells. " * 3
    )
    for size, is_shown in (((1080, 1920), True), ((1920, 1080), False)):
        tiles = some_tiles(qtbot, size)
        tiles.show_choices(long, CHOICES[:2])
        settle()
        assert (long.text in shown_words(tiles)) is is_shown
        chief = tiles.findChildren(Tile)[0]
        top = chief.mapTo(tiles, chief.rect().topLeft()).y()
        assert abs(top - size[1] // HEAD_SHARE) <= MEASURES.gap_px


@pytest.mark.parametrize("size", [(1080, 1400), (1920, 860)], ids=str)
def test_tiles_begin_below_the_upper_third(qtbot: QtBot, size: tuple[int, int]) -> None:
    tiles = some_tiles(qtbot, size)
    tops = [
        tile.mapTo(tiles, tile.rect().topLeft()).y()
        for tile in tiles.findChildren(Tile)
    ]
    assert min(tops) >= size[1] // HEAD_SHARE


def test_the_chief_tile_has_a_row_of_its_own(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot)
    chief, one, other = tiles.findChildren(Tile)
    assert chief.width() > one.width() + other.width()


def test_other_choices_take_the_place_of_those_before(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot)
    tiles.show_choices(Head("Risks"), CHOICES[2:])
    settle()
    assert [tile.accessibleName() for tile in tiles.findChildren(Tile)] == ["Fertility"]


def test_the_same_choices_begin_at_the_top_again(qtbot: QtBot) -> None:
    tiles = some_tiles(qtbot, (1080, 500))
    before = tiles.findChildren(Tile)
    tiles.verticalScrollBar().setValue(200)
    tiles.show_choices(HEAD, CHOICES)
    assert tiles.findChildren(Tile) == before
    assert tiles.verticalScrollBar().value() == 0
