"""Furniture: what is put into the window after the first paint."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.overriding import override
from app.widgets.bar import Bar
from app.widgets.contents import Contents
from app.widgets.notices import Notices
from app.widgets.topics.sidebar import Sidebar
from app.widgets.turning import Turning


class Shade(QWidget):
    """What lies between an open drawer and the page: a press on it closes the drawer.

    Signals:
        close_requested: It was pressed.
    """

    close_requested = Signal()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask on release."""
        self.close_requested.emit()
        event.accept()


class Furniture(NamedTuple):
    """The parts around the page."""

    bar: Bar
    sidebar: Sidebar
    notices: Notices
    contents: Contents
    turning: Turning
    shade: Shade


def next_region(regions: tuple[QWidget, ...]) -> None:
    """Take the keyboard to the next of these parts that is shown, and round again."""
    shown = [region for region in regions if region.isVisible()]
    now = QApplication.focusWidget()
    inside = [
        number
        for number, region in enumerate(shown)
        if now is region or (now is not None and region.isAncestorOf(now))
    ]
    focus_into(shown[(inside[0] + 1 if inside else 0) % len(shown)])


def focus_into(region: QWidget) -> None:
    """Give the keyboard to the first part of a region that takes it by Tab."""
    parts = (region, *region.findChildren(QWidget))
    first = next((part for part in parts if _takes_tab(part)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _takes_tab(part: QWidget) -> bool:
    policy = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return part.isVisible() and part.isEnabled() and bool(policy)
