import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.controls.semantics import NodeSpec, Role
from app.controls.semantics_nodes import nodes_made
from app.controls.semantics_page import page_nodes
from app.controls.semantics_tree import WidgetInterface, focus, interface_of, refresh

pytestmark = pytest.mark.usefixtures("screen_reader")


class Bar(QWidget):
    """Three stages in a row."""

    def __init__(self, names: tuple[str, ...] = ("One", "Two", "Three")) -> None:
        super().__init__()
        self.names, self.at = names, -1
        self.resize(300, 50)

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        return tuple(
            NodeSpec(
                name, Role.Button, QRect(100 * n, 0, 100, 50), focused=n == self.at
            )
            for n, name in enumerate(self.names)
        )

    def activate_node(self, index: int) -> None:
        self.at = index


class Text(QTextBrowser):
    """A page."""

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        return page_nodes(self)

    def activate_node(self, index: int) -> None:
        pass


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.show()
    bar.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    return bar


def tree_of(widget: QWidget) -> WidgetInterface:
    tree = QAccessible.queryAccessibleInterface(widget)
    assert isinstance(tree, WidgetInterface)
    return tree


def test_the_tree_is_the_widgets_nodes(bar: Bar) -> None:
    tree = tree_of(bar)
    assert tree.childCount() == 3
    second = tree.child(1)
    assert second is not None
    assert tree.indexOfChild(second) == 1
    assert tree.child(3) is None
    assert second.parent() is tree
    place = bar.mapToGlobal(QPoint(150, 20))
    assert tree.childAt(place.x(), place.y()) is second


def test_a_widget_says_where_its_focus_is_when_it_changes(bar: Bar) -> None:
    tree = tree_of(bar)
    assert tree.focusChild() is None
    tree.childCount()
    bar.at = 2
    refresh(bar)
    assert tree.focusChild() is tree.child(2)
    bar.names = ("Other", "Stages")
    bar.at = 1
    refresh(bar)
    assert tree.focusChild() is tree.child(1)


def test_the_focus_can_be_moved_alone(bar: Bar) -> None:
    tree = tree_of(bar)
    focus(bar, 1)
    assert tree.focusChild() is tree.child(1)
    focus(bar, 99)
    assert tree.focusChild() is None


def test_a_change_before_anyone_asked_costs_no_nodes(bar: Bar) -> None:
    tree_of(bar)
    before = nodes_made()
    refresh(bar)
    assert nodes_made() == before


def test_widgets_without_nodes_are_left_alone(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    refresh(widget)
    focus(widget, 0)
    assert not isinstance(QAccessible.queryAccessibleInterface(widget), WidgetInterface)


def test_roles_follow_the_kind_of_widget(qtbot: QtBot, bar: Bar) -> None:
    text = Text()
    qtbot.addWidget(text)
    assert interface_of(bar).role() == Role.List
    assert tree_of(text).role() == Role.Document


def test_names_and_descriptions_are_the_widgets_own(bar: Bar) -> None:
    bar.setAccessibleName("Timeline")
    bar.setAccessibleDescription("Twelve stages")
    tree = tree_of(bar)
    assert tree.text(QAccessible.Text.Name) == "Timeline"
    assert tree.text(QAccessible.Text.Description) == "Twelve stages"
    assert tree.text(QAccessible.Text.Value) == ""
    assert tree.textInterface() is None
    assert tree.attributesInterface() is None


def test_a_page_lends_its_text_and_keeps_its_width(qtbot: QtBot) -> None:
    text = Text()
    qtbot.addWidget(text)
    text.resize(500, 300)
    text.setHtml("<p>" + "Words on a page. " * 60 + "</p>")
    text.show()
    before = text.document().size()
    lent = tree_of(text).textInterface()
    assert text.document().size() == before
    assert lent.text(0, 5) == "Words"
    cursor = text.textCursor()
    cursor.setPosition(7)
    text.setTextCursor(cursor)
    assert lent.cursorPosition() == 7


def test_widgets_come_and_go_under_a_screen_reader() -> None:
    made: list[int] = []
    for turn in range(120):
        bar = Bar((f"{turn} a", f"{turn} b"))
        tree = tree_of(bar)
        nodes = [tree.child(at) for at in range(tree.childCount())]
        assert all(node.rect().isValid() for node in nodes if node)
        bar.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del bar, tree
        gc.collect()
        assert not any(node.isValid() for node in nodes if node)
        made.append(nodes_made())
    assert made[-1] >= made[0]
