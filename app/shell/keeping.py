"""Keeping: the head of a page tells what my page has of it, and changes that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.shell.actions import Act
from app.widgets.keeping import Keeping

if TYPE_CHECKING:
    from app.shell.desk import Desk


class PageKeeping(QObject):
    """Lets the buttons at the head of a page follow what is read, and my page."""

    def __init__(self, desk: "Desk") -> None:
        """Put the buttons into the page of `desk`, and press its actions with them."""
        super().__init__(desk)
        self._mypage, self._reading = desk.mypage, desk.reading
        self._is_at_top = True
        self._keeping = Keeping()
        pane = desk.window.pane
        pane.keep_with(self._keeping)
        self._keeping.mark_requested.connect(desk.actions[Act.BOOKMARK].trigger)
        self._keeping.note_requested.connect(desk.actions[Act.NOTE].trigger)
        desk.reading.place_changed.connect(self.follow)
        pane.reader.section_changed.connect(self.follow)
        pane.reader.verticalScrollBar().valueChanged.connect(self._scroll)
        desk.mypage.own.page_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what there is of the place that is read now."""
        kept = self._mypage.kept_at(self._reading.place)
        if kept is not None:
            self._keeping.show_kept(kept)

    def _scroll(self, top_px: int) -> None:
        """Know when the top of the page is left, where one is at all of it."""
        if self._is_at_top != (top_px == 0):
            self._is_at_top = top_px == 0
            self.follow()
