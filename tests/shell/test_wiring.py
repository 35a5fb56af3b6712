import pytest

from app.content.links import Link, Screen
from app.session.preferences import Chosen
from app.shell.actions import Act
from app.shell.desk import Desk
from app.widgets.find import FindBar
from app.widgets.home import Home
from app.widgets.preferences.card import TextAndTheme
from app.widgets.preferences.screen import Settings
from app.widgets.timeline.screen import TimelineScreen
from tests.parts import settle


@pytest.mark.parametrize(
    ("act", "screen"),
    [
        (Act.TIMELINE, Screen.TIMELINE),
        (Act.GLOSSARY, Screen.GLOSSARY),
        (Act.QUESTIONS, Screen.QUESTIONS),
        (Act.CALL, Screen.CALL),
        (Act.HELP, Screen.HELP),
        (Act.ABOUT, Screen.ABOUT),
        (Act.SETTINGS, Screen.PREFERENCES),
        (Act.HOME, Screen.HOME),
    ],
)
def test_actions_open_their_screens(desk: Desk, act: Act, screen: Screen) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.actions[act].trigger()
    assert desk.reading.place.link == Link.screen(screen)


def test_every_action_does_something(desk: Desk) -> None:
    triggered = "2triggered(bool)"
    assert all(action.receivers(triggered) for action in desk.actions.values())


def test_actions_turn_pages_and_walk_back(desk: Desk) -> None:
    went: list[str] = []
    for act in (Act.NEXT, Act.NEXT, Act.PREVIOUS, Act.BACK, Act.FORWARD):
        desk.actions[act].trigger()
        went.append(desk.reading.place.link.slug)
    assert went == [
        "what-it-is",
        "first-week",
        "what-it-is",
        "first-week",
        "what-it-is",
    ]


def test_actions_change_the_look(desk: Desk) -> None:
    desk.actions[Act.LARGER].trigger()
    assert desk.preferring.now.text_percent > 100
    desk.actions[Act.SMALLER].trigger()
    assert desk.preferring.now.text_percent == 100
    desk.preferring.choose("text_percent", 400)
    desk.actions[Act.NORMAL_SIZE].trigger()
    assert desk.preferring.now.text_percent == 100
    before = desk.window.pane.reader.theme
    desk.actions[Act.THEME].trigger()
    assert desk.window.pane.reader.theme != before
    desk.actions[Act.SPACING].trigger()
    desk.actions[Act.RULER].trigger()
    now = desk.preferring.now
    assert now.wide_spacing
    assert now.reading_ruler
    desk.actions[Act.PREFERENCES].trigger()
    assert isinstance(desk.window.findChild(TextAndTheme), TextAndTheme)


def test_the_bar_does_what_the_keys_do(desk: Desk) -> None:
    desk.furniture.bar.action_requested.emit(Act.CALL.value)
    assert desk.reading.place.link == Link.screen(Screen.CALL)
    desk.furniture.bar.action_requested.emit(Act.SEARCH.value)
    assert desk.cards.palette().isVisible()


def test_words_on_the_page_are_counted_stepped_and_left(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.actions[Act.FIND].trigger()
    bar = desk.window.pane.findChild(FindBar)
    assert isinstance(bar, FindBar)
    reader = desk.window.pane.reader
    bar.words_requested.emit("the")
    bar.step_requested.emit(1)
    settle()
    bar.close_bar()
    assert reader.hasFocus()


def test_sections_beside_the_page_lead_there(desk: Desk) -> None:
    desk.window.resize(1280, 400)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    desk.furniture.contents.section_requested.emit("hair")
    assert desk.window.pane.reader.scrolled() > 0


def test_wishes_of_screens_and_cards_are_answered(desk: Desk) -> None:
    home = desk.window.shown()
    assert isinstance(home, Home)
    home.shelf_requested.emit("after")
    assert desk.reading.place.link == Link.topic("first-week")
    desk.guide.open(Screen.TIMELINE)
    timeline = desk.window.shown()
    assert isinstance(timeline, TimelineScreen)
    timeline.stage_requested.emit(Link.stage("going-home"))
    assert desk.reading.place.link == Link.stage("going-home")
    timeline.view_requested.emit("table")
    assert desk.preferring.now.timeline_view == "table"
    desk.open_look()
    card = desk.window.findChild(TextAndTheme)
    assert isinstance(card, TextAndTheme)
    card.choice_requested.emit(Chosen("theme", "sepia"))
    assert desk.preferring.now.theme == "sepia"
    card.link_requested.emit(Link.screen(Screen.PREFERENCES))
    settings = desk.window.shown()
    assert isinstance(settings, Settings)
    settings.choice_requested.emit(Chosen("text_percent", 150))
    assert desk.preferring.now.text_percent == 150
    settings.defaults_requested.emit()
    assert desk.preferring.now.text_percent == 100
    palette = desk.cards.palette()
    palette.link_requested.emit(Link.term("neutropenia"))
    assert desk.reading.place.link == Link.term("neutropenia")


def test_quitting_closes_the_window(desk: Desk) -> None:
    desk.actions[Act.QUIT].trigger()
    assert not desk.window.isVisible()
