import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen
from app.controls.passage import Passage
from app.controls.sheet import Sheet
from app.style.themes import theme_at
from app.widgets.walkthrough.screen import WalkThrough
from app.widgets.walkthrough.step import Plate, Step
from tests.parts import Easel, a_button, collected, press, settle, shown, shown_words
from tests.parts import theme_it as theme

WARD = Link(Kind.ILLUSTRATION, "ward")
STEPS = (
    Step("Risks", "Risks", "<p>About dying.</p>", Plate(WARD, "A ward")),
    Step("Risks", "Key point 1 of 1", "<p>Some people die.</p>"),
    Step("The timeline", "Day zero", f"<p>{'Cells come back. ' * 40}</p>"),
)


@pytest.fixture
def walk(qtbot: QtBot) -> WalkThrough:
    walk = WalkThrough(Easel().image)
    walk.show_steps(STEPS)
    shown(qtbot, walk, 900, 700)
    a_button(walk, "Next").setFocus()
    return walk


def key(walk: WalkThrough, key: Qt.Key) -> int:
    QTest.keyClick(QApplication.focusWidget() or walk, key)
    settle()
    return walk.step()


def test_one_idea_at_a_time(walk: WalkThrough) -> None:
    assert {"Risks", "Part 1 of 2, step 1 of 2"} <= set(shown_words(walk))
    press(a_button(walk, "Next"))
    told = shown_words(walk)
    assert {"Risks", "Key point 1 of 1", "Part 1 of 2, step 2 of 2"} <= set(told)
    assert walk.findChildren(Passage)[0].toPlainText() == "Some people die."
    press(a_button(walk, "Next"))
    assert "Part 2 of 2, step 1 of 1" in shown_words(walk)


def test_keys_turn_the_steps(walk: WalkThrough) -> None:
    assert key(walk, Qt.Key.Key_Left) == 0
    assert key(walk, Qt.Key.Key_Right) == 1
    assert key(walk, Qt.Key.Key_Space) == 2
    assert key(walk, Qt.Key.Key_Left) == 1
    assert key(walk, Qt.Key.Key_End) == 2
    assert key(walk, Qt.Key.Key_Home) == 0
    walk.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert key(walk, Qt.Key.Key_Left) == 1
    assert key(walk, Qt.Key.Key_Right) == 0


def test_the_keyboard_begins_on_next(walk: WalkThrough) -> None:
    order = walk.findChildren(type(a_button(walk, "Next")))
    assert order[0].accessibleName() == "Next"
    assert not a_button(walk, "Back").isEnabled()


def test_it_ends_with_what_to_take_home(walk: WalkThrough) -> None:
    key(walk, Qt.Key.Key_End)
    with collected(walk.link_requested) as wishes:
        press(a_button(walk, "Something to take home"))
    assert wishes == [Link.screen(Screen.TAKE_HOME)]
    assert walk.step() == 2


def test_esc_and_a_button_leave(walk: WalkThrough) -> None:
    with collected(walk.leave_requested) as wishes:
        key(walk, Qt.Key.Key_Escape)
        press(a_button(walk, "Leave"))
    assert len(wishes) == 2


def test_a_step_that_is_too_tall_is_scrolled_from_any_button(walk: WalkThrough) -> None:
    theme(walk, theme_at("day", 400))
    settle()
    bar = walk.findChildren(Sheet)[0].verticalScrollBar()
    assert bar.value() == 0 < bar.maximum()
    key(walk, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    key(walk, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    key(walk, Qt.Key.Key_PageDown)
    assert key(walk, Qt.Key.Key_Right) == 1
    assert bar.value() == 0


def test_a_step_that_fits_is_not_scrolled(walk: WalkThrough) -> None:
    bar = walk.findChildren(Sheet)[0].verticalScrollBar()
    for _ in STEPS:
        assert bar.maximum() == 0
        key(walk, Qt.Key.Key_Right)


def test_no_scroll_bar_comes_and_goes_where_a_step_fits(walk: WalkThrough) -> None:
    """It once did, without end: the sheet kept more room below than the idea knew."""
    theme(walk, theme_at("day", 200))
    settle()
    bar = walk.findChildren(Sheet)[0].verticalScrollBar()
    mosts: list[int] = []

    def note(_least: int, most: int) -> None:
        mosts.append(most)

    bar.rangeChanged.connect(note)
    for height in range(700, 900, 50):
        walk.resize(1280, height)
        settle()
        mosts.append(bar.maximum())
    assert set(mosts) == {0}


def test_the_step_is_what_is_read_aloud(walk: WalkThrough) -> None:
    assert walk.told_part().isAncestorOf(walk.findChildren(Passage)[0])
    assert not walk.told_part().isAncestorOf(a_button(walk, "Next"))
