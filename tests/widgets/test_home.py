import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.content.topic import Shelf
from app.controls.picture import Picture
from app.controls.words import Words
from app.session.preferences import Chosen
from app.style.themes import NIGHT, theme_at
from app.widgets.home import Home, Resume
from tests.builders import a_book, a_timeline
from tests.parts import (
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

SHELVES = tuple(Shelf(f"s{n}", f"Shelf {n}", n + 1, f"picture-{n}") for n in range(8))
BOOK = a_book(
    question="Is it something for me?",
    summary="A plain guide.",
    two_minutes=("in-two-minutes",),
    ten_minutes=("in-two-minutes", "how-it-works", "risks"),
)


@pytest.fixture
def home(qtbot: QtBot) -> Home:
    home = Home(Easel().image)
    stands = "Risks · Topic 3 of 6 on this shelf"
    home.show_book(BOOK, SHELVES, Resume("Fertility", stands))
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
        ("In two minutes", Link.way(Way.TWO_MINUTES)),
        ("In ten minutes", Link.way(Way.TEN_MINUTES)),
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


def test_where_a_reader_stopped_is_told_in_words(home: Home) -> None:
    told = a_button(home, "Go on reading: Fertility").accessibleDescription()
    assert told == "Risks · Topic 3 of 6 on this shelf"


def test_ten_minutes_tell_what_they_are(home: Home) -> None:
    told = a_button(home, "In ten minutes").accessibleDescription()
    assert told == "3 topics in short, one after the other."


def test_a_carer_can_ask_for_their_view(home: Home) -> None:
    button = a_button(home, "Carer's view")
    assert not button.isChecked()
    with collected(home.choice_requested) as wishes:
        press(button)
    assert wishes == [Chosen("carer_view", value=True)]
    home.show_carer(is_on=True)
    with collected(home.choice_requested) as wishes:
        press(button)
    assert wishes == [Chosen("carer_view", value=False)]


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


def test_the_clinic_comes_first_and_under_large_words_last(home: Home) -> None:
    assert "St Mary's" not in shown_words(home)
    home.show_clinic("St Mary's", "")
    settle()
    (name,) = [each for each in home.findChildren(Words) if each.text() == "St Mary's"]

    def top() -> int:
        return name.mapTo(home, QPoint()).y()

    question = a_button(home, "Go on reading")
    assert top() < question.mapTo(home, QPoint()).y()
    theme_it(home, theme_at("day", 200))
    settle()
    assert top() > a_button(home, "Shelf 7").mapTo(home, QPoint()).y()
