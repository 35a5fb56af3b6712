"""The corner where the screen begins to speak is always the same, and is seen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.style.themes import DAY
from app.widgets.kiosk.touch_corner import TouchCorner
from tests.parts import framed, resized

SIDE = DAY.target_px


def a_corner(qtbot: QtBot) -> tuple[QWidget, TouchCorner]:
    ground = QWidget()
    frame = framed(qtbot, ground, 600, 400)
    corner = TouchCorner(frame)
    corner.show_theme(DAY)
    return frame, corner


def test_it_stands_in_the_lower_left_corner_at_every_size(qtbot: QtBot) -> None:
    frame, corner = a_corner(qtbot)
    assert corner.geometry().bottomLeft() == frame.rect().bottomLeft()
    resized(frame, 500, 700)
    assert corner.geometry().bottomLeft() == frame.rect().bottomLeft()


def test_it_stands_there_too_where_one_reads_from_right_to_left(qtbot: QtBot) -> None:
    frame, corner = a_corner(qtbot)
    frame.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    corner.stand()
    assert corner.x() == 0


def test_it_is_as_large_as_any_target_and_takes_no_touch(qtbot: QtBot) -> None:
    frame, corner = a_corner(qtbot)
    assert (corner.width(), corner.height()) == (SIDE, SIDE)
    assert frame.childAt(corner.geometry().center()) is not corner


def test_it_knows_what_lies_in_it(qtbot: QtBot) -> None:
    frame, corner = a_corner(qtbot)
    below = frame.height() - 1
    assert corner.holds(QPoint(0, below))
    assert corner.holds(QPoint(SIDE - 1, below - SIDE + 1))
    assert not corner.holds(QPoint(SIDE, below))
    assert not corner.holds(QPoint(0, below - SIDE))


def test_words_take_a_strip_beside_the_ear_and_go_again(qtbot: QtBot) -> None:
    frame, corner = a_corner(qtbot)
    corner.show_words("Reading aloud is no part of this screen. Please ask. " * 3)
    assert corner.width() == frame.width()
    assert corner.height() > SIDE
    assert corner.accessibleName() == corner.words
    corner.show_words("")
    assert corner.width() == SIDE


def test_while_the_screen_is_heard_the_ear_is_filled(qtbot: QtBot) -> None:
    _, corner = a_corner(qtbot)
    before = corner.grab().toImage().pixelColor(SIDE // 2, 8).name()
    corner.show_on(is_on=True)
    after = corner.grab().toImage().pixelColor(SIDE // 2, 8).name()
    assert corner.is_on
    assert (before, after) == (
        DAY.palette.raised.lower(),
        DAY.palette.accent.lower(),
    )
