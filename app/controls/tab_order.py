"""Tab order: the keyboard comes to parts in the order in which they are laid out."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

_BY_TAB = Qt.FocusPolicy.TabFocus.value


def follow_layout(before: QWidget, layout: QLayout) -> None:
    """Let Tab come to the parts of a layout as they stand there, after `before`.

    Qt goes by when a part was made: what came late would come last.
    """
    for one, other in pairwise((before, *_parts(layout))):
        QWidget.setTabOrder(one, other)


def _parts(layout: QLayout) -> Iterator[QWidget]:
    """Give what takes the keyboard, in order, through all layouts inside."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        part = item.widget() if item is not None else None
        if part is not None and part.focusPolicy().value & _BY_TAB:
            yield part
        inner = part.layout() if part is not None else item and item.layout()
        if inner:
            yield from _parts(inner)
