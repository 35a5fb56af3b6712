"""Window: which part sits where, at every size."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.controls.late_image import FindImage
from app.overriding import override
from app.shell.pane import Pane
from app.style.themes import DAY
from app.style.tokens import TARGET_PX, TIGHT, Theme

if TYPE_CHECKING:
    from app.shell.furniture import Furniture

SIDEBAR_PX: Final = 288
"""Width of the topics at 100 %; larger text takes more, up to SIDEBAR_SHARE."""

SIDEBAR_SHARE: Final = 0.34
DRAWER_BELOW_PX: Final = 900
"""In narrower windows the topics come as a drawer over the page."""

LEAST_PAGE_PX: Final = 440
"""Room that a page needs beside the topics, at 100 %."""

WIDE_SCREEN_PX: Final = 1860
"""Room that a wide screen, the timeline, needs beside the topics, at 100 %."""

BAR_MARGIN_PX: Final = 8
"""The bar is as tall as its buttons with this above and below."""

SMALLEST: Final = QSize(320, 320)


class Window(QMainWindow):
    """The one window: a bar on top, topics at the side, one screen in the middle.

    A main window, for only that is a window to screen readers; Qt's own bars and docks
    in it are not used.

    The page is there for the first paint; `furnish` puts the rest where its ground was
    painted already.

    Signals:
        width_changed: The window has another width, in px.
        topics_changed: The topics can be seen now, or no longer.
        close_requested: The person closes it; everything can be kept now.
    """

    width_changed = Signal(int)
    topics_changed = Signal(bool)
    close_requested = Signal()

    def __init__(self, find: FindImage) -> None:
        """Draw the pictures of pages with `find`."""
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self._theme: Theme = DAY
        self._is_sidebar_wanted = True
        self._is_drawer_open = False
        self._is_wide_screen = False
        self._is_bar_below = False
        self._foot_px = 0
        self._furniture: Furniture | None = None
        self._then: Callable[[], None] | None = None
        self._below: QWidget | None = None
        self._side_ground, self._line = QWidget(self), QWidget(self)
        for ground in (self._side_ground, self._line):
            ground.setAutoFillBackground(True)
        self.stack = QStackedWidget(self)
        self.pane = Pane(find)
        self.stack.addWidget(self.pane)

    def furnish(self, furniture: "Furniture") -> None:
        """Put in bar, topics and notices."""
        self._furniture = furniture
        self.pane.furnish(furniture.contents, furniture.turning)
        for part in furniture:
            if part.parent() is not self.pane:
                part.setParent(self)
        self._put_in_order(furniture)
        self.show_theme(self._theme)
        for part in (furniture.bar, furniture.notices):
            part.show()

    def put_bar_below(self) -> None:
        """Let the bar stand below the screen, in the reach of everybody."""
        self._is_bar_below = True

    def when_painted(self, then: Callable[[], None]) -> None:
        """Do something once, when the window is painted next."""
        self._then = then

    @property
    def is_drawer(self) -> bool:
        """Tell whether the topics lie over the page rather than beside it."""
        least = WIDE_SCREEN_PX if self._is_wide_screen else LEAST_PAGE_PX
        beside = self.width() - self._sidebar_px()
        return self.width() < DRAWER_BELOW_PX or beside < self._theme.px(least)

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

    def shown(self) -> QWidget:
        """Give the screen in the middle."""
        return self.stack.currentWidget() or self.pane

    def stand_below(self, part: QWidget) -> None:
        """Let a part stand below the screen, which gives it room while it is shown."""
        if self._below is not part:
            self._below = part
            part.setParent(self)
        self._arrange()

    def keep_free(self, foot_px: int) -> None:
        """Leave so much of the foot free, the bar's room in it: a keyboard stands there."""
        self._foot_px = foot_px
        self._arrange()

    def fit_notice(self) -> None:
        """Give a notice its room, or take it back."""
        self._arrange()

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the topics beside the page; a drawer stays as it is."""
        self._is_sidebar_wanted = shown
        self._arrange()

    def toggle_drawer(self) -> None:
        """Pull the drawer out, or push it in."""
        self._is_drawer_open = not self._is_drawer_open
        self._arrange()
        if self._is_drawer_open and self._furniture is not None:
            self._furniture.sidebar.setFocus()

    def close_drawer(self) -> None:
        """Push the drawer in."""
        if self._is_drawer_open:
            self._is_drawer_open = False
            self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Let the parts of every start take the sizes and colours of `theme`."""
        self._theme = theme
        _fill(self._side_ground, theme.palette.raised)
        _fill(self._line, theme.palette.hairline)
        self.pane.show_theme(theme)
        if self._furniture is not None:
            for part in self._furniture[:-2]:
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
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window is painted now."""
        super().paintEvent(event)
        if self._then is not None:
            self._then()
            self._then = None

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        """Tell Tab from what Qt does by itself, or a ring would come with a touch."""
        from app.controls.ringed import going_on  # noqa: PLC0415 (not at start)

        with going_on(self):
            return super().focusNextPrevChild(next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is to be kept be kept."""
        self.close_requested.emit()
        super().closeEvent(event)

    def _put_in_order(self, furniture: "Furniture") -> None:
        """Let screen readers meet the parts as one sees them: bar, topics, screen.

        They are told by their heights, lowest first, which makes no other difference:
        these parts do not overlap, but for a drawer.
        """
        for part in (furniture.sidebar, furniture.bar, self._line, self._side_ground):
            part.lower()

    def _sidebar_px(self) -> int:
        wanted = self._theme.px(SIDEBAR_PX)
        return min(wanted, max(SIDEBAR_PX, round(self.width() * SIDEBAR_SHARE)))

    def _bar_box(self) -> QRect:
        """Tell where the bar stands, which may not be there yet."""
        width, height = self.width(), self.height()
        if not self._is_bar_below:
            return QRect(0, 0, width, self._bar_px())
        tall = self._furniture.bar.heightForWidth(width) if self._furniture else 0
        return QRect(0, height - tall, width, tall)

    def _bar_px(self) -> int:
        theme = self._theme.of_bars()
        words = round(theme.type.ui * theme.leading(TIGHT)) + 2 * theme.px(8)
        return max(TARGET_PX, words) + 2 * BAR_MARGIN_PX

    def _beside_px(self) -> int:
        """Tell how much width the topics take from the page."""
        is_beside = self._is_sidebar_wanted and not self.is_drawer
        return min(self._sidebar_px(), self.width()) if is_beside else 0

    def _arrange(self) -> None:
        """Set bar, topics, screen and notices into the window."""
        width, left, bar = self.width(), self._beside_px(), self._bar_box()
        top = 0 if self._is_bar_below else bar.height()
        foot = max(bar.height(), self._foot_px)
        height = max(0, self.height() - foot)
        middle = self._mirrored(QRect(left, top, width - left, height))
        side = QRect(0, top, left, middle.height())
        self._place_below(middle)
        free = self._place_notice(middle)
        self.stack.setGeometry(free)
        self._side_ground.setGeometry(self._mirrored(side))
        self._line.setGeometry(0, top - 1, width, 1)
        if self._furniture is not None:
            self._furniture.bar.setGeometry(bar)
            self._place_side(self._furniture, QRect(0, top, width, height))

    def _place_side(self, furniture: "Furniture", below: QRect) -> None:
        """Set the topics beside the page, or as a drawer with a shade over it."""
        is_open = self.is_drawer and self._is_drawer_open
        side = min(self._sidebar_px(), below.width())
        box = QRect(0, below.top(), side, below.height())
        furniture.sidebar.setGeometry(self._mirrored(box))
        was_shown = not furniture.sidebar.isHidden()
        is_shown = is_open or bool(self._beside_px())
        furniture.sidebar.setVisible(is_shown)
        if is_shown != was_shown:
            self.topics_changed.emit(is_shown)
        was_open = furniture.shade.isVisible()
        furniture.shade.setGeometry(below)
        furniture.shade.setVisible(is_open)
        if is_open:
            furniture.shade.raise_()
            furniture.sidebar.raise_()
        elif was_open:
            self._put_in_order(furniture)

    def _place_below(self, middle: QRect) -> None:
        """Set what stands below the screen, and take its room from `middle`."""
        if self._below is None or self._below.isHidden():
            return
        height = min(self._below.heightForWidth(middle.width()), middle.height())
        middle.setHeight(middle.height() - height)
        box = QRect(middle.left(), middle.bottom() + 1, middle.width(), height)
        self._below.setGeometry(box)

    def _place_notice(self, middle: QRect) -> QRect:
        """Set the notice at the foot of `middle`, and give what is left above it.

        It covers nothing: the keyboard may be right there. Only one that leaves less
        than the room of a button lies over the rest.
        """
        if self._furniture is None:
            return middle
        notices = self._furniture.notices
        notices.stand_in(middle)
        free = QRect(middle)
        if notices.shown() is not None:
            free.setBottom(notices.room().top() - 1)
        return free if free.height() >= TARGET_PX else middle

    def _mirrored(self, box: QRect) -> QRect:
        """Turn a place around where one reads the book from right to left."""
        if self.pane.isRightToLeft():
            box.moveLeft(self.width() - box.left() - box.width())
        return box


def _fill(ground: QWidget, colour: str) -> None:
    """Let Qt fill a ground: to paint it would touch `Qt`, see `front`."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    ground.setPalette(palette)
