"""Under: what lies under a finger, in words to be spoken, and the press of it.

For whoever cannot see the screen and has no screen reader: a shared screen speaks it. The
names are those that screen readers are told.
"""

from typing import Final, NamedTuple, cast

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.controls.semantics import PRESSABLE, NodeSpec, Role, SemanticWidget, flat
from app.controls.tile import Tile
from app.i18n import N_, tr

_KINDS: Final = {
    Role.Button: N_("Button"),
    Role.Link: N_("Link"),
    Role.Heading: N_("Heading"),
    Role.Graphic: N_("Picture"),
}
"""What is said after a name; of all else the name is enough."""


_ENDS: Final = ".!?:…"


class Found(NamedTuple):
    """One thing under a finger."""

    part: QWidget
    number: int
    """Of its node or row, counted from 0; -1 for the part itself."""
    words: str
    """Its name, its kind and its state."""
    box: QRect
    """Where it stands, in px of its window."""
    point: QPoint
    """Where it was found, in the same."""
    is_text: bool = False
    """Whether these are words of the book, in the book's language."""
    is_pressable: bool = True

    def is_same(self, other: "Found | None") -> bool:
        """Tell whether this is the very same thing, whatever its state."""
        return other is not None and self[:2] == other[:2]

    def is_there(self) -> bool:
        """Tell whether it can still be seen."""
        return shiboken6.isValid(self.part) and self.part.isVisible()


def found_at(window: QWidget, point: QPoint) -> Found | None:
    """Give what lies at a point of `window`, in its px; nothing on bare ground."""
    leaf: QWidget | None = window.childAt(point)
    part = leaf
    while part is not None and part is not window:
        found = _found_in(part, point, is_leaf=part is leaf)
        if found is not None:
            return found
        if _tells_itself(part):
            return None
        part = part.parentWidget()
    return None


def found_again(found: Found) -> Found | None:
    """Give a thing as it is now; nothing once it is gone."""
    if not found.is_there():
        return None
    return found_at(found.part.window(), found.point)


def press(found: Found) -> None:
    """Do what a press on it does."""
    part = found.part
    if isinstance(part, QAbstractButton):
        part.click()
    elif hasattr(part, "semantic_nodes"):
        cast("SemanticWidget", part).activate_node(found.number)
    else:
        port = part.viewport() if isinstance(part, QAbstractItemView) else part
        _tap(port, port.mapFrom(part.window(), found.point))


def _tells_itself(part: QWidget) -> bool:
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit)
    return isinstance(part, kinds) or hasattr(part, "semantic_nodes")


def _found_in(part: QWidget, point: QPoint, *, is_leaf: bool) -> Found | None:
    """Give what a part shows at a point of the window."""
    box = QRect(part.mapTo(part.window(), QPoint()), part.size())
    if hasattr(part, "semantic_nodes"):
        return _node_at(part, point)
    if isinstance(part, QAbstractItemView):
        return _row_at(part, point)
    if isinstance(part, QAbstractButton):
        words = part.accessibleName() or part.text()
        more = part.accessibleDescription() if isinstance(part, Tile) else ""
        told = _sentence(words, more, *_states(part))
        return Found(part, -1, told, box, point)
    if isinstance(part, QLineEdit):
        words = part.accessibleName() or part.placeholderText()
        told = _sentence(words, tr("Field to write in"), part.text())
        return Found(part, -1, told, box, point)
    words = part.text() if isinstance(part, QLabel) else ""
    is_leaf = is_leaf and not isinstance(part, QAbstractSlider)  # to scroll is no name
    words = part.accessibleName() or words if words or is_leaf else ""
    kind = tr(_KINDS[Role.Heading]) if hasattr(part, "heading_level") else ""
    told = _sentence(words, kind) if words else ""
    return Found(part, -1, told, box, point, is_pressable=False) if told else None


def _states(button: QAbstractButton) -> tuple[str, ...]:
    states = [tr(_KINDS[Role.Button])]
    if button.isCheckable():
        states.append(tr("Chosen") if button.isChecked() else tr("Not chosen"))
    if not button.isEnabled():
        states.append(tr("Not possible now"))
    return tuple(states)


def _node_at(part: QWidget, point: QPoint) -> Found | None:
    """Give the innermost node at a point: of a paragraph the link, if one is there."""
    inside = part.mapFrom(part.window(), point)
    nodes = flat(cast("SemanticWidget", part).semantic_nodes())
    for number, node in reversed(list(enumerate(nodes))):
        box = node.rect if isinstance(node.rect, QRect) else node.rect()
        if node.name and box.contains(inside):
            return _of_node(part, number, node, box)._replace(point=point)
    return None


def _of_node(part: QWidget, number: int, node: NodeSpec, box: QRect) -> Found:
    kind = tr(_KINDS[node.role]) if node.role in _KINDS else ""
    chosen = tr("Chosen") if node.chosen else ""
    words = _sentence(node.description, node.name, kind, chosen)
    is_pressable = node.pressable or node.role in PRESSABLE
    place = box.translated(part.mapTo(part.window(), QPoint()))
    return Found(
        part,
        number,
        words,
        place,
        place.center(),
        is_text=True,
        is_pressable=is_pressable,
    )


def _row_at(view: QAbstractItemView, point: QPoint) -> Found | None:
    port = view.viewport()
    at = view.indexAt(port.mapFrom(view.window(), point))
    spoken = at.data(Qt.ItemDataRole.AccessibleTextRole)
    words = str(spoken or at.data() or "")
    if not words:
        return None
    box = view.visualRect(at).translated(port.mapTo(view.window(), QPoint()))
    return Found(view, at.row(), words, box, point, is_text=True)


def _tap(part: QWidget, point: QPoint) -> None:
    """Press and let go, as a finger would."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        local, whole = QPointF(point), QPointF(part.mapToGlobal(point))
        event = QMouseEvent(
            kind, local, whole, left, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(part, event)


def _sentence(*parts: str) -> str:
    """Put name, kind and state one after the other, each with a breath after it."""
    *before, last = [part.strip() for part in parts if part.strip()] or [""]
    return " ".join([*map(_ended, before), last])


def _ended(words: str) -> str:
    return words if words[-1] in _ENDS else f"{words}."
