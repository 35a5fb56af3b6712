"""Pane: the page, what is on it, and the way to its neighbours."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.content.links import Signpost
from app.controls.late_image import FindImage
from app.overriding import override
from app.rendering.page import Page
from app.style.themes import DAY
from app.style.tokens import TARGET_PX, TIGHT, Theme
from app.widgets.reader import Reader

if TYPE_CHECKING:
    from app.content.hit import Wanted
    from app.controls.keeping import Keeping
    from app.widgets.contents import Contents
    from app.widgets.find import FindBar
    from app.widgets.turning import Turning

CONTENTS_PX: Final = 236
"""Width of "on this page" at 100 %."""

PAGE_PX: Final = 700
"""Width of a page at 100 % beside which there is room for more."""

LEAST_SECTIONS: Final = 2
MOST_FOOT: Final = 0.12
"""Where the turning would take more of the height, it scrolls with the page instead."""

_OVER_PX: Final = 8
"""Words alone on a button stand so far from its edge: it sticks out by as much."""

_INTO_PX: Final = 10
"""The head of a page stands so far into the margin above it."""

_BELOW_PX: Final = 6
"""Room between it and the first line."""

Neighbours = tuple[Signpost | None, Signpost | None]


class Pane(QWidget):
    """Shows the reader; beside it the sections where there is room, below the turning.

    The reader is there for the first paint; the rest is put in by `furnish`.
    """

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._has_sections = False
        self._columns = 1
        self._neighbours: Neighbours = (None, None)
        self._is_short: bool | None = None
        self._page: Page | None = None
        self.reader = Reader(find, self)
        self._contents: Contents | None = None
        self._turning: Turning | None = None
        self._find_bar: FindBar | None = None
        self._keeping: Keeping | None = None
        self._has_head = self._is_kept = self._is_head_in_page = False
        self._is_foot_in_page = False

    def leave_head(self) -> None:
        """Leave room for `keep_with` from the first paint on."""
        self._has_head = True

    def keep_with(self, keeping: "Keeping") -> None:
        """Put in what keeps a place: on top of the sections, or above the first line."""
        self._keeping, self._has_head = keeping, True
        keeping.setParent(self)
        keeping.show_theme(self._theme)
        keeping.focus_requested.connect(self._show_head)
        keeping.come_before(self.reader)
        self._arrange()

    def furnish(self, contents: "Contents", turning: "Turning") -> None:
        """Put in what stands around the page."""
        self._contents, self._turning = contents, turning
        for part in (contents, turning):
            part.setParent(self)
            part.show_theme(self._theme)
        layout = self.reader.document().documentLayout()
        layout.documentSizeChanged.connect(self._follow_page)
        self.reader.verticalScrollBar().valueChanged.connect(self._follow_page)
        turning.focus_requested.connect(self._show_end)
        turning.show_neighbours(*self._neighbours)
        turning.show_form(is_short=self._is_short)
        if self._page is not None:
            contents.show_sections(self._page.sections)
        self._arrange()

    def make_room(
        self,
        sections: int,
        neighbours: Neighbours = (None, None),
        *,
        is_short: bool | None = None,
        columns: int = 1,
        is_kept: bool = False,
    ) -> None:
        """Find the page its width, before it is set.

        Args:
            sections: How many it has; "on this page" stands beside two or more.
            neighbours: What stands before and after it; none for what is no topic.
            is_short: Whether it is told in short; None if that cannot be chosen.
            columns: How many columns of running text it may be wide.
            is_kept: Whether my page can have something of it.
        """
        self._has_sections = sections >= LEAST_SECTIONS
        self._columns, self._is_kept = columns, is_kept
        self._neighbours, self._is_short = neighbours, is_short
        if self._turning is not None:
            self._turning.show_neighbours(*neighbours)
            self._turning.show_form(is_short=is_short)
        self._arrange()

    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Show a page, `scroll` of the way down (0 = top, 1 = end)."""
        self._list_sections(page)
        self.reader.show_page(page, scroll)

    def show_opening(self, page: Page, whole: Callable[[], Page]) -> None:
        """Show the top of a page, which has all its sections, and then the whole."""
        self._list_sections(page)
        self.reader.show_opening(page, whole)

    def told_part(self) -> QWidget:
        """Give the page, of all that stands around it, to be read aloud."""
        return self.reader

    def show_otherwise(self, page: Page) -> None:
        """Show the same topic told in another form, at the section one is at."""
        self._list_sections(page)
        self.reader.show_otherwise(page)

    def open_find(self, make: Callable[[], "FindBar"]) -> None:
        """Open the search on this page, made the first time."""
        self._bar(make).open_bar()
        self._arrange()

    def show_found(
        self, make: Callable[[], "FindBar"], wanted: "Wanted", section: str | None
    ) -> None:
        """Mark what was found on this page, and tell how often, if it stands there."""
        bar = self._bar(make)
        marks = self.reader.mark_found(wanted, section)
        if marks.total:
            bar.show_found(marks)
            self._arrange()  # the bar takes some height
            self.reader.scroll_to(section or "")
            self.reader.mark_found(wanted, section)
        else:
            self.reader.mark_words("")

    def leave_page(self) -> None:
        """Forget what a search has found on the page."""
        if self._find_bar is not None:
            self._find_bar.leave_page()
            self._arrange()

    def close_find(self) -> None:
        """Give its room and the keyboard back to the page."""
        self._arrange()
        self.reader.setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        around = (self._contents, self._turning, self._keeping, self._find_bar)
        for part in (self.reader, *around):
            if part is not None:
                part.show_theme(theme)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find each part its place."""
        super().resizeEvent(event)
        self._arrange()

    def _list_sections(self, page: Page) -> None:
        self._page = page
        if self._contents is not None:
            self._contents.show_sections(page.sections)

    def _bar(self, make: Callable[[], "FindBar"]) -> "FindBar":
        if self._find_bar is None:
            self._find_bar = make()
            self._find_bar.setParent(self)
            self._find_bar.show_theme(self._theme)
        return self._find_bar

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        top, foot = self._top_px(width), self._foot_px(width)
        beside = self._theme.px(CONTENTS_PX)
        is_roomy = width >= self._theme.px(PAGE_PX) + beside
        is_shown = self._has_sections and is_roomy
        self.reader.setGeometry(0, top, width, height - foot - top)
        self.reader.leave_room(beside if is_shown else 0, self._columns)
        self._is_head_in_page = self._has_head and self._is_kept and not is_shown
        head = self._head_px() + _BELOW_PX - _INTO_PX if self._is_head_in_page else 0
        turning = self._turning if self._is_foot_in_page else None
        self.reader.leave_ends(head, turning.height() if turning else 0)
        bar = self.reader.verticalScrollBar().sizeHint().width()
        side = QRect(width - beside - bar, top, beside, height - foot - top)
        side.setTop(side.top() + self._put_beside(side, shown=is_shown))
        if self._contents is not None:
            self._contents.setGeometry(self._mirrored(side))
            self._contents.setVisible(is_shown)
            self._contents.raise_()
        self._follow_page()

    def _put_beside(self, side: QRect, *, shown: bool) -> int:
        """Let what keeps a place stand on top of the sections; give its height in px."""
        if self._keeping is None:
            return 0
        self._keeping.setVisible(self._is_kept)
        self._keeping.stack(stacked=shown)
        if not (shown and self._is_kept):
            return 0
        over = self._theme.px(_OVER_PX)
        box = QRect(side.left() - over, side.top() + self._theme.px(16), 0, 0)
        box.setWidth(side.width() - over)
        box.setHeight(self._keeping.stacked_px(box.width()))
        self._keeping.setGeometry(self._mirrored(box))
        return box.bottom() - side.top() - self._theme.px(12)

    def _mirrored(self, box: QRect) -> QRect:
        """Turn a place around where one reads from right to left."""
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.left() - box.width())
        return box

    def _head_px(self) -> int:
        """Tell the height of what keeps a place, in one line; it may not be there yet."""
        theme = self._theme.of_bars()
        words = round(theme.type.ui * theme.leading(TIGHT)) + 2 * theme.px(8)
        return max(theme.target_px, theme.px(TARGET_PX * 0.75), words)

    def _top_px(self, width_px: int) -> int:
        """Set the search on this page on top, and tell its height."""
        if self._find_bar is None or self._find_bar.isHidden():
            return 0
        height = self._find_bar.sizeHint().height()
        self._find_bar.setGeometry(0, 0, width_px, height)
        return height

    def _foot_px(self, width_px: int) -> int:
        """Set the way to the neighbours below, and tell its height."""
        if self._turning is None:
            return 0
        has_foot = any(self._neighbours) or self._is_short is not None
        height = self._turning.heightForWidth(width_px) if has_foot else 0
        self._turning.setVisible(bool(height))
        self._turning.setGeometry(0, self.height() - height, width_px, height)
        self._is_foot_in_page = height > self.height() * MOST_FOOT
        return 0 if self._is_foot_in_page else height

    def _follow_page(self) -> None:
        """Let what stands at an end of the page scroll with it."""
        self._follow_head()
        if self._turning is None or not self._is_foot_in_page:
            return
        port, foot = self.reader.viewport(), self._turning.height()
        end = round(self.reader.document().size().height())
        end = max(end - self.reader.verticalScrollBar().value(), port.height())
        box = QRect(0, end - foot, port.width(), foot)
        self._turning.setGeometry(box.translated(port.mapTo(self, QPoint())))

    def _follow_head(self) -> None:
        if self._keeping is None or not self._is_head_in_page:
            return
        port = self.reader.viewport()
        margin = self.reader.margin_px()
        over = min(margin, self._theme.of_bars().px(_OVER_PX))
        top = margin - _INTO_PX - self.reader.verticalScrollBar().value()
        box = QRect(margin, top, port.width() - 2 * margin + over, self._head_px())
        if not self.isRightToLeft():
            box.translate(-over, 0)
        self._keeping.setGeometry(box.translated(port.mapTo(self, QPoint())))

    def _show_head(self) -> None:
        """Bring what keeps a place into view: the keyboard is there."""
        if self._is_head_in_page:
            self.reader.verticalScrollBar().setValue(0)

    def _show_end(self) -> None:
        """Bring the way to the neighbours into view: the keyboard is there."""
        if self._is_foot_in_page:
            bar = self.reader.verticalScrollBar()
            bar.setValue(bar.maximum())
