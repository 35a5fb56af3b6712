"""The door for screen readers: the one accessibility factory of the application."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.controls.semantics import PartWidget, hear


class _Installed:
    """Whether the factory is in force: Qt keeps it until the program ends."""

    factory = False


def install_semantics(early: QWidget | None = None) -> None:
    """Let screen readers see the nodes of every SemanticWidget from now on.

    Costs next to nothing until a screen reader asks. Calling it again changes nothing.

    Args:
        early: A widget that was there before: whoever asked about it by then was told
            of a plain one, and asks anew.
    """
    if not _Installed.factory:
        _Installed.factory = True
        QAccessible.installFactory(_interface)
        if early is not None and QAccessible.isActive():
            known = QAccessible.queryAccessibleInterface(early)
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Make the interface of one widget; Qt asks only once a screen reader listens."""
    if not isinstance(thing, QWidget):
        return None
    if hasattr(thing, "semantic_nodes") or hasattr(thing, "heading_level"):
        from app.controls import semantics_tree  # noqa: PLC0415 (not at start)

        hear(semantics_tree.refresh, semantics_tree.focus)
        return semantics_tree.interface_of(thing)
    if hasattr(thing, "semantic_role"):
        return QAccessibleWidget(thing, cast("PartWidget", thing).semantic_role())
    return None
