import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.controls.passage import Passage
from app.controls.semantics import flat
from app.style.themes import NIGHT, theme_at
from app.widgets.ending import MOST_NEXT, Asking, Ending, Next
from tests.parts import (
    a_button,
    collected,
    press,
    resized,
    settle,
    shown,
    shown_words,
    theme_it,
)

TITLE = "That was the book in two minutes"
FURTHER = (
    Next(Link.way(Way.TEN_MINUTES), "In ten minutes", "3 more topics."),
    Next(Link.screen(Screen.HOME), "Everything", "9 topics."),
    Next(Link.screen(Screen.TIMELINE), "The treatment, step by step"),
)
ASKED = (
    Asking("In two minutes", "<ul><li>Is my MS active?</li></ul>"),
    Asking("Risks", '<ul><li>What is <a href="topic:risks">my risk</a>?</li></ul>'),
)


@pytest.fixture
def ending(qtbot: QtBot) -> Ending:
    ending = Ending()
    ending.show_ending(TITLE, FURTHER)
    ending.show_questions("Questions for your team", ASKED)
    shown(qtbot, ending, 1000, 740)
    return ending


def buttons(ending: Ending) -> list[str]:
    """Give the names of all that can be pressed, in the order of Tab."""
    found = ending.findChildren(QAbstractButton)
    return [one.accessibleName() for one in found if one.isVisibleTo(ending)]


def test_it_says_what_was_read_and_that_there_is_time(ending: Ending) -> None:
    words = shown_words(ending)
    assert words[0] == TITLE
    assert "Nothing has to be decided now" in words[1]
    assert ending.accessibleName() == TITLE


def test_what_next_comes_first_then_the_calls_and_home(ending: Ending) -> None:
    assert buttons(ending) == [
        "In ten minutes",
        "Everything",
        "The treatment, step by step",
        "Who to call",
        "Home",
    ]


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("In ten minutes", Link.way(Way.TEN_MINUTES)),
        ("Everything", Link.screen(Screen.HOME)),
        ("Who to call", Link.screen(Screen.CALL)),
        ("Home", Link.screen(Screen.HOME)),
    ],
)
def test_everything_leads_somewhere(ending: Ending, words: str, link: Link) -> None:
    with collected(ending.link_requested) as wishes:
        press(a_button(ending, words))
    assert wishes == [link]


def test_questions_stand_under_their_topics(ending: Ending) -> None:
    words = shown_words(ending)
    assert words[-3:] == ["Questions for your team", "In two minutes", "Risks"]
    passages = [one.toPlainText() for one in ending.findChildren(Passage)]
    assert passages == ["Is my MS active?", "What is my risk?"]


def test_a_link_among_the_questions_is_asked_for(ending: Ending) -> None:
    passage = ending.findChildren(Passage)[1]
    nodes = flat(passage.semantic_nodes())
    link = next(number for number, node in enumerate(nodes) if node.target)
    with collected(ending.link_requested) as wishes:
        passage.activate_node(link)
    assert wishes == [Link.topic("risks")]


def test_another_end_takes_its_place(ending: Ending) -> None:
    ending.show_ending("You have come to the end of the book", FURTHER[2:])
    ending.show_questions("Questions for your team", ())
    settle()
    assert buttons(ending) == ["The treatment, step by step", "Who to call", "Home"]
    assert "Questions for your team" not in shown_words(ending)
    with collected(ending.link_requested) as wishes:
        press(a_button(ending, "The treatment, step by step"))
    assert wishes == [Link.screen(Screen.TIMELINE)]


def test_it_is_no_menu(ending: Ending) -> None:
    ending.show_ending(TITLE, (*FURTHER, FURTHER[0]._replace(title="One more")))
    settle()
    assert len(buttons(ending)) == MOST_NEXT + 2


@pytest.mark.parametrize(
    ("width", "percent"), [(320, 100), (640, 200), (1280, 400), (1920, 100)]
)
def test_nothing_scrolls_sideways(ending: Ending, width: int, percent: int) -> None:
    theme_it(ending, theme_at("day", percent, narrow=width < 640))
    resized(ending, width, 800)
    page = ending.widget()
    assert page is not None
    assert page.width() <= ending.viewport().width()


def test_it_wears_the_theme(ending: Ending) -> None:
    day = ending.grab().toImage()
    theme_it(ending, NIGHT)
    settle()
    assert ending.grab().toImage() != day
