"""A shared screen: everything can be hit by a finger, and reached without a keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
    QScrollBar,
    QWidget,
)

from app.content.links import Link, Screen, Way
from app.controls.floating import Floating
from app.controls.passage import Passage
from app.session.idle import WARNING_S, patience_s
from app.session.profile import KioskWishes, Profile
from app.widgets.callcard import CallCard
from app.widgets.contents import SectionLine
from tests.builders import a_pack
from tests.journeys.fitting import sideways
from tests.kiosks import FLAT, UPRIGHT, Room, a_room
from tests.parts import settle, shown_words

PX_PER_MM = 3.62
"""A screen of 24 inches, measured with a bank card."""

LEAST_MM = 20
APART_MM = 3
MEASURED = Profile(kiosk=KioskWishes(px_per_mm=PX_PER_MM))

PLACES = (
    Link.screen(Screen.HOME),
    Link.shelf("after"),
    Link.topic("first-week"),
    Link.stage("day-zero"),
    Link.screen(Screen.TIMELINE),
    Link.screen(Screen.GLOSSARY),
    Link.term("neutropenia"),
    Link.screen(Screen.QUESTIONS),
    Link.screen(Screen.OPTIONS),
    Link.screen(Screen.CALL),
    Link.screen(Screen.ABOUT),
    Link.end(Way.EVERYTHING),
)
CARDS = ("Search", "Text and contrast", "Finish and clear")


@pytest.fixture(scope="module", params=[UPRIGHT, FLAT], ids=str)
def room(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Room]:
    del qapp
    pack = a_pack(tmp_path_factory.mktemp("kiosk") / "library.pack")
    with a_room(pack, request.param, MEASURED) as room:
        yield room


def boxes(inside: QWidget, *, cut: bool = False) -> dict[str, QRect]:
    """Give everything that can be pressed, in px of the window, by its name.

    With `cut` only what is seen of it.
    """
    found: dict[str, QRect] = {}
    for part in inside.findChildren(QWidget):
        if not part.isVisible() or part.visibleRegion().isEmpty():
            continue
        words = part.text() if isinstance(part, QAbstractButton) else ""
        name = f"{type(part).__name__} {part.accessibleName() or words}"
        corner = part.mapTo(part.window(), QPoint())
        own = part.visibleRegion().boundingRect() if cut else part.rect()
        box = own.translated(corner)
        if isinstance(part, SectionLine):
            name = f"line {part.accessibleName()}"
        if isinstance(part, QAbstractButton | QLineEdit):
            found[name] = box
        elif isinstance(part, QScrollBar) and part.maximum():
            found[f"{name} of {type(part.parentWidget()).__name__}"] = box
        elif isinstance(part, QListView):
            for row in range(part.model().rowCount()):
                shown = part.visualRect(part.model().index(row, 0))
                found[f"line {name} {row}"] = shown.translated(corner)
    return found


def too_small(inside: QWidget) -> list[str]:
    return [
        f"{name}: {box.width() / PX_PER_MM:.1f} x {box.height() / PX_PER_MM:.1f} mm"
        for name, box in boxes(inside).items()
        if min(box.width(), box.height()) < least_mm(name) * PX_PER_MM
    ]


def least_mm(name: str) -> float:
    """Tell how large a target is at least; the lines of a list touch each other."""
    return LEAST_MM + APART_MM if name.startswith("line ") else LEAST_MM


def too_close(inside: QWidget) -> list[str]:
    """Name the buttons between which a finger may miss."""
    parts = [
        (name, box)
        for name, box in boxes(inside, cut=True).items()
        if not name.startswith("line ")
    ]
    gap = int(APART_MM * PX_PER_MM)
    return [
        f"{one} | {other}"
        for number, (one, box) in enumerate(parts)
        for other, beside in parts[number + 1 :]
        if box.adjusted(-gap, -gap, gap, gap).intersects(beside)
        and not box.contains(beside)
        and not beside.contains(box)
    ]


@pytest.mark.parametrize("link", PLACES, ids=str)
def test_every_target_is_20_mm(room: Room, link: Link) -> None:
    visit(room, link)
    assert too_small(room.window) == []


@pytest.mark.parametrize("link", PLACES, ids=str)
def test_targets_stand_3_mm_apart(room: Room, link: Link) -> None:
    visit(room, link)
    assert too_close(room.window) == []


@pytest.mark.parametrize("words", CARDS)
def test_every_target_of_a_card_is_20_mm(room: Room, words: str) -> None:
    visit(room, Link.screen(Screen.HOME))
    room.presses(words)
    card = next(part for part in room.window.findChildren(Floating) if part.isVisible())
    assert (too_small(card), too_close(card)) == ([], [])


@pytest.mark.parametrize("percent", [100, 200])
def test_every_target_of_an_explained_word_is_20_mm(room: Room, percent: int) -> None:
    visit(room, Link.topic("first-week"))
    room.desk.preferring.choose("text_percent", percent)
    settle()
    word = QRect(300, 300, 80, 30)
    room.desk.cards.open_term("neutropenia", word, word)
    settle()
    card = next(part for part in room.window.findChildren(Floating) if part.isVisible())
    assert (too_small(card), too_close(card)) == ([], [])
    room.desk.cards.close()
    room.desk.preferring.choose("text_percent", 100)


@pytest.mark.parametrize("link", PLACES, ids=str)
def test_large_letters_leave_targets_as_large(room: Room, link: Link) -> None:
    visit(room, link)
    room.desk.preferring.choose("text_percent", 200)
    settle()
    assert (too_small(room.window), too_close(room.window)) == ([], [])
    assert sideways(room.window) == []
    room.desk.preferring.choose("text_percent", 100)


def test_what_waits_and_what_asks_has_targets_as_large(room: Room) -> None:
    room.kiosk.finish()
    settle()
    assert room.cover is not None
    assert (too_small(room.cover), too_close(room.cover)) == ([], [])
    room.begins()
    room.passes(patience_s(0))
    assert room.cover is not None
    assert (too_small(room.cover), too_close(room.cover)) == ([], [])
    room.presses("Yes, go on reading")


def test_what_matters_is_in_the_lower_two_thirds(room: Room) -> None:
    third = room.window.height() / 3
    visit(room, Link.screen(Screen.HOME))
    tops = {name: box.top() for name, box in boxes(room.window).items()}
    assert [name for name, top in tops.items() if top < third and "Tile" in name] == []
    bar = room.desk.furniture.bar
    assert bar.geometry().top() > third
    assert bar.geometry().height() < third


@pytest.mark.parametrize("link", PLACES, ids=str)
def test_help_and_the_end_are_in_the_same_place_everywhere(
    room: Room, link: Link
) -> None:
    visit(room, link)
    bar = room.desk.furniture.bar
    assert bar.geometry().bottom() == room.window.height() - 1
    words = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    told = " ".join(getattr(part, "text", str)() for part in words)
    assert "Ask a member of staff" in told
    assert "Finish and clear" in told


@pytest.mark.parametrize("link", PLACES, ids=str)
def test_nothing_scrolls_sideways(room: Room, link: Link) -> None:
    visit(room, link)
    assert sideways(room.window) == []


def test_a_visit_by_mouse_alone(room: Room) -> None:
    room.kiosk.finish()
    settle()
    room.presses("Touch to start")
    room.presses("Questions people ask")
    room.presses("Home")
    room.presses("After the treatment")
    if room.place != Link.topic("first-week"):
        room.presses("The first week")
    assert room.place == Link.topic("first-week")
    room.presses("Who to call")
    room.presses("Back")
    assert room.place == Link.topic("first-week")
    room.presses("Home")
    assert room.place == Link.screen(Screen.HOME)
    room.passes(patience_s(0) + WARNING_S)
    assert room.is_fresh()


def visit(room: Room, link: Link) -> None:
    """Be at a place, whoever was here before."""
    if room.cover is not None:
        room.begins()
    room.desk.cards.close()
    room.desk.go(link)
    settle()


def test_who_to_call_begins_with_the_signs_where_the_clinic_gives_no_number(
    room: Room,
) -> None:
    room.begins(Link.screen(Screen.CALL))
    (card,) = room.window.findChildren(CallCard)
    assert "Who to call" in shown_words(card)
    assert "By day" not in shown_words(card)  # nobody writes on a screen
    signs = card.findChildren(Passage)[0]
    assert not signs.visibleRegion().isEmpty()
