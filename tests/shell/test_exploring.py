"""A finger over a window asks, chooses, and holds the corner."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.under import Found
from app.shell import exploring
from app.shell.exploring import BOUNCE_S, CHOOSE_S, Exploring
from app.widgets.kiosk.touch_corner import TouchCorner
from tests.parts import collected, framed, settle

HOME, BACK = QPoint(100, 30), QPoint(100, 90)
CORNER = QPoint(5, 295)
_Type = QEvent.Type


class Glass:
    """Two buttons under a finger, and a clock."""

    def __init__(self, qtbot: QtBot) -> None:
        ground = QWidget()
        self.window = framed(qtbot, ground, 200, 300)
        self.buttons = [Button("Home", parent=ground), Button("Back", parent=ground)]
        for number, button in enumerate(self.buttons):
            button.setGeometry(0, 60 * number, 200, 60)
            button.show()
        self.now = 100.0
        corner = TouchCorner(self.window)
        corner.stand()
        self.finger = Exploring(self.window, corner, lambda: self.now)

    def does(self, kind: QEvent.Type, point: QPoint) -> bool | None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        held = none if kind is _Type.MouseButtonRelease else left
        event = QMouseEvent(
            kind,
            QPointF(point),
            QPointF(self.window.mapToGlobal(point)),
            none if kind is _Type.MouseMove else left,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        part = self.window.childAt(point) or self.window
        taken = self.finger.takes(part, event)
        settle()
        return taken

    def taps(self, point: QPoint) -> bool | None:
        self.does(_Type.MouseButtonPress, point)
        taken = self.does(_Type.MouseButtonRelease, point)
        self.now += 1
        return taken


@pytest.fixture
def glass(qtbot: QtBot) -> Iterator[Glass]:
    glass = Glass(qtbot)
    glass.finger.turn(is_on=True)
    yield glass
    glass.finger.leave()


def names(found: list[Found]) -> list[str]:
    return [one.words for one in found]


def test_until_it_is_on_every_touch_goes_through(glass: Glass) -> None:
    glass.finger.turn(is_on=False)
    with collected(glass.finger.found) as found:
        assert glass.taps(HOME) is None
        assert glass.does(_Type.MouseMove, HOME) is None
    assert found == []


def test_a_first_touch_asks_and_a_second_one_chooses(glass: Glass) -> None:
    finger = glass.finger
    with collected(finger.found) as found, collected(finger.choice_requested) as chosen:
        assert glass.taps(HOME) is False
        assert (names(found), len(chosen)) == (["Home. Button"], 0)
        assert glass.taps(HOME) is False
        assert (len(found), len(chosen)) == (1, 1)


def test_another_touch_asks_again(glass: Glass) -> None:
    finger = glass.finger
    with collected(finger.found) as found, collected(finger.choice_requested) as chosen:
        for point in (HOME, BACK, HOME):
            glass.taps(point)
    assert names(found) == ["Home. Button", "Back. Button", "Home. Button"]
    assert chosen == []


def test_so_does_one_after_a_long_time(glass: Glass) -> None:
    glass.taps(HOME)
    glass.now += CHOOSE_S
    with collected(glass.finger.found) as found:
        glass.taps(HOME)
    assert len(found) == 1


def test_a_trembling_finger_is_not_counted(glass: Glass) -> None:
    glass.taps(HOME)
    glass.now += BOUNCE_S / 2 - 1
    with collected(glass.finger.choice_requested) as chosen:
        assert glass.taps(HOME) is False
    assert chosen == []


def test_a_finger_that_slides_asks_and_does_not_choose(glass: Glass) -> None:
    glass.taps(HOME)
    finger = glass.finger
    with collected(finger.found) as found, collected(finger.choice_requested) as chosen:
        glass.does(_Type.MouseButtonPress, HOME)
        glass.does(_Type.MouseMove, BACK)
        glass.does(_Type.MouseMove, BACK + QPoint(5, 0))
        glass.does(_Type.MouseMove, QPoint(100, 200))  # bare ground
        glass.does(_Type.MouseButtonRelease, QPoint(100, 200))
    assert (names(found), chosen) == (["Back. Button"], [])
    assert finger.last is not None
    assert finger.last.words == "Back. Button"


def test_a_finger_that_slides_hears_the_parts_of_a_card(glass: Glass) -> None:
    card = QWidget(glass.window)
    card.setAccessibleName("Finish?")
    card.setGeometry(0, 140, 200, 120)
    part = Button("Finish", parent=card)
    part.setGeometry(20, 60, 160, 40)
    card.show()
    with collected(glass.finger.found) as found:
        glass.does(_Type.MouseButtonPress, QPoint(100, 150))
        glass.does(_Type.MouseMove, QPoint(100, 220))
        glass.does(_Type.MouseMove, QPoint(100, 225))
        glass.does(_Type.MouseMove, QPoint(100, 238))
        glass.does(_Type.MouseButtonRelease, QPoint(100, 238))
    assert names(found) == ["Finish?", "Finish. Button"]


def test_a_tap_on_the_corner_chooses(glass: Glass) -> None:
    glass.taps(HOME)
    with collected(glass.finger.choice_requested) as chosen:
        glass.taps(CORNER)
    assert len(chosen) == 1
    assert glass.finger.still() is not None


def test_a_finger_that_leaves_the_corner_explores(glass: Glass) -> None:
    finger = glass.finger
    with collected(finger.found) as found, collected(finger.choice_requested) as chosen:
        glass.does(_Type.MouseButtonPress, CORNER)
        glass.does(_Type.MouseMove, HOME)
        glass.does(_Type.MouseButtonRelease, HOME)
    assert (names(found), chosen) == (["Home. Button"], [])


def test_the_corner_held_says_so_and_its_release_does_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exploring, "HOLD_MS", 20)
    glass = Glass(qtbot)
    glass.buttons[0].setGeometry(0, 240, 200, 60)
    with qtbot.waitSignal(glass.finger.held):
        assert glass.does(_Type.MouseButtonPress, CORNER) is None
    glass.buttons[0].setDown(True)
    assert glass.does(_Type.MouseMove, CORNER) is False
    assert glass.does(_Type.MouseButtonRelease, CORNER) is False
    assert not glass.buttons[0].isDown()


def test_what_is_pressed_by_it_is_let_through(qtbot: QtBot, glass: Glass) -> None:
    glass.taps(HOME)
    found = glass.finger.still()
    assert found is not None
    let: list[bool | None] = []
    glass.buttons[0].clicked.connect(
        lambda: let.append(glass.does(_Type.MouseButtonPress, BACK))
    )
    with qtbot.waitSignal(glass.buttons[0].clicked):
        glass.finger.press(found)
    assert let == [True]


def test_other_windows_and_other_buttons_are_left_alone(
    qtbot: QtBot, glass: Glass
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    right = QMouseEvent(
        _Type.MouseButtonPress,
        QPointF(HOME),
        QPointF(HOME),
        Qt.MouseButton.RightButton,
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert glass.finger.takes(other, right) is None
    assert glass.finger.takes(glass.window, right) is None


def test_nothing_is_still_there_before_a_touch_and_after_it_is_gone(
    glass: Glass,
) -> None:
    assert glass.finger.still() is None
    glass.taps(HOME)
    glass.buttons[0].hide()
    assert glass.finger.still() is None
