"""What a screen reader is told of widgets that paint themselves.

To a screen reader a page or a painted timeline is one dumb surface. A widget that can
say what it shows, as `NodeSpec`s, gets a tree of headings, links and pictures instead.
"""

import weakref
from collections.abc import Callable
from typing import ClassVar, Final, NamedTuple, Protocol, TypeAlias

import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
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


class PartWidget(Protocol):
    """A widget that holds others, and is more than a plain surface to a screen reader."""

    def semantic_role(self) -> Role:
        """Say what kind of part it is: a tool bar, a dialog, a group."""
        ...


PRESSABLE: Final = frozenset({Role.Link, Role.Button})


class _Listeners:
    """Who wants to hear of changes: nobody, until a screen reader has asked."""

    changed: Callable[[QWidget], None] | None = None
    focused: Callable[[QWidget, int], None] | None = None
    told: Callable[[str], None] | None = None


class _Waiting:
    """What a screen reader is told once the voice that reads aloud is silent."""

    is_voice_heard = False
    announcements: ClassVar[list[tuple[weakref.ref[QWidget], str]]] = []


def hear(
    changed: Callable[[QWidget], None], focused: Callable[[QWidget, int], None]
) -> None:
    """Tell these two of changed nodes and of a moved focus from now on."""
    _Listeners.changed, _Listeners.focused = changed, focused


def overhear(told: Callable[[str], None] | None) -> None:
    """Tell this one too of all that screen readers are told from now on; or nobody."""
    _Listeners.told = told


def flat(specs: tuple[NodeSpec, ...]) -> tuple[NodeSpec, ...]:
    """Give all nodes depth first, in the order in which they are counted."""
    return tuple(node for spec in specs for node in (spec, *flat(spec.children)))


def nodes_changed(widget: QWidget) -> None:
    """Tell screen readers that `widget` shows something else now.

    Nodes that still have their role and name stay the same thing to a screen reader,
    so a moved focus or choice may be told this way too.
    """
    if _Listeners.changed is not None and QAccessible.isActive():
        _Listeners.changed(widget)


def focus_node(widget: QWidget, index: int) -> None:
    """Tell screen readers that the keyboard is at this node; -1 for none of them."""
    if _Listeners.focused is not None and QAccessible.isActive():
        _Listeners.focused(widget, index)


def say(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader speak `text`, after what it is saying, or at once.

    While a page is read aloud, two voices would talk at a time: what is not urgent waits
    until it is silent again, and of several the last one counts.
    """
    if text and _Listeners.told is not None:
        _Listeners.told(text)
    if not text or not QAccessible.isActive():
        return
    if _Waiting.is_voice_heard and not urgent:
        _Waiting.announcements[:] = [(weakref.ref(widget), text)]
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def hold_announcements(*, is_voice_heard: bool) -> None:
    """Let announcements wait while a voice reads aloud, and come after it."""
    _Waiting.is_voice_heard = is_voice_heard
    if not is_voice_heard:
        waiting, _Waiting.announcements[:] = _Waiting.announcements[:], []
        for reference, text in waiting:
            if (widget := reference()) is not None and shiboken6.isValid(widget):
                say(widget, text)


def announcements_held() -> tuple[str, ...]:
    """Tell what waits until the voice is silent."""
    return tuple(text for _, text in _Waiting.announcements)
