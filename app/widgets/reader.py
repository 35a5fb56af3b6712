"""Reader: the page. It follows no link itself."""

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.content.links import Link, parse_link
from app.controls.landmarks import Span, span_rects, top_of
from app.controls.late_image import FindImage
from app.controls.link_walk import LinkWalk
from app.controls.page_view import PageView
from app.controls.place import bring_into_view, in_sight, lay_out, rects_in_view
from app.controls.ring import paint_ring
from app.overriding import override
from app.rendering.page import Page
from app.style.tokens import FOCUS_PX

SECTION_FROM_TOP: Final = 0.25
"""A section is being read once its heading is in the upper quarter of the view."""

RING_CORNER_PX: Final = 5
"""Of the ring around a link: rounder rings hide short words."""

if TYPE_CHECKING:
    from app.controls.semantics import NodeSpec

_BY_KEY: Final = frozenset(
    {"TabFocusReason", "BacktabFocusReason", "ShortcutFocusReason"}
)


class Reader(PageView):
    """Shows one page and reports what the patient wants next.

    Signals:
        link_requested: A link was chosen; nothing has been opened yet.
        section_changed: Another section is being read: its id, or "" above the first.
        column_changed: The text column has another width, in px: pictures and tables
            want to be made anew.
    """

    link_requested = Signal(Link)
    section_changed = Signal(str)
    column_changed = Signal(int)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`, each once it is wanted."""
        self._walk = LinkWalk()
        self._is_by_key = False
        self._hovered = -1
        self._is_semantic = False
        self._section = ""
        self._tops: tuple[tuple[float, str], ...] | None = None
        self._column_px = 0
        super().__init__(find, parent)
        self.anchorClicked.connect(self._ask)

    @override
    def show_page(self, page: Page, scroll: float = 0.0) -> None:
        """Replace the page, `scroll` of the way down (0 = top, 1 = end)."""
        super().show_page(page, scroll)
        self._say(page.title)

    def scroll_to(self, section: str) -> None:
        """Bring a section, or any named place, to the top; an unknown one does nothing."""
        names = self.landmarks().names
        found = (name.position for name in names if name.name == section)
        position = next(found, -1)
        if position < 0:
            return
        document = self.document()
        lay_out(self)
        above = document.rootFrame().frameFormat().topMargin() / 2
        self.verticalScrollBar().setValue(round(top_of(document, position) - above))
        if any(one.id == section for one in self._page.sections):
            self._tell_section(section)

    def chosen_rect(self) -> QRect:
        """Tell where the link chosen last lies, on the screen: a card stands beside it."""
        here = self._walk.here()
        rects = rects_in_view(self, here.span) if here else ()
        box = rects[0].toAlignedRect() if rects else self.viewport().rect()
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def semantic_nodes(self) -> "tuple[NodeSpec, ...]":
        """Say the page to a screen reader."""
        from app.controls.semantics_page import page_nodes  # noqa: PLC0415 (not at start)

        return page_nodes(self)

    def activate_node(self, index: int) -> None:
        """Press one of the links."""
        from app.controls.semantics import flat  # noqa: PLC0415 (not at start)

        if target := flat(self.semantic_nodes())[index].target:
            self._ask(QUrl(target))

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go from link to link in reading order, and out after the last."""
        self._is_by_key = True
        if self._walk.step(in_sight(self), forward=next):
            here = self._walk.here()
            bring_into_view(self, here.span if here else Span(0, 0))
            self._tell_focus()
            self.viewport().update()
            return True
        self.viewport().update()
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        """Show where the keyboard is, if it came by key."""
        super().focusInEvent(e)
        if not self._is_semantic:
            return  # the window comes up; to ask for the reason would touch `Qt`
        if e.reason().name in _BY_KEY:
            self._is_by_key = True
            self._walk.at = -1
        self._tell_focus()
        self.viewport().update()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Follow a link by Enter, copy, and scroll as usual."""
        here = self._walk.here()
        from app.controls.keys import ENTER  # noqa: PLC0415 (not at start)

        if ev.key() in ENTER and here is not None:
            self._ask(QUrl(here.target))
        elif ev.matches(QtGui.QKeySequence.StandardKey.Copy):
            # words without their look; a QMimeData made here would outlive Python
            words = self.textCursor().selection().toPlainText()
            QtGui.QGuiApplication.clipboard().setText(words)
        else:
            super().keyPressEvent(ev)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Remember which link is being chosen."""
        self._is_by_key = False
        self._walk.at = self._link_under(e.position().toPoint())
        super().mouseReleaseEvent(e)
        e.accept()  # it was for the page, whatever came of it
        self.viewport().update()

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Show which link is under the pointer."""
        super().mouseMoveEvent(e)
        self._hover(self._link_under(e.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Show no link under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Tell a new width of the column."""
        self._tops = None
        super().resizeEvent(e)
        if self.column_px() != self._column_px:
            self._column_px = self.column_px()
            self.column_changed.emit(self._column_px)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the page, and the ring where the keyboard is."""
        super().paintEvent(e)
        if not (self.hasFocus() and self._is_by_key):
            return
        painter = QPainter(self.viewport())
        here = self._walk.here()
        seen = QRectF(self.viewport().rect())
        if here is None:
            paint_ring(painter, seen, self.theme)
        for rect in rects_in_view(self, here.span) if here else ():
            ring = rect.adjusted(-FOCUS_PX - 1, -FOCUS_PX, FOCUS_PX + 1, FOCUS_PX)
            if ring.intersects(seen):
                paint_ring(painter, ring.intersected(seen), self.theme, RING_CORNER_PX)
        painter.end()

    @override
    def _paint_below(self, painter: QPainter) -> None:
        hovered = self._walk.anchor(self._hovered)
        if hovered is not None:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.palette.accent_ground))
            for rect in span_rects(self.document(), hovered.span):
                painter.drawRoundedRect(rect, RING_CORNER_PX, RING_CORNER_PX)

    @override
    def _moved(self) -> None:
        if self._is_unseen:
            return
        bar = self.verticalScrollBar()
        edge = bar.value() + self.viewport().height() * SECTION_FROM_TOP
        tops = self._section_tops()
        if bar.value() == bar.maximum() > 0:
            edge = bar.value() + self.viewport().height() * (1 - SECTION_FROM_TOP)
        at = bisect_right(tops, edge, key=lambda top: top[0]) - 1
        self._tell_section(tops[at][1] if at >= 0 else "")

    @override
    def _set(self, page: Page) -> None:
        self._walk.begin(())
        self._tops, self._hovered = None, -1
        super()._set(page)
        if self.accessibleName() != page.title:
            self.setAccessibleName(page.title)
        self._tell_change()

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

    def _link_under(self, point: QPoint) -> int:
        if not self.anchorAt(point):
            return -1
        spot = point + QPoint(0, self.verticalScrollBar().value())
        hit = (
            self.document()
            .documentLayout()
            .hitTest(spot, QtCore.Qt.HitTestAccuracy.ExactHit)
        )
        return self._walk.number_at(hit)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()

    def _tell_focus(self) -> None:
        """Tell a screen reader which link the keyboard is at."""
        if not self._is_semantic or not QtGui.QAccessible.isActive():
            return
        from app.controls.semantics import Role, flat, focus_node  # noqa: PLC0415

        nodes = enumerate(flat(self.semantic_nodes()))
        links = [number for number, node in nodes if node.role == Role.Link]
        at = self._walk.at
        focus_node(self, links[at] if 0 <= at < len(links) else -1)

    def _tell_change(self) -> None:
        """Tell a screen reader that another page is shown."""
        if self._is_semantic:
            from app.controls.semantics import nodes_changed  # noqa: PLC0415

            nodes_changed(self)

    def _say(self, words: str) -> None:
        """Let a screen reader say which page is shown."""
        if self._is_semantic:
            from app.controls.semantics import say  # noqa: PLC0415

            say(self, words)

    @override
    def _appeared(self) -> None:
        """Know the links, let screen readers and fingers in: the words come before."""
        super()._appeared()
        self._walk.begin(self.landmarks().anchors)
        self._moved()
        if not self._is_semantic:
            from app.controls.screen_reader import install_semantics  # noqa: PLC0415
            from app.controls.touch import scroll_by_touch  # noqa: PLC0415

            self._is_semantic = True
            install_semantics()
            scroll_by_touch(self)
            self._tell_change()

    def _ask(self, address: QUrl) -> None:
        if (link := parse_link(address.toString())) is not None:
            self.link_requested.emit(link)
