import pytest

from app.content.links import Link, Screen
from app.shell.actions import Act
from app.shell.desk import Desk
from app.shell.whereabouts import Whereabouts
from tests.parts import settle


def told(desk: Desk) -> str:
    return Whereabouts(desk.books, desk.window).told(desk.reading.place)


@pytest.mark.parametrize(
    ("link", "title"),
    [
        (Link.screen(Screen.HOME), "Home"),
        (Link.screen(Screen.GLOSSARY), "Words explained"),
        (Link.topic("first-week"), "The first week"),
        (Link.term("neutropenia"), "Neutropenia"),
        (Link.stage("going-home"), "Stage 3 of 3, "),
        (Link.screen(Screen.OPTIONS), "Two ways side by side"),
    ],
    ids=str,
)
def test_a_place_has_a_title(desk: Desk, link: Link, title: str) -> None:
    desk.go(link)
    settle()
    where = Whereabouts(desk.books, desk.window)
    assert where.title(desk.reading.place).startswith(title)
    assert where.title(desk.reading.place._replace(link=Link.stage("none")))


def test_topic_shelf_section_and_position_are_told(desk: Desk) -> None:
    desk.window.resize(900, 500)
    desk.go(Link.topic("first-week"))
    settle()
    words = told(desk)
    assert "You are at “The first week”." in words
    assert "topic 1 of 2 on the shelf “After the treatment”" in words
    assert "This is the top of the page." in words
    bar = desk.window.pane.reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    assert "This is the end of the page." in told(desk)
    bar.setValue(bar.maximum() // 2)
    settle()
    assert "% of the way down" in told(desk)
    assert "You read part" in told(desk)


def test_a_short_page_is_all_in_sight(desk: Desk) -> None:
    desk.window.resize(1280, 3000)
    desk.go(Link.topic("who-to-call"))
    settle()
    assert "The whole page is in sight." in told(desk)


def test_terms_stages_and_open_cards_are_told(desk: Desk) -> None:
    desk.go(Link.term("neutropenia"))
    assert told(desk).endswith("It is a word of the glossary.")
    desk.go(Link.stage("going-home"))
    assert told(desk).endswith("It is a stage of the timeline.")
    desk.actions[Act.SEARCH].trigger()
    assert told(desk).endswith("The card “Search” is open.")
