"""The nodes of painted things, as Qt wants them.

Three traps, each paid for with a crash (PySide6 6.8 to 6.12): `interface_cast` must
answer "not supported" with a null VoidPtr; Qt's cache keeps raw pointers to nodes for
ever, so none is ever freed; and a node must rest long before it means something else,
or a screen reader holding the old one is told nonsense.
"""

import sys
from collections import deque
from collections.abc import Callable
from typing import Any, Final, Protocol, cast

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from app.controls.semantics import PRESSABLE, NodeSpec, Role, SemanticWidget
from app.overriding import override

REST: Final = 2000
"""So many nodes rest before the first of them is used again."""

UNSUPPORTED: Final = Shiboken.VoidPtr(0)
"""What `interface_cast` answers where there is nothing to lend."""

_NOTHING: Final = NodeSpec("", Role.NoRole)


class Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: Callable[[], int]) -> None:
        super().__init__()
        self._level = level

    @override
    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Say that there is a level."""
        return [QAccessible.Attribute.Level]

    @override
    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        """Give the level."""
        return self._level() if key == QAccessible.Attribute.Level else None


class _Press(QAccessibleActionInterface):
    """Press, for links, buttons and stages."""

    def __init__(self, node: "Node") -> None:
        super().__init__()
        self._node = node

    @override
    def actionNames(self) -> list[str]:
        """Say that Press is all there is."""
        return [QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, actionName: str) -> None:
        """Press."""
        if actionName == QAccessibleActionInterface.pressAction():
            self._node.press()

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        """Give no keys of its own."""
        return []


class Host(Protocol):
    """Whatever holds the nodes of one widget."""

    widget: QWidget
    focused: "Node | None"


class Node(QAccessibleInterface):
    """One thing a widget shows. Never freed, only used again; made by `Pool` alone."""

    def __init__(self) -> None:
        super().__init__()
        self._host: Host | None = None
        self._up: Node | None = None
        self._kids: tuple[Node, ...] = ()
        self._level = Level(lambda: self.spec.level)
        self._press = _Press(self)
        self.number = 0
        self.spec = _NOTHING

    def begin(self, host: Host, up: "Node | None", number: int, spec: NodeSpec) -> None:
        """Mean `spec`, the node of this number of a widget, from now on."""
        self._host, self._up, self.number, self.spec = host, up, number, spec
        self._kids = ()

    def adopt(self, kids: "tuple[Node, ...]") -> None:
        """Take these nodes as children."""
        self._kids = kids

    def rest(self) -> None:
        """Mean nothing; a screen reader that still asks is told so."""
        self._host, self._up, self._kids, self.spec = None, None, (), _NOTHING

    def press(self) -> None:
        """Do in the widget what this node stands for."""
        widget = self._widget()
        if widget is not None:
            cast("SemanticWidget", widget).activate_node(self.number)

    @override
    def isValid(self) -> bool:
        """Tell whether the node means something."""
        return self._widget() is not None

    @override
    def object(self) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give none: a node is no QObject."""

    @override
    def window(self) -> QWindow | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give the window that the widget is in."""
        widget = self._widget()
        return widget.window().windowHandle() if widget is not None else None

    @override
    def parent(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give the node around this one, or the widget."""
        widget = self._widget()
        if widget is None:
            return None
        return self._up or QAccessible.queryAccessibleInterface(widget)

    @override
    def childCount(self) -> int:
        """Tell how many nodes are inside."""
        return len(self._kids)

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give one node inside."""
        return self._kids[index] if 0 <= index < len(self._kids) else None

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        """Tell where a node is among those inside, or -1."""
        return index_in(self._kids, arg__1)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give the node inside that lies under this point of the screen."""
        return node_under(self._kids, x, y)

    @override
    def focusChild(self) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt allows null)
        """Give none: the widget's interface knows where the focus is."""

    @override
    def role(self) -> Role:
        """Give the role."""
        return self.spec.role

    @override
    def text(self, t: QAccessible.Text) -> str:
        """Give name or description."""
        if t == QAccessible.Text.Name:
            return self.spec.name
        return self.spec.description if t == QAccessible.Text.Description else ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Change nothing: nodes are read."""

    @override
    def state(self) -> QAccessible.State:
        """Tell what can be done here, and whether it is in sight."""
        state = QAccessible.State()
        widget = self._widget()
        if widget is None or self._host is None:
            state.invalid = 1  # pyright: ignore[reportAttributeAccessIssue] (a bit field)
            return state
        is_here = widget.hasFocus() and self._host.focused is self
        can_press = self.spec.role in PRESSABLE or self.spec.pressable
        state.focusable = can_press or is_here  # pyright: ignore[reportAttributeAccessIssue] (bit fields)
        state.focused = is_here  # pyright: ignore[reportAttributeAccessIssue]
        state.selectable = can_press  # pyright: ignore[reportAttributeAccessIssue]
        state.readOnly = 1  # pyright: ignore[reportAttributeAccessIssue]
        state.linked = self.spec.role == Role.Link  # pyright: ignore[reportAttributeAccessIssue]
        state.selected = self.spec.chosen  # pyright: ignore[reportAttributeAccessIssue]
        state.offscreen = _is_out_of_sight(self.rect(), widget)  # pyright: ignore[reportAttributeAccessIssue]
        return state

    @override
    def rect(self) -> QRect:
        """Tell where it is on the screen."""
        widget = self._widget()
        if widget is None:
            return QRect()
        place = self.spec.rect
        local = place if isinstance(place, QRect) else place()
        return QRect(widget.mapToGlobal(local.topLeft()), local.size())

    @override
    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:
        """Lend the level of a heading and the press of a link."""
        if arg__1 == QAccessible.InterfaceType.AttributesInterface and self.spec.level:
            return self._level
        if arg__1 == QAccessible.InterfaceType.ActionInterface and (
            self.spec.role in PRESSABLE or self.spec.pressable
        ):
            return self._press
        return UNSUPPORTED

    def _widget(self) -> QWidget | None:
        """Give the widget, unless it or this meaning is gone."""
        widget = self._host.widget if self._host is not None else None
        return widget if widget is not None and Shiboken.isValid(widget) else None


class Pool:
    """All nodes ever made, and those that rest. One for the program, as Qt's cache."""

    made: Final[list[Node]] = []
    resting: Final[deque[Node]] = deque()

    @classmethod
    def take(cls) -> Node:
        """Give the node that rested longest, or a new one."""
        if len(cls.resting) > REST:
            return cls.resting.popleft()
        node = Node()
        cls.made.append(node)
        return node


def nodes_made() -> int:
    """Tell how many nodes there are in all; it stops growing after a while."""
    return len(Pool.made)


def index_in(nodes: tuple[Node, ...], wanted: QAccessibleInterface) -> int:
    """Tell where a node is among these, or -1."""
    return next((at for at, node in enumerate(nodes) if node is wanted), -1)


def node_under(nodes: tuple[Node, ...], x: int, y: int) -> Node | None:
    """Give the node under this point of the screen."""
    point = QPoint(x, y)
    return next((node for node in nodes if node.rect().contains(point)), None)


def _is_out_of_sight(rect: QRect, widget: QWidget) -> bool:
    """Tell whether a node is scrolled away.

    Not on Linux, where Qt (6.11) says of such a node that it is not there at all, and
    screen readers pass it over.
    """
    return sys.platform != "linux" and not rect.intersects(_shown_rect(widget))


def _shown_rect(widget: QWidget) -> QRect:
    """Give the part of a widget that is seen, on the screen."""
    seen = widget.visibleRegion().boundingRect()
    size = seen.size() if widget.isVisible() else QSize()
    return QRect(widget.mapToGlobal(seen.topLeft()), size)
