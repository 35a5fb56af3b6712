import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.row_painting import ROW_ROLE
from app.controls.rows import Rows
from app.style.themes import theme_at
from app.widgets.takehome import Bundle, Choice, Group, TakeHome, Wanted
from tests.parts import a_button, collected, press, resized, settle, shown, shown_words
from tests.parts import theme_it as theme

TIMELINE = Link.screen(Screen.TIMELINE)
A, B, C = (Link.topic(slug) for slug in "abc")
GROUPS = (
    Group("Overviews", (Choice(TIMELINE, "Treatment timeline"),)),
    Group(
        "Risks", (Choice(A, "Infections"), Choice(B, "Fertility"), Choice(C, "Late"))
    ),
)
BUNDLES = (Bundle("In two minutes", (B, A)),)


@pytest.fixture
def screen(qtbot: QtBot) -> TakeHome:
    screen = TakeHome()
    screen.show_choices(BUNDLES, GROUPS)
    screen.show_wanted(Wanted((C,)))
    shown(qtbot, screen, 800, 900)
    return screen


def lists(screen: TakeHome) -> list[Rows]:
    return [rows for rows in screen.findChildren(Rows) if rows.isVisible()]


def inside(screen: TakeHome) -> list[str]:
    rows = [
        rows.model().index(at, 0).data(ROW_ROLE)
        for rows in lists(screen)
        for at in range(rows.total_rows())
    ]
    return [row.title for row in rows if row.badge == "In the pack"]


def press_row(rows: Rows, at: int) -> None:
    press(rows.viewport(), rows.visualRect(rows.model().index(at, 0)).center())


def test_a_press_puts_in_and_another_takes_out(screen: TakeHome) -> None:
    with collected(screen.pack_changed) as packs:
        press_row(lists(screen)[0], 0)
        press_row(lists(screen)[1], 0)
        press_row(lists(screen)[1], 2)
    assert [pack.links for pack in packs] == [
        (TIMELINE, C),
        (TIMELINE, A, C),
        (TIMELINE, A),
    ]
    assert inside(screen) == ["Treatment timeline", "Infections"]


def test_a_set_goes_in_at_one_press_in_the_order_of_the_book(screen: TakeHome) -> None:
    with collected(screen.pack_changed) as packs:
        press(a_button(screen, "In two minutes"))
        press(a_button(screen, "Take all out"))
    assert [pack.links for pack in packs] == [(A, B, C), ()]
    assert not a_button(screen, "Save as a PDF").isEnabled()


def test_questions_paper_and_print_are_chosen(screen: TakeHome) -> None:
    assert a_button(screen, "My page").isChecked()
    with collected(screen.pack_changed) as packs:
        press(a_button(screen, "My page"))
        press(a_button(screen, "Letter"))
        press(a_button(screen, "Large print"))
    wanted = Wanted((C,), has_mine=False, paper="letter", is_large=True)
    assert packs[-1] == wanted
    with collected(screen.pdf_requested) as wishes:
        press(a_button(screen, "Save as a PDF"))
    assert wishes == [wanted]


def test_the_pages_are_told(screen: TakeHome) -> None:
    screen.show_pages(None)
    assert "Counting the pages …" in shown_words(screen)
    screen.show_pages(12)
    assert "12 pages" in shown_words(screen)
    screen.show_wanted(Wanted())
    screen.show_pages(None)
    assert "Nothing is in it yet." in shown_words(screen)


def test_while_it_is_written_one_can_only_cancel(screen: TakeHome) -> None:
    screen.show_progress(3, 12)
    settle()
    assert not a_button(screen, "Save as a PDF").isVisible()
    with collected(screen.cancel_requested) as wishes:
        press(a_button(screen, "Cancel"))
    assert len(wishes) == 1
    screen.setLayoutDirection(screen.layoutDirection().RightToLeft)
    screen.grab()
    screen.show_progress(0, 0)
    settle()
    assert a_button(screen, "Save as a PDF").isVisible()
    assert not a_button(screen, "Cancel").isVisible()


def test_typing_narrows(screen: TakeHome) -> None:
    QTest.keyClicks(screen.findChildren(QLineEdit)[0], "fert")
    settle()
    assert [rows.accessibleName() for rows in lists(screen)] == ["Risks"]
    assert lists(screen)[0].total_rows() == 1


def test_nothing_scrolls_sideways(screen: TakeHome) -> None:
    for width, percent in ((320, 100), (1280, 400)):
        resized(screen, width, 800)
        theme(screen, theme_at("night", percent, narrow=width < 640))
        settle()
        page = screen.widget()
        assert page is not None
        assert page.width() <= screen.viewport().width()


def test_a_printer_is_offered_where_there_is_one(screen: TakeHome) -> None:
    assert not a_button(screen, "Print").isVisible()
    screen.offer_printer(offered=True)
    settle()
    with collected(screen.print_requested) as wishes:
        press(a_button(screen, "Print"))
    assert wishes == [Wanted((C,))]


def test_tab_goes_through_it_as_it_stands(screen: TakeHome) -> None:
    a_button(screen, "In two minutes").setFocus()
    reached: list[str] = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        held = QApplication.focusWidget()
        reached.append(held.accessibleName() if held else "")
    assert reached == ["My page", "Find a page", "Overviews"]
