"""A finger scrolls: Qt alone would take its path for a selection of words."""

from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties


def scroll_by_touch(area: QAbstractScrollArea) -> None:
    """Let a finger push what `area` shows from now on; a tap stays a press.

    Nothing is thrown beyond its ends: what springs back tires the eyes.
    """
    view = area.viewport()
    QScroller.grabGesture(view, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(view)
    manner = scroller.scrollerProperties()
    metrics = QScrollerProperties.ScrollMetric
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (metrics.VerticalOvershootPolicy, metrics.HorizontalOvershootPolicy):
        manner.setScrollMetric(metric, never)
    scroller.setScrollerProperties(manner)
