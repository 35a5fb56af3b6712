"""The topics are shown and hidden, and the keyboard comes back."""

from PySide6.QtWidgets import QApplication

from app.content.links import Link
from app.shell.actions import Act
from app.shell.desk import Desk
from tests.parts import press, settle


def narrow(desk: Desk) -> None:
    """Leave no room for the list beside the page: it is a drawer."""
    desk.window.resize(800, 700)
    settle()


def test_the_button_of_the_topics_says_what_it_does_now(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    button = desk.furniture.bar.button(Act.SIDEBAR)
    assert button.accessibleName() == "Hide the topics"
    desk.actions[Act.SIDEBAR].trigger()
    assert button.accessibleName() == "Show the topics"
    desk.window.resize(600, 700)
    settle()
    desk.actions[Act.SIDEBAR].trigger()
    assert button.accessibleName() == "Hide the topics"
    desk.window.close_drawer()
    assert button.accessibleName() == "Show the topics"
    assert button.toolTip() == "Show or hide the topics (F9)"


def test_a_press_beside_the_drawer_closes_it(desk: Desk) -> None:
    narrow(desk)
    desk.topic_list.toggle()
    assert desk.furniture.sidebar.isVisible()
    assert desk.furniture.shade.isVisible()
    press(desk.furniture.shade, desk.furniture.shade.rect().bottomRight())
    assert not desk.furniture.sidebar.isVisible()
    assert not desk.furniture.shade.isVisible()
    desk.window.close_drawer()
    assert not desk.furniture.sidebar.isVisible()


def test_the_drawer_can_be_pushed_in_again(desk: Desk) -> None:
    narrow(desk)
    desk.topic_list.toggle()
    desk.topic_list.toggle()
    assert not desk.furniture.sidebar.isVisible()


def test_the_keyboard_goes_back_to_where_it_was(desk: Desk) -> None:
    narrow(desk)
    desk.window.activateWindow()
    desk.go(Link.topic("first-week"))
    button = desk.furniture.bar.button(Act.SIDEBAR)
    button.setFocus()
    desk.topic_list.toggle()
    desk.furniture.sidebar.setFocus()
    desk.topic_list.close_drawer()
    assert QApplication.focusWidget() is button


def test_a_topic_chosen_in_the_drawer_takes_the_keyboard_along(desk: Desk) -> None:
    narrow(desk)
    desk.window.activateWindow()
    desk.topic_list.toggle()
    desk.furniture.sidebar.setFocus()
    desk.topic_list.follow(Link.topic("first-week"))
    assert QApplication.focusWidget() is desk.window.pane.reader
    assert desk.reading.place.link == Link.topic("first-week")
