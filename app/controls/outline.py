"""Outline: the headings of a screen, and all that can be pressed on it, as lists.

A page tells them as the nodes of its text, other screens as their widgets. Whoever
cannot aim well, or sees little, finds in one list what is strewn over the screen.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QWidget

from app.controls.semantics import (
    PRESSABLE,
    NodeSpec,
    Role,
    SemanticWidget,
    flat,
    focus_node,
)
from app.controls.sheet import bring_into_view
from app.controls.words import Heading


class _Walked(Protocol):
    """A page that knows at which link the keyboard is."""

    def let_go(self) -> None: ...


class Stop(NamedTuple):
    """One heading, or one thing to press."""

    words: str
    go: Callable[[], None]
    """Goes to the heading, or presses."""
    level: int = 0
    """Of a heading, 1 to 6."""
    target: str = ""
    """Where a link of a page leads, as it is written there."""


def headings_in(screen: QWidget) -> tuple[Stop, ...]:
    """Give the headings that a screen shows, from its top on."""
    return tuple(stop for part in _parts(screen) for stop in _headings(part))


def choices_in(screen: QWidget) -> tuple[Stop, ...]:
    """Give the links and buttons that a screen shows, from its top on.

    Lists that the arrow keys walk through are left out: they are lists already.
    """
    return tuple(stop for part in _parts(screen) for stop in _choices(part))


def _parts(screen: QWidget) -> Iterator[QWidget]:
    """Go through the widgets in sight; scrolled away counts as in sight."""
    return (
        part
        for part in (screen, *screen.findChildren(QWidget))
        if part.isVisibleTo(screen)
    )


def _headings(part: QWidget) -> Iterator[Stop]:
    if isinstance(part, Heading) and part.text():
        yield Stop(part.text(), partial(_go_to, part), part.heading_level())
    if isinstance(part, QTextEdit) and hasattr(part, "semantic_nodes"):
        for number, node in enumerate(_nodes(part)):
            if node.role == Role.Heading:
                go = partial(_go_to_node, part, number, node)
                yield Stop(node.name, go, node.level)


def _choices(part: QWidget) -> Iterator[Stop]:
    if hasattr(part, "semantic_nodes"):
        for number, node in enumerate(_nodes(part)):
            if node.role in PRESSABLE or node.pressable:
                press = cast("SemanticWidget", part).activate_node
                go = partial(press, number)
                yield Stop(node.name, go, target=node.target)
    elif isinstance(part, QAbstractButton) and part.isEnabled():
        words = part.accessibleName() or part.text()
        if words and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield Stop(words, part.click)


def _nodes(part: QWidget) -> tuple[NodeSpec, ...]:
    return flat(cast("SemanticWidget", part).semantic_nodes())


def _go_to(heading: Heading) -> None:
    """Take the keyboard to a heading of a screen; Tab goes on from there."""
    bring_into_view(heading, heading.rect())
    heading.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _go_to_node(page: QTextEdit, number: int, node: NodeSpec) -> None:
    """Scroll to a heading of a page, and tell screen readers that one is there."""
    place = node.rect if isinstance(node.rect, QRect) else node.rect()
    bar = page.verticalScrollBar()
    above = page.document().rootFrame().frameFormat().leftMargin() / 2
    top = place.top() - page.viewport().y()
    if bar.maximum():
        bar.setValue(round(bar.value() + top - above))
    else:  # a passage of a sheet, which scrolls instead
        bring_into_view(page, place)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    if hasattr(page, "let_go"):
        cast("_Walked", page).let_go()
    focus_node(page, number)
