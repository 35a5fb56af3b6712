import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from app.controls.lines import Marked
from app.controls.row_painting import Row
from app.controls.rows import RowModel, Rows
from app.controls.sheet import Sheet
from app.style.themes import theme_at
from tests.parts import (
    Easel,
    collected,
    framed,
    press,
    press_key,
    reds,
    resized,
    theme_it,
    turn_wheel,
)

ROWS = (
    Row("one", "First talk", "Stage 1", Marked("You talk about what may help.")),
    Row("two", "Tests", "Stage 2", Marked("Many visits in a short time.")),
    Row("three", "Day 0", "Stage 3", Marked("Your cells come back.")),
)


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    rows = Rows()
    rows.show_rows(ROWS)
    framed(qtbot, rows, 400, 400)
    rows.setFocus()
    return rows


def test_a_press_asks_for_a_row(rows: Rows) -> None:
    with collected(rows.row_requested) as wishes:
        place = rows.visualRect(rows.model().index(1, 0)).center()
        press(rows.viewport(), place)
    assert wishes == ["two"]
    assert rows.chosen() == "two"


def test_arrows_glance_and_enter_asks(rows: Rows) -> None:
    rows.choose("one")
    with (
        collected(rows.glance_requested) as glances,
        collected(rows.row_requested) as wishes,
    ):
        press_key(rows, Qt.Key.Key_Down)
        press_key(rows, Qt.Key.Key_End)
        press_key(rows, Qt.Key.Key_End)
        press_key(rows, Qt.Key.Key_Enter)
    assert glances == ["two", "three"]
    assert wishes == ["three"]


def test_enter_without_a_choice_asks_for_the_first(rows: Rows) -> None:
    rows.choose("")
    with collected(rows.row_requested) as wishes:
        rows.press_chosen()
    assert wishes == ["one"]


def test_nothing_is_asked_of_an_empty_list(rows: Rows) -> None:
    rows.show_rows(())
    with collected(rows.row_requested) as wishes:
        rows.press_chosen()
        rows.step(1)
    assert wishes == []
    assert rows.total_rows() == 0
    assert rows.chosen() == ""


def test_steps_from_elsewhere_end_above_the_first(rows: Rows) -> None:
    rows.choose("")
    rows.step(1)
    assert rows.chosen() == "one"
    rows.step(5)
    assert rows.chosen() == "three"
    rows.choose("one")
    rows.step(-1)
    assert rows.chosen() == ""


def test_the_chosen_row_can_be_told(rows: Rows) -> None:
    rows.choose("")
    assert rows.chosen_words() == ""
    rows.step(1)
    assert rows.chosen_words().startswith(rows.model().index(0, 0).data())


def test_an_unknown_key_marks_nothing(rows: Rows) -> None:
    rows.choose("two")
    rows.choose("nowhere")
    assert rows.chosen() == ""
    rows.bring_up("nowhere")


def test_a_growing_list_is_as_tall_as_its_rows(qtbot: QtBot) -> None:
    rows = Rows(grows=True)
    rows.show_rows(ROWS)
    framed(qtbot, rows, 400, 400)
    before = rows.height()
    assert before == sum(rows.sizeHintForRow(at) for at in range(3))
    resized(rows, 120, 400)
    assert rows.height() > before
    theme_it(rows, theme_at("day", 200))
    assert rows.height() > 2 * before


def test_equal_rows_are_measured_once_however_many(qtbot: QtBot) -> None:
    many = [Row(str(n), f"Word {n}", text=Marked("Meaning " * n)) for n in range(5000)]
    rows = Rows(text_lines=2)
    rows.show_rows(many)
    framed(qtbot, rows, 400, 400)
    assert rows.sizeHintForRow(0) == rows.sizeHintForRow(4999)
    rows.bring_up("4000")
    assert abs(rows.visualRect(rows.model().index(4000, 0)).top()) < 2


def test_the_chosen_row_stays_in_sight_of_its_sheet(qtbot: QtBot) -> None:
    sheet, rows = Sheet(800), Rows(grows=True)
    rows.show_rows([Row(str(n), f"Stage {n}", "When") for n in range(30)])
    sheet.column.addWidget(rows)
    framed(qtbot, sheet, 400, 300)
    rows.choose("29")
    assert sheet.verticalScrollBar().value() > 0
    rows.choose("0")
    assert sheet.verticalScrollBar().value() < 60


def test_pictures_stand_beside_the_words_where_there_is_room(qtbot: QtBot) -> None:
    easel = Easel()
    rows = Rows(find=easel.image, grows=True)
    rows.show_rows([Row("one", "First talk", "Stage 1", picture="talk")])
    framed(qtbot, rows, 500, 120)
    assert reds(rows) > 100
    resized(rows, 300, 120)
    assert reds(rows) == 0


def test_pictures_stand_at_the_right_where_one_reads_so(qtbot: QtBot) -> None:
    rows = Rows(find=Easel().image, grows=True)
    rows.show_rows([Row("one", "First talk", "Stage 1", picture="talk")])
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    framed(qtbot, rows, 500, 120)
    resized(rows, 501, 120)
    image = rows.grab().toImage()
    assert image.pixelColor(440, 40).name() == "#ff0000"


def test_the_wheel_of_a_growing_list_moves_the_page(qtbot: QtBot) -> None:
    rows = Rows(grows=True)
    framed(qtbot, rows, 300, 300)
    assert not turn_wheel(rows, QPoint(10, 10))


def test_the_model_is_sound(qtbot: QtBot) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model)
    model.show_rows(ROWS)
    model.show_rows(ROWS[:1])
    assert tester.model() is model
    assert qtbot
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "First talk. Stage 1. You talk about what may help."
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.EditRole) is None


def test_a_list_asks_for_a_comfortable_size(qtbot: QtBot) -> None:
    rows = Rows()
    qtbot.addWidget(rows)
    assert rows.sizeHint().width() > rows.minimumSizeHint().width()
    assert QVBoxLayout().count() == 0


def test_the_chosen_row_does_not_lie_at_the_edge(qtbot: QtBot) -> None:
    rows = Rows()
    rows.show_rows([Row(str(n), f"Row {n}") for n in range(60)])
    framed(qtbot, rows, 300, 400)
    for key in ("40", "10"):
        rows.choose(key)
        box = rows.visualRect(rows.currentIndex())
        assert box.top() >= box.height()
        assert box.bottom() + box.height() <= rows.viewport().height()
