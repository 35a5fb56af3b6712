import sys

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.semantics import NodeSpec, Role
from app.controls.semantics_nodes import (
    REST,
    UNSUPPORTED,
    Node,
    Pool,
    index_in,
    node_under,
    nodes_made,
)


class Host:
    """Holds nodes for a widget."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget
        self.focused: Node | None = None


class Strip(QWidget):
    """Remembers what was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[int] = []

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        return ()

    def activate_node(self, index: int) -> None:
        self.pressed.append(index)


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.resize(200, 100)
    strip.show()
    return strip


def a_node(widget: QWidget, spec: NodeSpec, up: Node | None = None) -> Node:
    node = Pool.take()
    node.begin(Host(widget), up, 4, spec)
    return node


BUTTON = NodeSpec("Day 0", Role.Button, QRect(10, 10, 50, 30), description="Stage 4")


def test_a_node_tells_name_and_description(strip: Strip) -> None:
    node = a_node(strip, BUTTON)
    assert node.role() == Role.Button
    assert node.text(QAccessible.Text.Name) == "Day 0"
    assert node.text(QAccessible.Text.Description) == "Stage 4"
    assert node.text(QAccessible.Text.Value) == ""
    node.setText(QAccessible.Text.Name, "Other")
    assert node.text(QAccessible.Text.Name) == "Day 0"
    assert node.object() is None
    assert node.isValid()


def test_a_button_is_pressed_once_for_press_and_not_for_anything_else(
    strip: Strip,
) -> None:
    press = a_node(strip, BUTTON).actionInterface()
    press.doAction("Toggle")
    press.doAction("Press")
    assert strip.pressed == [4]
    assert press.actionNames() == ["Press"]
    assert press.keyBindingsForAction("Press") == []


def test_a_heading_lends_its_level_and_nothing_else(strip: Strip) -> None:
    node = a_node(strip, NodeSpec("Risks", Role.Heading, level=2))
    level = node.attributesInterface()
    assert level.attributeKeys() == [QAccessible.Attribute.Level]
    assert level.attributeValue(QAccessible.Attribute.Level) == 2
    kinds = QAccessible.InterfaceType
    assert node.interface_cast(kinds.ActionInterface) is UNSUPPORTED
    assert node.interface_cast(kinds.TableInterface) is UNSUPPORTED


def test_nodes_hold_nodes(strip: Strip) -> None:
    parent = a_node(strip, NodeSpec("Phase", Role.Grouping, QRect(0, 0, 100, 50)))
    child = a_node(strip, BUTTON, parent)
    parent.adopt((child,))
    assert parent.childCount() == 1
    assert parent.child(0) is child
    assert parent.child(1) is None
    assert parent.indexOfChild(child) == 0
    assert child.parent() is parent
    middle = strip.mapToGlobal(QPoint(30, 20))
    assert parent.childAt(middle.x(), middle.y()) is child
    assert parent.childAt(middle.x() + 500, middle.y()) is None
    assert parent.focusChild() is None
    assert child.window() is strip.windowHandle()


def test_a_place_may_be_asked_for_late(strip: Strip) -> None:
    spec = BUTTON._replace(rect=lambda: QRect(1, 2, 3, 4))
    place = a_node(strip, spec).rect()
    assert place == QRect(strip.mapToGlobal(QPoint(1, 2)), QRect(0, 0, 3, 4).size())


@pytest.mark.parametrize(
    ("platform", "states"), [("win32", [False, True]), ("linux", [False, False])]
)
def test_what_is_out_of_sight_says_so_where_that_does_not_hide_it(
    strip: Strip, monkeypatch: pytest.MonkeyPatch, platform: str, states: list[bool]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    seen = a_node(strip, BUTTON)
    hidden = a_node(strip, BUTTON._replace(rect=QRect(10, 900, 50, 30)))
    found = [bool(node.state().offscreen) for node in (seen, hidden)]  # pyright: ignore[reportAttributeAccessIssue] (a bit field)
    assert found == states


def test_a_resting_node_means_nothing(strip: Strip) -> None:
    node = a_node(strip, BUTTON)
    node.rest()
    node.press()
    assert strip.pressed == []
    assert not node.isValid()
    assert node.parent() is None
    assert node.window() is None
    assert node.rect() == QRect()
    assert node.text(QAccessible.Text.Name) == ""
    assert node.state().invalid  # pyright: ignore[reportAttributeAccessIssue] (a bit field)


def test_a_node_outlives_its_widget() -> None:
    widget = Strip()
    node = a_node(widget, BUTTON)
    widget.deleteLater()
    del widget
    assert not node.isValid() or node.text(QAccessible.Text.Name) == "Day 0"


def test_nodes_rest_long_before_they_are_used_again() -> None:
    before = nodes_made()
    fresh = [Pool.take() for _ in range(REST + 5)]
    Pool.resting.extend(fresh)
    assert nodes_made() >= before
    first = Pool.resting[0]
    assert Pool.take() is first


def test_a_node_is_found_among_others(strip: Strip) -> None:
    one, two = a_node(strip, BUTTON), a_node(strip, BUTTON)
    assert index_in((one, two), two) == 1
    assert index_in((one,), two) == -1
    middle = strip.mapToGlobal(QPoint(30, 20))
    assert node_under((one, two), middle.x(), middle.y()) is one
    assert node_under((), 0, 0) is None
