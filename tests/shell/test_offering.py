from app.content.links import Link, Screen
from app.errors import PackError
from app.shell.actions import Act
from app.shell.desk import Desk
from app.shell.offering import WITHOUT_BOOK
from tests.parts import settle


def offered(desk: Desk) -> set[Act]:
    return {act for act, action in desk.actions.items() if action.isEnabled()}


def test_at_the_start_there_is_no_way_back(desk: Desk) -> None:
    desk.go(Link.screen(Screen.HELP))
    desk.back()
    assert offered(desk) & {Act.BACK, Act.FORWARD} == {Act.FORWARD}


def test_words_are_found_on_pages_only(desk: Desk) -> None:
    assert Act.FIND not in offered(desk)
    desk.go(Link.topic("first-week"))
    assert {Act.FIND, Act.PREVIOUS, Act.BACK} <= offered(desk)
    desk.go(Link.screen(Screen.GLOSSARY))
    assert not {Act.FIND, Act.PREVIOUS} & offered(desk)


def test_the_bar_shows_what_is_offered(desk: Desk) -> None:
    button = desk.furniture.bar.button(Act.BACK)
    desk.go(Link.topic("first-week"))
    assert button.isEnabled()
    desk.back()
    settle()
    assert not button.isEnabled()


def test_a_closed_book_offers_nothing_of_it(desk: Desk) -> None:
    desk.tell(PackError("It is damaged.", "Ask for another."))
    assert offered(desk) <= WITHOUT_BOOK
    desk.offering.follow(desk.reading.place)
    assert Act.BACK not in offered(desk)
