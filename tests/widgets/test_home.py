import pytest
from builders import a_book, a_timeline
from parts import (
    Easel,
    a_button,
    collected,
    press,
    reds,
    resized,
    settle,
    shown,
    shown_words,
    theme_it,
)
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.content.topic import Shelf, TopicTitle
from app.controls.picture import Picture
from app.style.themes import NIGHT, theme_at
from app.widgets.home import Home

SHELVES = tuple(Shelf(f"s{n}", f"Shelf {n}", n + 1, f"picture-{n}") for n in range(8))
BOOK = a_book(
    question="Is it something for me?",
    summary="A plain guide.",
    two_minutes=("in-two-minutes",),
    ten_minutes=("in-two-minutes", "how-it-works", "risks"),
)
TEN = (
    TopicTitle("in-two-minutes", "In two minutes", 2),
    TopicTitle("how-it-works", "How it works", 4),
)


@pytest.fixture
def home(qtbot: QtBot) -> Home:
    home = Home(Easel().image)
    home.show_book(BOOK, SHELVES, TopicTitle("fertility", "Fertility", 5), TEN)
    home.show_timeline(a_timeline())
    shown(qtbot, home, 1000, 740)
    return home


def pressed(home: Home, words: str) -> list[Link]:
    with collected(home.link_requested) as wishes:
        press(a_button(home, words))
    return wishes


def test_the_question_of_the_book_comes_first(home: Home) -> None:
    assert shown_words(home)[:2] == ["Is it something for me?", "A plain guide."]


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("In two minutes", Link.topic("in-two-minutes")),
        ("In ten minutes", Link.topic("how-it-works")),
        ("The treatment, step by step", Link.screen(Screen.TIMELINE)),
        ("Who to call", Link.screen(Screen.CALL)),
    ],
)
def test_every_way_in_leads_somewhere(home: Home, words: str, link: Link) -> None:
    assert pressed(home, words) == [link]


def test_a_reader_can_go_on_where_they_stopped(home: Home) -> None:
    with collected(home.resume_requested) as wishes:
        press(a_button(home, "Go on reading: Fertility"))
    assert len(wishes) == 1


def test_ten_minutes_go_on_where_two_minutes_end(home: Home) -> None:
    told = a_button(home, "In ten minutes").accessibleDescription()
    assert told == "2 short topics. It begins with: How it works"


def test_everything_leads_to_the_shelves_below(home: Home) -> None:
    with collected(home.link_requested) as wishes:
        press(a_button(home, "Everything"))
    settle()
    first = a_button(home, "Shelf 0")
    assert QApplication.focusWidget() is first
    top = first.mapTo(home.viewport(), QPoint()).y()
    assert 0 <= top < home.viewport().height() // 2
    assert wishes == []


def test_a_shelf_is_asked_for_by_its_id(home: Home) -> None:
    with collected(home.shelf_requested) as wishes:
        press(a_button(home, "Shelf 3"))
    assert wishes == ["s3"]
    assert a_button(home, "Shelf 3").accessibleDescription() == "4 topics"


def test_a_reader_who_has_not_stopped_anywhere_goes_nowhere_on(home: Home) -> None:
    home.show_book(BOOK, SHELVES)
    settle()
    assert not a_button(home, "Go on reading").isVisible()
    told = a_button(home, "In ten minutes").accessibleDescription()
    assert told == "2 short topics."


def test_ways_without_topics_are_left_out(home: Home) -> None:
    home.show_book(a_book(two_minutes=(), ten_minutes=(), question=""), ())
    home.show_timeline(None)
    settle()
    for words in ("In two minutes", "In ten minutes", "The treatment"):
        assert not a_button(home, words).isVisible()
    press(a_button(home, "Everything"))
    assert shown_words(home)[0] == "A small book"


@pytest.mark.parametrize(
    ("width", "percent"),
    [(320, 100), (480, 100), (640, 200), (992, 200), (1280, 400), (1920, 100)],
)
def test_nothing_scrolls_sideways(home: Home, width: int, percent: int) -> None:
    theme_it(home, theme_at("day", percent, narrow=width < 640))
    resized(home, width, 740)
    page = home.widget()
    assert page is not None
    assert page.width() <= home.viewport().width()
    for button in home.findChildren(QAbstractButton):
        if button.isVisible():
            left = button.mapTo(home.viewport(), QPoint()).x()
            assert left >= 0
            assert left + button.width() <= home.viewport().width()
            assert button.height() >= 44


def test_narrow_windows_put_everything_in_one_column(home: Home) -> None:
    resized(home, 340, 700)
    lefts = {a_button(home, f"Shelf {n}").x() for n in range(8)}
    lefts |= {a_button(home, words).x() for words in ("In two", "In ten", "Who to")}
    assert len(lefts) == 1


def test_it_wears_the_theme_and_draws_its_pictures(home: Home) -> None:
    settle()
    assert reds(home) > 100
    theme_it(home, NIGHT)
    settle()
    assert reds(home) > 100


def test_large_words_leave_the_picture_out(home: Home) -> None:
    picture = home.findChildren(Picture)[0]
    assert picture.isVisible()
    theme_it(home, theme_at("day", 200))
    assert not picture.isVisible()
    theme_it(home, theme_at("day", 100))
    assert picture.isVisible()
