"""A finger scrolls: Qt alone would take its path for a selection of words."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties


def scroll_by_touch(area: QAbstractScrollArea) -> None:
    """Let a finger push what `area` shows from now on; a tap stays a press.

    Nothing is thrown beyond its ends: what springs back tires the eyes.
    """
    view = area.viewport()
    _know_gestures()
    QScroller.grabGesture(view, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(view)
    manner = scroller.scrollerProperties()
    metrics = QScrollerProperties.ScrollMetric
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (metrics.VerticalOvershootPolicy, metrics.HorizontalOvershootPolicy):
        manner.setScrollMetric(metric, never)
    scroller.setScrollerProperties(manner)


def leave_touch(area: QAbstractScrollArea) -> None:
    """Let a finger push `area` no longer: it does something else there."""
    QScroller.ungrabGesture(area.viewport())


class _Gestures(dict[int, Any]):
    """The gestures by their numbers; each of a scroller is just a custom one."""

    def __missing__(self, number: int) -> Qt.GestureType:
        """Take a number that nobody named for a custom gesture."""
        del number
        return Qt.GestureType.CustomGesture


def _know_gestures() -> None:
    """Keep PySide from making a class for the gesture of each scroller.

    PySide6 6.11.3 makes one for each number that an enumeration does not know, 3 kB, and
    never lets it go: a kiosk, which opens a fresh reader for each visitor, would grow by
    70 kB a visit. Drop this when `grabGesture` leaves no class behind any more.
    """
    kind: Any = Qt.GestureType
    known = kind._value2member_map_
    if not isinstance(known, _Gestures):
        kind._value2member_map_ = _Gestures(known)
