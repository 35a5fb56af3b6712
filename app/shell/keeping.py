"""Keeping: each place tells what my page has of it, and changes that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.content.links import Link
from app.controls.keeping import Keeping
from app.session.history import Place
from app.shell.actions import Act

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


class PlaceKeeping(QObject):
    """Lets the buttons beside a stage or a word follow which one is told, and my page."""

    def __init__(self, desk: "Desk", keeping: Keeping) -> None:
        """Show the buttons of a screen of `desk`, and answer them."""
        super().__init__(keeping)
        self._mypage, self._cards = desk.mypage, desk.cards
        self._keeping = keeping
        self._place: Place | None = None
        keeping.kept_requested.connect(self._stand_for)
        keeping.mark_requested.connect(self._mark)
        keeping.note_requested.connect(self._note)
        desk.mypage.own.page_changed.connect(self._follow)
        keeping.show()

    def _stand_for(self, link: Link) -> None:
        self._place = Place(link)
        self._follow()

    def _follow(self) -> None:
        kept = self._mypage.kept_at(self._place) if self._place else None
        if kept is not None:
            self._keeping.show_kept(kept)

    def _mark(self) -> None:
        if self._place is not None:
            self._mypage.mark(self._place)

    def _note(self) -> None:
        wish = self._mypage.note_wish(self._place) if self._place else None
        if wish is not None:
            self._cards.open_note(wish)
