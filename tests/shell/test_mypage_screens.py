"""The screens of my page follow each other and the book."""

import pytest

from app.content.links import Link, Screen
from app.session.history import Place
from app.session.mypage import Answer, Mark, MyPage, MyQuestion
from app.shell.actions import Act
from app.shell.desk import Desk
from app.widgets.mypage.picking import Picking
from app.widgets.mypage.screen import MyPageScreen
from tests.parts import a_button, press, settle, shown_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PAGE = MyPage(
    marks=(Mark("topic:first-week", "The first week"),),
    questions=(MyQuestion("How long?"),),
)


def does(desk: Desk, act: Act) -> None:
    desk.actions[act].trigger()
    settle()


def test_the_screens_follow_each_other(desk: Desk) -> None:
    desk.go(Link.screen(Screen.MY_PAGE))
    settle()
    screen = desk.window.shown()
    assert isinstance(screen, MyPageScreen)
    press(a_button(screen, "Choose from"))
    settle()
    picking = desk.window.shown()
    assert isinstance(picking, Picking)
    desk.mypage.own.change(PAGE)
    press(a_button(picking, "To my page"))
    settle()
    assert desk.window.shown() is screen
    assert "1. How long?" in shown_words(screen)
    press(a_button(screen, "The first week"))
    assert desk.reading.place.link == Link.topic("first-week")


def test_worksheets_are_filled_from_the_book(desk: Desk) -> None:
    desk.go(Link.screen(Screen.VALUES))
    press(a_button(desk.window.shown(), "Somewhat"))
    assert desk.mypage.own.now.matters == (Answer("keep-body", "some"),)
    desk.go(Link.screen(Screen.CHECKS))
    press(a_button(desk.window.shown(), "I ring the ward"))
    assert desk.mypage.own.now.said == (Answer("fever", "I ring the ward"),)
    settle()
    assert "Ring at once, by day or by night." in shown_words(desk.window.shown())


def test_the_walk_is_left_to_where_one_was(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    does(desk, Act.WALK)
    assert desk.reading.place.link == Link.screen(Screen.WALKTHROUGH)
    press(a_button(desk.window.shown(), "Leave"))
    settle()
    assert desk.reading.place.link == Link.topic("first-week")
    desk.open(Place(Link.screen(Screen.WALKTHROUGH)))
    press(a_button(desk.window.shown(), "Leave"))
    settle()
    assert desk.reading.place.link == Link.screen(Screen.HOME)
