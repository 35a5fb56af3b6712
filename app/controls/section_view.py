"""SectionView: a page in sections; it knows which is read, and keeps it in any form.

The top of a page can be shown first: what is out of sight is set once that is painted.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.content.page import Section
from app.controls.landmarks import Marks, Span, top_of
from app.controls.late_image import FindImage
from app.controls.page_view import PageView
from app.controls.place import (
    TextPlace,
    block_with,
    lay_out,
    place_at_top,
    return_to,
)
from app.overriding import override
from app.rendering.page import Page

if TYPE_CHECKING:
    from app.content.hit import Wanted

SECTION_FROM_TOP: Final = 0.25
"""A section is being read once its heading is in the upper quarter of the view."""


class Part(NamedTuple):
    """One section among all of a page."""

    title: str
    number: int
    """Counted from 1."""
    total: int


class _Switch(NamedTuple):
    """A page was told in another form: where one was before, and then."""

    before: TextPlace
    after: TextPlace


class SectionView(PageView):
    """Shows pages in sections.

    Signals:
        section_changed: Another section is being read: its id, or "" above the first.
    """

    section_changed = Signal(str)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`, each once it is wanted."""
        self._section = ""
        self._tops: tuple[tuple[float, str], ...] | None = None
        self._switch: _Switch | None = None
        self._whole: Callable[[], Page] | None = None
        super().__init__(find, parent)

    def scroll_to(self, section: str) -> None:
        """Bring a section, or any named place, to the top; an unknown one does nothing."""
        position = self._position_of(section)
        if position < 0:
            return
        document = self.document()
        lay_out(self)
        above = document.rootFrame().frameFormat().leftMargin() / 2
        self.verticalScrollBar().setValue(round(top_of(document, position) - above))
        if any(one.id == section for one in self._page.sections):
            self._tell_section(section)

    def told_named(self, name: str) -> tuple[int, int] | None:
        """Give line and character of a named place, to be read aloud from there."""
        position = self._position_of(name)
        return self._script.place_of(position) if position >= 0 else None

    def part_read(self) -> Part | None:
        """Tell which section is being read; nothing above the first."""
        ids = [section.id for section in self._page.sections]
        if self._section not in ids:
            return None
        at = ids.index(self._section)
        return Part(self._page.sections[at].title, at + 1, len(ids))

    def section_read(self) -> str:
        """Give the id of the section that is being read; empty above the first."""
        return self._section

    def stands(self) -> str:
        """Tell how far along the page stands, in words; may be empty."""
        return self._page.stands

    def reach(self, name: str) -> None:
        """Bring a named place to the top, unless it is well in sight already."""
        lay_out(self)
        top = top_of(self.document(), max(0, self._position_of(name)))
        seen = self.viewport().height() * (1 - SECTION_FROM_TOP)
        if not 0 <= top - self.verticalScrollBar().value() <= seen:
            self.scroll_to(name)

    def mark_found(self, wanted: "Wanted", section: str | None) -> Marks:
        """Mark what a search has found, and bring it into sight where it was found.

        Args:
            wanted: The words.
            section: The part of the page, by its id; "" for what stands above the first,
                None for the whole page.

        Returns:
            How many were found.
        """
        if section is None:
            return self.mark_wanted(wanted, Span(0, self.document().characterCount()))
        ids = [one.id for one in self._page.sections]
        starts = sorted(
            (name.position, name.name)
            for name in self.landmarks().names
            if name.name in ids
        )
        ends = [*(start for start, _ in starts), self.document().characterCount()]
        here = next((at for at, (_, id_) in enumerate(starts) if id_ == section), -1)
        part = Span(ends[here] if here >= 0 else 0, ends[here + 1])
        return self.mark_wanted(wanted, part)

    @override
    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Replace the page, `scroll` of the way down (0 = top, 1 = end)."""
        self._switch, self._section = None, ""
        super().show_page(page, scroll)

    def show_opening(self, page: Page, whole: Callable[[], Page]) -> None:
        """Replace the page by the top of another, and that by all of it once painted.

        Args:
            page: Fills the view; if it does not, nobody will see it.
            whole: Gives all of it, which begins in just the same way.
        """
        if self._wants_all():
            self.show_page(whole())
            return
        self.show_page(page)
        self._whole = whole
        if self._text().size().height() < self.viewport().height():
            self._complete()

    @override
    def document(self) -> QTextDocument:
        """Give all of the page: who asks wants to know more than what is in sight."""
        self._complete()
        return self._text()

    @override
    def toPlainText(self) -> str:
        """Give all words of the page."""
        return self.document().toPlainText()

    def show_otherwise(self, page: Page) -> None:
        """Show the same topic told in another form, at the same words or section.

        Who switches there and back, without moving, is where they were.
        """
        old, before, last = self._page.sections, self._place, self._switch
        section = self._section_here() if self._is_unseen else self._section
        self._section = ""  # whoever lists the sections lists others now
        self._is_settling = True
        self._set(page)
        lay_out(self)
        if last is not None and last.after == before:
            return_to(self, last.before)
        else:
            self._find_again(before, section, old)
        self._place = place_at_top(self)
        self._switch = _Switch(before, self._place)
        self._is_settling = False
        self._moved()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Scroll through all of the page."""
        self._complete()
        super().keyPressEvent(ev)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Scroll through all of the page."""
        self._complete()
        super().wheelEvent(e)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Measure the sections anew."""
        self._tops = None
        super().resizeEvent(e)

    @override
    def _moved(self) -> None:
        if not self._is_unseen:
            self._tell_section(self._section_here())

    @override
    def _appeared(self) -> None:
        self._complete()
        super()._appeared()

    def _complete(self) -> None:
        """Show all of a page of which only the top is there."""
        if self._whole is not None:
            self.show_again(self._whole())

    def _wants_all(self) -> bool:
        """Tell whether the top of a page is not enough: words are marked in all of it."""
        return self._marking is not None or self._telling is not None

    @override
    def _set(self, page: Page) -> None:
        self._tops = self._whole = None
        super()._set(page)

    def _section_here(self) -> str:
        """Find the section that is being read; "" above the first."""
        bar = self.verticalScrollBar()
        edge = bar.value() + self.viewport().height() * SECTION_FROM_TOP
        tops = self._section_tops()
        if bar.value() == bar.maximum() > 0:
            edge = bar.value() + self.viewport().height() * (1 - SECTION_FROM_TOP)
        at = bisect_right(tops, edge, key=lambda top: top[0]) - 1
        return tops[at][1] if at >= 0 else ""

    def _find_again(
        self, place: TextPlace, section: str, old: tuple[Section, ...]
    ) -> None:
        """Go to the words of a place, else to its section or the last one before it."""
        names = [one.id for one in self._page.sections]
        before = [one.id for one in old]
        before = before[: before.index(section) + 1] if section in before else []
        kept = next((name for name in reversed(before) if name in names), "")
        start = max(0, self._position_of(kept)) if kept else 0
        after = names[names.index(kept) + 1 :] if kept else names
        end = self._position_of(after[0]) if after else -1
        same = block_with(self.document(), place.words, start, end)
        if kept == section and same is not None and place != TextPlace():
            return_to(self, place._replace(block=same.blockNumber()))
        elif kept and place != TextPlace():
            self.scroll_to(kept)
        else:
            self.verticalScrollBar().setValue(0)

    def _position_of(self, name: str) -> int:
        names = (each for each in self.landmarks().names if each.name == name)
        return next((each.position for each in names), -1)

    def _section_tops(self) -> tuple[tuple[float, str], ...]:
        if self._tops is None:
            ids = frozenset(section.id for section in self._page.sections)
            self._tops = tuple(
                (top_of(self.document(), name.position), name.name)
                for name in self.landmarks().names
                if name.name in ids
            )
        return self._tops

    def _tell_section(self, section: str) -> None:
        if section != self._section:
            self._section = section
            self.section_changed.emit(section)
