import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.content.worksheet import Worksheets
from app.controls.segments import Segments
from app.controls.writing import Writing
from app.session.mypage import Answer, MyPage
from app.widgets.mypage.values import Values
from tests.parts import a_button, collected, press, settle, shown, shown_words
from tests.worksheets import WORKSHEETS


@pytest.fixture
def values(qtbot: QtBot) -> Values:
    values = Values()
    values.show_sheet(WORKSHEETS)
    values.show_page(MyPage())
    shown(qtbot, values, 800, 800)
    return values


def rows(values: Values) -> list[Segments]:
    return values.findChildren(Segments)


def test_nothing_is_chosen_for_anybody(values: Values) -> None:
    assert [row.chosen() for row in rows(values)] == ["", ""]
    assert rows(values)[0].accessibleName() == "To keep what my body can do."


def test_each_thing_is_weighed_in_words(values: Values) -> None:
    with collected(values.page_requested) as pages:
        press(a_button(rows(values)[0], "Very much"))
    assert pages == [MyPage(matters=(Answer("keep-body", "much"),))]
    values.show_page(pages[0])
    assert [row.chosen() for row in rows(values)] == ["much", ""]
    values.show_page(MyPage())
    assert [row.chosen() for row in rows(values)] == ["", ""]


def test_a_sentence_is_ended_in_own_words(values: Values) -> None:
    writing = values.findChildren(Writing)[0]
    assert writing.accessibleName() == "What matters most to me is …"
    writing.setFocus()
    with collected(values.page_requested) as pages:
        QTest.keyClicks(writing, "my")
    assert pages[-1].weight_of("most") == "my"
    values.show_page(pages[0])
    assert writing.toPlainText() == "my"  # the hand is faster than the page
    values.setFocus()
    values.show_page(pages[0])
    assert writing.toPlainText() == "m"


def test_there_is_no_figure_anywhere(values: Values) -> None:
    told = " ".join(shown_words(values))
    assert not any(letter.isdigit() for letter in told)
    assert "no score" in told


def test_without_sentences_there_is_no_heading_for_them(qtbot: QtBot) -> None:
    values = Values()
    values.show_sheet(Worksheets(WORKSHEETS.statements))
    shown(qtbot, values)
    settle()
    assert "In my own words" not in shown_words(values)
    with collected(values.link_requested) as wishes:
        press(a_button(values, "To my page"))
    assert wishes == [Link.screen(Screen.MY_PAGE)]
