import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.segments import Segment, Segments
from app.style.themes import DAY, theme_at
from app.style.tokens import TARGET_PX
from tests.journeys.fitting import runs
from tests.parts import a_button, collected, framed, press, press_key, theme_it

CHOICES = (("strip", "Path"), ("list", "List"), ("table", "Table"))


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    segments = Segments(CHOICES)
    framed(qtbot, segments, 400, 60)
    segments.choose("strip")
    return segments


def test_tab_stops_at_the_choice_that_holds_or_at_the_first(qtbot: QtBot) -> None:
    segments = Segments((("a", "One"), ("b", "Two"), ("c", "Three")))
    framed(qtbot, segments, 600, 60)
    tab = Qt.FocusPolicy.TabFocus.value

    def stops() -> list[str]:
        parts = segments.findChildren(Segment)
        return [part.text() for part in parts if part.focusPolicy().value & tab]

    assert stops() == ["One"]
    segments.choose("c")
    assert stops() == ["Three"]
    a_button(segments, "Two").setFocus()
    assert stops() == ["Three"], "also where Qt brings the keyboard to another one"


def test_a_choice_can_be_left_out(segments: Segments) -> None:
    before = segments.sizeHint().width()
    segments.leave_out("table")
    assert not a_button(segments, "Table").isVisible()
    assert segments.sizeHint().width() < before


def test_what_is_left_out_before_it_is_shown_takes_no_room(qtbot: QtBot) -> None:
    del qtbot
    segments = Segments((("en", "One"), ("es", "Two"), ("all", "Three")), most=2)
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.addWidget(segments)
    before = column.heightForWidth(300)
    segments.leave_out("all")
    assert column.heightForWidth(300) < before


def test_choosing_by_code_asks_for_nothing(segments: Segments) -> None:
    with collected(segments.choice_requested) as wishes:
        segments.choose("list")
    assert segments.chosen() == "list"
    assert wishes == []


def test_a_press_asks(segments: Segments) -> None:
    with collected(segments.choice_requested) as wishes:
        press(a_button(segments, "Table"))
    assert wishes == ["table"]
    assert segments.chosen() == "table"


def test_arrows_move_and_ask(segments: Segments) -> None:
    a_button(segments, "Path").setFocus()
    with collected(segments.choice_requested) as wishes:
        press_key(a_button(segments, "Path"), Qt.Key.Key_Right)
    assert wishes == ["list"]


def test_before_a_choice_none_holds(qtbot: QtBot) -> None:
    segments = Segments(CHOICES)
    qtbot.addWidget(segments)
    assert segments.chosen() == ""


def test_a_choice_is_a_radio_button_with_a_name(
    segments: Segments,
    screen_reader: None,  # noqa: ARG001 (must listen)
) -> None:
    told = QAccessible.queryAccessibleInterface(a_button(segments, "List"))
    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name) == "List"


def test_every_choice_is_a_target_and_words_wrap(segments: Segments) -> None:
    one = a_button(segments, "Path")
    assert one.height() >= TARGET_PX
    assert one.minimumSizeHint().width() >= TARGET_PX
    theme_it(segments, theme_at("day", 400))
    assert one.heightForWidth(100) > TARGET_PX
    assert one.hasHeightForWidth()
    assert segments.sizeHint().width() > 400


def test_the_one_that_holds_is_filled(segments: Segments) -> None:
    for name, filled in (("Path", True), ("List", False)):
        image = a_button(segments, name).grab().toImage()
        ground = image.pixelColor(12, image.height() // 2).name().upper()
        assert (ground == DAY.palette.accent) is filled


def test_the_ring_shows_where_the_keyboard_is(segments: Segments) -> None:
    one = a_button(segments, "Path")
    one.setFocus()
    image = one.grab().toImage()
    edge = image.pixelColor(image.width() // 2, 1).name().upper()
    assert edge == DAY.palette.focus


def test_without_choices_it_is_a_row_of_nothing(qtbot: QtBot) -> None:
    row = Segments(())
    qtbot.addWidget(row)

    row.show()

    assert row.sizeHint().width() == 0
    assert row.chosen() == ""


@pytest.mark.parametrize("percent", [100, 400])
def test_the_least_width_of_a_choice_breaks_no_word(
    segments: Segments, percent: int
) -> None:
    theme_it(segments, theme_at("day", percent))
    segment = a_button(segments, "Table")
    segment.resize(segment.minimumSizeHint().width(), 400)
    assert [run.words for run in runs(segment)] == ["Table"]


def test_the_choice_that_holds_can_be_found(segments: Segments) -> None:
    segments.choose("list")
    assert segments.held() is a_button(segments, "List")
