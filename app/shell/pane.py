"""Pane: the page, what is on it, and the way to its neighbours."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.content.topic import TopicTitle
from app.controls.picture import FindImage
from app.overriding import override
from app.rendering.page import Page
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.contents import Contents
from app.widgets.find import FindBar
from app.widgets.reader import Reader
from app.widgets.turning import Turning

CONTENTS_PX: Final = 236
"""Width of "on this page" at 100 %."""

PAGE_PX: Final = 700
"""Width of a page at 100 % beside which there is room for more."""

LEAST_SECTIONS: Final = 2


class Pane(QWidget):
    """Shows the reader; beside it the sections where there is room, below the turning."""

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._has_sections = False
        self._has_neighbours = False
        self.reader = Reader(find, self)
        self.contents = Contents(self)
        self.turning = Turning(self)
        self._find_bar: FindBar | None = None

    def make_room(
        self,
        sections: int,
        neighbours: tuple[TopicTitle | None, TopicTitle | None] = (None, None),
    ) -> None:
        """Find the page its width, before it is set.

        Args:
            sections: How many it has; "on this page" stands beside two or more.
            neighbours: The topics before and after it; none for what is no topic.
        """
        self._has_sections = sections >= LEAST_SECTIONS
        self._has_neighbours = any(neighbours)
        self.turning.show_neighbours(*neighbours)
        self._arrange()

    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Show a page, `scroll` of the way down (0 = top, 1 = end)."""
        self.contents.show_sections(page.sections)
        self.reader.show_page(page, scroll)

    def find(self) -> None:
        """Open the search on this page."""
        if self._find_bar is None:
            self._find_bar = FindBar(self)
            self._find_bar.show_theme(self._theme)
            self._find_bar.words_requested.connect(self.reader.mark_words)
            self._find_bar.step_requested.connect(self.reader.step_mark)
            self._find_bar.close_requested.connect(self._close_find)
            self.reader.marks_changed.connect(self._find_bar.show_marks)
        self._find_bar.open_bar()
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        for part in (self.reader, self.contents, self.turning):
            part.show_theme(theme)
        if self._find_bar is not None:
            self._find_bar.show_theme(theme)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find each part its place."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        foot = self.turning.heightForWidth(width) if self._has_neighbours else 0
        self.turning.setVisible(bool(foot))
        self.turning.setGeometry(0, height - foot, width, foot)
        top = 0
        if self._find_bar is not None and not self._find_bar.isHidden():
            top = self._find_bar.sizeHint().height()
            self._find_bar.setGeometry(0, 0, width, top)
        beside = self._theme.px(CONTENTS_PX)
        is_roomy = width >= self._theme.px(PAGE_PX) + beside
        is_shown = self._has_sections and is_roomy
        self.contents.setVisible(is_shown)
        page = QRect(0, top, width, height - foot - top)
        self.reader.setGeometry(page)
        self.reader.leave_room(beside if is_shown else 0)
        scroll_bar = self.reader.verticalScrollBar().sizeHint().width()
        side = QRect(width - beside - scroll_bar, top, beside, page.height())
        self.contents.setGeometry(self._mirrored(side))
        self.contents.raise_()

    def _close_find(self) -> None:
        self._arrange()
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mirrored(self, box: QRect) -> QRect:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.left() - box.width())
        return box
