"""What a visitor has before them has a name, and parts."""

from PySide6.QtWidgets import QApplication, QLineEdit

from app.content.links import Link, Screen
from app.session.history import Place
from app.shell.actions import Act
from app.shell.desk import Desk
from app.shell.in_front import areas_in, front_name, turn_part, written
from tests.parts import settle


def test_a_screen_is_named_and_a_card_before_it(desk: Desk) -> None:
    desk.open(Place(Link.topic("first-week")))
    assert front_name(desk.window) == "The first week"
    desk.actions[Act.SEARCH].trigger()
    settle()
    name = front_name(desk.window)
    assert name
    assert name != "The first week"


def test_what_is_written_is_given(desk: Desk) -> None:
    desk.window.activateWindow()
    settle()
    assert written() == ""
    desk.actions[Act.SEARCH].trigger()
    settle()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("fever")
    assert written() == "fever"


def test_a_page_is_turned_part_by_part(desk: Desk) -> None:
    desk.window.resize(500, 420)
    desk.open(Place(Link.topic("first-week")))
    settle()
    bar = desk.window.pane.reader.verticalScrollBar()
    assert turn_part(desk.window, 1).startswith("Part 2 of ")
    assert bar.value() > 0
    assert turn_part(desk.window, -1).startswith("Part 1 of ")
    assert bar.value() == 0


def test_what_is_all_in_sight_says_so(desk: Desk) -> None:
    desk.window.resize(1600, 3000)
    desk.open(Place(Link.screen(Screen.CALL)))
    settle()
    assert turn_part(desk.window, 1) == "Everything here is in sight."


def test_everything_that_scrolls_is_given(desk: Desk) -> None:
    reader = desk.window.pane.reader
    assert reader in areas_in(desk.window)
    assert areas_in(reader)[0] is reader
