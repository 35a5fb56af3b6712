import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.content.links import Link, Screen
from app.controls.outline import choices_in
from app.shell.actions import Act
from app.shell.desk import Desk
from app.widgets.more import More
from app.widgets.notices import Notice
from app.widgets.stops import Stops
from tests.parts import a_button, press, settle, shown_words


@pytest.fixture
def card(desk: Desk) -> Stops:
    desk.go(Link.topic("first-week"))
    settle()
    desk.actions[Act.HEADINGS].trigger()
    settle()
    return next(one for one in desk.window.findChildren(Stops))


def press_here(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    settle()


def test_the_window_is_named_after_the_place(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    assert desk.window.windowTitle() == "The first week - A small book"
    desk.go(Link.screen(Screen.HELP))
    assert desk.window.windowTitle() == "Keys - A small book"


def test_where_one_is_is_shown_in_a_notice(desk: Desk) -> None:
    desk.furniture.notices.show_notice("Saved.", "Undo", "undo")
    desk.actions[Act.WHERE].trigger()
    assert "You are at “Home”." in shown_words(desk.furniture.notices)[0]
    desk.actions[Act.WHERE].trigger()
    desk.furniture.notices.dismiss()
    assert desk.furniture.notices.shown() == Notice("Saved.", "Undo", "undo")


def test_headings_are_listed_with_their_levels_and_gone_to(
    desk: Desk, card: Stops
) -> None:
    assert card.accessibleName() == "Headings here"
    press_here(Qt.Key.Key_End)
    press_here(Qt.Key.Key_Return)
    reader = desk.window.pane.reader
    assert reader.hasFocus()
    assert reader.verticalScrollBar().value() > 0
    assert not card.isVisible()


def test_esc_returns_from_the_list(desk: Desk, card: Stops) -> None:
    press_here(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert desk.window.pane.reader.hasFocus()
    assert desk.window.pane.reader.scrolled() == 0


def test_links_of_a_page_are_listed_and_followed(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    settle()
    targets = [stop.target for stop in choices_in(desk.window.shown())]
    at = next(n for n, target in enumerate(targets) if target.startswith("topic:"))
    desk.actions[Act.LINKS].trigger()
    settle()
    for _ in range(at):
        press_here(Qt.Key.Key_Down)
    press_here(Qt.Key.Key_Return)
    assert desk.reading.place.link != Link.topic("first-week")
    desk.back()
    settle()
    assert desk.window.pane.reader.link_at() >= 0


def test_a_screen_without_headings_or_links_says_so(desk: Desk) -> None:
    desk.go(Link.screen(Screen.HELP))
    desk.actions[Act.LINKS].trigger()
    settle()
    card = desk.window.findChildren(Stops)[0]
    assert "There is nothing to press on this screen." in shown_words(card)


def test_everything_can_be_done_by_mouse_or_touch_alone(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    settle()
    press(desk.furniture.bar.button(Act.MORE))
    settle()
    card = desk.window.findChildren(More)[0]
    press(a_button(card, "Find on this page"))
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Find on this page"
