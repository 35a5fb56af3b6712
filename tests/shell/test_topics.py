from app.content.links import Link, Screen
from app.session.history import Place
from app.shell.desk import Desk
from tests.parts import settle


def test_a_topic_is_shown_where_it_was_left(desk: Desk) -> None:
    desk.window.resize(700, 400)
    settle()
    desk.screens.show(Place(Link.topic("first-week"), 0.5))
    settle()
    assert 0.4 < desk.window.pane.reader.scrolled() < 0.6


def test_a_section_is_shown_at_its_heading(desk: Desk) -> None:
    desk.window.resize(700, 400)
    settle()
    desk.guide.follow(Link.topic("first-week", "infections"))
    settle()
    top = desk.window.pane.reader.scrolled()
    desk.guide.follow(Link.topic("first-week", "hair"))
    settle()
    assert desk.window.pane.reader.scrolled() > top > 0


def test_a_topic_that_is_not_there_changes_nothing(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.screens.show(Place(Link.topic("nothing")))
    assert "Infections" in desk.window.pane.reader.toPlainText()


def test_nothing_is_set_anew_where_no_topic_is_shown(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.guide.open(Screen.HOME)
    desk.preferring.choose_theme("night")
    desk.guide.back()
    assert desk.window.pane.reader.theme.name == "night"
