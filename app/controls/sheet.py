"""Sheet: a screen that scrolls up and down only, its column in the middle."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDE_PX: Final = 900
NARROW_PX: Final = 480
"""Where the margin grows and shrinks, in px of room at 100 % text."""


class Sheet(QScrollArea):
    """Holds one column of widgets, at most `widest_px` wide, centred.

    Whatever gets the focus is brought into view.
    """

    def __init__(
        self, widest_px: int, parent: QWidget | None = None, *, flush: bool = False
    ) -> None:
        """Keep the column at most `widest_px` wide at 100 % text.

        With `flush` it begins at the edges: inside another screen.
        """
        super().__init__(parent)
        self._flush = flush
        self._widest_px = widest_px
        self._theme: Theme = DAY
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = _Page()
        self.column = QVBoxLayout(self._page)
        self.column.setSpacing(0)
        self.setWidget(self._page)
        for ground in (self.viewport(), self._page):
            ground.setAutoFillBackground(False)

    def show_theme(self, theme: Theme) -> None:
        """Scale the margins."""
        self._theme = theme
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self._set_margins()

    def margin_px(self) -> int:
        """Tell the least margin at the sides, in px."""
        room = self.viewport().width() * 100 / self._theme.type.percent
        if room >= WIDE_PX:
            return self._theme.px(40)
        if room >= NARROW_PX:
            return self._theme.px(24)
        return self._theme.px(12)

    @override
    def showEvent(self, arg__1: QShowEvent) -> None:
        """Begin at the top: as a sheet hides, Qt scrolls to wherever the focus flees."""
        super().showEvent(arg__1)
        if not arg__1.spontaneous():
            self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Centre the column anew."""
        super().resizeEvent(arg__1)
        self._set_margins()

    def _set_margins(self) -> None:
        if self._flush:
            self.column.setContentsMargins(0, 0, self._theme.px(4), 0)
            return
        beside = self.viewport().width() - self._theme.px(self._widest_px)
        side = max(self.margin_px(), beside // 2)
        above = min(self.margin_px(), self._theme.px(28))
        self.column.setContentsMargins(side, above, side, self._theme.px(40))


def bring_into_view(widget: QWidget, box: QRect) -> None:
    """Scroll the sheet around `widget`, if there is one, so that `box` is seen.

    Args:
        widget: Somewhere inside.
        box: In px of `widget`; of a taller one the upper end is seen.
    """
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Sheet):
        around = around.parentWidget()
    page = around.widget() if around is not None else None
    if around is None or page is None:
        return
    top = widget.mapTo(page, box.topLeft()).y()
    bar, seen = around.verticalScrollBar(), around.viewport().height()
    if top < bar.value() or box.height() > seen:
        bar.setValue(top)
    elif top + box.height() > bar.value() + seen:
        bar.setValue(top + box.height() - seen)


class _Page(QWidget):
    """What is scrolled; never wider than what is seen of it."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())
