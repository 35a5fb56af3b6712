"""Pane: the page, what is on it, and the way to its neighbours."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.content.topic import TopicTitle
from app.controls.late_image import FindImage
from app.overriding import override
from app.rendering.page import Page
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.reader import Reader

if TYPE_CHECKING:
    from app.widgets.contents import Contents
    from app.widgets.find import FindBar
    from app.widgets.turning import Turning

CONTENTS_PX: Final = 236
"""Width of "on this page" at 100 %."""

PAGE_PX: Final = 700
"""Width of a page at 100 % beside which there is room for more."""

LEAST_SECTIONS: Final = 2

Neighbours = tuple[TopicTitle | None, TopicTitle | None]


class Pane(QWidget):
    """Shows the reader; beside it the sections where there is room, below the turning.

    The reader is there for the first paint; the rest is put in by `furnish`.
    """

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._has_sections = False
        self._neighbours: Neighbours = (None, None)
        self._page: Page | None = None
        self.reader = Reader(find, self)
        self._contents: Contents | None = None
        self._turning: Turning | None = None
        self._find_bar: FindBar | None = None

    def furnish(self, contents: "Contents", turning: "Turning") -> None:
        """Put in what stands around the page."""
        self._contents, self._turning = contents, turning
        for part in (contents, turning):
            part.setParent(self)
            part.show_theme(self._theme)
        turning.show_neighbours(*self._neighbours)
        if self._page is not None:
            contents.show_sections(self._page.sections)
        self._arrange()

    def make_room(self, sections: int, neighbours: Neighbours = (None, None)) -> None:
        """Find the page its width, before it is set.

        Args:
            sections: How many it has; "on this page" stands beside two or more.
            neighbours: The topics before and after it; none for what is no topic.
        """
        self._has_sections = sections >= LEAST_SECTIONS
        self._neighbours = neighbours
        if self._turning is not None:
            self._turning.show_neighbours(*neighbours)
        self._arrange()

    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Show a page, `scroll` of the way down (0 = top, 1 = end)."""
        self._page = page
        if self._contents is not None:
            self._contents.show_sections(page.sections)
        self.reader.show_page(page, scroll)

    def open_find(self, make: Callable[[], "FindBar"]) -> None:
        """Open the search on this page, made the first time."""
        if self._find_bar is None:
            self._find_bar = make()
            self._find_bar.setParent(self)
            self._find_bar.show_theme(self._theme)
        self._find_bar.open_bar()
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

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        top, foot = self._top_px(width), self._foot_px(width)
        beside = self._theme.px(CONTENTS_PX)
        is_roomy = width >= self._theme.px(PAGE_PX) + beside
        is_shown = self._has_sections and is_roomy
        self.reader.setGeometry(0, top, width, height - foot - top)
        self.reader.leave_room(beside if is_shown else 0)
        if self._contents is not None:
            bar = self.reader.verticalScrollBar().sizeHint().width()
            side = QRect(width - beside - bar, top, beside, height - foot - top)
            if self.isRightToLeft():
                side.moveLeft(width - side.left() - side.width())
            self._contents.setGeometry(side)
            self._contents.setVisible(is_shown)
            self._contents.raise_()

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
        height = self._turning.heightForWidth(width_px) if any(self._neighbours) else 0
        self._turning.setVisible(bool(height))
        self._turning.setGeometry(0, self.height() - height, width_px, height)
        return height
