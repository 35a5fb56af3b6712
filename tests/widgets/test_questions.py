import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.content.question import Question
from app.controls.rows import Rows
from app.style.themes import theme_at
from app.widgets.questions import Questions
from tests.parts import collected, press, settle, shown, shown_words, theme_it

QUESTIONS = (
    Question("Will I lose my hair?", ("hair loss",), "topic:weeks#hair"),
    Question("Can I have children?", ("baby", "pregnant"), "topic:fertility"),
    Question("Does hair come back?", (), "topic:weeks#hair"),
)
TITLES = {"topic:weeks#hair": "The first weeks", "topic:fertility": "Fertility"}


@pytest.fixture
def screen(qtbot: QtBot) -> Questions:
    screen = Questions()
    screen.show_questions(QUESTIONS, TITLES)
    shown(qtbot, screen, 700, 600)
    return screen


def the_lists(screen: Questions) -> list[Rows]:
    return [rows for rows in screen.findChildren(Rows) if rows.isVisible()]


def test_questions_stand_under_what_answers_them(screen: Questions) -> None:
    assert [rows.accessibleName() for rows in the_lists(screen)] == [
        "The first weeks",
        "Fertility",
    ]
    assert [rows.total_rows() for rows in the_lists(screen)] == [2, 1]


def test_a_question_leads_to_its_answer(screen: Questions) -> None:
    rows = the_lists(screen)[0]
    with collected(screen.link_requested) as wishes:
        press(rows.viewport(), rows.visualRect(rows.model().index(1, 0)).center())
    assert wishes == [Link.topic("weeks", "hair")]


def test_an_answer_that_is_no_place_leads_nowhere(screen: Questions) -> None:
    screen.show_questions((Question("Why?", (), "nowhere at all"),))
    settle()
    with collected(screen.link_requested) as wishes:
        the_lists(screen)[0].press_chosen()
    assert wishes == []


def test_other_wordings_are_found_too(screen: Questions) -> None:
    QTest.keyClicks(screen.findChildren(QLineEdit)[0], "PREGNANT")
    settle()
    assert [rows.accessibleName() for rows in the_lists(screen)] == ["Fertility"]


def test_where_nothing_is_found_there_is_a_next_step(screen: Questions) -> None:
    QTest.keyClicks(screen.findChildren(QLineEdit)[0], "xyzzy")
    settle()
    assert the_lists(screen) == []
    assert any("ask your team" in words for words in shown_words(screen))


def test_without_titles_there_is_one_list(screen: Questions) -> None:
    screen.show_questions(QUESTIONS)
    settle()
    assert [rows.total_rows() for rows in the_lists(screen)] == [3]


def test_nothing_scrolls_sideways(screen: Questions) -> None:
    theme_it(screen, theme_at("day", 400))
    settle()
    page = screen.widget()
    assert page is not None
    assert page.width() <= screen.viewport().width()
