"""Window: which part sits where, at every size."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.controls.picture import FindImage
from app.overriding import override
from app.shell.pane import Pane
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.bar import Bar
from app.widgets.notices import Notices
from app.widgets.topics.sidebar import Sidebar
from app.widgets.topics.tree import TopicsOn

SIDEBAR_PX: Final = 288
"""Width of the topics at 100 %; larger text takes more, up to SIDEBAR_SHARE."""

SIDEBAR_SHARE: Final = 0.34
DRAWER_BELOW_PX: Final = 900
"""In narrower windows the topics come as a drawer over the page."""

LEAST_PAGE_PX: Final = 440
"""Room that a page needs beside the topics, at 100 %."""

WIDE_SCREEN_PX: Final = 1240
"""Room that a wide screen, the timeline, needs beside the topics, at 100 %."""

SMALLEST: Final = QSize(320, 320)


class Window(QWidget):
    """The one window: a bar on top, topics at the side, one screen in the middle.

    Signals:
        width_changed: The window has another width, in px.
        close_requested: The person closes it; everything can be kept now.
    """

    width_changed = Signal(int)
    close_requested = Signal()

    def __init__(self, bar: Bar, find: FindImage, topics_on: TopicsOn) -> None:
        """Put the parts of every start together; other screens are added later."""
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self._theme: Theme = DAY
        self._is_sidebar_wanted = True
        self._is_drawer_open = False
        self._is_wide_screen = False
        self.bar = bar
        bar.setParent(self)
        self.stack = QStackedWidget(self)
        self.pane = Pane(find)
        self.stack.addWidget(self.pane)
        self.sidebar = Sidebar(topics_on, self)
        self.notices = Notices(self)
        self.shade = _Shade(self)
        self.shade.pressed.connect(self.close_drawer)

    @property
    def is_drawer(self) -> bool:
        """Tell whether the topics lie over the page rather than beside it."""
        beside = self.width() - self._sidebar_px()
        if self._is_wide_screen and beside < self._theme.px(WIDE_SCREEN_PX):
            return True
        return self.width() < DRAWER_BELOW_PX or beside < self._theme.px(LEAST_PAGE_PX)

    def show_screen(self, screen: QWidget, *, is_wide: bool = False) -> None:
        """Bring a screen to the middle.

        Args:
            screen: Is taken in, if it is new here.
            is_wide: It needs the whole width; topics come as a drawer over it.
        """
        self._is_wide_screen = is_wide
        if self.stack.indexOf(screen) < 0:
            self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        self._is_drawer_open = False
        self._arrange()

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the topics beside the page; a drawer stays as it is."""
        self._is_sidebar_wanted = shown
        self._arrange()

    def toggle_drawer(self) -> None:
        """Pull the drawer out, or push it in."""
        self._is_drawer_open = not self._is_drawer_open
        self._arrange()
        if self._is_drawer_open:
            self.sidebar.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> None:
        """Push the drawer in."""
        if self._is_drawer_open:
            self._is_drawer_open = False
            self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Let the parts of every start take the sizes and colours of `theme`."""
        self._theme = theme
        for part in (self.bar, self.sidebar, self.pane, self.notices):
            part.show_theme(theme)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find each part its place."""
        super().resizeEvent(event)
        self._arrange()
        if event.oldSize().width() != self.width():
            self.width_changed.emit(self.width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Push the drawer in by Esc."""
        if event.key() == Qt.Key.Key_Escape and self._is_drawer_open:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is to be kept be kept."""
        self.close_requested.emit()
        super().closeEvent(event)

    def focus_screen(self) -> None:
        """Take the keyboard to the screen in the middle."""
        _focus_into(self.stack.currentWidget())

    def next_region(self) -> None:
        """Take the keyboard to the next part: bar, topics, screen, and round again."""
        regions = [self.bar, self.sidebar, self.stack.currentWidget()]
        shown = [region for region in regions if region.isVisible()]
        now = QApplication.focusWidget()
        inside = [region for region in shown if region.isAncestorOf(now or self)]
        start = shown.index(inside[0]) + 1 if inside else 0
        if now in shown:
            start = shown.index(now) + 1
        _focus_into(shown[start % len(shown)])

    def _sidebar_px(self) -> int:
        wanted = self._theme.px(SIDEBAR_PX)
        return min(wanted, max(SIDEBAR_PX, round(self.width() * SIDEBAR_SHARE)))

    def _arrange(self) -> None:
        """Set bar, topics, screen and notices into the window."""
        width, height = self.width(), self.height()
        top = self.bar.sizeHint().height()
        self.bar.setGeometry(0, 0, width, top)
        below = QRect(0, top, width, max(0, height - top))
        side = min(self._sidebar_px(), width)
        is_drawer = self.is_drawer
        is_shown = self._is_drawer_open if is_drawer else self._is_sidebar_wanted
        self._place_side(below, side, is_drawer=is_drawer, is_shown=is_shown)
        left = 0 if is_drawer or not is_shown else side
        middle = QRect(left, top, width - left, below.height())
        self.stack.setGeometry(self._mirrored(middle))
        self.notices.stand_in(self._mirrored(middle))

    def _place_side(
        self, below: QRect, side_px: int, *, is_drawer: bool, is_shown: bool
    ) -> None:
        if is_drawer:
            side_px = min(below.width(), max(side_px, self._theme.px(SIDEBAR_PX)))
        self.sidebar.setGeometry(
            self._mirrored(QRect(0, below.top(), side_px, below.height()))
        )
        self.sidebar.setVisible(is_shown)
        self.shade.setGeometry(below)
        self.shade.setVisible(is_drawer and is_shown)
        if is_drawer and is_shown:
            self.shade.raise_()
            self.sidebar.raise_()

    def _mirrored(self, box: QRect) -> QRect:
        """Turn a place around where one reads from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.left() - box.width())
        return box


class _Shade(QWidget):
    """What lies between an open drawer and the page: a press on it closes the drawer.

    Signals:
        pressed: It was pressed.
    """

    pressed = Signal()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the drawer on release."""
        self.pressed.emit()
        event.accept()


def _focus_into(region: QWidget) -> None:
    """Give the keyboard to the first part of a region that takes it."""
    reason = Qt.FocusReason.TabFocusReason
    parts = [region, *region.findChildren(QWidget)]
    takes = (
        part
        for part in parts
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    first = next(takes, None)
    if first is not None:
        first.setFocus(reason)
