"""Reader: the page. It follows no link itself."""

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
from app.controls.landmarks import Span, sentence_around, span_rects
from app.controls.late_image import FindImage
from app.controls.link_walk import LinkWalk
from app.controls.place import bring_into_view, in_sight, rects_in_view
from app.controls.ring import LINK_CORNER_PX, paint_link_ring, paint_ring
from app.controls.section_view import SectionView
from app.overriding import override
from app.rendering.page import Page

if TYPE_CHECKING:
    from app.controls.semantics import NodeSpec

_BY_KEY: Final = frozenset(
    {"TabFocusReason", "BacktabFocusReason", "ShortcutFocusReason"}
)


class Reader(SectionView):
    """Shows one page and reports what the patient wants next.

    Signals:
        link_requested: A link was chosen; nothing has been opened yet.
        column_changed: The text column has another width, in px: pictures and tables
            want to be made anew.
    """

    link_requested = Signal(Link)
    column_changed = Signal(int)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures with `find`, each once it is wanted."""
        self._walk = LinkWalk()
        self._is_by_key = False
        self._hovered = -1
        self._is_semantic = False
        self._wanted_link = -1
        self._column_px = 0
        super().__init__(find, parent)
        self.anchorClicked.connect(self._ask)

    def chosen_rect(self) -> QRect:
        """Tell where the link chosen last lies, on the screen: a card stands beside it."""
        here = self._walk.here()
        rects = rects_in_view(self, here.span) if here else []
        return self._on_screen(rects[:1])

    def chosen_sentence(self) -> QRect:
        """Tell where its whole sentence lies, on the screen: no card covers that."""
        here = self._walk.here()
        sentence = sentence_around(self.document(), here.span) if here else Span(0, 0)
        return self._on_screen(rects_in_view(self, sentence))

    def link_at(self) -> int:
        """Give the number of the link where the keyboard is, or -1."""
        return self._walk.at

    def stand_at(self, link: int) -> None:
        """Stand on a link of the page that is shown; it may not be painted yet."""
        if self._is_unseen:
            self._wanted_link = link
            return
        self._wanted_link = -1
        self._walk.at = link if self._walk.anchor(link) else -1
        if (here := self._walk.here()) is not None:
            bring_into_view(self, here.span)
        self._tell_focus()
        self.viewport().update()

    @override
    def told_chosen(self) -> tuple[int, int] | None:
        """Give line and character of the link the keyboard is at, or of the selection."""
        here = self._walk.here()
        if here is None or not (self._is_by_key and self.hasFocus()):
            return super().told_chosen()
        return self._script.place_of(here.span.start)

    def let_go(self) -> None:
        """Stand on no link any more: Tab goes on with the first one in sight."""
        self._is_by_key = True
        self._walk.at = -1
        self.viewport().update()

    def semantic_nodes(self) -> "tuple[NodeSpec, ...]":
        """Say the page to a screen reader."""
        from app.controls.semantics_page import page_nodes  # noqa: PLC0415 (not at start)

        return page_nodes(self)

    def activate_node(self, index: int) -> None:
        """Press one of the links."""
        from app.controls.semantics import Role, flat  # noqa: PLC0415 (not at start)

        nodes = flat(self.semantic_nodes())
        if target := nodes[index].target:
            before = [node for node in nodes[:index] if node.role == Role.Link]
            self._walk.at = len(before)
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
        from app.controls.ringed import came_by_key  # noqa: PLC0415 (not at start)

        self._is_by_key = came_by_key(self, e)
        if e.reason().name in _BY_KEY:
            self._walk.at = -1
        self._tell_focus()
        self.viewport().update()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Follow a link by Enter, copy, and scroll as usual."""
        here = self._walk.here()
        from app.controls.keys import ENTER  # noqa: PLC0415 (not at start)
        from app.controls.ringed import note_keys  # noqa: PLC0415

        note_keys(self)
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
        from app.controls.ringed import note_pointer  # noqa: PLC0415 (not at start)

        note_pointer(self)
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
        here, port = self._walk.here(), self.viewport()
        if here is not None:
            paint_link_ring(port, rects_in_view(self, here.span), self.theme)
            return
        painter = QPainter(port)
        paint_ring(painter, QRectF(port.rect()), self.theme)
        painter.end()

    @override
    def _paint_below(self, painter: QPainter) -> None:
        hovered = self._walk.anchor(self._hovered)
        if hovered is not None:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.palette.accent_ground))
            for rect in span_rects(self.document(), hovered.span):
                painter.drawRoundedRect(rect, LINK_CORNER_PX, LINK_CORNER_PX)

    @override
    def _set(self, page: Page) -> None:
        self._walk.begin(())
        self._wanted_link = -1
        self._hovered = -1
        super()._set(page)
        if self.accessibleName() != page.title:
            self.setAccessibleName(page.title)
        self._tell_change()

    @override
    def _wants_all(self) -> bool:
        """Tell so too where a screen reader is told what stands on the page."""
        is_told = self._is_semantic and QtGui.QAccessible.isActive()
        return is_told or super()._wants_all()

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

    @override
    def _appeared(self) -> None:
        """Know the links, let screen readers and fingers in: the words come before."""
        super()._appeared()
        self._walk.begin(self.landmarks().anchors)
        if self._wanted_link >= 0:
            self.stand_at(self._wanted_link)
        self._moved()
        if not self._is_semantic:
            from app.controls.screen_reader import install_semantics  # noqa: PLC0415
            from app.controls.touch import scroll_by_touch  # noqa: PLC0415

            self._is_semantic = True
            install_semantics(self)
            scroll_by_touch(self)
            self._tell_change()

    def _on_screen(self, rects: list[QRectF]) -> QRect:
        """Give one box around boxes of the view, on the screen; else the whole view."""
        box = QRectF()
        for rect in rects:
            box = box.united(rect)
        shown = box.toAlignedRect() if rects else self.viewport().rect()
        return QRect(self.viewport().mapToGlobal(shown.topLeft()), shown.size())

    def _ask(self, address: QUrl) -> None:
        if (link := parse_link(address.toString())) is not None:
            self.link_requested.emit(link)
