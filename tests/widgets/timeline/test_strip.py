import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.sheet import Sheet
from app.overriding import override
from app.style.themes import DAY, theme_at
from app.widgets.timeline.strip import StageStrip
from tests.builders import a_timeline
from tests.parts import (
    Easel,
    collected,
    framed,
    press,
    press_key,
    reds,
    resized,
    settle,
    shown,
    theme_it,
)

BEFORE, ZERO, AFTER = (Link.stage(one.slug) for one in a_timeline().stages)


@pytest.fixture
def strip(qtbot: QtBot) -> StageStrip:
    strip = StageStrip(Easel().image)
    strip.show_timeline(a_timeline())
    shown(qtbot, strip, 900, 400)
    strip.show_stage("day-zero")
    strip.setFocus()
    return strip


def place(strip: StageStrip, number: int) -> QPoint:
    rect = strip.semantic_nodes()[number].rect
    assert isinstance(rect, QRect)
    return rect.center()


def test_arrows_home_and_end_ask_for_stages(strip: StageStrip) -> None:
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
    with collected(strip.stage_requested) as wishes:
        for key in keys:
            press_key(strip, key)
    assert wishes == [BEFORE, AFTER, BEFORE, AFTER]


def test_at_the_ends_there_is_nowhere_to_go(strip: StageStrip) -> None:
    strip.show_stage("going-home")
    with collected(strip.stage_requested) as wishes:
        press_key(strip, Qt.Key.Key_Right)
        press_key(strip, Qt.Key.Key_End)
    assert wishes == []


def test_arrows_turn_with_the_writing_direction(strip: StageStrip) -> None:
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with collected(strip.stage_requested) as wishes:
        press_key(strip, Qt.Key.Key_Left)
    assert wishes == [AFTER]
    assert place(strip, 0).x() > place(strip, 2).x()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_goes_into_the_stage(strip: StageStrip, key: Qt.Key) -> None:
    with collected(strip.enter_requested) as wishes:
        press_key(strip, key)
    assert wishes == [ZERO]


def test_other_keys_are_left_to_others(strip: StageStrip) -> None:
    with collected(strip.stage_requested) as wishes:
        press_key(strip, Qt.Key.Key_A)
    assert wishes == []


def test_a_press_acts_on_release(strip: StageStrip) -> None:
    spot = place(strip, 2)
    none = Qt.KeyboardModifier.NoModifier
    with collected(strip.enter_requested) as wishes:
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, none, spot)
        assert wishes == []
        QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, none, spot)
    assert wishes == [AFTER]


def test_a_finger_that_slides_away_presses_nothing(strip: StageStrip) -> None:
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    with collected(strip.enter_requested) as wishes:
        QTest.mousePress(strip, left, none, place(strip, 2))
        QTest.mouseRelease(strip, left, none, place(strip, 0))
        QTest.mousePress(strip, Qt.MouseButton.RightButton, none, place(strip, 0))
        QTest.mouseRelease(strip, Qt.MouseButton.RightButton, none, place(strip, 0))
        press(strip, QPoint(1, 1))
    assert wishes == []


def test_the_pointer_shows_what_can_be_pressed(strip: StageStrip) -> None:
    QTest.mouseMove(strip, place(strip, 0))
    settle()
    assert strip.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(strip, QPoint(1, 1))
    settle()
    assert strip.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_stages_are_named_and_pressable_for_a_screen_reader(
    strip: StageStrip,
    screen_reader: None,  # noqa: ARG001 (must listen)
) -> None:
    told = QAccessible.queryAccessibleInterface(strip)
    names = [
        told.child(at).text(QAccessible.Text.Name) for at in range(told.childCount())
    ]
    assert names == [
        "Stage 1 of 3, about a month before, collecting your stem cells",
        "Stage 2 of 3, day 0, your stem cells come back",
        "Stage 3 of 3, after two or three weeks, going home",
    ]
    with collected(strip.enter_requested) as wishes:
        told.child(2).actionInterface().doAction("Press")
    assert wishes == [AFTER]
    chosen = [spec.chosen for spec in strip.semantic_nodes()]
    assert chosen == [False, True, False]


def test_where_one_is_is_told_and_seen(strip: StageStrip) -> None:
    before, tall = strip.grab().toImage(), strip.heightForWidth(900)
    strip.show_now("going-home")
    assert strip.heightForWidth(900) > tall
    settle()
    assert strip.grab().toImage() != before
    names = [spec.name for spec in strip.semantic_nodes()]
    assert [name.endswith("you are here") for name in names] == [False, False, True]
    strip.show_now("going-home")
    strip.show_now("")
    assert strip.heightForWidth(900) == tall


def test_with_motion_one_travels_and_then_rests(
    strip: StageStrip, qtbot: QtBot
) -> None:
    strip.show_motion(moves=True)
    strip.show_stage("going-home")
    assert strip.is_travelling()
    qtbot.waitUntil(lambda: not strip.is_travelling(), timeout=2000)
    strip.show_stage("going-home")
    assert not strip.is_travelling()


def test_without_motion_one_is_there_at_once(strip: StageStrip) -> None:
    strip.show_stage("going-home")
    assert not strip.is_travelling()
    strip.show_motion(moves=True)
    strip.show_stage("day-zero")
    strip.show_motion(moves=False)
    assert not strip.is_travelling()


def test_between_two_stages_the_picture_is_neither(
    strip: StageStrip, qtbot: QtBot
) -> None:
    def ring() -> int:
        image = strip.grab().toImage()
        return sum(
            image.pixelColor(x, y).name().upper() == DAY.palette.accent
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )

    rest = ring()
    strip.show_motion(moves=True)
    strip.show_stage("going-home")
    qtbot.waitUntil(lambda: ring() != rest, timeout=2000)
    qtbot.waitUntil(lambda: not strip.is_travelling(), timeout=2000)


def test_at_rest_nothing_is_done(qtbot: QtBot) -> None:
    painted: list[int] = []

    class Watched(StageStrip):
        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append(1)
            super().paintEvent(event)

    strip = Watched(Easel().image)
    strip.show_timeline(a_timeline())
    shown(qtbot, strip, 900, 400)
    strip.show_motion(moves=True)
    strip.show_stage("day-zero")
    strip.show_stage("going-home")
    qtbot.waitUntil(lambda: not strip.is_travelling(), timeout=2000)
    settle()
    assert not any(timer.isActive() for timer in strip.findChildren(QTimer))
    done = len(painted)
    settle()
    assert len(painted) == done


def test_pictures_stand_in_the_medallions(strip: StageStrip) -> None:
    settle()
    assert reds(strip) > 100


def test_the_path_finds_its_height_in_every_width(strip: StageStrip) -> None:
    assert strip.hasHeightForWidth()
    assert strip.heightForWidth(300) > strip.heightForWidth(900) > 0
    before = strip.heightForWidth(900)
    theme_it(strip, theme_at("day", 200))
    assert strip.heightForWidth(900) > before
    assert strip.sizeHint().width() > strip.minimumSizeHint().width()


def test_the_focus_ring_is_seen(strip: StageStrip) -> None:
    def rings() -> int:
        image = strip.grab().toImage()
        return sum(
            image.pixelColor(x, y).name().upper() == DAY.palette.focus
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )

    assert rings() > 0
    strip.clearFocus()
    assert rings() == 0


def test_the_chosen_stage_is_brought_into_view(qtbot: QtBot) -> None:
    sheet, strip = Sheet(900), StageStrip(Easel().image)
    strip.show_timeline(a_timeline())
    theme_it(strip, theme_at("day", 200))
    sheet.column.addWidget(strip)
    framed(qtbot, sheet, 400, 260)
    strip.setFocus()
    strip.show_stage("going-home")
    settle()
    assert sheet.verticalScrollBar().value() > 0


def test_without_a_timeline_nothing_happens(qtbot: QtBot) -> None:
    strip = StageStrip(Easel().image)
    shown(qtbot, strip, 300, 100)
    strip.show_stage("day-zero")
    strip.setFocus()
    with collected(strip.enter_requested) as wishes:
        press(strip)
        press_key(strip, Qt.Key.Key_Return)
        press_key(strip, Qt.Key.Key_Right)
    assert wishes == []
    assert strip.semantic_nodes() == ()
    assert strip.heightForWidth(300) == 0
    resized(strip, 320, 100)
