"""What the policy does not name reaches no widget."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.floating import Floating
from app.session.idle import LEAST_S, MOST_S, patience_s
from app.shell import kiosk_enforcer
from app.shell.actions import Act
from app.shell.kiosk_enforcer import LONGEST_WORDS
from tests.builders import a_pack, a_topic
from tests.kiosks import Room, a_room
from tests.parts import a_button, settle

TOPIC = Link.topic("first-week")
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def one_room(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Room]:
    del qapp
    pack = a_pack(tmp_path_factory.mktemp("enforcer") / "library.pack")
    with a_room(pack) as room:
        room.begins(TOPIC)
        yield room


@pytest.fixture
def room(one_room: Room) -> Iterator[Room]:
    yield one_room
    for card in one_room.window.findChildren(Floating):
        card.close_card()
    one_room.desk.go(TOPIC)
    one_room.now += 10


class Ear(QWidget):
    """Hears every event that gets through to it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:  # pyright: ignore[reportImplicitOverride]
        self.heard.append(event.type())
        return True


@pytest.fixture
def ear(room: Room) -> Iterator[Ear]:
    ear = Ear()
    ear.setParent(room.window)
    ear.setGeometry(300, 300, 400, 400)
    ear.setAcceptDrops(True)
    ear.show()
    settle()
    ear.heard.clear()
    yield ear
    ear.deleteLater()
    settle()


def events() -> dict[str, QEvent]:
    at, mime = QPoint(10, 10), QMimeData()
    mime.setUrls([QUrl("file:///etc/hostname")])
    return {
        "a menu": QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at),
        "a tip": QHelpEvent(QEvent.Type.ToolTip, at, at),
        "what is this": QHelpEvent(QEvent.Type.WhatsThis, at, at),
        "a drag": QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, LEFT, NONE),
        "a key": QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F1, NONE),
        "a key that quits": QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, CTRL, "q"),
        "a shortcut": QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F11, NONE),
        "zooming": QWheelEvent(
            QPointF(at),
            QPointF(at),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 (inverted; Qt takes no name)
        ),
    }


NAMES = ("a menu", "a tip", "what is this", "a drag", "a key", "a key that quits")


@pytest.mark.parametrize("name", [*NAMES, "a shortcut", "zooming"])
def test_what_is_not_allowed_is_swallowed(ear: Ear, name: str) -> None:
    QApplication.sendEvent(ear, events()[name])
    assert ear.heard == []


NEVER = (
    *("ContextMenu", "DragEnter", "DragMove", "DragLeave", "Drop", "WhatsThis"),
    *("EnterWhatsThisMode", "ToolTip", "QueryWhatsThis", "NativeGesture", "Shortcut"),
    *("MouseButtonDblClick", "NonClientAreaMouseButtonDblClick", "TabletPress"),
)


@pytest.mark.parametrize("name", NEVER)
def test_what_nobody_needs_reaches_no_part_at_all(room: Room, name: str) -> None:
    event = QEvent(QEvent.Type[name])
    assert room.kiosk.enforcer.eventFilter(room.window, event)
    assert not room.kiosk.enforcer.eventFilter(room.window, QEvent(QEvent.Type.Paint))


@pytest.mark.parametrize(
    "button",
    [
        Qt.MouseButton.RightButton,
        Qt.MouseButton.MiddleButton,
        Qt.MouseButton.BackButton,
    ],
)
def test_only_the_left_button_counts(ear: Ear, button: Qt.MouseButton) -> None:
    QTest.mouseClick(ear, button)
    assert ear.heard == []


def test_no_second_click_makes_a_double_one(ear: Ear) -> None:
    QTest.mouseDClick(ear, LEFT)  # the second of the two
    assert ear.heard == []


def test_a_second_tap_on_the_same_spot_is_a_tremor(room: Room, ear: Ear) -> None:
    room.now += 1
    for _ in range(3):
        room.now += 0.1
        QTest.mouseClick(ear, LEFT, pos=QPoint(200, 200))
    assert ear.heard.count(QEvent.Type.MouseButtonPress) == 1
    assert ear.heard.count(QEvent.Type.MouseButtonRelease) == 1
    room.now += 0.31
    QTest.mouseClick(ear, LEFT, pos=QPoint(200, 200))
    assert ear.heard.count(QEvent.Type.MouseButtonPress) == 2


def test_a_quick_tap_somewhere_else_is_meant(room: Room, ear: Ear) -> None:
    room.now += 1
    QTest.mouseClick(ear, LEFT, pos=QPoint(20, 20))
    room.now += 0.1
    QTest.mouseClick(ear, LEFT, pos=QPoint(350, 350))
    assert ear.heard.count(QEvent.Type.MouseButtonPress) == 2


def test_a_finger_that_some_part_keeps_to_itself_is_use_too(
    room: Room, ear: Ear
) -> None:
    ear.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)  # so no mouse is made
    glass, spot = QTest.createTouchDevice(), QPoint(20, 20)
    QTest.touchEvent(ear, glass).press(0, spot, ear).commit()
    assert QEvent.Type.MouseButtonPress not in ear.heard
    room.passes(2 * MOST_S)
    assert room.cover is None
    QTest.touchEvent(ear, glass).release(0, spot, ear).commit()
    room.passes(patience_s(a_topic().words))
    room.presses("Yes, go on reading")


def test_a_press_that_slides_off_does_nothing(room: Room) -> None:
    button = a_button(room.window, "Home")
    room.now += 1
    QTest.mousePress(button, LEFT)
    QTest.mouseMove(button, QPoint(10, -200))
    QTest.mouseRelease(button, LEFT, pos=QPoint(10, -200))
    settle()
    assert room.place == TOPIC


def test_the_window_cannot_be_closed(room: Room) -> None:
    assert not room.window.close()
    assert room.window.isVisible()


def test_what_is_not_allowed_does_not_exist(room: Room) -> None:
    forbidden = {Act.QUIT, Act.SETTINGS, Act.MORE, Act.SIDEBAR, Act.HELP, Act.FIND}
    assert not forbidden & set(room.desk.actions)
    assert {Act.HOME, Act.SEARCH, Act.FINISH} <= set(room.desk.actions)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F2, NONE),
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Delete, CTRL | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_no_action_answers_a_key(
    room: Room, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    fired: list[str] = []
    for act, action in room.desk.actions.items():
        action.triggered.connect(partial(fired.append, act))
    QTest.keyClick(room.window.windowHandle(), key, modifiers)
    settle()
    assert fired == []


def test_a_field_takes_a_question_and_no_more(room: Room) -> None:
    room.presses("Search")
    field = next(
        each for each in room.window.findChildren(QLineEdit) if each.isVisible()
    )
    QTest.keyClicks(field, "x" * 200)
    assert len(field.text()) == LONGEST_WORDS
    assert not field.acceptDrops()


def test_no_word_can_be_selected_or_copied(room: Room) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("of somebody else")
    reader = room.desk.window.pane.reader
    QTest.mousePress(reader.viewport(), LEFT, pos=QPoint(60, 300))
    QTest.mouseMove(reader.viewport(), QPoint(600, 500))
    QTest.mouseRelease(reader.viewport(), LEFT, pos=QPoint(600, 500))
    QTest.keyClick(reader, Qt.Key.Key_A, CTRL)
    QTest.keyClick(reader, Qt.Key.Key_C, CTRL)
    assert not reader.textCursor().hasSelection()
    assert clipboard.text(QClipboard.Mode.Clipboard) == "of somebody else"


def a_field(room: Room, words: str) -> QLineEdit:
    """Open the search and write into its field."""
    room.presses("Search")
    fields = room.window.findChildren(QLineEdit)
    field = next(each for each in fields if each.isVisible())
    field.clear()
    QTest.keyClicks(field, words)
    settle()  # else what stood there before is still scrolled to
    return field


def test_a_press_with_shift_held_selects_no_word(room: Room) -> None:
    field = a_field(room, "fertility")
    room.now += 1
    QTest.mouseClick(field, LEFT, Qt.KeyboardModifier.ShiftModifier, QPoint(40, 40))
    assert field.cursorPosition() < len("fertility")
    assert not field.hasSelectedText()


def test_who_writes_by_an_input_method_is_there(room: Room) -> None:
    field = a_field(room, "se")
    for _ in range(3):
        room.passes(LEAST_S - 1)
        words = QInputMethodEvent("", [])
        words.setCommitString("ñ")
        QApplication.sendEvent(field, words)
    room.passes(2)
    assert field.text() == "señññ"
    assert room.cover is None


def test_a_corner_held_for_three_seconds_calls_for_staff(
    qtbot: QtBot, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kiosk_enforcer.HOLD_MS == 3000
    monkeypatch.setattr(kiosk_enforcer, "HOLD_MS", 60)
    with a_room(pack) as room:
        corner = QPoint(20, 20)
        with qtbot.waitSignal(room.kiosk.staff_requested, timeout=2000):
            QTest.mousePress(room.window, LEFT, pos=corner)
        QTest.mouseRelease(room.window, LEFT, pos=corner)


@pytest.mark.parametrize("way", ["slides away", "lets go", "holds the middle"])
def test_whoever_does_not_hold_a_corner_calls_nobody(room: Room, way: str) -> None:
    corner = QPoint(600, 20) if way == "holds the middle" else QPoint(20, 20)
    target = room.window.childAt(corner) or room.window
    QTest.mousePress(target, LEFT, pos=target.mapFrom(room.window, corner))
    if way == "slides away":
        QTest.mouseMove(target, target.mapFrom(room.window, QPoint(500, 500)))
    if way == "lets go":
        QTest.mouseRelease(target, LEFT, pos=target.mapFrom(room.window, corner))
    assert not room.kiosk.enforcer.is_held
