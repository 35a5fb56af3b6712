"""Furniture: what is put into the window after the first paint."""

import itertools
from typing import Final, NamedTuple, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from app.controls.sheet import Sheet, bring_into_view
from app.overriding import override
from app.widgets.bar import Bar
from app.widgets.contents import Contents
from app.widgets.kiosk.bar import KioskBar
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

    bar: Bar | KioskBar
    sidebar: Sidebar
    notices: Notices
    contents: Contents
    turning: Turning
    shade: Shade


RING_PX: Final = 4


def next_region(regions: tuple[QWidget, ...], step: int = 1) -> None:
    """Take the keyboard to the next of these parts that is shown, and round again.

    Args:
        regions: In their order.
        step: 1 for the next, -1 for the one before.
    """
    shown = [region for region in regions if region.isVisible()]
    now = QApplication.focusWidget()
    inside = [number for number, region in enumerate(shown) if _holds(region, now)]
    region = shown[(inside[0] + step if inside else 0) % len(shown)]
    last = cast("QWidget | None", region.focusWidget())  # the stubs leave None out
    if last is not None and takes_tab(last):
        take_focus(last)
    else:
        focus_into(region, Qt.FocusReason.ShortcutFocusReason)


def focus_into(
    region: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
) -> None:
    """Give the keyboard to the first part of a region that takes it by Tab.

    A screen with nothing to press that is whole in sight takes it itself: it begins at
    its title, and can be scrolled.
    """
    parts = (region, *region.findChildren(QWidget))
    inside = [part for part in parts if takes_tab(part)]
    if isinstance(region, Sheet):
        seen = filter(_is_whole, inside[1:])
        inside = [*itertools.islice(seen, 1), region]
    if inside:
        inside[0].setFocus(reason)


def take_focus(
    part: QWidget, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason
) -> None:
    """Give the keyboard to a part, and bring it into sight."""
    part.setFocus(reason)
    if not isinstance(part, QAbstractScrollArea):
        bring_into_view(part, part.rect())


def _holds(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is region or region.isAncestorOf(widget))


def _is_whole(part: QWidget) -> bool:
    """Tell whether all of a part can be seen, or nearly: a ring stands out a little."""
    seen = part.visibleRegion().boundingRect()
    return not seen.isEmpty() and seen.height() >= part.height() - RING_PX


def takes_tab(part: QWidget) -> bool:
    """Tell whether Tab stops at a part now."""
    policy = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return part.isVisible() and part.isEnabled() and bool(policy)
