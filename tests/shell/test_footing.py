"""Back returns the keyboard to where it was."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.content.links import Link, Screen
from app.shell.desk import Desk
from app.widgets.home import Home
from tests.parts import a_button, settle

TOPIC = Link.topic("first-week")


def hand() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_back_stands_on_the_link_that_was_followed(desk: Desk) -> None:
    desk.go(TOPIC)
    settle()
    reader = desk.window.pane.reader
    links = [anchor.target for anchor in reader.landmarks().anchors]
    at = next(n for n, target in enumerate(links) if target.startswith("topic:"))
    reader.stand_at(at)
    QTest.keyClick(reader, Qt.Key.Key_Return)
    settle()
    assert desk.reading.place.link != TOPIC
    desk.back()
    settle()
    assert (desk.reading.place.link, reader.link_at()) == (TOPIC, at)
    assert reader.hasFocus()
    desk.forward()
    settle()
    assert desk.reading.place.link != TOPIC


def test_back_returns_to_the_button_that_was_pressed_though_it_was_made_anew(
    desk: Desk,
) -> None:
    home = desk.window.shown()
    assert isinstance(home, Home)
    tile = a_button(home, "Who to call")
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, Qt.Key.Key_Return)
    settle()
    assert desk.reading.place.link == Link.screen(Screen.CALL)
    desk.back()
    settle()
    assert hand().accessibleName() == "Who to call"
    assert home.isAncestorOf(hand())


def test_what_is_no_longer_there_gives_the_keyboard_to_the_screen(desk: Desk) -> None:
    home = desk.window.shown()
    tile = a_button(home, "Who to call")
    tile.setFocus()
    desk.go(TOPIC)
    settle()
    tile.setAccessibleName("Another")
    desk.footing.return_to(desk.reading.place)
    assert hand() is desk.window.pane.reader
    desk.guide.back()
    tile.setAccessibleName("Another")
    tile.setEnabled(False)
    desk.footing.return_to(desk.reading.place)
    assert home.isAncestorOf(hand())


def test_old_places_are_forgotten(desk: Desk) -> None:
    for number in range(205):
        place = desk.reading.place._replace(link=Link.topic(f"topic-{number}"))
        desk.footing.note(place)
    desk.footing.return_to(desk.reading.place._replace(link=Link.topic("topic-0")))
    assert desk.window.shown().isAncestorOf(hand())


def test_nothing_is_noted_of_a_screen_without_the_keyboard(desk: Desk) -> None:
    desk.go(Link.screen(Screen.HELP))
    settle()
    desk.footing.note(desk.reading.place)
    desk.go(TOPIC)
    desk.back()
    settle()
    assert hand() is desk.window.shown()


def test_before_the_first_place_there_is_nothing_to_return_to(desk: Desk) -> None:
    before = hand()
    desk.back()
    desk.forward()
    assert hand() is before
