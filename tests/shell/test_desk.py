from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen
from app.errors import AppError, PackError
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.shell.actions import Act
from app.shell.desk import Desk
from app.shell.system_look import Report
from app.style.themes import THEME_WORDS, THEMES
from app.widgets.trouble import Trouble
from tests.desks import Wanted, a_front, opened, own_look, put_away
from tests.parts import a_button, settle, shown_words


def test_it_opens_on_a_place_with_nothing_before_it(desk: Desk) -> None:
    assert desk.reading.place == Place(Link.screen(Screen.HOME))
    assert not desk.reading.may_go_back


def test_a_topic_that_stands_already_is_only_furnished(
    qtbot: QtBot, pack: Path
) -> None:
    with own_look():
        front = a_front(Wanted(pack))
        place = Place(Link.topic("first-week"))
        painted: list[bool] = []
        front.show(place, lambda: painted.append(True))
        qtbot.waitUntil(lambda: bool(painted))
        words = front.window.pane.reader.toPlainText()
        desk = Desk(front, place)
        desk.settle()
        settle()
        assert desk.preferring.now.last_place == "topic:first-week"
        assert front.window.pane.reader.toPlainText() == words
        assert front.window.pane.reader.hasFocus()
        assert a_button(desk.furniture.turning, "Previous").isVisible()
        put_away(desk)


def test_a_notice_tells_what_can_be_mended(desk: Desk) -> None:
    desk.tell(AppError("That did not work.", "Please try again."))
    assert desk.furniture.notices.isVisible()
    assert "That did not work. Please try again." in shown_words(desk.furniture.notices)


def test_damage_closes_the_book(desk: Desk) -> None:
    desk.tell(PackError("It is damaged.", "Please install it again."))
    assert isinstance(desk.window.shown(), Trouble)
    assert not desk.actions[Act.HOME].isEnabled()
    assert desk.actions[Act.QUIT].isEnabled()
    assert not desk.furniture.bar.button(Act.CALL).isEnabled()


def test_the_theme_is_named_in_the_bar(desk: Desk) -> None:
    desk.preferring.choose("theme", "day")
    for name in (*tuple(THEMES)[1:], "day"):
        desk.next_theme()
        assert desk.preferring.now.theme == name
        words = desk.furniture.bar.button(Act.THEME).accessibleName()
        assert words.startswith(THEME_WORDS[name])


def test_only_topics_are_places_to_go_on_from(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.guide.follow(Link.stage("day-zero"))
    desk.guide.open(Screen.GLOSSARY)
    assert desk.preferring.now.last_place == "topic:first-week"


def test_going_on_opens_nothing_where_nothing_was_read(desk: Desk) -> None:
    desk.go_on()
    assert desk.reading.place.link == Link.screen(Screen.HOME)
    desk.guide.follow(Link.topic("first-week"))
    desk.guide.open(Screen.HOME)
    desk.go_on()
    assert desk.reading.place.link == Link.topic("first-week")


def test_the_place_is_kept_after_a_while(qtbot: QtBot, pack: Path) -> None:
    kept = pack.with_name("kept.json")
    with opened(Wanted(pack, kept)) as desk:
        desk.guide.follow(Link.topic("first-week"))
        qtbot.waitUntil(kept.exists, timeout=5000)


@pytest.mark.parametrize(
    ("link", "place"),
    [
        (Link.term("neutropenia"), Link.topic("first-week")),
        (Link(Kind.SOURCE, "smith2020"), Link.topic("first-week")),
        (Link(Kind.SEARCH, "fever"), Link.topic("first-week")),
        (Link.screen(Screen.PREFERENCES), Link.screen(Screen.PREFERENCES)),
        (Link.topic("who-to-call"), Link.topic("who-to-call")),
        (Link.stage("day-zero"), Link.stage("day-zero")),
    ],
)
def test_a_link_of_the_page_leads_where_it_should(
    desk: Desk, link: Link, place: Link
) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.follow_on_page(link)
    assert desk.reading.place.link == place


def test_how_the_system_looks_is_kept_for_the_next_first_pixel(
    pack: Path, qtbot: QtBot
) -> None:
    del qtbot
    kept = pack.with_name("kept.json")
    with opened(Wanted(pack, kept)) as desk:
        desk.system.take(Report(has_dark_window=False, wants_contrast=True))
        settle()
        assert desk.window.pane.reader.theme.name == "contrast-light"
    assert PreferenceStore(kept).read().system_look == "light/contrast-light"
