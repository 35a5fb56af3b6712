import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.row_painting import ROW_ROLE
from app.controls.rows import Rows
from app.session.mypage import MyPage, MyQuestion
from app.widgets.mypage.picking import Picking, Picks
from tests.parts import a_button, collected, press, settle, shown, shown_words

PICKS = (
    Picks("Fertility", "topic:fertility", ("Can I store eggs?", "When?")),
    Picks("Infections", "topic:infections", ("What do I do with a fever?",)),
)


@pytest.fixture
def picking(qtbot: QtBot) -> Picking:
    picking = Picking()
    picking.show_picks(PICKS)
    picking.show_page(MyPage().asking(MyQuestion("When?")))
    shown(qtbot, picking, 700, 700)
    return picking


def lists(picking: Picking) -> list[Rows]:
    return [rows for rows in picking.findChildren(Rows) if rows.isVisible()]


def badges(rows: Rows) -> list[str]:
    model = rows.model()
    return [model.index(at, 0).data(ROW_ROLE).badge for at in range(model.rowCount())]


def press_row(rows: Rows, at: int) -> None:
    press(rows.viewport(), rows.visualRect(rows.model().index(at, 0)).center())


def test_what_is_on_my_page_says_so(picking: Picking) -> None:
    assert [badges(rows) for rows in lists(picking)] == [["", "On my page"], [""]]


def test_a_press_adds_and_another_removes(picking: Picking) -> None:
    with collected(picking.page_requested) as pages:
        press_row(lists(picking)[0], 0)
        press_row(lists(picking)[0], 1)
    assert pages[0].questions[-1] == MyQuestion("Can I store eggs?", "topic:fertility")
    assert pages[1].questions == ()
    picking.show_page(pages[0])
    assert badges(lists(picking)[0]) == ["On my page", "On my page"]


def test_a_full_list_takes_no_more(picking: Picking) -> None:
    page = MyPage(questions=tuple(MyQuestion(str(number)) for number in range(200)))
    picking.show_page(page)
    with collected(picking.page_requested) as pages:
        press_row(lists(picking)[0], 0)
    assert pages == []


def test_typing_narrows_and_nothing_found_has_a_next_step(picking: Picking) -> None:
    field = picking.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "FEVER")
    settle()
    assert [rows.accessibleName() for rows in lists(picking)] == ["Infections"]
    QTest.keyClicks(field, "zzz")
    settle()
    assert lists(picking) == []
    assert any("Write your own" in words for words in shown_words(picking))


def test_one_comes_back_to_my_page(picking: Picking) -> None:
    with collected(picking.link_requested) as wishes:
        press(a_button(picking, "To my page"))
    assert wishes == [Link.screen(Screen.MY_PAGE)]
