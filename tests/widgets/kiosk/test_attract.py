"""The waiting page is calm, never the same for long, and open to every touch."""

from itertools import combinations
from typing import TypeGuard

import pytest
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.late_image import no_image
from app.controls.tile import Tile, Told
from app.controls.words import Heading
from app.session.millimetres import measures_of
from app.session.profile import Look, Profile
from app.style.themes import theme_at
from app.widgets.kiosk.attract import CARDS, Attract, Offer
from tests.parts import a_button, framed, press, settle, shown_words

OFFERS = tuple(
    Offer(Link.shelf(name), Told(name.title(), "6 topics", picture=name))
    for name in ("start", "risks", "benefits", "research", "afterwards")
)
SIZES = ((1080, 1920), (1920, 1080), (1280, 800))


def a_page(
    qtbot: QtBot,
    size: tuple[int, int] = (1080, 1920),
    summary: str = "A plain guide.",
    text_mm: float = 0.0,
) -> Attract:
    attract = Attract(no_image)
    framed(qtbot, attract, *size)
    profile = Profile(look=Look(text_mm=text_mm))
    measures = measures_of(profile, max(size) / 531)
    attract.show_theme(theme_at("day", 100, measures=measures))
    attract.show_book("What is it, and is it for me?", summary, "Clinic", OFFERS)
    settle()
    return attract


def test_a_card_opens_its_own_place(qtbot: QtBot) -> None:
    attract = a_page(qtbot)
    told: list[object] = []
    attract.link_requested.connect(told.append)
    press(a_button(attract, "Risks"))
    assert told == [Link.shelf("risks")]


def test_the_button_starts_and_so_does_any_other_touch(qtbot: QtBot) -> None:
    attract = a_page(qtbot)
    with qtbot.waitSignal(attract.start_requested):
        press(a_button(attract, "Touch to start"))
    with qtbot.waitSignal(attract.start_requested):
        press(attract, QPoint(3, 3))


def test_it_says_that_nothing_is_kept_and_where_help_is(qtbot: QtBot) -> None:
    told = shown_words(a_page(qtbot))
    assert {
        "Nothing you do here is kept.",
        "Need help? Ask a member of staff.",
        "Clinic",
    } <= set(told)


def test_all_cards_come_round(qtbot: QtBot) -> None:
    attract = a_page(qtbot)
    seen: set[Link] = set()
    for _ in range(3):
        assert len(attract.offers) == CARDS
        seen |= {offer.link for offer in attract.offers}
        attract.turn()
    assert seen == {offer.link for offer in OFFERS}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_part_moves_within_a_minute(qtbot: QtBot, size: tuple[int, int]) -> None:
    attract = a_page(qtbot, size)
    title, start = attract.findChildren(Heading)[0], attract.first()
    places: set[tuple[QPoint, QPoint]] = set()
    for _ in range(3):
        settle()
        places.add((title.mapTo(attract, QPoint()), start.mapTo(attract, QPoint())))
        attract.turn()
    assert len({title for title, _ in places}) == 3
    assert len({start for _, start in places}) == 3


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_and_nothing_lies_over_another(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    attract = a_page(qtbot, size)
    for _ in range(3):
        settle()
        assert len(attract.findChildren(Tile)) == CARDS
        parts = [
            part
            for part in attract.findChildren(QWidget)
            if part.parentWidget() is attract
        ]
        boxes = [part.geometry() for part in parts]
        assert all(attract.rect().contains(box) for box in boxes)
        assert not any(
            one.intersects(other)
            for number, one in enumerate(boxes)
            for other in boxes[number + 1 :]
        )
        for part in (*attract.findChildren(Heading), *attract.findChildren(Tile)):
            assert part.height() >= part.heightForWidth(part.width())
        attract.turn()


GAP_PX = 8
"""Parts never touch."""


def _is_part(part: QObject) -> TypeGuard[QWidget]:
    return isinstance(part, QWidget) and part.isVisible()


SUMMARY = (
    "A plain guide to the treatment with your own cells. It tells what the treatment "
    "may do, what it may cost you, and what nobody knows yet."
)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_mm", [0.0, 10.0, 14.6, 20.0])
def test_however_large_the_letters_are_the_way_in_is_in_sight(
    qtbot: QtBot, size: tuple[int, int], text_mm: float
) -> None:
    attract = a_page(qtbot, size, SUMMARY, text_mm)
    for _ in range(3):
        settle()
        start = attract.first()
        corner = start.mapTo(attract, QPoint())
        assert attract.rect().contains(QRect(corner, start.size()))
        shown = [tile for tile in attract.findChildren(Tile) if tile.isVisible()]
        assert [offer.told.title for offer in attract.offers] == [
            tile.text() for tile in shown
        ]
        for part in (*attract.findChildren(Heading), *shown):
            box = QRect(part.mapTo(attract, QPoint()), part.size())
            assert attract.rect().contains(box)
            assert part.height() >= part.heightForWidth(part.width())
        for tile in shown:
            assert tile.width() >= tile.minimumSizeHint().width()
        column = [part.geometry() for part in attract.children() if _is_part(part)]
        for one, other in combinations(column, 2):
            far = other.adjusted(0, -GAP_PX, 0, GAP_PX)
            assert not one.intersects(far)
        attract.turn()


def test_where_all_has_room_all_is_shown(qtbot: QtBot) -> None:
    attract = a_page(qtbot, summary=SUMMARY)
    assert len(attract.offers) == CARDS
    assert SUMMARY in shown_words(attract)


def test_the_summary_goes_before_the_cards_do(qtbot: QtBot) -> None:
    attract = a_page(qtbot, (1080, 1920), SUMMARY, 11.0)
    assert len(attract.offers) == CARDS
    assert SUMMARY not in shown_words(attract)


def test_the_keyboard_stays_on_the_page_when_it_turns(qtbot: QtBot) -> None:
    attract = a_page(qtbot)
    attract.findChildren(Tile)[0].setFocus()
    attract.turn()
    settle()
    assert attract.first().hasFocus()


def test_in_the_night_it_is_dark(qtbot: QtBot) -> None:
    attract = a_page(qtbot)
    attract.show_dark(is_dark=True)
    settle()
    assert shown_words(attract) == []
    assert attract.grab().toImage().pixelColor(500, 500).name() == "#000000"
    attract.show_dark(is_dark=False)
    assert shown_words(attract)


def test_a_book_without_anything_to_offer_can_be_started(qtbot: QtBot) -> None:
    attract = Attract(no_image)
    framed(qtbot, attract, 1080, 1920)
    attract.show_book("A folder", "", "", ())
    attract.turn()
    assert attract.offers == ()
    assert attract.first().isVisible()
