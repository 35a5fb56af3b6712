"""What a screen reader is told of widgets that paint themselves.

To a screen reader a page or a painted timeline is one dumb surface. A widget that can
say what it shows, as `NodeSpec`s, gets a tree of headings, links and pictures instead.
"""

from collections.abc import Callable
from typing import Final, NamedTuple, Protocol, TypeAlias

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QWidget

Role: TypeAlias = QAccessible.Role
Place: TypeAlias = QRect | Callable[[], QRect]
"""Where a node is, in px of its widget; asked for late where it is dear to know."""


class NodeSpec(NamedTuple):
    """One thing a widget shows: a heading, a link, a stage."""

    name: str
    role: Role
    rect: Place = QRect()
    focused: bool = False
    """Whether the keyboard is here, once the widget itself has the focus."""
    level: int = 0
    """Of a heading, 1 to 6; 0 for all else."""
    pressable: bool = False
    """Whether Press means something here; links and buttons always are."""
    chosen: bool = False
    description: str = ""
    target: str = ""
    """What Press leads to: the widget's own note to itself, not told to anyone."""
    children: tuple["NodeSpec", ...] = ()


class SemanticWidget(Protocol):
    """A widget that says what it shows. Its nodes are counted depth first, from 0."""

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        """Say what is shown now, in reading order."""
        ...

    def activate_node(self, index: int) -> None:
        """Do what a press on this node would do."""
        ...


class HeadingWidget(Protocol):
    """A label that is a heading to a screen reader."""

    def heading_level(self) -> int:
        """Give the level, 1 to 6."""
        ...


PRESSABLE: Final = frozenset({Role.Link, Role.Button})


class _Installed:
    """Whether the factory is in force: Qt keeps it until the program ends."""

    factory = False


def install_semantics() -> None:
    """Let screen readers see the nodes of every SemanticWidget from now on.

    Costs next to nothing until a screen reader asks. Calling it again changes nothing.
    """
    if not _Installed.factory:
        _Installed.factory = True
        QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Make the interface of one widget; Qt asks only once a screen reader listens."""
    if not isinstance(thing, QWidget):
        return None
    if hasattr(thing, "semantic_nodes") or hasattr(thing, "heading_level"):
        from app.controls import semantics_tree  # noqa: PLC0415 (not at start)

        return semantics_tree.interface_of(thing)
    return None


def flat(specs: tuple[NodeSpec, ...]) -> tuple[NodeSpec, ...]:
    """Give all nodes depth first, in the order in which they are counted."""
    return tuple(node for spec in specs for node in (spec, *flat(spec.children)))


def nodes_changed(widget: QWidget) -> None:
    """Tell screen readers that `widget` shows something else now.

    Nodes that still have their role and name stay the same thing to a screen reader,
    so a moved focus or choice may be told this way too.
    """
    if QAccessible.isActive():
        from app.controls import semantics_tree  # noqa: PLC0415 (not at start)

        semantics_tree.refresh(widget)


def focus_node(widget: QWidget, index: int) -> None:
    """Tell screen readers that the keyboard is at this node; -1 for none of them."""
    if QAccessible.isActive():
        from app.controls import semantics_tree  # noqa: PLC0415 (not at start)

        semantics_tree.focus(widget, index)


def say(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader speak `text`, after what it is saying, or at once."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def name_changed(widget: QWidget) -> None:
    """Tell screen readers that the widget's own words have changed."""
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(event)
