import pytest
from PySide6.QtCore import QRect

from app.content.links import Link, Screen
from app.controls.words import Words
from app.shell.desk import Desk
from app.shell.window import DRAWER_BELOW_PX, SIDEBAR_PX
from tests.parts import collected, settle


def resized(desk: Desk, width: int, height: int = 700) -> None:
    desk.window.resize(width, height)
    settle()


def test_parts_fill_the_window_without_overlap(desk: Desk) -> None:
    window, around = desk.window, desk.furniture
    desk.guide.follow(Link.topic("first-week"))
    for width, height in ((1280, 800), (1024, 768), (1920, 1080)):
        resized(desk, width, height)
        bar, side = around.bar.geometry(), around.sidebar.geometry()
        middle = window.stack.geometry()
        assert bar == QRect(0, 0, width, bar.height())
        assert side.topLeft() == bar.bottomLeft() + QRect(0, 0, 1, 2).bottomLeft()
        assert middle.left() == side.right() + 1
        assert middle.bottomRight() == window.rect().bottomRight()


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("size", [(320, 320), (480, 800), (1280, 800)])
def test_the_page_has_room_at_every_size(
    desk: Desk, percent: int, size: tuple[int, int]
) -> None:
    desk.preferring.choose("text_percent", percent)
    desk.guide.follow(Link.topic("first-week"))
    resized(desk, *size)
    middle = desk.window.stack.geometry()
    assert middle.width() >= min(size[0], 320)
    assert middle.height() > size[1] // 3
    assert desk.window.rect().contains(middle)


def test_below_900_px_the_topics_are_a_drawer(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    resized(desk, DRAWER_BELOW_PX)
    assert not desk.window.is_drawer
    assert desk.furniture.sidebar.width() == SIDEBAR_PX
    resized(desk, DRAWER_BELOW_PX - 1)
    assert desk.window.is_drawer
    assert not desk.furniture.sidebar.isVisible()
    assert desk.window.stack.width() == DRAWER_BELOW_PX - 1


@pytest.mark.parametrize("percent", [100, 400])
def test_a_notice_covers_nothing_but_where_it_is_very_large(
    desk: Desk, percent: int
) -> None:
    desk.preferring.choose("text_percent", percent)
    desk.guide.follow(Link.topic("first-week"))
    resized(desk, 1280, 800)
    stack, notices = desk.window.stack, desk.furniture.notices
    before = stack.geometry()
    notices.show_notice("Saved.")
    settle()
    assert not stack.geometry().intersects(notices.geometry())
    notices.dismiss()
    assert stack.geometry() == before
    notices.show_notice("It was saved, and it can be found again. " * 60)
    assert stack.geometry() == before


def test_the_timeline_takes_the_whole_width(desk: Desk) -> None:
    resized(desk, 1280)
    desk.guide.open(Screen.TIMELINE)
    assert desk.window.is_drawer
    assert desk.window.stack.width() == 1280
    desk.guide.open(Screen.GLOSSARY)
    assert not desk.window.is_drawer


def test_it_tells_another_width_and_that_it_closes(desk: Desk) -> None:
    with collected(desk.window.width_changed) as widths:
        resized(desk, 1000, 700)
        resized(desk, 1000, 600)
    assert widths == [1000]
    with collected(desk.window.close_requested) as closed:
        desk.window.close()
    assert len(closed) == 1


def test_what_stands_below_takes_room_only_while_it_is_shown(desk: Desk) -> None:
    window = desk.window
    whole = window.stack.geometry()
    part = Words(words="Something to know, in a line.")
    window.stand_below(part)
    part.show()
    window.stand_below(part)
    assert window.stack.geometry().united(part.geometry()) == whole
    assert not window.stack.geometry().intersects(part.geometry())
    part.hide()
    window.stand_below(part)
    assert window.stack.geometry() == whole
