import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controls.lines import Marked
from app.controls.row_painting import Row
from app.controls.rows import Rows
from app.style.themes import DAY, THEMES
from app.style.tokens import TARGET_PX, Palette, Theme
from tests.parts import framed, press, theme_it


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    rows = Rows()
    text = Marked("Too few white cells.", ((0, 7),))
    rows.show_rows((Row("one", "Neutropenia", text=text), Row("two", "Line")))
    framed(qtbot, rows, 400, 300)
    return rows


def colours(rows: Rows, at: int) -> set[str]:
    box = rows.visualRect(rows.model().index(at, 0))
    image = rows.viewport().grab(box).toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_a_row_is_a_target(rows: Rows) -> None:
    assert rows.sizeHintForRow(1) >= TARGET_PX


def test_found_words_stand_on_their_mark(rows: Rows) -> None:
    assert DAY.palette.mark in colours(rows, 0)
    assert DAY.palette.mark not in colours(rows, 1)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_chosen_row_is_told_by_bar_and_ground(rows: Rows, theme: Theme) -> None:
    theme_it(rows, theme)
    before = colours(rows, 1)
    rows.choose("two")
    palette: Palette = theme.palette
    assert palette.accent in colours(rows, 1)
    assert colours(rows, 1) != before


def test_the_ring_shows_where_the_keyboard_is(rows: Rows) -> None:
    rows.choose("two")
    rows.clearFocus()
    assert DAY.palette.focus not in colours(rows, 1)
    rows.setFocus()
    assert DAY.palette.focus in colours(rows, 1)


def test_a_badge_stands_above_all_other_words(qtbot: QtBot) -> None:
    rows = Rows(grows=True)
    plain, special = Row("one", "Line", "now"), Row("two", "Line", "now", badge="Here")
    rows.show_rows((plain, special))
    framed(qtbot, rows, 400, 300)
    assert rows.sizeHintForRow(1) > rows.sizeHintForRow(0)
    assert DAY.palette.accent in colours(rows, 1)
    assert DAY.palette.accent not in colours(rows, 0)
    assert special.spoken() == "Line. Here. now"


def test_what_is_under_the_pointer_has_a_ground(rows: Rows) -> None:
    press(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseMove(rows.viewport(), place + QPoint(1, 0))
    assert DAY.palette.raised in colours(rows, 1) | {DAY.palette.raised}
    assert rows.layoutDirection() == Qt.LayoutDirection.LeftToRight
