"""Sheet: a screen that scrolls up and down only, its column in the middle."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.controls.ring import paint_ring
from app.controls.ringed import Ringed, is_by_pointer
from app.controls.semantics import Role
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDE_PX: Final = 900
NARROW_PX: Final = 480
"""Where the margin grows and shrinks, in px of room at 100 % text."""

ABOVE_PX: Final = 28
"""Most room above the column, at 100 % text."""

AROUND_PX: Final = 28
"""What the keyboard comes to is seen with so much above and below it."""


class Sheet(Ringed, QScrollArea):
    """Holds one column of widgets, at most `widest_px` wide, centred.

    Whatever gets the focus is brought into view. The keyboard can also stand on the
    sheet itself, to scroll it; not with `flush`, where the screen around it has parts.
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
        self._above_px = ABOVE_PX
        self._theme: Theme = DAY
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = Qt.FocusPolicy.NoFocus if flush else Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(policy)
        self.verticalScrollBar().setAccessibleName(tr("Scroll"))
        self._page = _Page(self)
        self.column = QVBoxLayout(self._page)
        self.column.setSpacing(0)
        self.setWidget(self._page)
        for ground in (self.viewport(), self._page):
            ground.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):  # always, but the stubs cannot know
            application.focusChanged.connect(self._follow_focus)

    def show_theme(self, theme: Theme) -> None:
        """Scale the margins."""
        self._theme = theme
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self._set_margins()

    def fill_as_card(self) -> None:
        """Fill the ground with the colour of cards, so that nothing below is painted.

        Over a busy window that is most of the work of a letter typed. The colour is the
        program's: one of its own would be lost when the style sheet is put on.
        """
        self.viewport().setBackgroundRole(QPalette.ColorRole.Button)
        self.viewport().setAutoFillBackground(True)

    def semantic_role(self) -> Role:
        """Be a named part to a screen reader; inside another one, nothing special."""
        return Role.Client if self._flush else Role.Pane

    def paint_own_ring(self, painter: QPainter) -> None:
        """Paint the ring around what is seen of the page, in px of the page."""
        if self.shows_ring():
            seen = QRect(self._page.mapFrom(self, QPoint()), self.viewport().size())
            paint_ring(painter, QRectF(seen), self._theme)

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
        """Begin at the top: as a sheet hides, Qt scrolls to wherever the focus flees.

        Qt loses the last of the sizes that the page was given while it was hidden.
        """
        super().showEvent(arg__1)
        if not arg__1.spontaneous():
            self.column.setGeometry(self._page.rect())
            self.verticalScrollBar().setValue(0)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the ring in place."""
        super().scrollContentsBy(dx, dy)
        if self.shows_ring():
            self._page.update()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._page.update()

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        """Take it away."""
        super().focusOutEvent(arg__1)
        self._page.update()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard came to into view; Qt does so from inside only."""
        if now is None or not self._page.isAncestorOf(now) or is_by_pointer(self):
            return
        box = now.rect()
        if isinstance(now, QAbstractItemView):
            box = now.visualRect(now.currentIndex())
        spare = self.viewport().height() - box.height()
        if box.height() > 0 and spare >= 0:
            around = min(AROUND_PX, spare // 2)
            bring_into_view(now, box.adjusted(0, -around, 0, around))

    @override
    def _paint_again(self) -> None:
        self._page.update()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Centre the column anew, before Qt lays the page out in the new width."""
        self._set_margins()
        super().resizeEvent(arg__1)

    def _set_margins(self) -> None:
        if self._flush:
            self.column.setContentsMargins(0, 0, self._theme.px(4), 0)
            return
        beside = self.viewport().width() - self._theme.px(self._widest_px)
        side = max(self.margin_px(), beside // 2)
        above = min(self.margin_px(), self._theme.px(self._above_px))
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
    if around is None or page is None or not page.isAncestorOf(widget):
        return  # not in a sheet, or beside what it scrolls
    top = widget.mapTo(page, box.topLeft()).y()
    bar, seen = around.verticalScrollBar(), around.viewport().height()
    if top < bar.value() or box.height() > seen:
        bar.setValue(top)
    elif top + box.height() > bar.value() + seen:
        bar.setValue(top + box.height() - seen)


class _Page(QWidget):
    """What is scrolled; never wider than what is seen of it.

    Where it grows or shrinks below, what stands above is not painted anew.
    """

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the sheet under its parts."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._sheet.paint_own_ring(painter)
        painter.end()

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())
