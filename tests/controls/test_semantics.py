import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.controls.screen_reader import install_semantics
from app.controls.semantics import (
    NodeSpec,
    Role,
    announcements_held,
    flat,
    focus_node,
    hold_announcements,
    nodes_changed,
    overhear,
    say,
)
from tests.parts import settle


class Strip(QWidget):
    """A painted timeline of three stages."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Treatment timeline")
        self.pressed: list[int] = []
        self.chosen = 0
        self.names = ["First talk", "Day 0", "Yearly checks"]
        self.resize(300, 100)

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        return tuple(
            NodeSpec(
                name,
                Role.ListItem,
                QRect(100 * at, 10, 90, 80),
                focused=at == self.chosen,
                chosen=at == self.chosen,
                pressable=True,
                description=f"Stage {at + 1} of 3",
            )
            for at, name in enumerate(self.names)
        )

    def activate_node(self, index: int) -> None:
        self.pressed.append(index)


class Title(QLabel):
    """A heading of a screen."""

    def heading_level(self) -> int:
        return 2


@pytest.fixture
def strip(qtbot: QtBot, screen_reader: None) -> Strip:  # noqa: ARG001 (must listen)
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show()
    return strip


def names_of(widget: QWidget) -> list[str]:
    tree = QAccessible.queryAccessibleInterface(widget)
    kids = [tree.child(at) for at in range(tree.childCount())]
    return [kid.text(QAccessible.Text.Name) for kid in kids]


def test_a_painted_widget_tells_its_stages(strip: Strip) -> None:
    tree = QAccessible.queryAccessibleInterface(strip)
    assert tree.role() == Role.List
    assert tree.text(QAccessible.Text.Name) == "Treatment timeline"
    assert names_of(strip) == ["First talk", "Day 0", "Yearly checks"]


def test_a_stage_tells_its_description_and_place(strip: Strip) -> None:
    stage = QAccessible.queryAccessibleInterface(strip).child(1)
    assert stage is not None
    assert stage.text(QAccessible.Text.Description) == "Stage 2 of 3"
    assert stage.rect() == QRect(
        strip.mapToGlobal(QPoint(100, 10)), stage.rect().size()
    )
    assert stage.rect().size() == QRect(0, 0, 90, 80).size()


def test_a_press_reaches_the_widget(strip: Strip) -> None:
    stage = QAccessible.queryAccessibleInterface(strip).child(2)
    assert stage is not None
    action = stage.actionInterface()
    assert action.actionNames() == ["Press"]
    action.doAction("Press")
    assert strip.pressed == [2]


def test_a_moved_choice_keeps_the_nodes(strip: Strip) -> None:
    tree = QAccessible.queryAccessibleInterface(strip)
    before = [tree.child(at) for at in range(3)]
    strip.chosen = 1
    nodes_changed(strip)
    assert [tree.child(at) for at in range(3)] == before
    assert [bool(node.state().selected) for node in before if node] == [  # pyright: ignore[reportAttributeAccessIssue] (a bit field)
        False,
        True,
        False,
    ]


def test_other_stages_are_other_nodes_and_the_old_ones_are_invalid(
    strip: Strip,
) -> None:
    tree = QAccessible.queryAccessibleInterface(strip)
    old = tree.child(0)
    strip.names = ["Collection", "Going home"]
    nodes_changed(strip)
    assert names_of(strip) == ["Collection", "Going home"]
    assert old is not None
    assert not old.isValid()
    assert old.state().invalid  # pyright: ignore[reportAttributeAccessIssue] (a bit field)
    assert old.parent() is None
    assert old.rect() == QRect()


def test_the_focus_is_told(strip: Strip, qtbot: QtBot) -> None:
    tree = QAccessible.queryAccessibleInterface(strip)
    strip.activateWindow()
    strip.setFocus()
    qtbot.waitUntil(strip.hasFocus)
    focus_node(strip, 2)
    assert tree.focusChild() is tree.child(2)
    focus_node(strip, -1)
    assert tree.focusChild() is None


def test_a_label_may_be_a_heading(qtbot: QtBot, screen_reader: None) -> None:  # noqa: ARG001
    title = Title("What are the risks?")
    qtbot.addWidget(title)
    tree = QAccessible.queryAccessibleInterface(title)
    assert tree.role() == Role.Heading
    assert tree.text(QAccessible.Text.Name) == "What are the risks?"
    level = tree.attributesInterface()
    assert level.attributeValue(QAccessible.Attribute.Level) == 2


def test_words_can_be_said_politely_or_at_once(strip: Strip) -> None:
    say(strip, "12 results")
    say(strip, "This session ends in 60 seconds.", urgent=True)
    say(strip, "")


def test_nothing_happens_while_nobody_listens(qtbot: QtBot) -> None:
    install_semantics()
    QAccessible.setActive(False)
    strip = Strip()
    qtbot.addWidget(strip)
    nodes_changed(strip)
    focus_node(strip, 1)
    say(strip, "12 results")
    assert strip.pressed == []


def test_nodes_are_counted_depth_first() -> None:
    inner = NodeSpec("link", Role.Link)
    first = NodeSpec("paragraph", Role.Paragraph, children=(inner,))
    last = NodeSpec("heading", Role.Heading)
    assert flat((first, last)) == (first, inner, last)


def test_announcements_wait_while_a_page_is_read_aloud(strip: Strip) -> None:
    hold_announcements(is_voice_heard=True)
    say(strip, "One notice")
    say(strip, "Another")
    say(strip, "Fire", urgent=True)
    assert announcements_held() == ("Another",)
    hold_announcements(is_voice_heard=False)
    assert announcements_held() == ()


def test_who_is_gone_announces_nothing(strip: Strip) -> None:
    gone = QWidget(strip)
    hold_announcements(is_voice_heard=True)
    say(gone, "A notice")
    gone.deleteLater()
    settle()
    hold_announcements(is_voice_heard=False)
    assert announcements_held() == ()


def test_who_hears_the_screen_is_told_what_a_screen_reader_would_be(
    qtbot: QtBot,
) -> None:
    label = QLabel("3 results")
    qtbot.addWidget(label)
    told: list[str] = []
    overhear(told.append)
    say(label, "3 results")
    say(label, "")
    overhear(None)
    say(label, "4 results")
    assert told == ["3 results"]
