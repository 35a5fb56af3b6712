from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.picture import Picture
from app.controls.segments import Segments
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.desk import Desk
from app.shell.front import STYLES
from app.shell.journey import Journey
from app.shell.pages import Pages
from app.widgets.timeline.screen import TimelineScreen
from app.widgets.timeline.strip import StageStrip
from tests.builders import a_pack, a_timeline
from tests.desks import own_look
from tests.parts import a_button, press, settle, shown, shown_words


@pytest.fixture
def books(qtbot: QtBot, tmp_path: Path) -> Iterator[Collection]:
    del qtbot
    books = Collection(Library.open(a_pack(tmp_path / "library.pack")))
    with own_look():
        yield books
    books.close()


def a_journey(books: Collection, *, is_private: bool = True) -> Journey:
    timeline = books.timeline()
    assert timeline is not None
    preferring = Preferring(PreferenceStore(None), is_private=is_private)
    return Journey(timeline, books, Pages(books, STYLES), preferring)


def here(screen: TimelineScreen) -> list[bool]:
    strip = screen.findChildren(StageStrip)[0]
    return [spec.name.endswith("you are here") for spec in strip.semantic_nodes()]


def test_the_stage_one_is_at_is_marked_kept_and_cleared(desk: Desk) -> None:
    desk.guide.follow(Link.stage("going-home"))
    settle()
    screen = desk.window.shown()
    assert isinstance(screen, TimelineScreen)
    press(a_button(screen, "I am at this stage now"))
    settle()
    assert desk.preferring.now.stage_now == "going-home"
    assert here(screen) == [False, False, True]
    desk.guide.follow(Link.stage("day-zero"))
    settle()
    press(a_button(screen, "I am at this stage now"))
    assert desk.preferring.now.stage_now == "day-zero"
    assert here(screen) == [False, True, False]
    press(a_button(screen, "I am at this stage now"))
    assert desk.preferring.now.stage_now == ""
    assert here(screen) == [False, False, False]


def test_the_timeline_opens_where_one_is(desk: Desk) -> None:
    desk.preferring.choose_stage_now("going-home")
    desk.guide.open(Screen.TIMELINE)
    settle()
    screen = desk.window.shown()
    assert isinstance(screen, TimelineScreen)
    assert "Going home" in shown_words(screen)
    assert here(screen) == [False, False, True]


def test_on_a_desk_that_is_not_private_nobody_is_somewhere(
    books: Collection, qtbot: QtBot
) -> None:
    screen = a_journey(books, is_private=False).make()
    shown(qtbot, screen, 900, 900)
    assert not a_button(screen, "I am at this stage now").isVisible()


@pytest.mark.parametrize(
    ("motion", "travels"), [("full", True), ("less", False), ("system", True)]
)
def test_what_moves_follows_what_is_preferred(
    desk: Desk,
    motion: str,
    travels: bool,  # noqa: FBT001 (a table)
) -> None:
    desk.preferring.choose("motion", motion)
    desk.guide.open(Screen.TIMELINE)
    settle()
    desk.guide.follow(Link.stage("day-zero"))
    (strip,) = desk.window.shown().findChildren(StageStrip)
    assert strip.is_travelling() is travels
    desk.preferring.choose("motion", "less")
    assert not strip.is_travelling()


def test_another_view_that_is_preferred_is_shown_at_once(desk: Desk) -> None:
    desk.guide.open(Screen.TIMELINE)
    settle()
    for view in ("list", "table", "strip"):
        desk.preferring.choose("timeline_view", view)
        desk.go(Link.screen(Screen.HOME))
        desk.go(Link.screen(Screen.TIMELINE))
        settle()
        screen = desk.window.shown()
        (switch,) = screen.findChildren(Segments)
        assert switch.chosen() == view
        assert switch.held().hasFocus(), "one begins at the view that is shown"


def test_pictures_are_told_in_words(desk: Desk) -> None:
    desk.guide.follow(Link.stage("day-zero"))
    settle()
    stage = desk.books.stage("day-zero")
    assert stage is not None
    drawing = desk.books.illustration(stage.illustration)
    names = [
        each.accessibleName() for each in desk.window.shown().findChildren(Picture)
    ]
    assert drawing is not None
    assert drawing.alt in names


def test_a_timeline_without_a_curve_is_shown_too(qtbot: QtBot, tmp_path: Path) -> None:
    flat = a_pack(tmp_path / "flat.pack", timeline=a_timeline(curve=None))
    books = Collection(Library.open(flat))
    screen = a_journey(books).make()
    qtbot.addWidget(screen)
    nodes = screen.findChildren(StageStrip)[0].semantic_nodes()
    assert len(nodes) == len(a_timeline().stages)
    books.close()
