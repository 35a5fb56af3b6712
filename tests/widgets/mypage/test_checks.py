import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.writing import Writing
from app.session.mypage import Answer, MyPage
from app.widgets.mypage.checks import Checks
from tests.parts import a_button, collected, press, settle, shown, shown_words
from tests.worksheets import CHOICE, OWN_WORDS


@pytest.fixture
def checks(qtbot: QtBot) -> Checks:
    checks = Checks()
    checks.show_chapters((("Start here", (CHOICE,)), ("After", (OWN_WORDS,))))
    checks.show_page(MyPage())
    shown(qtbot, checks, 800, 900)
    return checks


def told(checks: Checks) -> str:
    return " ".join(shown_words(checks))


def test_nothing_is_told_before_one_has_answered(checks: Checks) -> None:
    assert "Ring at once" not in told(checks)
    assert "It falls out" not in told(checks)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("I ring the ward", "Yes, so the book says, too."),
        ("I wait", "Thank you for saying it. The book says: I ring the ward."),
    ],
)
def test_every_answer_is_answered_kindly(
    checks: Checks, answer: str, kind: str
) -> None:
    with collected(checks.page_requested) as pages:
        press(a_button(checks, answer))
        settle()
    assert pages == [MyPage(said=(Answer("fever", answer),))]
    assert kind in told(checks)
    assert "Ring at once, by day or by night." in told(checks)
    assert a_button(checks, answer).isChecked()


def test_own_words_are_kept_and_compared_when_one_likes(checks: Checks) -> None:
    writing = checks.findChildren(Writing)[0]
    writing.setFocus()
    with collected(checks.page_requested) as pages:
        QTest.keyClicks(writing, "It goes")
    assert pages[-1].said_to("hair") == "It goes"
    assert "It falls out" not in told(checks)
    press(next(b for b in buttons(checks) if b.isVisible()))
    settle()
    assert "Thank you for saying it. The book says:" in told(checks)
    assert "It falls out, and it grows again." in told(checks)


def buttons(checks: Checks) -> list[QAbstractButton]:
    return [
        one
        for one in checks.findChildren(QAbstractButton)
        if one.text() == "See what the book says"
    ]


def test_what_was_said_before_is_there_again(checks: Checks) -> None:
    page = MyPage(said=(Answer("fever", "I wait"), Answer("hair", "mine")))
    checks.show_page(page)
    settle()
    assert a_button(checks, "I wait").isChecked()
    assert checks.findChildren(Writing)[0].toPlainText() == "mine"
    checks.show_page(MyPage())
    settle()
    assert not a_button(checks, "I wait").isChecked()
    assert "Ring at once" not in told(checks)


def test_more_is_read_where_the_book_says_it(checks: Checks) -> None:
    press(a_button(checks, "I wait"))
    settle()
    with collected(checks.link_requested) as wishes:
        press(a_button(checks, "Read more"))
        press(a_button(checks, "To my page"))
    assert wishes == [Link.topic("first-week", "hair"), Link.screen(Screen.MY_PAGE)]


def test_whoever_comes_by_tab_hears_the_question(checks: Checks) -> None:
    for words in (*CHOICE.options, "See what the book says"):
        question = (CHOICE if words in CHOICE.options else OWN_WORDS).question
        assert a_button(checks, words).accessibleDescription() == question
