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
from app.style.tokens import Theme
from app.widgets.reader import Reader

if TYPE_CHECKING:
    from app.content.hit import Wanted
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
        self._is_foot_in_page = False

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
    ) -> None:
        """Find the page its width, before it is set.

        Args:
            sections: How many it has; "on this page" stands beside two or more.
            neighbours: What stands before and after it; none for what is no topic.
            is_short: Whether it is told in short; None if that cannot be chosen.
            columns: How many columns of running text it may be wide.
        """
        self._has_sections = sections >= LEAST_SECTIONS
        self._columns = columns
        self._neighbours, self._is_short = neighbours, is_short
        if self._turning is not None:
            self._turning.show_neighbours(*neighbours)
            self._turning.show_form(is_short=is_short)
        self._arrange()

    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Show a page, `scroll` of the way down (0 = top, 1 = end)."""
        self._page = page
        if self._contents is not None:
            self._contents.show_sections(page.sections)
        self.reader.show_page(page, scroll)

    def told_part(self) -> QWidget:
        """Give the page, of all that stands around it, to be read aloud."""
        return self.reader

    def show_otherwise(self, page: Page) -> None:
        """Show the same topic told in another form, at the section one is at."""
        self._page = page
        if self._contents is not None:
            self._contents.show_sections(page.sections)
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
        for part in (self.reader, self._contents, self._turning, self._find_bar):
            if part is not None:
                part.show_theme(theme)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find each part its place."""
        super().resizeEvent(event)
        self._arrange()

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
        if self._contents is not None:
            bar = self.reader.verticalScrollBar().sizeHint().width()
            side = QRect(width - beside - bar, top, beside, height - foot - top)
            if self.isRightToLeft():
                side.moveLeft(width - side.left() - side.width())
            self._contents.setGeometry(side)
            self._contents.setVisible(is_shown)
            self._contents.raise_()
        self._follow_page()

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
        self.reader.leave_foot(height if self._is_foot_in_page else 0)
        return 0 if self._is_foot_in_page else height

    def _follow_page(self) -> None:
        """Let the way to the neighbours scroll with the page, if it is part of it."""
        if self._turning is None or not self._is_foot_in_page:
            return
        port, foot = self.reader.viewport(), self._turning.height()
        end = round(self.reader.document().size().height())
        end = max(end - self.reader.verticalScrollBar().value(), port.height())
        box = QRect(0, end - foot, port.width(), foot)
        self._turning.setGeometry(box.translated(port.mapTo(self, QPoint())))

    def _show_end(self) -> None:
        """Bring the way to the neighbours into view: the keyboard is there."""
        if self._is_foot_in_page:
            bar = self.reader.verticalScrollBar()
            bar.setValue(bar.maximum())
